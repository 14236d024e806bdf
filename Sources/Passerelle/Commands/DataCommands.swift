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

/// A consistent copy of the database while the gateway runs.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a consistent copy of the database; the gateway may be running.",
    discussion: "The master key is not part of it: keep a copy of the key apart from the backups.")

  @OptionGroup var options: SettingsOptions

  @Argument(help: "The file to write; it must not exist.")
  var file: String

  func run() async throws {
    try await Terminal.run {
      umask(0o077)
      guard !FileManager.default.fileExists(atPath: file) else {
        throw CheckFailure(reason: "\(file) exists already")
      }
      let settings = try await options.settings()
      try BackupCopy.make(of: settings.databasePath, to: file)
      Terminal.say("backup written: \(file)")
    }
  }
}

/// Puts a backup in the place of the database.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup back; refused while the gateway runs. The database it replaces is kept."
  )

  @OptionGroup var options: SettingsOptions

  @Argument(help: "The backup to read.")
  var file: String

  func run() async throws {
    try await Terminal.run {
      umask(0o077)
      let settings = try await options.settings()
      let files = FileManager.default
      try files.createDirectory(
        atPath: settings.data, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      guard let lock = FolderLock(settings.data) else {
        throw Installation.Refusal.inUse(path: settings.data)
      }
      try BackupCopy.prove(file)
      let kept = settings.databasePath + ".before-restore-\(Instant.now())"
      for suffix in ["", "-wal", "-shm"]
      where files.fileExists(atPath: settings.databasePath + suffix) {
        try files.moveItem(atPath: settings.databasePath + suffix, toPath: kept + suffix)
      }
      try files.copyItem(atPath: file, toPath: settings.databasePath)
      Terminal.say("restored; the database before it is \(kept)")
      _ = consume lock
    }
  }
}
