import Accounting
import Formats
package import Logging
import ServiceLifecycle
package import Storage

/// Carries statements into the financial journals: of several dossiers at once, each account strictly in
/// order. Woken by its doorbell, by the next due time, and by its own timer.
package final class StatementCourier: Service {
  private let database: Database
  private let book: ConnectionBook
  private let keeper: MasterDataKeeper
  private let limits: ForwardingLimits
  private let doorbell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant
  private let store: StatementStore

  package init(
    database: Database, book: ConnectionBook, keeper: MasterDataKeeper, limits: ForwardingLimits,
    doorbell: Doorbell, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.keeper = keeper
    self.limits = limits
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
    store = StatementStore(database)
  }

  /// Calls an earlier start left under way become "outcome unknown". To be called once, before anything
  /// else works.
  package func recover() async throws {
    let interrupted = try await StatementLedger(database).recover(now: now())
    if interrupted > 0 {
      logger.warning("statements of unknown outcome", metadata: ["count": "\(interrupted)"])
    }
  }

  /// Told to stop, it begins nothing more and lets the calls under way come to their end.
  package func run() async throws {
    await DueWork(doorbell: doorbell, sleep: .milliseconds(200)...(.seconds(15)), now: now) {
      try await self.store.nextDue(resting: (try? await self.book.resting()) ?? [])
    }.run { _ in await round() }
  }

  /// Works through everything that is due now and returns; for tests and for one-shot runs.
  package func workUntilIdle() async {
    while await round() > 0, !Task.isCancelled {}
  }

  /// One round: files whose account has become known, payments, then every account that has something due.
  /// How many accounts were worked on.
  @discardableResult
  package func round() async -> Int {
    do {
      try await placeWaiting()
      let resting = try await book.resting()
      let due = try await store.dueAccounts(resting: resting, limit: 500, now: now())
      await tiePayments(in: Set(due.map(\.dossierID)))
      let byDossier = Dictionary(grouping: due, by: \.dossierID)
        .mapValues { $0.map(\.accountID) }
      await withDiscardingTaskGroup { group in
        let slots = WorkerSlots(max(1, limits.workers))
        for (dossier, accounts) in byDossier {
          if slots.take() {
            group.addTask {
              await self.work(on: accounts, in: dossier)
              slots.give()
            }
          } else {
            await work(on: accounts, in: dossier)
          }
        }
      }
      return due.count
    } catch is CancellationError {
      return 0
    } catch {
      logger.error("no statements carried", metadata: ["reason": "\(FaultText(error))"])
      return 0
    }
  }

  /// The accounts of a dossier one after the other: Octopus counts its connections and calls by dossier.
  private func work(on accounts: [Int64], in dossierID: Int64) async {
    for account in accounts {
      if DueWork.isStopping { return }
      await work(on: account, in: dossierID)
    }
  }

  private func work(on accountID: Int64, in dossierID: Int64) async {
    do {
      guard let account = try await BankAccountStore(database).account(accountID) else { return }
      let route = try await book.route(of: dossierID)
      await book.beginProbe(of: route.octopusConnection)
      let pipeline = StatementPipeline(
        route: route, account: account, book: book, keeper: keeper, database: database,
        limits: limits, logger: logger, now: now)
      await pipeline.work()
      await book.endProbe(of: route.octopusConnection)
    } catch let refusal as ConnectionBook.NoRoute {
      await hold(accountID, refusal.cause)
    } catch {
      logger.error("no route", metadata: ["reason": "\(FaultText(error))"])
      await hold(accountID, Cause(.internalFault))
    }
  }

  /// Nothing can be done for an account now: it is looked at again in five minutes.
  private func hold(_ accountID: Int64, _ cause: Cause) async {
    guard let head = try? await store.next(of: accountID) else { return }
    _ = try? await store.move(
      head,
      .init(
        to: head.state, cause: head.state == .waiting ? cause : head.cause, dueAt: now() + 300_000
      ), now: now())
    try? await store.letWait(behind: head, now: now())
  }

  /// Files that waited for an account to become known.
  private func placeWaiting() async throws {
    let inbox = StatementInbox(database)
    for delivery in try await inbox.placeable() {
      _ = try await inbox.takeIn(
        delivery, reading: .init(coda: [UInt8](delivery.bytes)), access: .all, now: now())
    }
  }

  private func tiePayments(in dossiers: Set<Int64>) async {
    for dossier in dossiers {
      do {
        try await PaymentWatch(database: database, now: now).look(at: dossier)
      } catch {
        logger.error(
          "payments not tied",
          metadata: ["dossier": "\(dossier)", "reason": "\(FaultText(error))"])
      }
    }
  }
}
