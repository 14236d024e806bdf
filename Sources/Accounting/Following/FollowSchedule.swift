/// When Octopus is asked what changed in a dossier's books: oftener while somebody waits for an answer,
/// not at all while there is nothing to follow. Two calls a round, of 48 a day each (Octopus API §2.10);
/// half of them are left for reading back what got no answer.
package struct FollowSchedule: Hashable, Sendable {
  /// Milliseconds between two rounds while documents wait in the viewer, or a trial runs.
  package var waiting: Int64
  /// Milliseconds between two rounds while there are only entries to watch.
  package var watching: Int64

  package init(waiting: Int64 = 3_600_000, watching: Int64 = 7_200_000) {
    self.waiting = waiting
    self.watching = watching
  }

  /// What a dossier has that can be followed.
  package struct Need: Hashable, Sendable {
    /// Documents in the viewer without a number, or a trial run.
    package var isWaiting: Bool
    /// Entries we know.
    package var hasEntries: Bool

    package init(isWaiting: Bool, hasEntries: Bool) {
      self.isWaiting = isWaiting
      self.hasEntries = hasEntries
    }
  }

  /// Milliseconds between two rounds; nil when there is nothing to follow.
  package func pause(_ need: Need) -> Int64? {
    if need.isWaiting { return waiting }
    return need.hasEntries ? watching : nil
  }

  /// Whether a round is due; the first one is due at once.
  package func isDue(_ need: Need, last: Int64?, now: Int64) -> Bool {
    guard let pause = pause(need) else { return false }
    return last.map { now - $0 >= pause } ?? true
  }
}
