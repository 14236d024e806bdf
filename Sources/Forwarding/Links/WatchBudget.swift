import Accounting
import Storage

/// The openings of dossiers that looking after links and books may use up today, by login, counted so
/// that a restart does not begin anew.
struct WatchBudget: Sendable {
  let ground: LinkGround

  /// Whether a dossier may be opened now to be looked after; counts it when it may.
  func take(for dossier: Dossier) async throws -> Bool {
    guard let id = dossier.octopusConnectionID,
      let connection = try await ground.book.vault.connections().first(where: { $0.id == id })
    else { return false }
    let now = ground.now()
    let day = BrusselsDay.of(now)
    let budget = OpeningBudget(cap: connection.settings.opensADay ?? WatchBudget.printedCap)
    guard budget.isOpen(used: try await ground.book.opened(by: id, on: day)) else { return false }
    return try await CallLedger(ground.database).reserve(
      "watch/\(id)", dossier: 0, cap: min(budget.share, budget.allowed(at: now)),
      day: day.description)
  }

  /// Octopus API §2: openings a day.
  private static let printedCap = 150
}
