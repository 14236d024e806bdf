import Accounting
package import Logging
import ServiceLifecycle
package import Storage

/// Works off the renewals of many webhook secrets, one hook after the other.
///
/// What is written down and not settled is done after a restart. A kill between Billit's answer and our
/// commit loses the new secret; the hook is then asked for another one, and until that is stored Billit's
/// calls that carry the lost one are refused, and made good by the poll.
package struct RotationRunner: Service {
  private let rotations: HookRotations
  private let registrar: HookRegistrar
  private let bell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameter bell: rung when there may be something to do; its only listener is this service.
  package init(
    database: Database, registrar: HookRegistrar, bell: Doorbell, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    rotations = HookRotations(database)
    self.registrar = registrar
    self.bell = bell
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await Rounds(.rings(bell, besides: nil), failure: "renewals not noted", logger) {
      try await workUntilIdle()
    }.run()
  }

  /// Renews everything that is written down; stops between two hooks when the task is cancelled.
  package func workUntilIdle() async throws {
    while !Task.isCancelled, let (rotation, hookID) = try await rotations.next() {
      let reason = await renew(hookID, rotation)
      if reason != nil, Task.isCancelled { return }
      try await rotations.settle(hookID, of: rotation.id, reason: reason, now: now())
    }
  }

  /// Nil when it is renewed, otherwise a word of what was wrong.
  private func renew(_ hookID: Int64, _ rotation: HookRotation) async -> String? {
    do {
      switch try await registrar.rotate(
        hookID, overlapEnds: max(rotation.overlapEnds, now()), actor: rotation.createdBy)
      {
      case .done: return nil
      case .failed(let reason): return reason
      case .polled(let cause): return cause.code.rawValue
      }
    } catch let refusal as ConnectionBook.NoRoute {
      return refusal.cause.code.rawValue
    } catch {
      logger.error("renewal failed", metadata: ["reason": "\(FaultText(error))"])
      return "internal_fault"
    }
  }
}
