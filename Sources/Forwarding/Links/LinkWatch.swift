import Logging
import Accounting
import ServiceLifecycle
import Storage

/// Looks after links on a schedule that costs few calls: broken ones every half hour, the others six
/// times a day. A check costs one of 150 connects, and of 24 calls for book years and for journals one
/// per open book year.
package struct LinkWatch: Service {
  private static let pause = Duration.seconds(1_800)
  /// How often a link that holds is proved, in milliseconds.
  private static let proofLife: Instant = 4 * 3_600_000

  private let ground: LinkGround
  private let check: LinkCheck

  package init(_ ground: LinkGround, check: LinkCheck) {
    self.ground = ground
    self.check = check
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: LinkWatch.pause)
        if !Task.isCancelled { await round() }
      }
    }
  }

  /// One round over all dossiers that need it.
  package func round() async {
    do {
      for dossier in try await ground.reachable() {
        if Task.isCancelled { return }
        let proved = try await ground.dossiers.mark(LinkCheck.proved, of: dossier.id)
        let isOld = ground.now() - (proved.flatMap { Instant($0) } ?? 0) >= LinkWatch.proofLife
        let isBroken =
          dossier.octopusLink.state == .broken || dossier.billitLink.state == .broken
        guard isOld || isBroken else { continue }
        await check.check(dossier.id)
      }
    } catch {
      ground.logger.error(
        "links not looked after", metadata: ["reason": "\(FaultText(error))"])
    }
  }
}
