import Accounting
import Storage

/// The page of one group: what stops it, what releases it, and a sample of its documents.
struct CauseOnePage: Sendable {
  var line: CauseLine
  var mark: String
  var ownerText: String
  var repair: RepairForm?
  /// Why there are no forms, for those who may only look.
  var lookOnly: String?
  var documentHref: String?
  var documentNumber: String?
  /// The same in other dossiers.
  var elsewhere: [Elsewhere]
  var hasElsewhere: Bool
  /// Where those are that have no room here.
  var elsewhereAll: String?
  var rows: [DocumentLine]
  var sampleTitle: String
  var allText: String?

  /// Another dossier that the same stops.
  struct Elsewhere: Sendable, Hashable {
    var href: String
    var name: String
    var count: String
  }

  /// So many other dossiers have room.
  static let elsewhereShown = 60

  /// - Parameter elsewhere: groups of the same cause, the largest first, this one among them.
  init(
    _ ground: RepairGround, repair: RepairForm?, document: DocumentRow?, sample: [DocumentRow],
    elsewhere: [CauseGroup], speech: Speech, now: Instant
  ) {
    let group = ground.group
    let others = elsewhere.filter { $0.dossier.id != group.dossier.id }
    self.elsewhere = others.prefix(CauseOnePage.elsewhereShown).map { other in
      Elsewhere(
        href: SitePath.cause(dossier: other.dossier.id, id: other.id).text,
        name: other.dossier.name, count: speech.format.number(other.documents))
    }
    hasElsewhere = !others.isEmpty
    elsewhereAll =
      elsewhere.count > CauseOnePage.elsewhereShown
      ? SitePath.causes(CauseQuery(cause: group.key)).text : nil
    line = CauseLine(group, speech: speech, now: now)
    mark = Mark(group.cause.owner).rawValue
    ownerText =
      group.cause.owner == .office
      ? speech(DocumentText.yourMove)
      : speech.fill(DocumentText.theirMove, ["owner": speech.name(of: group.cause.owner)])
    self.repair = repair
    lookOnly = repair == nil ? speech(RepairText.lookOnly) : nil
    documentHref = document.map { SitePath.document($0.id).text }
    documentNumber = document.map { DocumentLine.number($0, speech) }
    rows = sample.map { DocumentLine($0, speech: speech, now: now) }
    sampleTitle = speech.count(
      group.documents, one: CausesText.waitingOne, many: CausesText.waiting)
    allText =
      group.documents > sample.count
      ? speech.fill(CausesText.seeThem, ["n": speech.format.number(group.documents)]) : nil
  }
}
