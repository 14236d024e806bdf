import Accounting
import BillitClient
package import Logging
import OctopusClient
import ServiceLifecycle
package import Storage

/// How much of Octopus' caps imports may use.
package struct ImportLimits: Sendable {
  /// How many dossiers a login opens a day for imports; what is left of Octopus' 150 is for documents.
  package var opensADay = 100
  /// How long it rests when no bell rings.
  package var pause = Duration.seconds(20)

  package init() {}
}

/// Works on imports: reads what waits for its day, writes what was confirmed, and asks by itself for what
/// has not been looked at for a while.
package struct ImportRunner: Service {
  private let database: Database
  private let book: ConnectionBook
  private let lists: DossierListReader
  private let reader: ImportReader
  private let writer: ImportWriter
  private let schedule: ImportSchedule
  private let limits: ImportLimits
  private let doorbell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameter doorbell: one of its own, rung by pages when there is something to do.
  package init(
    database: Database, book: ConnectionBook, keeper: MasterDataKeeper, lists: DossierListReader,
    limits: ImportLimits = ImportLimits(), doorbell: Doorbell, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.lists = lists
    self.limits = limits
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
    reader = ImportReader(database: database, keeper: keeper, now: now)
    writer = ImportWriter(
      database: database, book: book, reader: reader, logger: logger, now: now)
    schedule = ImportSchedule(opensADay: limits.opensADay)
  }

  package func run() async throws {
    await Rounds(
      .rings(doorbell, besides: limits.pause), failure: "imports not worked on", logger
    ) { try await round() }.run()
  }

  /// One round: lists, readings, writings, and what is to be looked at again.
  package func round() async throws {
    await lists.readOld()
    try await askAgain()
    try await readWaiting()
    for record in try await store.all(in: [.writing]) where isDue(record) {
      if Task.isCancelled { return }
      try await writer.write(record)
    }
  }

  private var store: ImportStore { ImportStore(database) }

  private func isDue(_ record: ImportRecord) -> Bool {
    !record.isPaused && (record.dueAt.map { $0 <= now() } ?? false)
  }

  /// Reads and compares those whose day has come, as far as the openings of the day go.
  private func readWaiting() async throws {
    let resting = try await book.resting()
    let dossiers = Dictionary(
      try await DossierStore(database).all().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let waiting = try await store.all(in: [.waiting]).filter { !$0.isPaused }
    let days = try await days(of: waiting, dossiers)
    try await store.expect(days)
    let today = BrusselsDay.of(now())
    for record in waiting where isDue(record) && days[record.id] == today {
      if Task.isCancelled { return }
      guard let dossier = dossiers[record.dossierID] else { continue }
      let isResting = resting.contains {
        $0 == dossier.octopusConnectionID || $0 == dossier.billitConnectionID
      }
      if !isResting { try await read(record) }
    }
  }

  /// The day each is expected to be read on: those of one login share its openings.
  private func days(
    of waiting: [ImportRecord], _ dossiers: [Int64: Dossier]
  ) async throws -> [Int64: CalendarDate] {
    let today = BrusselsDay.of(now())
    var days: [Int64: CalendarDate] = [:]
    let byLogin = Dictionary(grouping: waiting) {
      dossiers[$0.dossierID]?.octopusConnectionID ?? 0
    }
    for (connection, records) in byLogin {
      var candidates: [ImportSchedule.Waiting] = []
      for record in records {
        let dossier = dossiers[record.dossierID]
        let age = now() - (dossier?.masterDataAt ?? 0)
        candidates.append(
          ImportSchedule.Waiting(
            id: record.id, opens: age >= 10 * 60_000,
            isSpent: dossier?.masterDataAt == nil ? try await isSpent(dossier, today) : false))
      }
      days.merge(
        schedule.days(
          for: candidates, today: today,
          used: try await book.opened(by: connection, on: today))
      ) { $1 }
    }
    return days
  }

  /// Whether the lists that may be read twice a day are used up, as after readings that came to nothing.
  private func isSpent(_ dossier: Dossier?, _ today: CalendarDate) async throws -> Bool {
    guard let number = dossier?.octopusDossierID else { return false }
    let used = try await CallLedger(database).used(dossier: number, day: today.description)
    return ImportCalls(whole: true, openBookyears: 1, used: used).isSpent
  }

  private func read(_ record: ImportRecord) async throws {
    let route: ConnectionBook.Route
    do {
      route = try await book.route(of: record.dossierID)
    } catch let refusal as ConnectionBook.NoRoute {
      // Until it is tied to a company there is nothing to compare with.
      try await store.end(
        record, .waiting, cause: refusal.cause, until: now() + 600_000, now: now())
      return
    }
    do {
      let (ground, readAt) = try await reader.freshGround(
        route, isAskedFor: record.origin == .person)
      await book.answered(route.octopusConnection)
      let plan = ImportPlan(ground)
      if record.origin == .schedule, plan.counts.isQuiet {
        try await store.closeQuiet(record, readAt: readAt, now: now())
      } else {
        try await store.propose(record.id, plan, readAt: readAt, now: now())
      }
    } catch let fault as OctopusFault {
      try await halt(record, Standstill(fault, now: now()), route)
    } catch let fault as BillitFault {
      try await halt(record, Standstill(fault, now: now()), route)
    }
  }

  private func halt(
    _ record: ImportRecord, _ standstill: Standstill, _ route: ConnectionBook.Route
  ) async throws {
    if Task.isCancelled { return }
    let exact = await book.note(standstill, on: route)
    if let until = exact.dueAt {
      try await store.end(record, .waiting, cause: exact.cause, until: until, now: now())
    } else {
      try await store.end(record, .failed, cause: exact.cause, now: now())
    }
  }

  /// Dossiers that were imported once are looked at again by themselves, as often as the caps allow.
  private func askAgain() async throws {
    let last = try await store.lastImported()
    let interval = schedule.interval(dossiers: last.count)
    let open = Set(
      try await store.all(in: [.waiting, .preview, .writing, .differs, .failed]).map(\.dossierID))
    for dossier in try await DossierStore(database).all() {
      guard let at = last[dossier.id], now() - at >= interval, !open.contains(dossier.id),
        !dossier.isPaused, dossier.octopusDossierID != nil, dossier.billitPartyID != nil
      else { continue }
      try await store.ask(dossier.id, origin: .schedule, actor: "passerelle", now: now())
    }
  }
}
