import ArgumentParser
import Foundation
import Logging

/// The flags that every command with an installation takes; they win over environment and file.
struct SettingsOptions: ParsableArguments {
  @Option(help: "A JSON file with settings.")
  var config: String?

  @Option(help: "The data folder (default: data).")
  var data: String?

  @Option(help: "The file with the master key.")
  var masterKeyFile: String?

  @Option(help: "trace, debug, info, notice, warning, error or critical.")
  var logLevel: String?

  /// Everything read and validated together; `more` are the flags of one command, by key.
  func settings(_ more: [String: String?] = [:]) async throws -> Settings {
    var flags = more.compactMapValues { $0 }
    flags["data"] = data
    flags["masterKeyFile"] = masterKeyFile
    flags["logLevel"] = logLevel
    return try await Settings(
      flags: flags, environment: ProcessInfo.processInfo.environment, file: config)
  }
}

extension Settings {
  /// A logger at the level set.
  func logger() -> Logger {
    Logger(label: "passerelle") { label in LogLines(label: label, level: logLevel) }
  }
}
