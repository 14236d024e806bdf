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
  var rows: [DocumentLine]
  var sampleTitle: String
  var allText: String?

  init(
    _ ground: RepairGround, repair: RepairForm?, document: DocumentRow?, sample: [DocumentRow],
    speech: Speech, now: Instant
  ) {
    let group = ground.group
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
