import Accounting
import Storage

/// Two documents that look alike, side by side.
struct RepairPair: Sendable, Hashable {
  var ownHref: String
  var ownNumber: String
  var otherHref: String?
  var otherNumber: String
  var likeness: String?
  var features: [Feature]
  /// Both nil for those who may only look.
  var keepHref: String?
  var setAsideHref: String?

  /// One thing that is the same or different.
  struct Feature: Sendable, Hashable {
    var feature: String
    var ours: String
    var theirs: String
    var isSame: Bool
  }

  /// The pairs of a group.
  static func all(_ ground: RepairGround, _ speech: Speech) -> [RepairPair] {
    ground.documents.filter { $0.cause?.code == .duplicateSuspected }.map { own in
      RepairPair(own, ground.doubles[own.id], speech)
    }
  }

  private init(_ own: DocumentRow, _ other: DocumentRow?, _ speech: Speech) {
    ownHref = SitePath.document(own.id).text
    ownNumber = DocumentLine.number(own, speech)
    otherHref = other.map { SitePath.document($0.id).text }
    otherNumber =
      other.map { DocumentLine.number($0, speech) } ?? own.cause?.facts["number"] ?? "–"
    likeness = own.cause?.facts["score"].map { speech.fill(RepairText.likeness, ["n": $0]) }
    func feature(
      _ name: some TextTable, compared: Bool = true, _ value: (DocumentRow) -> String?
    ) -> Feature {
      let (ours, theirs) = (value(own), other.flatMap(value))
      return Feature(
        feature: speech(name), ours: ours ?? "–", theirs: theirs ?? "–",
        isSame: compared && ours != nil && ours == theirs)
    }
    features = [
      feature(CommonText.number) { $0.number },
      feature(CommonText.date) { $0.issueDate.map(speech.format.date) },
      feature(CommonText.totalIncl) { row in
        row.gross.map { speech.format.amount($0, currency: row.currency) }
      },
      feature(CommonText.counterparty) { $0.counterpartyName },
      feature(RepairText.receivedOn, compared: false) { speech.format.date($0.receivedAt) },
      feature(CommonText.state, compared: false) { speech.label(of: $0.state) },
      feature(CommonText.entry, compared: false) { $0.entry?.description },
    ]
    let isSafe = own.state.isSafeToSend
    keepHref = isSafe ? SitePath.documentRequest(own.id, .resend).text : nil
    setAsideHref = isSafe ? SitePath.documentRequest(own.id, .setAside).text : nil
  }
}
