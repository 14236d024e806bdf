import Hummingbird
import Storage

/// `POST /dossiers/<id>/bank-reading`: has a dossier's bank accounts read from Billit now.
struct ReadBankAccounts: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    guard
      try await DossierList(site.database).dossier(id: id, access: context.identity.access) != nil
    else { throw Problem.notFound }
    try await BankReadings(site.database).markDirty(id, now: site.now())
    site.actions.ringBank()
    guard case .script = context.identity else {
      let account = context.field("account").flatMap { Int64($0) }
      return .seeOther(
        account.map { .bankAccount($0, told: Told(.bankReading)) }
          ?? .dossier(id, told: Told(.bankReading)))
    }
    return Response(status: .accepted)
  }
}
