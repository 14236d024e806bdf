package import Accounting
import GRDB

/// What Octopus says of its own purchase and sales entries, as read last: the ground on which entries of
/// ours are followed, documents in the viewer are found again, and a trial run is compared.
package struct OctopusEntries: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// An entry with our mark in its comment, where it has one.
  package struct Marked: Sendable {
    package var entry: LedgerEntry
    package var mark: String?

    package init(entry: LedgerEntry, mark: String?) {
      self.entry = entry
      self.mark = mark
    }
  }

  /// Takes over a reading: what changed and what is gone. A number in both was deleted and made anew.
  package func keep(
    _ changed: [Marked], gone: [LedgerEntry.Key], of dossierID: Int64, now: Instant
  ) async throws {
    try await database.pool.write { database in
      for key in gone {
        try database.execute(
          sql: """
            delete from octopus_entries
            where dossier_id = ? and bookyear_id = ? and journal = ? and number = ?
            """, arguments: [dossierID, key.bookyearID, key.journal, key.number])
      }
      for item in changed {
        let key = item.entry.key
        try database.execute(
          sql: """
            insert into octopus_entries (dossier_id, bookyear_id, journal, number, mark,
              document_date, content, read_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dossier_id, bookyear_id, journal, number) do update set
              mark = excluded.mark, document_date = excluded.document_date,
              content = excluded.content, read_at = excluded.read_at
            """,
          arguments: [
            dossierID, key.bookyearID, key.journal, key.number, item.mark,
            item.entry.date?.description, try JSONText.write(item.entry), now,
          ])
      }
    }
  }

  /// The entry under a number; nil when none was read.
  package func entry(_ key: LedgerEntry.Key, of dossierID: Int64) async throws -> LedgerEntry? {
    try await database.pool.read { database in
      try JSONText.read(
        LedgerEntry.self,
        try String.fetchOne(
          database,
          sql: """
            select content from octopus_entries
            where dossier_id = ? and bookyear_id = ? and journal = ? and number = ?
            """, arguments: [dossierID, key.bookyearID, key.journal, key.number]))
    }
  }

  /// The entries that carry a mark.
  package func entries(marked mark: String, of dossierID: Int64) async throws -> [LedgerEntry] {
    try await read(OctopusEntries.byMark, [dossierID, mark])
  }

  /// The entries dated from one day to another, both included.
  package func entries(
    from first: CalendarDate, to last: CalendarDate, of dossierID: Int64
  ) async throws -> [LedgerEntry] {
    try await read(OctopusEntries.byDate, [dossierID, first.description, last.description])
  }

  /// The same without those that carry a mark of ours: what was booked by hand.
  package func byHand(
    from first: CalendarDate, to last: CalendarDate, of dossierID: Int64
  ) async throws -> [LedgerEntry] {
    try await read(
      "select content from (\(OctopusEntries.byDate)) where mark is null",
      [dossierID, first.description, last.description])
  }

  /// Named, because SQLite would rather read all entries of a dossier along the primary key.
  static let byMark = """
    select content from octopus_entries indexed by octopus_entries_by_mark
    where dossier_id = ? and mark = ?
    """

  static let byDate = """
    select content, mark from octopus_entries
    where dossier_id = ? and document_date >= ? and document_date <= ?
    order by document_date
    """

  private func read(_ sql: String, _ arguments: StatementArguments) async throws -> [LedgerEntry] {
    try await database.pool.read { database in
      try String.fetchAll(database, sql: sql, arguments: arguments).compactMap {
        try JSONText.read(LedgerEntry.self, $0)
      }
    }
  }
}
