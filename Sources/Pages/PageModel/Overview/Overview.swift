import Accounting
import Storage

/// Everything the overview shows, read for one visitor: for the page and for scripts.
struct Overview: Sendable {
  var figures: OverviewFigures
  var dossiers: [DossierStanding]
  /// The entry booked last in the dossiers that need somebody most.
  var lastEntries: [Int64: EntryReference]
  /// The documents per dossier of the quarter that runs and of the one before it.
  var quarters: [Int64: [Quarter: [DocumentState.Group: Int]]]
  /// Dossiers whose webhooks are silent though calls were to be expected.
  var silences: [Int64: HookSilence]
  /// What waits behind each connection that does not work.
  var held: [Int64: ConnectionHoldings.Held] = [:]
  var process: ProcessFacts?
  var deadlines: VATDeadlines
  var now: Instant
  /// Of who looks at it.
  var role: Role

  /// Today in Belgium.
  var today: CalendarDate { BelgianTime(now).date }

  /// News is what happened since yesterday began.
  var newsSince: Instant { Overview.newsSince(now) }

  static func gather(_ site: Site, for reader: Identity) async throws -> Overview {
    let (now, access) = (site.now(), reader.access)
    let today = BelgianTime(now).date
    let current = Quarter(of: today)
    let list = DossierList(site.database)
    // Side by side: each is read from its own connection.
    async let sums = OverviewSums(site.database).figures(
      access: access, months: current.previous.months + current.months,
      charted: today.adding(days: 1 - OverviewPage.chartDays)...today,
      newsSince: newsSince(now))
    async let standings = list.standings(access: access)
    async let quarters = list.quarters(from: current.previous, to: current, access: access)
    async let silences = HookSilences(site.database).all(access: access)
    async let held = ConnectionHoldings(site.database).all(access: access)
    async let bank = BankCauses(site.database).accountsAndFiles(
      access: access, today: BrusselsDay.of(now))
    var figures = try await sums
    figures.causes += try await bank.map(OverviewFigures.Stop.init)
    let dossiers = try await standings
    let silent = try await silences
    let lastEntries = try await list.lastEntries(
      of: OverviewDossiers.needy(dossiers, silent).map { dossiers[$0].id })
    return try await Overview(
      figures: figures, dossiers: dossiers, lastEntries: lastEntries, quarters: quarters,
      silences: silent, held: held, process: site.actions.processFacts(),
      deadlines: site.settings.vatDeadlines, now: now, role: reader.role)
  }

  private static func newsSince(_ now: Instant) -> Instant {
    BrusselsDay.start(of: BelgianTime(now).date.adding(days: -1))
  }
}
