import Accounting
import Testing

@testable import Storage

@Suite("What must always hold is noticed when it does not")
struct InvariantTests {
  /// Hand-made breakages of an office with a booked document 1 and a queued document 2.
  static let breakages: [(name: String, sql: [String])] = [
    (
      "a document that stands still without a cause",
      ["update documents set due_at = null where id = 2"]
    ),
    (
      "a booked document without its entry in the ledger",
      ["update entries set state = 'freed' where document_id = 1"]
    ),
    (
      "a booked document without its entry in the ledger",
      ["update documents set entry_number = 7 where id = 1"]
    ),
    (
      "an entry in the ledger whose document does not show it",
      ["update documents set state = 'queued', journal = 'A9' where id = 1"]
    ),
    (
      "an unsettled call whose document does not say so",
      ["update entries set state = 'unknown', document_id = 2 where document_id = 1"]
    ),
    (
      "a document under way without a call in the ledger",
      ["update documents set state = 'sending' where id = 2"]
    ),
    (
      "a document under way without a call in the ledger",
      [
        """
        update documents set state = 'outcome_unknown', cause_code = 'outcome_not_found',
          cause_owner = 'office' where id = 2
        """
      ]
    ),
    (
      "an order acted upon that has no document",
      [
        """
        insert into deliveries (hook_id, signed_at_seconds, signature, received_at, outcome,
          entity_type, entity_id, secret_id, body)
        values (1, 1, zeroblob(32), 1, 'accepted', 'Order', 4711, 1, x'')
        """
      ]
    ),
  ]

  @Test("Each hand-made breakage is named", arguments: breakages)
  func noticed(name: String, sql: [String]) async throws {
    let office = try await StoredOffice()
    #expect(try await office.book(1, number: 118) == 1)
    #expect(try await office.receive(2) == 2)
    #expect(try await office.documents.brokenInvariants() == [])
    for statement in sql { try office.database.run(statement) }
    let broken = try await office.documents.brokenInvariants()
    #expect(broken.contains { $0.hasPrefix(name) }, "\(broken)")
  }
}
