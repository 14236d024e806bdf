import Accounting
import Storage

/// The page that shows what a repair will do before it is done.
struct RepairPreviewPage: Sendable {
  /// So many rows are shown; the others are counted.
  static let most = 200

  var dossier: String
  var causeTitle: String
  var backHref: String
  var repairHref: String
  /// What was chosen, to be sent again with the confirmation.
  var fields: [Field]
  /// What was chosen, in words.
  var chosen: String?
  var seen: String
  var summary: String
  var changed: String?
  var previewRows: [Row]
  var more: String?

  struct Field: Sendable, Hashable {
    var field: String
    var given: String
  }

  struct Row: Sendable, Hashable {
    var place: String
    var href: String
    var number: String
    var counterparty: String?
    var amount: String?
    var pill: Pill
  }

  init(
    _ preview: RepairPreview, _ ground: RepairGround, form: [String: String], isAnew: Bool,
    speech: Speech
  ) {
    let group = ground.group
    dossier = group.dossier.name
    causeTitle = speech.explain(group.cause.withoutCandidates).title
    backHref =
      SitePath.cause(
        dossier: group.dossier.id, id: group.id, document: form["document"].flatMap { Int64($0) }
      ).text
    repairHref = SitePath.cause(dossier: group.dossier.id, id: group.id).text
    let passed = ["repair", "choice", "recipe", "scope", "document"]
    fields = passed.compactMap { name in form[name].map { Field(field: name, given: $0) } }
    chosen = RepairChosen(form, ground, speech).text
    seen = preview.name
    let goes = preview.documents.count { $0.fate.goes }
    let stops = preview.documents.count - goes
    var parts = [
      speech.count(goes, one: PreviewText.previewGoOne, many: PreviewText.previewGoMany)
    ]
    if stops > 0 {
      parts.append(
        speech.count(stops, one: PreviewText.previewStopOne, many: PreviewText.previewStopMany))
    }
    summary = parts.joined(separator: " · ")
    changed = isAnew ? speech(PreviewText.previewChanged) : nil
    previewRows = preview.documents.prefix(RepairPreviewPage.most).enumerated().map {
      Row($0.offset + 1, $0.element, speech)
    }
    let left = preview.documents.count - previewRows.count
    more =
      left > 0
      ? speech.fill(PreviewText.previewMore, ["n": speech.format.number(left)]) : nil
  }
}

extension RepairPreviewPage.Row {
  fileprivate init(_ place: Int, _ foreseen: RepairPreview.Foreseen, _ speech: Speech) {
    let row = foreseen.row
    self.place = String(place)
    href = SitePath.document(row.id).text
    number = DocumentLine.number(row, speech)
    counterparty = row.counterpartyName
    amount = row.gross.map { speech.format.amount($0, currency: row.currency) }
    switch foreseen.fate {
    case .booked(let journal, let period):
      let place = "\(journal) · \(speech.format.period(period))"
      pill = Pill(.ok, speech.fill(PreviewText.previewGoes, ["place": place]))
    case .creates(let name):
      pill = Pill(.ok, speech.fill(PreviewText.previewCreates, ["name": name]))
    case .unread:
      pill = Pill(
        .wait,
        speech.fill(
          PreviewText.previewWaits, ["reason": speech(PreviewText.previewUnread)]))
    case .stops(let cause):
      pill = Pill(
        Mark(cause.owner),
        speech.fill(PreviewText.previewStops, ["reason": speech.explain(cause).title]))
    }
  }
}
