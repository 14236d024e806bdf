import Synchronization

/// How many dossiers may be worked on at once.
final class WorkerSlots: Sendable {
  private let free: Mutex<Int>

  init(_ count: Int) {
    free = Mutex(count)
  }

  /// Takes one; false when none is free.
  func take() -> Bool {
    free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }

  /// Gives one back.
  func give() {
    free.withLock { $0 += 1 }
  }
}
