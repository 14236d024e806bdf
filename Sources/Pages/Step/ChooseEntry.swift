import Accounting
import Hummingbird
import Storage

/// `POST /documents/<id>/octopus-entry`: says which of several entries is this document.
struct ChooseEntry: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    guard
      try await DocumentPage(site.database).exists(id: id, access: context.identity.access)
    else { throw Problem.notFound }
    guard let bookyear = context.number("bookyear"), let number = context.number("number"),
      let journal = context.field("journal", atMost: 12)
    else { throw Problem.badRequest(field: "number") }
    let key = LedgerEntry.Key(bookyearID: bookyear, journal: journal, number: number)
    let findings = ViewerFindings(site.database)
    guard let waiting = try await findings.waiting(id),
      let chosen = waiting.candidates.first(where: { $0.entry.key == key })
    else { throw Problem.badRequest(field: "number") }
    let data = try await MasterDataStore(site.database).data(of: waiting.document.dossierID)
    let year = data?.bookyears.first { $0.id == bookyear }?.description
    let isBooked = try await findings.book(
      waiting, as: chosen, bookyear: year ?? "\(bookyear)", invoice: nil,
      actor: context.identity.actor, now: site.now())
    guard isBooked else { throw Problem.badRequest(field: "number") }
    site.actions.ringForwarding()
    guard case .script = context.identity else { return .seeOther(.document(id, told: .done)) }
    return Response(status: .accepted)
  }
}

/// What a document's page shows of its life in Octopus.
struct InOctopusDesk: Sendable {
  let site: Site

  func part(of row: DocumentRow, _ context: SignedInContext) async throws -> InOctopusPart? {
    guard let entry = try await FollowedEntries(site.database).entry(of: row.id) else {
      return nil
    }
    return InOctopusPart(
      entry, payments: try await PaymentLedger(site.database).payments(of: row.id), row: row,
      role: context.identity.role, speech: context.speech, now: site.now())
  }

  func json(of row: DocumentRow) async throws -> InOctopusJSON? {
    guard let entry = try await FollowedEntries(site.database).entry(of: row.id) else {
      return nil
    }
    return InOctopusJSON(
      entry: entry, payments: try await PaymentLedger(site.database).payments(of: row.id))
  }

  func json(of row: DossierRow, _ context: SignedInContext) async throws -> DossierDetailJSON {
    let id = row.dossier.id
    let read = try await DossierStore(site.database).mark("octopus_entries", of: id)
    return DossierDetailJSON(
      row: row, alarms: try await LinkAlarms(site.database).standing(in: id),
      booksReadAt: read.flatMap { Instant($0) }, speech: context.speech)
  }

  func part(of dossier: Dossier, _ context: SignedInContext) async throws -> DossierStepPart {
    let read = try await DossierStore(site.database).mark("octopus_entries", of: dossier.id)
    return DossierStepPart(
      dossier, alarms: try await LinkAlarms(site.database).standing(in: dossier.id),
      booksReadAt: read.flatMap { Instant($0) }, role: context.identity.role,
      speech: context.speech, now: site.now())
  }
}
