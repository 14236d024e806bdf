import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `GET /connections`, `.json` and `.csv`: the ways into Billit and Octopus, never their secrets.
struct ListConnections: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try await answer(context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let items = try await rows(context).map { ConnectionJSON(row: $0, speech: context.speech) }
    return try .json(ListJSON(name: "connections", items: items, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "id", "service", "name", "address", "state", "state_since", "cause", "dossiers",
      "documents_waiting",
    ])
    for row in try await rows(context) {
      let connection = row.connection
      table.add([
        String(connection.id), connection.service.rawValue, connection.name, connection.baseURL,
        connection.state.rawValue, BelgianFormat.iso(connection.stateSince),
        connection.cause?.code.rawValue ?? "", String(row.dossiers.count),
        row.held.map { String($0.documents) } ?? "",
      ])
    }
    return .csv(table, name: "connections")
  }

  /// The list, with what was just done to one of them.
  func answer(
    _ context: SignedInContext, outcome: ConnectionOutcome? = nil,
    status: HTTPResponse.Status = .ok, told: Told? = nil
  ) async throws -> Response {
    let model = ConnectionListPage(
      try await rows(context), outcome: outcome, now: site.now(), speech: context.speech)
    return try await site.page(
      "connections/list", title: context.speech(ConnectionText.connections),
      section: .connections, model, context, status: status, told: told)
  }

  func rows(_ context: SignedInContext) async throws -> [ConnectionRow] {
    try context.require(.administrator)
    let dossiers = try await DossierStore(site.database).all()
      .filter { context.identity.access.allows(dossier: $0.id) }
    let held = try await ConnectionHoldings(site.database).all(access: context.identity.access)
    return try await CredentialVault(site.database).connections().map { connection in
      ConnectionRow(
        connection: connection,
        dossiers: dossiers.filter { dossier in
          switch connection.service {
          case .octopus: dossier.octopusConnectionID == connection.id
          case .billit: dossier.billitConnectionID == connection.id
          }
        }, held: held[connection.id])
    }
  }
}

/// A connection and the dossiers that use it.
struct ConnectionRow: Sendable {
  var connection: Connection
  var dossiers: [Dossier]
  /// What waits behind it; nil while it works.
  var held: ConnectionHoldings.Held?
}
