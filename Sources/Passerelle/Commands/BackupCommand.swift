import ArgumentParser
import Foundation
import Storage

/// A consistent copy of the database while the gateway runs.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a consistent copy of the database; the gateway may be running.",
    discussion: """
      The master key is not part of it: keep a copy of the key apart from the backups. What came of it \
      stands on the page Health. Try a backup out with `passerelle restore FILE --check`.
      """)

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
      let began = Instant.now()
      do {
        try await BackupCopy.make(of: settings.databasePath, to: file)
      } catch {
        await settings.note(
          .init(
            .backup, at: began, took: .now() - began, succeeded: false,
            facts: ["reason": "\(FaultText(error))"]))
        throw error
      }
      let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
      await settings.note(
        .init(
          .backup, at: began, took: .now() - began, succeeded: true,
          facts: [
            "file": URL(filePath: file).lastPathComponent, "bytes": "\(size?.int64Value ?? 0)",
          ]))
      Terminal.say("backup written: \(file)")
    }
  }
}

/// Puts a backup in the place of the database, or only tries whether it could be put there.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup back, or try it out with --check. The database it replaces is kept.",
    discussion: """
      Refused while the gateway runs. With --check nothing is replaced and it may run: a copy of the \
      backup is opened with the master key, read through and counted, its audit checked line by line. \
      What came of it stands on the page Health.
      """)

  @OptionGroup var options: SettingsOptions

  @Argument(help: "The backup to read.")
  var file: String

  @Flag(help: "Only try the backup out, on a copy beside it in the data folder.")
  var check = false

  func run() async throws {
    try await Terminal.run {
      umask(0o077)
      let settings = try await options.settings()
      if check { try await tryOut(settings) } else { try await putBack(settings) }
    }
  }

  private func tryOut(_ settings: Settings) async throws {
    let keys = try Installation.keys(
      settings, environment: ProcessInfo.processInfo.environment)
    let began = Instant.now()
    func record(_ succeeded: Bool, _ facts: [String: String]) async {
      var facts = facts
      facts["file"] = URL(filePath: file).lastPathComponent
      await settings.note(
        .init(
          .restoreTest, at: began, took: .now() - began, succeeded: succeeded, facts: facts))
    }
    let proof: BackupCopy.Proof
    do {
      proof = try await BackupCopy.tryOut(
        file, keys: keys, folder: URL(filePath: settings.data), now: .now())
    } catch {
      await record(false, ["reason": "\(FaultText(error))"])
      throw error
    }
    await record(proof.faults.isEmpty, proof.facts)
    guard proof.faults.isEmpty else {
      throw CheckFailure(reason: "the backup is not sound: \(proof.faults.joined(separator: "; "))")
    }
    Terminal.say(
      "the backup can be put back: \(proof.documents) documents, \(proof.entries) entries, "
        + "\(proof.deliveries) deliveries, \(proof.lines) lines of the audit")
  }

  private func putBack(_ settings: Settings) async throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: settings.data, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    guard let lock = FolderLock(settings.data) else {
      throw Installation.Refusal.inUse(path: settings.data)
    }
    try BackupCopy.prove(file)
    let began = Instant.now()
    let kept = settings.databasePath + ".before-restore-\(began)"
    for suffix in ["", "-wal", "-shm"]
    where files.fileExists(atPath: settings.databasePath + suffix) {
      try files.moveItem(atPath: settings.databasePath + suffix, toPath: kept + suffix)
    }
    try files.copyItem(atPath: file, toPath: settings.databasePath)
    Terminal.say("restored; the database before it is \(kept)")
    await settings.note(
      .init(
        .restore, at: began, took: .now() - began, succeeded: true,
        facts: ["file": URL(filePath: file).lastPathComponent]), migrates: true)
    _ = consume lock
  }
}

extension Settings {
  /// Writes down what was done beside a gateway that may be running. Where that is not possible, such as
  /// without the master key, it says so: the work itself is done or has failed for its own reason.
  func note(_ record: UpkeepLog.Record, migrates: Bool = false) async {
    do {
      let database = try Installation.visit(
        self, environment: ProcessInfo.processInfo.environment, migrates: migrates)
      try await UpkeepLog(database).write(record)
      try database.close()
    } catch {
      Terminal.warn("passerelle: not noted for the page Health: \(FaultText(error))")
    }
  }
}
