import ArgumentParser
import AsyncHTTPClient
import Forwarding
import Foundation
import ServiceLifecycle
import Storage

/// Webhooks and their secrets.
struct HookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook", abstract: "Webhooks registered at Billit.",
    subcommands: [List.self, Rotate.self])

  /// Lists the hooks; neither addresses nor secrets are shown.
  struct List: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions

    func run() async throws {
      try await Terminal.run {
        let database = try await options.visit()
        let names = Dictionary(
          uniqueKeysWithValues: try await DossierStore(database).all().map { ($0.id, $0.name) })
        for hook in try await HookStore(database).hooks() {
          let secrets = try await HookStore(database).secrets(of: hook.id)
          let valid = secrets.filter { $0.validUntil.map { $0 > Instant.now() } ?? true }
          Terminal.say(
            "\(hook.id)  \(names[hook.dossierID] ?? "?")  \(hook.entityType) \(hook.updateType)  "
              + "\(hook.state.rawValue)  \(valid.count) valid secrets")
        }
      }
    }
  }

  /// Asks Billit for a new secret. The gateway must be stopped: it keeps the secrets in memory.
  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Renew a hook's secret; with the gateway running, use the page instead.")

    @OptionGroup var options: SettingsOptions
    @Argument(help: "The hook's number, as `hook list` shows it.") var hook: Int64
    @Option(help: "How long the old secret stays valid, in hours.") var overlapHours = 24

    func run() async throws {
      try await Terminal.run {
        umask(0o077)
        let settings = try await options.settings()
        let installation = try Installation(
          settings, environment: ProcessInfo.processInfo.environment, mayMake: false)
        let gateway = try Gateway(
          settings, database: installation.database, logger: settings.logger())
        let ends = Instant.now() + Instant(overlapHours) * 3_600_000
        let result = try await gateway.starting {
          try await gateway.registrar.rotate(hook, overlapEnds: ends, actor: "command line")
        }
        try? await gateway.http.shutdown()
        guard result == .done else {
          throw CheckFailure(reason: "Billit gave no new secret: \(result)")
        }
        Terminal.say(
          "hook \(hook) has a new secret; the old one stays valid for \(overlapHours) hours")
        try installation.database.close()
      }
    }
  }
}
