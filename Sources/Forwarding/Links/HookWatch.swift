import Accounting
import Foundation
package import Logging
import ServiceLifecycle
package import Storage

/// Listens for webhooks that do not come: looks now and then at every dossier that has one registered.
package struct HookWatch: Service {
  private let silences: HookSilences
  private let hours: Int
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameter hours: a silence shorter than this is never remarked on.
  package init(
    database: Database, hours: Int, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    silences = HookSilences(database)
    self.hours = hours
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await Rounds(.every(.seconds(600)), failure: "hooks not looked at", logger) {
      try await round()
    }.run()
  }

  /// Looks at all of them once.
  package func round() async throws {
    let listening = try await silences.listening()
    let found = try await silences.all(access: .all)
    for dossier in found.keys where listening[dossier] == nil {
      try await silences.note(nil, of: dossier, now: now())
    }
    for (dossier, since) in listening {
      if Task.isCancelled { return }
      let rhythm = try await silences.rhythm(of: dossier, activeSince: since, now: now())
      let cause = rhythm.silence(now: now(), hours: hours)
      let silence = cause.map {
        HookSilence(dossierID: dossier, cause: $0, since: max(rhythm.lastCall ?? since, since))
      }
      if silence != found[dossier] { try await silences.note(silence, of: dossier, now: now()) }
    }
  }
}
