import Accounting
import Storage

/// The page that asks whether many documents are to be changed: how many, which, and what comes of it.
struct BulkPage: Sendable {
  var heading: String
  var note: String
  var isNone: Bool
  var tooMany: String?
  /// Whether there is something to confirm.
  var canConfirm: Bool
  var needsReason: Bool
  var action: String
  var hidden: [HiddenField]
  var filters: [String]
  var sampleCaption: String
  var rows: [DocumentLine]
  var backHref: String

  init(
    _ action: BulkAction, query: DocumentQuery, ids: [Int64], dossiers: [Int64]?,
    rows: [DocumentRow], speech: Speech, now: Instant
  ) {
    let count = min(ids.count, ChangeDocuments.most)
    let isTooMany = ids.count > ChangeDocuments.most
    heading = speech.count(count, one: action.question.one, many: action.question.many)
    note = speech(action.note)
    isNone = ids.isEmpty
    tooMany =
      isTooMany
      ? speech.fill(
        DocumentListText.bulkTooMany, ["n": speech.format.number(ChangeDocuments.most)]) : nil
    canConfirm = !ids.isEmpty && !isTooMany
    needsReason = action == .setAside
    self.action = action.rawValue
    let fixed: [(String, String?)] = [
      ("action", action.rawValue), ("at", String(now)), ("count", String(count)),
      (
        "dossiers",
        dossiers.map { $0.isEmpty ? "none" : $0.map { String($0) }.joined(separator: ",") }
      ),
      (
        "ids",
        query.filter.documents.map { $0.sorted().map { String($0) }.joined(separator: ",") }
      ),
    ]
    hidden = HiddenField.all(query.selection.filter { $0.0 != "id" } + fixed)
    filters = FilterWords(query, dossiers: [], people: [], speech: speech).all.map(\.text)
    sampleCaption = speech.fill(
      DocumentListText.bulkSample, ["n": speech.format.number(rows.count)])
    self.rows = rows.map { DocumentLine($0, speech: speech, now: now) }
    backHref = SitePath.documents(query.with { $0.filter.documents = nil }).text
  }
}

/// A field of a form that nobody sees.
struct HiddenField: Sendable, Hashable {
  var name: String
  var value: String

  static func all(_ parameters: [(String, String?)]) -> [HiddenField] {
    parameters.compactMap { name, value in value.map { HiddenField(name: name, value: $0) } }
  }
}

extension BulkAction {
  fileprivate var question: (one: DocumentListText, many: DocumentListText) {
    switch self {
    case .hold: (.bulkHoldAskOne, .bulkHoldAsk)
    case .release: (.bulkReleaseAskOne, .bulkReleaseAsk)
    case .resend: (.bulkResendAskOne, .bulkResendAsk)
    case .setAside: (.bulkSetAsideAskOne, .bulkSetAsideAsk)
    }
  }

  fileprivate var note: DocumentListText {
    switch self {
    case .hold: .bulkHoldNote
    case .release: .bulkReleaseNote
    case .resend: .bulkResendNote
    case .setAside: .bulkSetAsideNote
    }
  }

  /// What its button says.
  var label: DocumentListText {
    switch self {
    case .hold: .bulkHold
    case .release: .bulkRelease
    case .resend: .bulkResend
    case .setAside: .bulkSetAsideAct
    }
  }
}
