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
    /// A copy of the file, every night.
    case backup
    /// The newest copy opened and read through, every week.
    case restoreTest
  }

  /// How it went the last time.
  package struct Past: Hashable, Sendable {
    package var at: Int64
    /// How long it took, in milliseconds.
    package var took: Int64
    package var succeeded: Bool

    package init(at: Int64, took: Int64, succeeded: Bool = true) {
      self.at = at
      self.took = took
      self.succeeded = succeeded
    }
  }

  /// Whether a task is to be done now. A reading of everything takes at most a hundredth of the time,
  /// however large the file; those of the file itself wait for the first quarter of an hour after a
  /// start, and for a moment in which nothing comes in. A backup is of last night; one that failed is
  /// tried again after an hour. A clock that was set back does not put anything off.
  package static func isDue(
    _ task: Task, last: Past?, startedAt: Int64, isBusy: Bool, now: Int64
  ) -> Bool {
    if task.readsFile, isBusy || now - startedAt < 900_000 { return false }
    guard let last, last.at <= now else { return true }
    if task == .backup, last.succeeded { return last.at < lastNight(before: now) }
    let pause = last.succeeded ? task.pause : min(task.pause, task.patience)
    return now - last.at >= max(pause, last.took * 100)
  }

  /// The latest 02:00 in Belgium; on the two days the clock changes it is an hour off.
  package static func lastNight(before now: Int64) -> Int64 {
    let today = BrusselsDay.of(now)
    let hour: Int64 = 3_600_000
    let tonight = BrusselsDay.start(of: today) + 2 * hour
    return tonight <= now
      ? tonight : BrusselsDay.start(of: today.adding(days: -1)) + 2 * hour
  }
}

extension UpkeepSchedule.Task {
  fileprivate var pause: Int64 {
    switch self {
    case .audit, .backup: 3_600_000
    case .integrity, .sweep: 86_400_000
    case .restoreTest: 7 * 86_400_000
    }
  }

  /// How long after a failure it is tried again.
  fileprivate var patience: Int64 {
    switch self {
    case .audit, .integrity, .sweep: pause
    case .backup: 3_600_000
    case .restoreTest: 86_400_000
    }
  }

  /// Whether it reads a whole file.
  fileprivate var readsFile: Bool { self == .integrity || self == .restoreTest }
}
