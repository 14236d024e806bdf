package import Cryptography
package import Foundation
package import Storage

/// A real database in a folder of its own, gone when the last reference goes.
package final class TemporaryDatabase: Sendable {
  /// The folder that holds it.
  package let folder: URL
  package let keys: MasterKeys
  package let database: Database

  /// Opens a fresh one.
  package init(now: Instant = 1_790_000_000_000) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    keys = try MasterKeys.generate().keys
    database = try Database(
      path: folder.appending(path: "passerelle.sqlite").path, keys: keys, now: now)
  }

  /// Where the file lies.
  package var path: String { folder.appending(path: "passerelle.sqlite").path }

  deinit {
    try? database.close()
    try? FileManager.default.removeItem(at: folder)
  }
}
