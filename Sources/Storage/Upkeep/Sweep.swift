import GRDB

/// Takes out rows that nothing shows any more: sums by the hour from before the charts begin, old samples
/// of the installation's health, and old records of its upkeep.
///
/// A document of long ago that changes its state leaves a row in its old hour again; the next sweep takes
/// that too. Sums by the month, which the lists and the overview add up, are never touched.
package struct Sweep: Sendable {
  /// How long sums by the hour are kept, in days: the charts show 30.
  package static let hoursKept = 45
  /// How long samples of the health are kept, in days: the charts show 30.
  package static let samplesKept = 35
  /// How long records of upkeep are kept, in days; the newest of each kind stay.
  package static let recordsKept = 400

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Sweeps once, in a short transaction per dossier, and says how many rows went.
  package func run(now: Instant) async throws -> Int {
    let day: Instant = 86_400_000
    let firstHour = (now - Instant(Sweep.hoursKept) * day) / OverviewSums.hour
    let firstSlot = (now - Instant(Sweep.samplesKept) * day) / HealthSamples.slotLength
    let firstRecord = now - Instant(Sweep.recordsKept) * day
    var swept = 0
    let dossiers = try await database.pool.read { database in
      try Int64.fetchAll(database, sql: "select id from dossiers order by id")
    }
    // 0 stands for all dossiers together.
    for dossier in [0] + dossiers {
      try Task.checkCancellation()
      swept += try await database.pool.write { database in
        try Sweep.hours.reduce(0) { sum, sql in
          try database.execute(sql: sql, arguments: [dossier, firstHour])
          return sum + database.changesCount
        }
      }
    }
    swept += try await database.pool.write { database in
      try database.execute(sql: Sweep.samples, arguments: [firstSlot])
      let samples = database.changesCount
      try database.execute(sql: Sweep.records, arguments: [firstRecord])
      return samples + database.changesCount
    }
    return swept
  }

  static let hours = ["document_hours", "document_flow", "entry_times"].map {
    "delete from \($0) where dossier_id = ? and hour < ?"
  }
  static let samples = "delete from health_samples where slot < ?"
  static let records = """
    delete from upkeep where at < ? and id not in (
      select max(id) from upkeep group by kind, outcome)
    """
}
