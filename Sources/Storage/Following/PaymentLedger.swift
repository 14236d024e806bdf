package import Accounting
import GRDB

/// What Octopus shows as open on our entries, and every payment ever written to Billit for it: the intent
/// before the call, its outcome after it.
package struct PaymentLedger: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// What is open on a document's entry.
  package struct OpenAmount: Sendable, Hashable {
    package var documentID: Int64
    package var open: Money
    package var readAt: Instant
  }

  /// A payment written, or about to be.
  package struct Payment: Sendable, Hashable, Identifiable {
    package var id: Int64
    package var documentID: Int64
    package var amount: Money
    package var paidOn: CalendarDate
    /// What Billit showed as still to pay before it.
    package var toPayBefore: Money
    package var state: State
    package var createdAt: Instant

    package enum State: String, Sendable {
      case sending, done, freed
    }
  }

  /// An entry of ours whose open amount is looked for.
  package struct Followed: Sendable, Hashable {
    package var documentID: Int64
    package var billitOrderID: Int64
    package var key: LedgerEntry.Key
    package var kind: DocumentKind
    package var direction: Direction
    package var gross: Money
    package var currency: String
    /// Nil before it was seen in a report.
    package var open: Money?
    package var wasOpen: Bool
    /// What was open when Billit was last brought in line; nil when it never was.
    package var writtenOpen: Money?
    /// A payment whose call may or may not have been carried out.
    package var underWay: Bool
  }

  /// Our entries of these book years: all that a report can tell of.
  package func followed(in dossierID: Int64, bookyearIDs: [Int]) async throws -> [Followed] {
    let years = try JSONText.write(bookyearIDs)
    return try await database.pool.read { database in
      try Row.fetchAll(database, sql: PaymentLedger.following, arguments: [dossierID, years])
        .compactMap(Followed.init)
    }
  }

  static let following = """
    select d.id, d.billit_order_id, e.bookyear_id, e.journal, e.number, d.kind, d.direction,
      d.gross, d.currency, o.open, o.was_open, o.written_open,
      exists (select 1 from payments where document_id = d.id and state = 'sending') as under_way
    from entries as e join documents as d on d.id = e.document_id
    left join open_amounts as o on o.document_id = d.id
    where e.dossier_id = ? and e.state = 'booked' and e.state not in ('freed', 'deleted')
      and e.bookyear_id in (select value from json_each(?))
    order by d.id
    """

  /// Takes over what a report says is open of these documents.
  package func keep(_ open: [Int64: Money], now: Instant) async throws {
    try await database.pool.write { database in
      for (documentID, amount) in open {
        try database.execute(
          sql: """
            insert into open_amounts (document_id, open, was_open, read_at)
            values (?1, ?2, ?2 <> 0, ?3)
            on conflict (document_id) do update set open = excluded.open,
              was_open = max(was_open, excluded.was_open), read_at = excluded.read_at
            """, arguments: [documentID, amount.cents, now])
      }
    }
  }

  /// Billit shows what is open now.
  package func noteWritten(_ open: Money, of documentID: Int64) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update open_amounts set written_open = ? where document_id = ?",
        arguments: [open.cents, documentID])
    }
  }

  /// What is open on one document; nil when no report told.
  package func openAmount(of documentID: Int64) async throws -> OpenAmount? {
    try await database.pool.read { database in
      try Row.fetchOne(
        database, sql: "select * from open_amounts where document_id = ?", arguments: [documentID]
      ).map {
        OpenAmount(
          documentID: $0["document_id"], open: Money(cents: $0["open"]), readAt: $0["read_at"])
      }
    }
  }

  /// The payments of a document, the oldest first.
  package func payments(of documentID: Int64) async throws -> [Payment] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: "select * from payments where document_id = ? order by id",
        arguments: [documentID]
      ).map(Payment.init)
    }
  }

  /// The payments of a dossier whose call may have been carried out.
  package func underWay(in dossierID: Int64) async throws -> [(payment: Payment, order: Int64)] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select p.*, d.billit_order_id from payments as p join documents as d
            on d.id = p.document_id
          where p.state = 'sending' and d.dossier_id = ?
          """, arguments: [dossierID]
      ).map { (Payment($0), $0["billit_order_id"]) }
    }
  }

  /// Commits the intent to write a payment; returns it, or nil when one is under way.
  package func begin(
    _ amount: Money, of documentID: Int64, toPayBefore: Money, paidOn: CalendarDate, now: Instant
  ) async throws -> Payment? {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into payments (document_id, amount, paid_on, to_pay_before, state, created_at)
          values (?, ?, ?, ?, 'sending', ?) on conflict do nothing
          """,
        arguments: [documentID, amount.cents, paidOn.description, toPayBefore.cents, now])
      guard database.changesCount == 1 else { return nil }
      return Payment(
        id: database.lastInsertedRowID, documentID: documentID, amount: amount, paidOn: paidOn,
        toPayBefore: toPayBefore, state: .sending, createdAt: now)
    }
  }

  /// Billit has it, or has it not: with the time-line's and the audit's line in one transaction.
  package func settle(
    _ payment: Payment, isDone: Bool, dossierID: Int64, now: Instant
  ) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: "update payments set state = ?, settled_at = ? where id = ? and state = 'sending'",
        arguments: [isDone ? "done" : "freed", now, payment.id])
      guard isDone, database.changesCount == 1 else { return }
      let facts = ["amount": payment.amount.description, "date": payment.paidOn.description]
      try DocumentStore.append(
        [DocumentEvent("payment_written", facts)], to: payment.documentID, actor: "passerelle",
        now: now, database)
      try AuditTrail.write(
        .init(
          at: now, actor: "passerelle", action: "document.payment_written",
          subject: "document/\(payment.documentID)", dossierID: dossierID, facts: facts),
        in: database)
    }
  }
}

extension PaymentLedger.Payment {
  fileprivate init(_ row: Row) {
    id = row["id"]
    documentID = row["document_id"]
    amount = Money(cents: row["amount"])
    paidOn = CalendarDate(row["paid_on"] as String) ?? CalendarDate(daysSince1970: 0)
    toPayBefore = Money(cents: row["to_pay_before"])
    state = State(rawValue: row["state"]) ?? .sending
    createdAt = row["created_at"]
  }
}

extension PaymentLedger.Followed {
  fileprivate init?(_ row: Row) {
    guard let kind = DocumentKind(rawValue: row["kind"] ?? ""),
      let direction = Direction(rawValue: row["direction"] ?? ""),
      let gross = row["gross"] as Int64?
    else { return nil }
    documentID = row["id"]
    billitOrderID = row["billit_order_id"]
    key = LedgerEntry.Key(
      bookyearID: row["bookyear_id"], journal: row["journal"], number: row["number"])
    self.kind = kind
    self.direction = direction
    self.gross = Money(cents: gross)
    currency = row["currency"] ?? "EUR"
    open = (row["open"] as Int64?).map { Money(cents: $0) }
    wasOpen = row["was_open"] ?? false
    writtenOpen = (row["written_open"] as Int64?).map { Money(cents: $0) }
    underWay = row["under_way"]
  }
}
