import Accounting
import Storage

/// A connection as scripts read it: never a secret.
struct ConnectionJSON: Encodable {
  let row: ConnectionRow
  let speech: Speech

  enum Key: String, CodingKey {
    case id, service, name, address, state, cause, dossiers
    case stateSince = "state_since"
    case permissionUntil = "permission_until"
    case fileImportAddress = "file_import_address"
    case partyHeaders = "party_headers"
    case accountantPartyID = "accountant_party_id"
    case documentsWaiting = "documents_waiting"
  }

  func encode(to encoder: any Encoder) throws {
    let connection = row.connection
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(connection.id, forKey: .id)
    try json.encode(connection.service.rawValue, forKey: .service)
    try json.encode(connection.name, forKey: .name)
    try json.encode(connection.baseURL, forKey: .address)
    try json.encode(connection.state.rawValue, forKey: .state)
    try json.encode(BelgianFormat.iso(connection.stateSince), forKey: .stateSince)
    try json.encode(connection.cause.map { CauseJSON($0, speech) }, forKey: .cause)
    try json.encode(connection.settings.fileImportURL, forKey: .fileImportAddress)
    try json.encode(
      connection.permission.map { BelgianFormat.iso($0.lapses) }, forKey: .permissionUntil)
    try json.encode(connection.settings.partyHeaders, forKey: .partyHeaders)
    try json.encode(connection.settings.accountantPartyID, forKey: .accountantPartyID)
    try json.encode(row.held?.documents, forKey: .documentsWaiting)
    try json.encode(row.dossiers.map { Use(id: $0.id, name: $0.name) }, forKey: .dossiers)
  }

  private struct Use: Encodable {
    let id: Int64
    let name: String
  }
}

/// What came of trying a connection, for scripts.
struct ProofJSON: Encodable {
  let connection: ConnectionJSON
  let proof: ConnectionProof?

  enum Key: String, CodingKey {
    case connection, reaches, fault
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(connection, forKey: .connection)
    switch proof {
    case .reaches(let count): try json.encode(count, forKey: .reaches)
    case .fault(let cause): try json.encode(CauseJSON(cause, connection.speech), forKey: .fault)
    case nil: try json.encodeNil(forKey: .reaches)
    }
  }
}
