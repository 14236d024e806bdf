import ArgumentParser
import Foundation

/// Shows the maintenance page in place of all others, or no longer; webhooks are taken in either way.
struct MaintenanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maintenance", abstract: "Shows or ends the maintenance page.")

  enum Turn: String, ExpressibleByArgument, CaseIterable { case on, off }

  @OptionGroup var options: SettingsOptions
  @Argument(help: "on or off.") var turn: Turn

  func run() async throws {
    try await Terminal.run {
      let file = try await options.settings().maintenanceFile
      switch turn {
      case .on:
        guard FileManager.default.createFile(atPath: file, contents: Data()) else {
          throw CheckFailure(reason: "\(file) cannot be written")
        }
      case .off:
        if FileManager.default.fileExists(atPath: file) {
          try FileManager.default.removeItem(atPath: file)
        }
      }
      Terminal.say("maintenance \(turn.rawValue)")
    }
  }
}
