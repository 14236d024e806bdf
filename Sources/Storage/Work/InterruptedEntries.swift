import Accounting
import GRDB

extension EntryLedger {
  /// The second condition on the state is that of the index.
  static let interrupted = """
    select * from entries where state = 'sending' and state in ('sending', 'unknown')
    """

  /// Calls that were under way when the process died are of unknown outcome. Returns how many.
  static func markInterrupted(now: Instant, in database: GRDB.Database) throws -> Int {
    let lines = try Row.fetchAll(
      database, sql: interrupted
    ).map(Line.init)
    for line in lines {
      try database.execute(
        sql: "update entries set state = 'unknown', settled_at = ? where id = ?",
        arguments: [now, line.id])
      try BookingCalls.settle(line.id, as: "unknown", now: now, database)
      try DocumentStore.put(
        .outcomeUnknown, cause: Cause(.outcomeBeingChecked), dueAt: now, of: line.documentID,
        now: now, database)
      try DocumentStore.append(
        [DocumentEvent("outcome_unknown", ["entry": line.entry.description])],
        to: line.documentID, actor: "passerelle", now: now, database)
    }
    let handed = try ViewerLedger.markInterrupted(now: now, in: database)
    return lines.count + handed
  }
}
