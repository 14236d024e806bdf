import Accounting
import Testing

@testable import Storage

@Suite("What polling finds wakes what it concerns, and nothing else")
struct NoticeTests {
  private let office: StoredOffice
  private let start = StoredOffice.start
  private var documents: DocumentStore { office.documents }

  init() async throws {
    office = try await StoredOffice()
  }

  private func notice(_ modified: String, order: Int64 = 1) async throws -> Bool {
    try await documents.noticeChange(
      dossierID: office.garage, orderID: order, modified: modified, now: start)
  }

  @Test("An order is noticed once per change: not while it waits to be read, nor when it was read")
  func changes() async throws {
    #expect(try await notice("2026-11-24T12:00:00"))
    #expect(try await !notice("2026-11-24T12:00:00"))
    let id = try office.id(of: 1, in: office.garage)
    let (document, token) = try await office.claim(id)
    try await office.read(document, token: token)
    try await documents.move(
      id, .init(to: .held, cause: Cause(.notYetDue)), lease: token, now: start)
    #expect(try await !notice("2026-11-24T12:00:00"))
    #expect(try await !notice("2026-11-24T11:00:00"))
    #expect(try await notice("2026-11-24T12:00:01"))
    #expect(try await office.document(id).revision == 2)
    #expect(try await office.document(id).dueAt == start)
  }

  @Test("A deletion sets an unbooked document aside, also out of a worker's hands")
  func deletesQueued() async throws {
    let id = try await office.receive(1)
    let (document, token) = try await office.claim(id)
    #expect(try await documents.noticeDeletion(dossierID: office.garage, orderID: 1, now: start))
    let after = try await office.document(id)
    #expect(after.state == .setAside)
    #expect(after.cause?.code == .deletedInBillit)
    await #expect(throws: LeaseLost.self) {
      _ = try await office.ledger.begin(
        StoredOffice.intent(118), document: document, lease: token, now: start)
    }
    #expect(
      try await !documents.noticeDeletion(dossierID: office.garage, orderID: 1, now: start))
    #expect(try await documents.brokenInvariants() == [])
  }

  @Test("A booked document keeps its entry and says that it was deleted")
  func deletesBooked() async throws {
    let id = try await office.book(1, number: 118)
    #expect(try await documents.noticeDeletion(dossierID: office.garage, orderID: 1, now: start))
    let after = try await office.document(id)
    #expect(after.state == .changedAfterBooking)
    #expect(after.entry?.number == 118)
    #expect(
      try await !documents.noticeDeletion(dossierID: office.garage, orderID: 1, now: start))
    #expect(try await documents.brokenInvariants() == [])
  }

  @Test("A call under way is left to come to its end, and an unknown order to itself")
  func deletesSending() async throws {
    let (id, _, _) = try await office.begin(1, number: 118)
    #expect(
      try await !documents.noticeDeletion(dossierID: office.garage, orderID: 1, now: start))
    #expect(try await office.document(id).state == .sending)
    #expect(
      try await !documents.noticeDeletion(dossierID: office.garage, orderID: 99, now: start))
  }

  @Test("A choice of the office wakes exactly the documents of its dossier that wait for it")
  func reconsider() async throws {
    let missing = try await office.bring(1, to: .needsMapping, cause: Cause(.vatCodeMissing))
    let refused = try await office.bring(2, to: .refused, cause: Cause(.vatCodeNotFound))
    let account = try await office.bring(3, to: .needsMapping, cause: Cause(.accountMissing))
    let relation = try await office.bring(4, to: .needsMapping, cause: Cause(.relationNotFound))
    let aside = try await office.bring(5, to: .setAside, cause: Cause(.vatCodeMissing))
    let other = try await office.bring(
      6, to: .needsMapping, cause: Cause(.vatCodeMissing), in: office.studio)
    let mappings = MappingStore(office.database)
    func due() async throws -> Set<Int64> {
      var ids: Set<Int64> = []
      for id in [missing, refused, account, relation, aside, other]
      where try await office.document(id).dueAt != nil { ids.insert(id) }
      return ids
    }
    #expect(try await due() == [])
    let key = VATKey(
      direction: .purchase, kind: .invoice, category: .standard, rate: VATRate(percent: 21),
      region: .belgium)
    try await mappings.choose(
      VATMapping(key: key, code: "D21"), in: office.garage, actor: "sophie", now: start)
    #expect(try await due() == [missing, refused])
    try await mappings.link(
      counterparty: "p:BE1", to: 27, rule: "hand", in: office.garage, actor: "sophie", now: start)
    #expect(try await due() == [missing, refused, relation])
    try await mappings.remember(
      .init(relationID: 27, direction: .purchase, account: 611_000), in: office.garage,
      actor: "sophie", now: start)
    #expect(try await due() == [missing, refused, relation, account])
    let mapping = try await mappings.mapping(of: office.garage)
    #expect(mapping.vat == [VATMapping(key: key, code: "D21")])
    #expect(mapping.relations == ["p:BE1": 27])
    #expect(mapping.accounts == [.init(relationID: 27, direction: .purchase, account: 611_000)])
    #expect(try await mappings.mapping(of: office.studio) == Mapping())
    try await mappings.choose(
      VATMapping(key: key, code: "D99", recipe: .computed), in: office.garage, actor: "sophie",
      now: start)
    #expect(
      try await mappings.mapping(of: office.garage).vat
        == [VATMapping(key: key, code: "D99", recipe: .computed)])
  }

  @Test("Neighbours share the number, whatever its capitals, or date and total, and came before")
  func neighbours() async throws {
    let first = try await office.bring(1, to: .needsMapping, cause: Cause(.accountMissing))
    let second = try await office.bring(2, to: .needsMapping, cause: Cause(.accountMissing))
    try await office.bring(3, to: .setAside, cause: nil)
    try await office.bring(4, to: .needsMapping, cause: Cause(.accountMissing), in: office.studio)
    let third = try await office.receive(5)
    try office.database.run("update documents set gross = 1 where id = \(second)")
    func found(_ invoice: Invoice, of id: Int64) async throws -> [Int64] {
      try await documents.neighbours(of: id, invoice: invoice, in: office.garage).map(\.id)
    }
    #expect(try await found(StoredOffice.invoice("f-2"), of: third) == [first, second])
    #expect(try await found(StoredOffice.invoice("f-2", cents: 7), of: third) == [second])
    #expect(try await found(StoredOffice.invoice("F-9", cents: 7), of: third) == [])
    #expect(try await found(StoredOffice.invoice("F-9"), of: first) == [])
    var sale = StoredOffice.invoice("F-1")
    sale.direction = .sale
    #expect(try await found(sale, of: third) == [])
  }
}
