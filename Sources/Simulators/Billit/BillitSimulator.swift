package import Foundation
import Hummingbird
package import Logging
import ServiceLifecycle

/// A Billit of one's own, for demonstrations and tests: the part of the API that the gateway uses,
/// webhooks, and a control surface under `/_control`, all on one port of 127.0.0.1.
///
/// What Billit does not document is decided here and said where it is done: retries of webhooks, the
/// scope of their limit, the shape of the confirmation call, the answer to a used refresh token.
package final class BillitSimulator: Service {
  private let server: SimulatorServer
  private let sender: HookSender

  /// How a simulator behaves.
  package struct Settings: Sendable {
    /// The port; 0 lets the system choose one.
    package var port: Int
    /// Where the state is kept; nothing is kept without one.
    package var folder: URL?
    /// Whether the sign-in shows a page and waits for a click.
    package var asksForConsent: Bool
    /// Which members of an order may be patched.
    package var patchRules: PatchRules
    /// What follows a failed webhook call.
    package var retryRule: RetryRule
    /// How long a webhook's receiver may take.
    package var hookTimeout: Duration
    /// The zone of the times that are handed out without one (inferred: Belgium's).
    package var zone: TimeZone
    /// What time it is.
    package var clock: @Sendable () -> Date

    package init(
      port: Int = 0, folder: URL? = nil, asksForConsent: Bool = false,
      patchRules: PatchRules = PatchRules(), retryRule: RetryRule = .usual,
      hookTimeout: Duration = .seconds(10),
      zone: TimeZone = TimeZone(identifier: "Europe/Brussels") ?? .gmt,
      clock: @escaping @Sendable () -> Date = { Date() }
    ) {
      self.port = port
      self.folder = folder
      self.asksForConsent = asksForConsent
      self.patchRules = patchRules
      self.retryRule = retryRule
      self.hookTimeout = hookTimeout
      self.zone = zone
      self.clock = clock
    }
  }

  /// A simulator with what its folder has kept and the seed. Throws when the folder cannot be read or
  /// written.
  package init(seed: Seed, settings: Settings = Settings(), logger: Logger) throws {
    let store = try BillitStore(
      seed: seed, folder: settings.folder, zone: settings.zone, clock: settings.clock)
    sender = HookSender(
      store: store, rule: settings.retryRule, timeout: settings.hookTimeout, logger: logger)
    let router = Router(context: SimulatorContext.self)
    router.add(middleware: UnknownPathLog(store: store))
    BillitAPI(
      store: store, patchRules: settings.patchRules, asksForConsent: settings.asksForConsent
    ).addRoutes(to: router)
    BillitControl(store: store, sender: sender).addRoutes(to: router)
    BankControl(store: store).addRoutes(to: router)
    server = SimulatorServer(router: router, port: settings.port, logger: logger)
  }

  /// The port it listens on: waits until it does, throws when it could not.
  package var port: Int {
    get async throws { try await server.port }
  }

  /// Serves and sends until it is told to stop or its task is cancelled.
  package func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await self.server.run() }
      group.addTask { try await self.sender.run() }
      try await group.next()
      group.cancelAll()
      try await group.waitForAll()
    }
  }
}
