import Logging
import Accounting
import ServiceLifecycle
import Storage

/// Looks after links on a schedule that costs few calls: broken ones every half hour, the others six
/// times a day, as far as the login's openings go; those that were not looked at for longest come first.
/// A check costs one of 150 openings, and of 24 calls for book years and for journals one per open book
/// year.
package struct LinkWatch: Service {
  /// How often a link that holds is proved, in milliseconds.
  private static let proofLife: Instant = 4 * 3_600_000

  private let ground: LinkGround
  private let check: LinkCheck

  package init(_ ground: LinkGround, check: LinkCheck) {
    self.ground = ground
    self.check = check
  }

  package func run() async throws {
    await Rounds(.after(.seconds(1_800)), failure: "links not looked after", ground.logger) {
      try await round()
    }.run()
  }

  /// One round over the dossiers that need it, as far as the budget goes.
  package func round() async throws {
    let budget = WatchBudget(ground: ground)
    var spent: Set<Int64> = []
    for dossier in try await due() {
      if Task.isCancelled { return }
      guard let login = dossier.octopusConnectionID, !spent.contains(login) else { continue }
      guard try await budget.take(for: dossier) else {
        spent.insert(login)
        continue
      }
      await check.check(dossier.id)
    }
  }

  /// Those that need it, the longest unproved first.
  private func due() async throws -> [Dossier] {
    var due: [(dossier: Dossier, proved: Instant)] = []
    for dossier in try await ground.reachable() {
      let proved =
        try await ground.dossiers.mark(LinkCheck.proved, of: dossier.id)
        .flatMap { Instant($0) } ?? 0
      let isOld = ground.now() - proved >= LinkWatch.proofLife
      let isBroken = dossier.octopusLink.state == .broken || dossier.billitLink.state == .broken
      if isOld || isBroken { due.append((dossier, proved)) }
    }
    return due.sorted { ($0.proved, $0.dossier.id) < ($1.proved, $1.dossier.id) }
      .map(\.dossier)
  }
}
