import GRDB

/// How the installation stood in the past: one sample per five minutes while the gateway ran.
package struct HealthSamples: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// The length of a slot, in milliseconds.
  package static let slotLength: Instant = 300_000

  /// What was seen in one slot.
  package struct Sample: Sendable, Hashable {
    /// Slots since 1970.
    package var slot: Int64
    package var deliveries = 0
    package var booked = 0
    /// The longest that due work waited, in milliseconds.
    package var queueAge: Instant = 0
    /// The most deliveries that waited for their commit.
    package var inbox = 0
    package var walBytes: Int64 = 0
    package var databaseBytes: Int64 = 0
    package var freeBytes: Int64?

    package init(at instant: Instant) {
      slot = instant / HealthSamples.slotLength
    }
  }

  /// Adds to a slot: counts grow, waits and inbox keep their highest, sizes their latest.
  package func note(_ sample: Sample) async throws {
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into health_samples (slot, deliveries, booked, queue_age, inbox, wal_bytes,
            database_bytes, free_bytes) values (?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (slot) do update set deliveries = deliveries + excluded.deliveries,
            booked = booked + excluded.booked, queue_age = max(queue_age, excluded.queue_age),
            inbox = max(inbox, excluded.inbox), wal_bytes = excluded.wal_bytes,
            database_bytes = excluded.database_bytes, free_bytes = excluded.free_bytes
          """,
        arguments: [
          sample.slot, sample.deliveries, sample.booked, sample.queueAge, sample.inbox,
          sample.walBytes, sample.databaseBytes, sample.freeBytes,
        ])
    }
  }

  /// The samples from an instant on, the oldest first.
  package func samples(since instant: Instant) async throws -> [Sample] {
    try await database.pool.read { database in
      try Row.fetchAll(
        database, sql: HealthSamples.since, arguments: [instant / HealthSamples.slotLength]
      ).map(Sample.init)
    }
  }

  static let since = "select * from health_samples where slot >= ? order by slot"
}

extension HealthSamples.Sample {
  fileprivate init(_ row: Row) {
    slot = row["slot"]
    deliveries = row["deliveries"]
    booked = row["booked"]
    queueAge = row["queue_age"]
    inbox = row["inbox"]
    walBytes = row["wal_bytes"]
    databaseBytes = row["database_bytes"]
    freeBytes = row["free_bytes"]
  }
}
