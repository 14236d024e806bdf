import Cryptography
import Foundation
import Logging
import Storage

/// The data folder of an installation: opened with its key, and by one process at a time.
struct Installation: ~Copyable {
  let database: Database
  private let lock: FolderLock

  /// Why a data folder is not opened.
  enum Refusal: Error, CustomStringConvertible {
    case cannotMake(path: String)
    case inUse(path: String)

    var description: String {
      switch self {
      case .cannotMake(let path):
        "the data folder \(path) cannot be made or written: check its owner and the disk"
      case .inUse(let path):
        "the data folder \(path) is in use by another passerelle: stop it first"
      }
    }
  }

  /// Opens the folder for the one process that may write it.
  ///
  /// - Parameter mayMake: whether folder, key and database are made where they are missing.
  init(
    _ settings: Settings, environment: [String: String], mayMake: Bool, migrates: Bool = true,
    now: Instant = .now()
  ) throws {
    try SelfTest.run()
    let files = FileManager.default
    if mayMake {
      do {
        try files.createDirectory(
          atPath: settings.data, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw Refusal.cannotMake(path: settings.data)
      }
    }
    guard let lock = FolderLock(settings.data) else {
      throw FolderLock.isHeld(settings.data)
        ? Refusal.inUse(path: settings.data) : Refusal.cannotMake(path: settings.data)
    }
    let exists = files.fileExists(atPath: settings.databasePath)
    if !exists, !mayMake {
      throw DatabaseRefusal.cannotOpen(path: settings.databasePath, reason: "no such file")
    }
    let keys = try MasterKeyFile.open(
      MasterKeyFile.path(settings, environment: environment), databaseExists: exists
    ) { path in
      Terminal.warn("master key made: \(path) (keep a copy of it apart from the backups)")
    }
    database = try Database(
      path: settings.databasePath, keys: keys, now: now, migrates: migrates)
    self.lock = lock
  }

  /// Opens the database beside a process that is running, for short administrative changes and reads.
  ///
  /// - Parameter migrates: whether an older schema is brought up to date: only where no gateway runs.
  static func visit(
    _ settings: Settings, environment: [String: String], migrates: Bool = false
  ) throws -> Database {
    guard FileManager.default.fileExists(atPath: settings.databasePath) else {
      throw DatabaseRefusal.cannotOpen(path: settings.databasePath, reason: "no such file")
    }
    return try Database(
      path: settings.databasePath, keys: try keys(settings, environment: environment),
      now: .now(), migrates: migrates, visiting: true)
  }

  /// The master key of an installation that is there already.
  static func keys(_ settings: Settings, environment: [String: String]) throws -> MasterKeys {
    try SelfTest.run()
    return try MasterKeyFile.open(
      MasterKeyFile.path(settings, environment: environment), databaseExists: true
    ) { _ in }
  }
}
