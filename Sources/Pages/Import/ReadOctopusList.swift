import Accounting
import Hummingbird
import Storage

/// `POST /dossiers/import/listing`: reads a connection's list of dossiers anew.
struct ReadOctopusList: Sendable {
  /// How long the page waits for Octopus.
  static let patience = Duration.seconds(20)

  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let id = try await connection(context)
    try await site.audit.write(
      .init(
        at: site.now(), actor: context.identity.actor, action: "dossier.list_read",
        subject: "connection/\(id)"))
    let read = site.actions.imports.readList
    _ = await Patience.wait(ReadOctopusList.patience) { await read(id) }
    if case .script = context.identity { return Response(status: .accepted) }
    return .seeOther(.dossierImport())
  }

  /// The connection a form names, which must be one to Octopus.
  func connection(_ context: SignedInContext) async throws -> Int64 {
    let id = context.number("connection").map { Int64($0) }
    let known = try await CredentialVault(site.database).connections()
    guard let id, known.contains(where: { $0.id == id && $0.service == .octopus }) else {
      throw Problem.badRequest(field: "connection")
    }
    return id
  }
}

/// `POST /dossiers/import/access`: tries to open one dossier, to say why it is not seen.
struct CheckOctopusAccess: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let id = try await ReadOctopusList(site: site).connection(context)
    guard let number = context.number("number") else { throw Problem.badRequest(field: "number") }
    try await site.audit.write(
      .init(
        at: site.now(), actor: context.identity.actor, action: "dossier.access_checked",
        subject: "connection/\(id)", facts: ["octopus_dossier": String(number)]))
    let check = site.actions.imports.checkAccess
    let proof = await Patience.wait(ReadOctopusList.patience) { await check(id, number) }
    if case .script = context.identity {
      return try .json(AccessJSON(number: number, proof: proof, speech: context.speech))
    }
    return try await ListOctopusDossiers(site: site).answer(
      context, search: OctopusListSearch(),
      checked: OctopusAccessAnswer(connection: id, number: number, proof: proof))
  }
}

private struct AccessJSON: Encodable {
  let number: Int
  let proof: ConnectionProof?
  let speech: Speech

  enum Key: String, CodingKey {
    case number, opens, cause
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(number, forKey: .number)
    if case .reaches = proof {
      try json.encode(true, forKey: .opens)
    } else {
      try json.encode(false, forKey: .opens)
    }
    if case .fault(let cause) = proof { try json.encode(CauseJSON(cause, speech), forKey: .cause) }
  }
}
