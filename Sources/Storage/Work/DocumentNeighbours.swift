package import Accounting
import GRDB

/// What the worker asks about the other documents of a dossier.
extension DocumentStore {
  /// Another document that may be the same invoice.
  package struct Neighbour: Sendable {
    package var id: Int64
    package var state: DocumentState
    package var number: String
    package var fingerprint: DuplicateTest.Fingerprint
  }

  /// Documents of the dossier that came earlier or are in Octopus, and share number, or date and total.
  /// The caller decides which of them is a duplicate.
  package func neighbours(
    of id: Int64, invoice: Invoice, in dossierID: Int64
  ) async throws -> [Neighbour] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: DocumentStore.neighbouring,
        arguments: [
          dossierID, invoice.direction.rawValue, invoice.kind.rawValue, id, invoice.number,
          invoice.issueDate.description, invoice.totals.gross.cents,
        ]
      ).compactMap(Neighbour.init)
    }
  }

  /// Two searches, each with an index of its own: with `or` SQLite would read the whole dossier.
  static let neighbouring = """
    select * from documents
    where id in (
        select id from documents
        where dossier_id = ?1 and direction = ?2 and number = ?5 collate nocase
        union all
        select id from documents where dossier_id = ?1 and issue_date = ?6 and gross = ?7)
      and direction = ?2 and kind = ?3 and id <> ?4 and state <> 'set_aside'
      and (id < ?4 or entry_number is not null)
    order by id limit 20
    """

  /// How many documents of a customer or supplier went to Octopus, counted no further than `limit`.
  package func sent(
    of counterparty: String, in dossierID: Int64, upTo limit: Int
  ) async throws -> Int {
    guard limit > 0 else { return 0 }
    return try await database.pool.read { database in
      try Int.fetchOne(
        database, sql: DocumentStore.sentOfCounterparty,
        arguments: [dossierID, counterparty, limit]) ?? 0
    }
  }

  static let sentOfCounterparty = """
    select count(*) from (
      select 1 from documents where dossier_id = ? and counterparty_key = ?
        and state in ('booked', 'delivered_dms', 'changed_after_booking') limit ?)
    """

  /// A sale of the dossier that is not in Octopus yet and whose turn may come.
  package struct WaitingSale: Sendable {
    package var id: Int64
    package var number: String
    package var date: CalendarDate
    package var receivedAt: Instant
  }

  /// The sales of one kind that wait for their turn. Those that stand still for another reason are left
  /// out: their number is missing for the ones behind them.
  package func waitingSales(
    _ kind: DocumentKind, in dossierID: Int64
  ) async throws -> [WaitingSale] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database,
        sql: """
          select id, number, issue_date, received_at from documents
          where dossier_id = ? and direction = 'sale' and kind = ? and number is not null
            and (state in ('queued', 'will_retry')
              or (state = 'held' and cause_code in ('waiting_for_number',
                'outcome_being_checked')))
          order by id
          """, arguments: [dossierID, kind.rawValue]
      ).compactMap { row in
        guard let date = CalendarDate(row["issue_date"] as String? ?? "") else { return nil }
        return WaitingSale(
          id: row["id"], number: row["number"], date: date, receivedAt: row["received_at"])
      }
    }
  }

  /// The numbers of the sales of one kind that went to Octopus last, newest first.
  package func sentSales(_ kind: DocumentKind, in dossierID: Int64) async throws -> [String] {
    try await database.pool.read { database in
      try String.fetchAll(
        database,
        sql: """
          select number from documents
          where dossier_id = ? and direction = 'sale' and kind = ? and number is not null
            and state in ('sending', 'outcome_unknown', 'booked', 'delivered_dms',
              'changed_after_booking')
          order by id desc limit 500
          """, arguments: [dossierID, kind.rawValue])
    }
  }
}

extension DocumentStore.Neighbour {
  fileprivate init?(_ row: Row) {
    guard let document = try? StoredDocument(row), let direction = document.direction,
      let kind = document.kind, let number = document.number, let date = document.issueDate,
      let gross = document.gross
    else { return nil }
    id = document.id
    state = document.state
    self.number = number
    fingerprint = DuplicateTest.Fingerprint(
      direction: direction, kind: kind,
      relation: row["counterparty_key"] ?? "", number: number, date: date, gross: gross)
  }
}

extension DocumentStore {
  /// How many documents are booked with their number written back to Billit.
  package func countWrittenBack() async throws -> Int {
    try await database.pool.read { database in
      try Int.fetchOne(
        database, sql: "select count(*) from documents where write_back = 'done'") ?? 0
    }
  }
}
