import Accounting
import BillitClient
import Foundation
package import Logging
import ServiceLifecycle
package import Storage

/// Makes good what webhooks miss: asks Billit for orders changed and deleted, and for the list of hooks,
/// dossier by dossier. Billit promises nothing about retries, and drops hooks it finds "wrongly used".
package struct BillitPoll: Service {
  private let database: Database
  private let book: ConnectionBook
  private let hooks: HookRegistrar
  private let interval: Duration
  private let doorbell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameter interval: how long after a round the next one begins.
  package init(
    database: Database, book: ConnectionBook, hooks: HookRegistrar, interval: Duration,
    doorbell: Doorbell, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.hooks = hooks
    self.interval = interval
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await round()
        try? await Task.sleep(for: interval)
      }
    }
  }

  /// One round over all linked dossiers.
  package func round() async {
    guard let dossiers = try? await DossierStore(database).all() else { return }
    for dossier in dossiers where dossier.billitPartyID != nil {
      if Task.isCancelled { return }
      if let connection = dossier.billitConnectionID,
        (try? await book.resting().contains(connection)) != false
      {
        continue
      }
      do {
        try await look(at: dossier)
      } catch {
        logger.warning(
          "poll failed",
          metadata: ["dossier": "\(dossier.id)", "reason": "\(FaultText(error))"])
      }
    }
  }

  private func look(at dossier: Dossier) async throws {
    let store = DossierStore(database)
    let route = try await book.route(of: dossier.id)
    do {
      let seen = try await notice(route, since: try await firstDay(of: dossier.id))
      let deleted = try await route.billit.deletedOrders(of: route.party)
      for order in deleted.orders {
        _ = try await DocumentStore(database).noticeDeletion(
          dossierID: dossier.id, orderID: Int64(order.id), now: now())
      }
      await book.answered(route.billitConnection)
      try await store.note(.billit, .linked, cause: nil, of: dossier.id, now: now())
      try await store.setMark(
        "orders_changed", to: seen.upTo.description, of: dossier.id, now: now())
      if seen.news > 0 { doorbell.ring() }
    } catch let fault as BillitFault {
      let standstill = Standstill(fault, now: now())
      switch standstill.trouble {
      case .silent: await book.silent(route.billitConnection, cause: standstill.cause)
      case .refused: await book.refused(route.billitConnection, cause: standstill.cause)
      case .dossier, .none:
        try await store.note(
          .billit, .broken, cause: standstill.cause, of: dossier.id, now: now())
      }
      return
    }
    _ = try await hooks.ensure(dossier.id)
  }

  /// The day from which Billit is asked: one before the last look, as its clock's zone is not named, but
  /// never before the day on which the dossier was first looked at. What came earlier is not forwarded by
  /// itself.
  private func firstDay(of dossierID: Int64) async throws -> CalendarDate {
    let store = DossierStore(database)
    let today = BrusselsDay.of(now())
    let begun = try await store.mark("begun", of: dossierID).flatMap { CalendarDate($0) }
    if begun == nil {
      try await store.setMark("begun", to: today.description, of: dossierID, now: now())
    }
    let last = try await store.mark("orders_changed", of: dossierID).flatMap { CalendarDate($0) }
    return max(begun ?? today, last?.adding(days: -1) ?? today)
  }

  /// Marks orders that changed and were not told of: how many, and the day up to which all were seen.
  private func notice(
    _ route: ConnectionBook.Route, since: CalendarDate
  ) async throws -> (news: Int, upTo: CalendarDate) {
    let documents = DocumentStore(database)
    let changed = try await route.billit.ordersChanged(
      since: since, overlapDays: 0, of: route.party)
    var news = 0
    for order in changed.orders where order.type == "Invoice" || order.type == "CreditNote" {
      guard let modified = order.lastModified else { continue }
      let isNews = try await documents.noticeChange(
        dossierID: route.dossier.id, orderID: Int64(order.id), modified: modified, now: now())
      if isNews { news += 1 }
    }
    // Oldest first: a list that was cut off is gone on with where it ended.
    let end = changed.orders.last?.lastModified.flatMap { CalendarDate($0) }
    return (news, changed.complete ? BrusselsDay.of(now()) : end ?? since)
  }
}
