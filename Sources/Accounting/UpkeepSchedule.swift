/// When the installation looks after itself. Pure: times are UTC milliseconds since 1970.
package enum UpkeepSchedule {
  /// What is done by itself.
  package enum Task: Hashable, Sendable, CaseIterable {
    /// Every line of the audit.
    case audit
    /// Every page of the file.
    case integrity
    /// What nothing shows any more.
    case sweep
  }

  /// How it went the last time.
  package struct Past: Hashable, Sendable {
    package var at: Int64
    /// How long it took, in milliseconds.
    package var took: Int64

    package init(at: Int64, took: Int64) {
      self.at = at
      self.took = took
    }
  }

  /// Whether a task is to be done now. A reading of everything takes at most a hundredth of the time,
  /// however large the file; that of the file itself waits for the first quarter of an hour after a
  /// start, and for a moment in which nothing comes in. A clock that was set back does not put it off.
  package static func isDue(
    _ task: Task, last: Past?, startedAt: Int64, isBusy: Bool, now: Int64
  ) -> Bool {
    if task == .integrity, isBusy || now - startedAt < 900_000 { return false }
    guard let last, last.at <= now else { return true }
    return now - last.at >= max(task.pause, last.took * 100)
  }
}

extension UpkeepSchedule.Task {
  fileprivate var pause: Int64 {
    switch self {
    case .audit: 3_600_000
    case .integrity, .sweep: 86_400_000
    }
  }
}
