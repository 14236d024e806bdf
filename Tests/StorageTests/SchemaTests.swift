import GRDB
import Testing

@testable import Storage

@Suite("The schema itself refuses what must not be")
struct SchemaTests {
  /// Each breaks one rule, on rows of an office with dossier 1, hook 1 and document 1.
  static let broken: [(rule: String, sql: String)] = [
    ("unknown state of a document", "update documents set state = 'lost'"),
    ("a stop without cause", "update documents set state = 'needs_mapping'"),
    ("held without cause", "update documents set state = 'held'"),
    ("a retry without cause", "update documents set state = 'will_retry'"),
    ("unknown outcome without cause", "update documents set state = 'outcome_unknown'"),
    ("a cause without owner", "update documents set cause_code = 'unreadable'"),
    ("an owner without cause", "update documents set cause_owner = 'office'"),
    (
      "an owner nobody knows",
      "update documents set cause_code = 'unreadable', cause_owner = 'nobody'"
    ),
    ("booked without an entry", "update documents set state = 'booked'"),
    ("a lease without an end", "update documents set lease_token = 'x'"),
    ("an unknown direction", "update documents set direction = 'inward'"),
    ("an unknown kind", "update documents set kind = 'offer'"),
    ("an unknown write-back", "update documents set write_back = 'maybe'"),
    (
      "the same order twice",
      """
      insert into documents (dossier_id, billit_order_id, state, state_since, received_at,
        updated_at) select dossier_id, billit_order_id, 'queued', 1, 1, 1 from documents
      """
    ),
    ("a document of no dossier", "update documents set dossier_id = 999"),
    (
      "a signature that is none",
      """
      insert into deliveries (hook_id, signed_at_seconds, signature, received_at, outcome,
        secret_id, body) values (1, 1, x'00', 1, 'accepted', 1, x'')
      """
    ),
    (
      "an unknown outcome of a delivery",
      """
      insert into deliveries (hook_id, signed_at_seconds, signature, received_at, outcome,
        secret_id, body) values (1, 1, zeroblob(32), 1, 'eaten', 1, x'')
      """
    ),
    ("an unknown state of a hook", "update hooks set state = 'asleep'"),
    (
      "an entry number below 1",
      """
      insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
        journal, number, period, reference, payload_sha256, state, created_at)
      values (1, 1, 1, 5, '2026', 'A1', 0, 202611, 'x', x'', 'sending', 1)
      """
    ),
    (
      "an unknown state of an entry",
      """
      insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
        journal, number, period, reference, payload_sha256, state, created_at)
      values (1, 1, 1, 5, '2026', 'A1', 1, 202611, 'x', x'', 'dreamt', 1)
      """
    ),
    (
      "an unknown state of a hand-over",
      """
      insert into viewer_deliveries (document_id, file_name, state, created_at)
      values (1, 'x', 'eaten', 1)
      """
    ),
    (
      "an unknown service",
      """
      insert into connections (service, name, base_url, state_since, created_at)
      values ('other', 'x', 'x', 1, 1)
      """
    ),
    (
      "an unknown state of a connection",
      """
      insert into connections (service, name, base_url, state, state_since, created_at)
      values ('billit', 'x', 'x', 'tired', 1, 1)
      """
    ),
    ("an unknown state of a link", "update dossiers set octopus_state = 'loose'"),
    ("an unknown language", "update dossiers set language = 'la'"),
    ("half a pause", "update dossiers set paused = 2"),
    ("text where a number belongs", "update documents set revision = 'many'"),
    (
      "a second installation",
      "insert into installation (id, created_at, key_check) values (2, 1, x'')"
    ),
    (
      "an unknown list of master data",
      "insert into master_data (dossier_id, kind, items, fetched_at) values (1, 'gossip', '', 1)"
    ),
    (
      "an unknown role",
      """
      insert into users (email, name, role, password_hash, created_at)
      values ('a@b', 'a', 'king', 'x', 1)
      """
    ),
  ]

  @Test("Each of these is refused", arguments: broken)
  func refuses(rule: String, sql: String) async throws {
    let office = try await StoredOffice()
    try await office.receive(1)
    let error = #expect(throws: DatabaseError.self, "\(rule)") { try office.database.run(sql) }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(rule)")
  }

  @Test("What differs from a broken row by one thing only is taken")
  func takes() async throws {
    let office = try await StoredOffice()
    try await office.receive(1)
    try office.database.run(
      """
      update documents set state = 'needs_mapping', cause_code = 'vat_code_missing',
        cause_owner = 'office'
      """)
    try office.database.run(
      """
      insert into deliveries (hook_id, signed_at_seconds, signature, received_at, outcome,
        secret_id, body) values (1, 1, zeroblob(32), 1, 'accepted', 1, x'')
      """)
    try office.database.run(
      """
      insert into entries (document_id, dossier_id, billit_order_id, bookyear_id, bookyear,
        journal, number, period, reference, payload_sha256, state, created_at)
      values (1, 1, 1, 5, '2026', 'A1', 1, 202611, 'x', x'', 'sending', 1)
      """)
    try office.database.run(
      """
      update documents set state = 'booked', bookyear_id = 5, journal = 'A1', entry_number = 1,
        lease_token = 'x', lease_until = 1
      """)
  }
}
