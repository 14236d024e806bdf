package import Accounting
package import Logging
import ServiceLifecycle
package import Storage
import Synchronization

/// Looks after the installation while it runs: writes down each minute how it stands, checks audit and file,
/// makes backups and tries them out, and sweeps away what nothing shows any more.
package final class Caretaker: Service {
  private static let pause = Duration.seconds(60)

  private let database: Database
  private let inbox: DeliveryInbox
  private let queueAge: @Sendable () async throws -> Instant
  private let shelf: BackupShelf?
  private let logger: Logger
  private let now: @Sendable () -> Instant
  private let startedAt: Instant
  private let turnover = Mutex<Turnover?>(nil)
  private let jump = Mutex<ClockJump?>(nil)

  /// - Parameters:
  ///   - queueAge: how long the oldest due document waits, in milliseconds.
  ///   - shelf: where backups are made; nil when somebody else sees to them.
  package init(
    database: Database, inbox: DeliveryInbox,
    queueAge: @escaping @Sendable () async throws -> Instant, shelf: BackupShelf? = nil,
    logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.inbox = inbox
    self.queueAge = queueAge
    self.shelf = shelf
    self.logger = logger
    self.now = now
    startedAt = now()
  }

  /// The newest jump of the wall clock since start; nil when there was none.
  package var lastJump: ClockJump? { jump.withLock { $0 } }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await self.begin()
      while !Task.isCancelled {
        let (wall, mark) = (self.now(), ContinuousClock.now)
        try? await Task.sleep(for: Caretaker.pause)
        guard !Task.isCancelled else { return }
        self.note(wall: wall, since: mark)
        await self.sample()
        await self.lookAfter()
      }
    }
  }

  /// What comes from now on counts. Called once before the first sample.
  package func begin() async {
    await doing("turnover not read") {
      let begun = try await Turnover.begin(self.database, now: self.now())
      self.turnover.withLock { $0 = begun }
    }
  }

  /// Writes down how the installation stands now.
  package func sample() async {
    await doing("health not sampled") {
      let now = self.now()
      guard var turnover = self.turnover.withLock({ $0 }) else { return await self.begin() }
      let counted = try await turnover.take(self.database, now: now)
      var sample = HealthSamples.Sample(at: now)
      sample.deliveries = counted.deliveries
      sample.booked = counted.booked
      sample.queueAge = try await self.queueAge()
      sample.inbox = self.inbox.backlog
      sample.walBytes = Int64(self.database.walBytes)
      sample.databaseBytes = HealthFigures.fileBytes(of: self.database) ?? 0
      sample.freeBytes = HealthFigures.freeBytes(of: self.database)
      try await HealthSamples(self.database).note(sample)
      // Only what was written down is counted: otherwise the next sample has it.
      self.turnover.withLock { $0 = turnover }
    }
  }

  /// Does what is due of audit, file, backup and sweep.
  package func lookAfter() async {
    let log = UpkeepLog(database)
    await doing("upkeep not done") {
      let standing = try await log.standing()
      func isDue(_ task: UpkeepSchedule.Task, _ kind: UpkeepLog.Kind) -> Bool {
        let last = standing[kind].map {
          UpkeepSchedule.Past(
            at: $0.last.at, took: $0.last.took, succeeded: $0.last.succeeded)
        }
        return UpkeepSchedule.isDue(
          task, last: last, startedAt: self.startedAt, isBusy: self.inbox.backlog > 0,
          now: self.now())
      }
      if isDue(.audit, .audit) {
        let verdict = try await log.verifyAudit(now: self.now)
        if case .broken(let line) = verdict {
          self.logger.error("the audit was changed from outside", metadata: ["line": "\(line)"])
        }
      }
      if isDue(.integrity, .integrity) {
        let soundness = try await log.checkIntegrity(now: self.now)
        if !soundness.holds { self.logger.error("the database is not sound") }
      }
      if isDue(.sweep, .sweep) { try await log.sweep(now: self.now) }
      guard let shelf = self.shelf else { return }
      if isDue(.backup, .backup) {
        let record = try await log.makeBackup(on: shelf, now: self.now)
        if !record.succeeded {
          self.logger.error(
            "no backup made", metadata: ["reason": "\(record.facts["reason"] ?? "")"])
        }
      }
      if isDue(.restoreTest, .restoreTest),
        let record = try await log.testRestore(from: shelf, now: self.now), !record.succeeded
      {
        self.logger.error(
          "the newest backup cannot be put back",
          metadata: ["reason": "\(record.facts["reason"] ?? "")"])
      }
    }
  }

  private func note(wall: Instant, since mark: ContinuousClock.Instant) {
    let passed = mark.duration(to: .now) / .milliseconds(1)
    guard let jump = ClockJump(wall: (wall, now()), passed: Instant(passed)) else { return }
    self.jump.withLock { $0 = jump }
    logger.warning("the clock jumped", metadata: ["milliseconds": "\(jump.by)"])
  }

  private func doing(_ failure: Logger.Message, _ work: () async throws -> Void) async {
    do {
      try await work()
    } catch is CancellationError {
      return
    } catch {
      logger.error(failure, metadata: ["reason": "\(FaultText(error))"])
    }
  }
}
