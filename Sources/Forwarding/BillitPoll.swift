import Logging
import Accounting
import BillitClient
import Foundation
import ServiceLifecycle
import Storage

/// Makes good what webhooks miss: asks Billit for orders changed and deleted, and for the list of hooks,
/// dossier by dossier. Billit promises nothing about retries, and drops hooks it finds "wrongly used".
package struct BillitPoll: Service {
  /// How often a dossier without webhooks is asked while the others are asked once.
  private static let oftener = 5
  /// No dossier is asked sooner again, unless all are.
  private static let shortest = Duration.seconds(30)

  private let ground: LinkGround
  private let hooks: HookRegistrar
  private let interval: Duration

  /// - Parameter interval: how long after a round the next one begins; a fifth of it, but no less than
  ///   half a minute, for dossiers that have no webhooks.
  package init(_ ground: LinkGround, hooks: HookRegistrar, interval: Duration) {
    self.ground = ground
    self.hooks = hooks
    self.interval = interval
  }

  package func run() async throws {
    let times = max(1, min(BillitPoll.oftener, Int(interval / BillitPoll.shortest)))
    let pause = interval / times
    await Rounds(.every(pause), failure: "nothing polled", ground.logger) {
      try await round()
      for _ in 1..<times {
        try await Task.sleep(for: pause)
        try await round(onlyPolled: true)
      }
    }.run()
  }

  /// One round over all linked dossiers, or over those that have no webhooks.
  package func round(onlyPolled: Bool = false) async throws {
    for dossier in try await ground.reachable([.billit]) {
      if Task.isCancelled { return }
      do {
        if onlyPolled, try await !LinkAlarms(ground.database).isPolled(dossier.id) { continue }
        try await look(at: dossier, withHooks: !onlyPolled)
      } catch {
        ground.logger.warning(
          "poll failed",
          metadata: ["dossier": "\(dossier.id)", "reason": "\(FaultText(error))"])
      }
    }
  }

  /// - Parameter withHooks: whether hooks are looked after too; not between the ordinary rounds, as
  ///   asking often for what Billit refuses might count as wrong use.
  private func look(at dossier: Dossier, withHooks: Bool) async throws {
    let store = ground.dossiers
    let route = try await ground.book.route(of: dossier.id)
    do {
      let seen = try await notice(route, since: try await firstDay(of: dossier.id))
      let deleted = try await route.billit.deletedOrders(of: route.party)
      for order in deleted.orders {
        _ = try await DocumentStore(ground.database).noticeDeletion(
          dossierID: dossier.id, orderID: Int64(order.id), now: ground.now())
      }
      await ground.book.answered(route.billitConnection)
      try await store.note(.billit, .linked, cause: nil, of: dossier.id, now: ground.now())
      try await store.setMark(
        "orders_changed", to: seen.upTo.description, of: dossier.id, now: ground.now())
      if seen.news > 0 { ground.doorbell.ring() }
    } catch let fault as BillitFault {
      let standstill = Standstill(fault, now: ground.now())
      if standstill.trouble == .none {
        try await store.note(
          .billit, .broken, cause: standstill.cause, of: dossier.id, now: ground.now())
      }
      await ground.book.note(standstill, on: route)
      return
    }
    if withHooks { _ = try await hooks.ensure(dossier.id) }
  }

  /// The day from which Billit is asked: one before the last look, as its clock's zone is not named, but
  /// never before the day on which the dossier was first looked at. What came earlier is not forwarded by
  /// itself.
  private func firstDay(of dossierID: Int64) async throws -> CalendarDate {
    let store = ground.dossiers
    let today = BrusselsDay.of(ground.now())
    let begun = try await store.mark("begun", of: dossierID).flatMap { CalendarDate($0) }
    if begun == nil {
      try await store.setMark("begun", to: today.description, of: dossierID, now: ground.now())
    }
    let last = try await store.mark("orders_changed", of: dossierID).flatMap { CalendarDate($0) }
    return max(begun ?? today, last?.adding(days: -1) ?? today)
  }

  /// Marks orders that changed and were not told of: how many, and the day up to which all were seen.
  private func notice(
    _ route: ConnectionBook.Route, since: CalendarDate
  ) async throws -> (news: Int, upTo: CalendarDate) {
    let documents = DocumentStore(ground.database)
    let changed = try await route.billit.ordersChanged(
      since: since, overlapDays: 0, of: route.party)
    var news = 0
    for order in changed.orders where order.type == "Invoice" || order.type == "CreditNote" {
      guard let modified = order.lastModified else { continue }
      let isNews = try await documents.noticeChange(
        dossierID: route.dossier.id, orderID: Int64(order.id), modified: modified, now: ground.now()
      )
      if isNews { news += 1 }
    }
    // Oldest first: a list that was cut off is gone on with where it ended.
    let end = changed.orders.last?.lastModified.flatMap { CalendarDate($0) }
    return (news, changed.complete ? BrusselsDay.of(ground.now()) : end ?? since)
  }
}
