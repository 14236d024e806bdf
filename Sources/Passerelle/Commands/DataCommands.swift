import ArgumentParser
import Foundation
import Storage

/// Brings the schema up to date.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring the database's schema up to date.")

  @OptionGroup var options: SettingsOptions

  func run() async throws {
    try await Terminal.run {
      umask(0o077)
      let installation = try Installation(
        try await options.settings(), environment: ProcessInfo.processInfo.environment,
        mayMake: false)
      Terminal.say("the schema is up to date")
      try installation.database.close()
    }
  }
}
