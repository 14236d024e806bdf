import Foundation

/// Keeps checkpoints and the writes of another process apart: a command-line tool beside a running gateway
/// holds it while it works, and the gateway checkpoints only while it can have it.
///
/// SQLite up to 3.51.2 can lose commits when one connection checkpoints a WAL file while another writes it.
/// The lock goes with the process, also when it is killed.
final class CheckpointLock: Sendable {
  private let handle: FileHandle

  /// Nil when the lock is held elsewhere and `waits` is false, or the file cannot be opened.
  init?(of database: String, waits: Bool) {
    let path = database + "-checkpoint"
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    guard let handle = FileHandle(forUpdatingAtPath: path),
      flock(handle.fileDescriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0
    else { return nil }
    self.handle = handle
  }

  deinit {
    flock(handle.fileDescriptor, LOCK_UN)
  }
}
