import Logging
package import Accounting
import BillitClient
import OctopusClient
import ServiceLifecycle
import Storage

/// Keeps an eye on what happens in the books of each dossier after documents went there, seldom enough
/// for Octopus' daily caps.
package actor BookWatch {
  /// How often open amounts are asked for, in milliseconds: eight times a day of 24.
  private static let openPause: Instant = 3 * 3_600_000
  private static let openMark = "open_amounts"

  private let ground: LinkGround
  private let keeper: MasterDataKeeper
  private let schedule: FollowSchedule
  /// Dossiers that are looked at now.
  private var running: Set<Int64> = []
  /// When a dossier was tried last, so that one that fails is not tried every minute.
  private var tried: [Int64: Instant] = [:]

  package init(
    _ ground: LinkGround, keeper: MasterDataKeeper, schedule: FollowSchedule = FollowSchedule()
  ) {
    self.ground = ground
    self.keeper = keeper
    self.schedule = schedule
  }

  /// Looks at the dossiers whose turn it is, those looked at longest ago first, as far as the login's
  /// openings go; one that is open already costs none.
  package func round() async throws {
    var turns: [(dossier: Dossier, needs: Needs, read: Instant)] = []
    for dossier in try await ground.reachable() {
      let (needs, read) = try await due(dossier)
      if needs.entries || needs.payments { turns.append((dossier, needs, read)) }
    }
    turns.sort { ($0.read, $0.dossier.id) < ($1.read, $1.dossier.id) }
    var spent: Set<Int64> = []
    for turn in turns {
      if Task.isCancelled { return }
      guard let login = turn.dossier.octopusConnectionID else { continue }
      if await !isOpen(turn.dossier) {
        guard !spent.contains(login) else { continue }
        guard try await WatchBudget(ground: ground).take(for: turn.dossier) else {
          spent.insert(login)
          continue
        }
      }
      await look(turn.dossier.id, turn.needs)
    }
  }

  /// Looks at one dossier now, whatever its turn; when somebody asks for it.
  package func look(at dossierID: Int64) async {
    await look(dossierID, (entries: true, payments: true))
  }

  private typealias Needs = (entries: Bool, payments: Bool)

  private func isOpen(_ dossier: Dossier) async -> Bool {
    guard let connection = dossier.octopusConnectionID, let number = dossier.octopusDossierID,
      let client = try? await ground.book.octopus(of: connection)
    else { return false }
    return await client.isOpen(number)
  }

  private func due(_ dossier: Dossier) async throws -> (Needs, read: Instant) {
    let now = ground.now()
    let store = ground.dossiers
    let isTrial = dossier.settings.mode == .trial
    let waits = try await ViewerFindings(ground.database).hasWaiting(in: dossier.id)
    let need = FollowSchedule.Need(
      isWaiting: isTrial || waits,
      hasEntries: try await EntryFollowing(ground.database).hasEntries(dossier.id))
    let read = try await store.mark(EntryRound.readMark, of: dossier.id).flatMap { Instant($0) }
    let open = try await store.mark(BookWatch.openMark, of: dossier.id).flatMap { Instant($0) }
    let lastTry = tried[dossier.id]
    let isRested = lastTry.map { now - $0 >= schedule.waiting / 4 } ?? true
    return (
      (
        isRested && schedule.isDue(need, last: read, now: now),
        isRested && need.hasEntries && now - (open ?? 0) >= BookWatch.openPause
      ), min(read ?? 0, open ?? read ?? 0)
    )
  }

  private func look(_ dossierID: Int64, _ needs: Needs) async {
    guard running.insert(dossierID).inserted else { return }
    defer { running.remove(dossierID) }
    tried[dossierID] = ground.now()
    do {
      let route = try await ground.book.route(of: dossierID)
      do {
        let data = try await keeper.data(for: route)
        if needs.entries {
          try await EntryRound(ground: ground, route: route, data: data).run()
        }
        if needs.payments {
          try await PaymentRound(ground: ground, route: route, data: data).run()
          try await ground.dossiers.setMark(
            BookWatch.openMark, to: "\(ground.now())", of: dossierID, now: ground.now())
        }
        await ground.book.answered(route.octopusConnection)
      } catch let fault as OctopusFault {
        if case .capReached = fault { return }
        await ground.book.note(Standstill(fault, now: ground.now()), on: route)
      } catch let fault as BillitFault {
        await ground.book.note(Standstill(fault, now: ground.now()), on: route)
      }
    } catch {
      ground.logger.warning(
        "books not looked at",
        metadata: ["dossier": "\(dossierID)", "reason": "\(FaultText(error))"])
    }
  }
}

extension BookWatch: Service {
  nonisolated package func run() async throws {
    await Rounds(.every(.seconds(60)), failure: "books not looked at", ground.logger) {
      try await self.round()
    }.run()
  }
}
