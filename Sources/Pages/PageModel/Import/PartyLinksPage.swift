import Accounting
import Storage

/// What a dossier's own page says of its import.
struct DossierImportPanel: Sendable, Hashable {
  var facts: [DocumentOnePage.Fact]
  var hasFacts: Bool
  var last: ImportLine?
  var linksHref: String
  var resyncHref: String?
  var interval: String?

  init(
    _ dossierID: Int64, sums: PartyLinkStore.Sums, latest: ImportReading.Line?, hours: Int?,
    role: Role, speech: Speech, now: Instant
  ) {
    let all: [(ImportItem.Kind, Int)] = [
      (.customer, sums.customers), (.supplier, sums.suppliers), (.account, sums.accounts),
      (.journal, sums.journals),
    ]
    facts = all.filter { $0.1 > 0 }.map {
      .init(
        name: ImportWords.kind($0.0)[speech.language], value: speech.format.number($0.1))
    }
    hasFacts = !facts.isEmpty
    last = latest.map { ImportLine($0, speech: speech, now: now) }
    linksHref = SitePath.relations(dossier: dossierID).text
    resyncHref =
      role >= .accountant ? SitePath.resynchronisation(dossier: dossierID).text : nil
    interval = hours.map { speech.fill(ImportText.impInterval, ["hours": String($0)]) }
  }
}

/// The page of a dossier's map: which of Billit's parties is which relation.
struct PartyLinksPage: Sendable {
  var name: String
  var dossierHref: String
  var rows: [Row]
  var isEmpty: Bool
  var nextHref: String?
  var panel: DossierImportPanel

  struct Row: Sendable, Hashable {
    var relation: String
    var name: String
    var side: String
    var party: String
    var evidence: String
    var by: String
    var isGone: Bool
    var gone: String
  }

  init(
    _ dossier: Dossier, lines: [PartyLinkStore.Line], limit: Int, panel: DossierImportPanel,
    speech: Speech
  ) {
    name = dossier.name
    dossierHref = SitePath.dossier(dossier.id).text
    self.panel = panel
    rows = lines.map { line in
      Row(
        relation: String(line.place.relation), name: line.name,
        side: ImportWords.one(ImportItem.Kind(line.place.side))[speech.language],
        party: String(line.party),
        evidence: line.evidence.map { ImportWords.evidence($0)[speech.language] } ?? "",
        by: "\(line.linkedBy), \(speech.format.date(line.linkedAt))",
        isGone: line.goneAt != nil, gone: ImportWords.state(ImportItem.State.gone)[speech.language])
    }
    isEmpty = rows.isEmpty
    nextHref =
      lines.count == limit
      ? lines.last.map {
        SitePath.relations(
          dossier: dossier.id, after: "\($0.place.relation)-\($0.place.side.rawValue)"
        ).text
      } : nil
  }
}
