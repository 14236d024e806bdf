import Cryptography
import Foundation

/// Finds the master key of an installation, or makes the first one.
enum MasterKeyFile {
  /// Why there is no key.
  enum Refusal: Error, CustomStringConvertible {
    case missing(path: String)
    case unreadable(path: String, reason: String)
    case cannotWrite(path: String)

    var description: String {
      switch self {
      case .missing(let path):
        "the master key \(path) is missing, and the database was made with one: give the right "
          + "file in PASSERELLE_MASTER_KEY_FILE"
      case .unreadable(let path, let reason):
        "the master key \(path) cannot be used: \(reason)"
      case .cannotWrite(let path):
        "the master key cannot be written to \(path)"
      }
    }
  }

  /// The file: as set, else the systemd credential `passerelle-master-key`, else `master.key` in the
  /// data folder.
  static func path(_ settings: Settings, environment: [String: String]) -> String {
    if let file = settings.masterKeyFile { return file }
    if let folder = environment["CREDENTIALS_DIRECTORY"] {
      let credential = folder + "/passerelle-master-key"
      if FileManager.default.fileExists(atPath: credential) { return credential }
    }
    return settings.data + "/master.key"
  }

  /// Reads the keys. Where neither key nor database exists a key is made with mode 0600, and `made` is
  /// told where.
  static func open(
    _ path: String, databaseExists: Bool, made: (String) -> Void
  ) throws -> MasterKeys {
    guard FileManager.default.fileExists(atPath: path) else {
      guard !databaseExists else { throw Refusal.missing(path: path) }
      let (keys, text) = try MasterKeys.generate()
      let isWritten = FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
      guard isWritten else { throw Refusal.cannotWrite(path: path) }
      made(path)
      return keys
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal.unreadable(path: path, reason: "no right to read it")
    }
    do {
      return try MasterKeys.parse(String(decoding: data, as: UTF8.self))
    } catch {
      throw Refusal.unreadable(path: path, reason: "\(error)")
    }
  }
}
