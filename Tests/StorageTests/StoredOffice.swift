import Accounting
import Cryptography
import Foundation
import GRDB
import TestSupport

@testable import Storage

/// A real database with two dossiers and one hook, and the moves a worker makes in it.
final class StoredOffice: Sendable {
  /// 24 November 2026, 13:00 UTC.
  static let start: Instant = 1_795_525_200_000
  /// The days of charts: the day it starts and those before it.
  static let days = BrusselsDay.of(start).adding(days: -29)...BrusselsDay.of(start)
  static let secret = "5f0f3a52-6c1e-4d6f-9a0b-000000000001"

  let temporary: TemporaryDatabase
  let garage: Int64
  let studio: Int64
  let hook: Hook

  var database: Storage.Database { temporary.database }
  var documents: DocumentStore { DocumentStore(database) }
  var ledger: EntryLedger { EntryLedger(database) }
  var queue: WorkQueue { WorkQueue(database, boot: "this boot") }

  init() async throws {
    temporary = try TemporaryDatabase(now: StoredOffice.start)
    let dossiers = DossierStore(temporary.database)
    garage = try await dossiers.add(
      StoredOffice.draft("Garage Peeters", 101), actor: "test", now: StoredOffice.start)
    studio = try await dossiers.add(
      StoredOffice.draft("Studio Lumière", 102), actor: "test", now: StoredOffice.start)
    let hooks = HookStore(temporary.database)
    hook = try await hooks.begin(
      dossierID: garage, entityType: "Order", updateType: "U", pathToken: "path-of-the-garage",
      now: StoredOffice.start)
    try await hooks.activate(
      hook.id, billitWebhookID: 31, secret: SecretBytes(utf8: StoredOffice.secret), actor: "test",
      now: StoredOffice.start)
  }

  static func draft(_ name: String, _ number: Int) -> DossierStore.Draft {
    .init(
      name: name, language: "nl", vatNumber: nil, enterpriseNumber: nil,
      octopusConnectionID: nil, octopusDossierID: number, billitConnectionID: nil,
      billitPartyID: 7_000 + number)
  }

  /// Hears of an order and answers its document's id.
  @discardableResult
  func receive(
    _ order: Int64, in dossier: Int64? = nil, at now: Instant = StoredOffice.start
  ) async throws -> Int64 {
    let dossier = dossier ?? garage
    _ = try await documents.noticeChange(
      dossierID: dossier, orderID: order, modified: "2026-11-24T\(now)", now: now)
    return try id(of: order, in: dossier)
  }

  func id(of order: Int64, in dossier: Int64) throws -> Int64 {
    try Int64(
      database.integer(
        "select id from documents where dossier_id = \(dossier) and billit_order_id = \(order)")
        ?? 0)
  }

  func document(_ id: Int64) async throws -> StoredDocument {
    guard let document = try await documents.document(id) else { throw NoSuchDocument() }
    return document
  }

  /// Claims whatever is due in the dossier of that document and answers it with its token.
  func claim(
    _ id: Int64, at now: Instant = StoredOffice.start
  ) async throws -> (document: StoredDocument, token: String) {
    // Dossiers take turns: the one of that document may not be the first.
    for _ in 0..<3 {
      let token = UUID().uuidString
      guard let lease = try await queue.claim(token: token, now: now) else { break }
      if let document = lease.documents.first(where: { $0.id == id }) { return (document, token) }
    }
    throw NoSuchDocument()
  }

  /// Records what was read of it, as the worker does before it decides.
  func read(
    _ document: StoredDocument, token: String, number: String = "F-1",
    at now: Instant = StoredOffice.start
  ) async throws {
    try await documents.record(
      .init(
        revision: document.revision, billitModified: "2026-11-24T12:00:00",
        contentSHA256: Data(count: 32), invoice: StoredOffice.invoice(number), files: []),
      of: document.id, lease: token, events: [], now: now)
  }

  /// Moves a document through claim and reading to a state.
  @discardableResult
  func bring(
    _ order: Int64, to state: DocumentState, cause: Cause?, dueAt: Instant? = nil,
    in dossier: Int64? = nil
  ) async throws -> Int64 {
    let id = try await receive(order, in: dossier)
    let (document, token) = try await claim(id)
    try await read(document, token: token, number: "F-\(order)")
    try await documents.move(
      id, .init(to: state, cause: cause, dueAt: dueAt), lease: token, now: StoredOffice.start)
    return id
  }

  /// Receives, claims and begins the booking call of an order.
  func begin(
    _ order: Int64, number: Int, in dossier: Int64? = nil
  ) async throws -> (id: Int64, line: Int64, token: String) {
    let id = try await receive(order, in: dossier)
    let (document, token) = try await claim(id)
    try await read(document, token: token, number: "F-\(order)")
    let line = try await ledger.begin(
      StoredOffice.intent(number), document: document, lease: token, now: StoredOffice.start)
    return (id, line, token)
  }

  /// Books an order from start to end.
  func book(_ order: Int64, number: Int) async throws -> Int64 {
    let (id, line, token) = try await begin(order, number: number)
    try await ledger.settleBooked(
      line, invoice: StoredOffice.invoice("F-\(order)"), lease: token, found: nil,
      now: StoredOffice.start)
    return id
  }

  static func intent(_ number: Int, journal: String = "A1") -> EntryLedger.Intent {
    .init(
      entry: EntryReference(
        bookyearID: 5, bookyear: "2026", journal: journal, number: number, period: 202_611),
      reference: "PSL-\(number)", payloadSHA256: Data(count: 32))
  }

  static func invoice(_ number: String = "F-1", cents: Int64 = 10_000) -> Invoice {
    let base = Money(cents: cents)
    let vat = Money(cents: cents * 21 / 100)
    return Invoice(
      direction: .purchase, kind: .invoice, number: number,
      issueDate: CalendarDate(daysSince1970: 20_777),
      counterparty: Counterparty(name: "Dakwerken Claes", vatNumber: "BE 0884.768.177"),
      vatBreakdown: [
        VATSubtotal(category: .standard, rate: VATRate(percent: 21), base: base, vat: vat)
      ], lines: [], totals: InvoiceTotals(net: base, vat: vat, gross: base + vat))
  }

  /// A verified call of the hook about an order.
  func delivery(
    order: Int64, t: Int64 = 1_795_525_200, signature: UInt8 = 1,
    at now: Instant = StoredOffice.start
  ) -> VerifiedDelivery {
    VerifiedDelivery(
      hookID: hook.id, dossierID: garage, signedAtSeconds: t,
      signature: Data(repeating: signature, count: 32), secretID: 1, receivedAt: now,
      reading: .order(id: order, updateType: "U"), body: Data("{}".utf8))
  }

  struct NoSuchDocument: Error {}
}

extension Storage.Database {
  /// Runs SQL as it stands, past everything the stores watch over.
  func run(_ sql: String) throws {
    try pool.write { try $0.execute(sql: sql) }
  }

  /// Runs it outside a transaction, as pragmas want it.
  func set(_ pragma: String) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: pragma) }
  }

  func integer(_ sql: String) throws -> Int? {
    try pool.read { try Int.fetchOne($0, sql: sql) }
  }

  func text(_ sql: String) throws -> String? {
    try pool.read { try String.fetchOne($0, sql: sql) }
  }

  /// A pragma of the one connection that writes.
  func writerText(_ sql: String) throws -> String? {
    try pool.writeWithoutTransaction { try String.fetchOne($0, sql: sql) }
  }
}
