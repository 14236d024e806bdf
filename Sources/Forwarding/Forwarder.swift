import Accounting
import Cryptography
package import Logging
import ServiceLifecycle
package import Storage

/// The queue's workers: claims the due documents of one dossier after the other and works on up to a
/// fixed number of dossiers at once. Woken by the doorbell, by the next due time, and by its own timer.
package final class Forwarder: Service {
  private let database: Database
  private let queue: WorkQueue
  private let book: ConnectionBook
  private let keeper: MasterDataKeeper
  private let mailer: Mailer?
  private let limits: ForwardingLimits
  private let doorbell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant

  package init(
    database: Database, boot: String, book: ConnectionBook, keeper: MasterDataKeeper,
    mailer: Mailer?, limits: ForwardingLimits, doorbell: Doorbell, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    queue = WorkQueue(database, boot: boot)
    self.book = book
    self.keeper = keeper
    self.mailer = mailer
    self.limits = limits
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
  }

  /// Releases the leases of an earlier start; calls it left under way become "outcome unknown". To be
  /// called once, before anything else works.
  package func recover() async throws {
    let interrupted = try await queue.recover(now: now())
    if interrupted > 0 {
      logger.warning("calls of unknown outcome", metadata: ["count": "\(interrupted)"])
    }
  }

  /// Told to stop, it claims nothing more, and lets the calls under way come to their end: an entry that
  /// can be known is not left unknown.
  package func run() async throws {
    let slots = WorkerSlots(limits.workers)
    await DueWork(doorbell: doorbell, sleep: .milliseconds(50)...(.seconds(5)), now: now) {
      try await self.queue.nextDue(resting: (try? await self.book.resting()) ?? [])
    }.run { group in
      while slots.take() {
        guard let lease = await claim() else {
          slots.give()
          break
        }
        group.addTask {
          await self.work(on: lease)
          slots.give()
          self.doorbell.ring()
        }
      }
    }
  }

  /// Works through everything that is due now and returns; for tests and for one-shot runs.
  package func workUntilIdle() async {
    while let lease = await claim() { await work(on: lease) }
  }

  private func claim() async -> Lease? {
    do {
      let token = try RandomToken.identifier()
      return try await queue.claim(token: token, resting: try await book.resting(), now: now())
    } catch is CancellationError {
      return nil
    } catch {
      logger.error("nothing claimed", metadata: ["reason": "\(FaultText(error))"])
      return nil
    }
  }

  private func work(on lease: Lease) async {
    do {
      let route = try await book.route(of: lease.dossierID)
      await book.beginProbe(of: route.octopusConnection)
      await book.beginProbe(of: route.billitConnection)
      let pipeline = DocumentPipeline(
        route: route, lease: lease, book: book, keeper: keeper, database: database,
        mailer: mailer, limits: limits, logger: logger, now: now)
      await pipeline.work()
      await book.endProbe(of: route.octopusConnection)
      await book.endProbe(of: route.billitConnection)
    } catch let refusal as ConnectionBook.NoRoute {
      await stopAll(lease, .failed, refusal.cause)
    } catch {
      logger.error("no route", metadata: ["reason": "\(FaultText(error))"])
      await stopAll(lease, .willRetry, Cause(.internalFault))
    }
    try? await queue.release(lease)
  }

  /// Nothing can be done for a dossier now: what is not in Octopus stops, the rest is looked at later.
  private func stopAll(_ lease: Lease, _ state: DocumentState, _ cause: Cause) async {
    let later = now() + 60_000
    for document in lease.documents {
      let move: DocumentStore.Move =
        document.state.isSafeToSend
        ? .init(
          to: state, cause: cause, dueAt: state == .willRetry ? later : nil,
          unread: document.revision)
        : .init(
          to: document.state, cause: document.cause, dueAt: later, unread: document.revision)
      try? await DocumentStore(database).move(
        document.id, move, lease: lease.token, now: now())
    }
  }
}
