import Accounting
import Hummingbird
import Storage

/// `POST /connections/<id>/proof`: one harmless call with the stored credentials, and what came of it.
struct ProveConnection: Sendable {
  /// How long the page waits for the service.
  private static let patience = Duration.seconds(20)

  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let id = try context.id()
    let known = try await ListConnections(site: site).rows(context)
    guard known.contains(where: { $0.connection.id == id }) else { throw Problem.notFound }
    try await site.audit.write(
      .init(
        at: site.now(), actor: context.identity.actor, action: "connection.proof_requested",
        subject: "connection/\(id)"))
    return try await proven(id, first: nil, context)
  }

  /// Tries the connection and shows the list with the result beside it.
  ///
  /// - Parameter first: what was done before, in a sentence.
  func proven(
    _ id: Int64, first: ConnectionText?, _ context: SignedInContext
  ) async throws -> Response {
    let prove = site.actions.proveConnection
    let proof = await Patience.wait(ProveConnection.patience) { await prove(id) }
    let list = ListConnections(site: site)
    guard case .script = context.identity else {
      return try await list.answer(
        context, outcome: ConnectionOutcome(id: id, first: first, proof: proof))
    }
    let row = try await list.rows(context).first { $0.connection.id == id }
    guard let row else { throw Problem.notFound }
    return try .json(
      ProofJSON(connection: ConnectionJSON(row: row, speech: context.speech), proof: proof))
  }
}

/// What was just done to a connection.
struct ConnectionOutcome: Sendable {
  var id: Int64
  var first: ConnectionText?
  /// Nil while the service has not answered yet.
  var proof: ConnectionProof?
  /// Why it was not done at all.
  var fault: ConnectionText?
}
