import Foundation

/// Holds a data folder for one process: the lock goes with the process, also when it is killed.
struct FolderLock: ~Copyable {
  private let handle: FileHandle

  /// Takes the lock; nil when another process has it, or the folder cannot be written.
  init?(_ folder: String) {
    let path = folder + "/passerelle.lock"
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    guard let handle = FileHandle(forUpdatingAtPath: path),
      flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0
    else { return nil }
    self.handle = handle
  }

  deinit {
    flock(handle.fileDescriptor, LOCK_UN)
  }

  /// Whether another process holds that folder.
  static func isHeld(_ folder: String) -> Bool {
    guard let handle = FileHandle(forUpdatingAtPath: folder + "/passerelle.lock") else {
      return false
    }
    if flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 {
      flock(handle.fileDescriptor, LOCK_UN)
      return false
    }
    return true
  }
}
