import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `POST /connections/<id>/secret`: another API key or password in the place of the stored one, tried at
/// once. The audit line is the vault's; neither it nor any answer holds the secret.
struct RenewCredentials: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let id = try context.id()
    let vault = CredentialVault(site.database)
    let secret = ConnectionDraft.secret(context.form["secret"])
    guard let secret else { return try await refused(id, .secretMissing, context) }
    let renewed: Credentials
    switch try await vault.credentials(of: id) {
    case .billitKey:
      renewed = .billitKey(secret)
    case .octopusPassword(let house, let user, _):
      renewed = .octopusPassword(softwareHouse: house, user: user, password: secret)
    case .billitOAuth, .octopusOAuth:
      return try await refused(id, .signsInAgain, context)
    case nil:
      throw Problem.notFound
    }
    try await vault.replace(renewed, of: id, actor: context.identity.actor, now: site.now())
    let answer = try await ProveConnection(site: site).proven(
      id, first: .secretRenewed, context)
    site.actions.ringForwarding()
    return answer
  }

  private func refused(
    _ id: Int64, _ fault: ConnectionText, _ context: SignedInContext
  ) async throws -> Response {
    guard case .person = context.identity else { throw Problem.badRequest(field: "secret") }
    return try await ListConnections(site: site).answer(
      context, outcome: ConnectionOutcome(id: id, fault: fault), status: .unprocessableContent)
  }
}
