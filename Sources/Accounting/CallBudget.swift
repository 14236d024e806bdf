/// The calls of one dossier on one day, counted by ourselves against Octopus' daily caps.
///
/// Whether Octopus counts per dossier, user or software house, and when it starts anew, is not stated;
/// read as per dossier and per calendar day in Brussels (Octopus API §5, inferred).
package struct CallBudget: Hashable, Sendable, Codable {
  /// The day in Brussels the counts are of.
  package private(set) var day: CalendarDate
  /// Calls made on that day, by the name of the kind of call.
  package private(set) var used: [String: Int]

  /// A budget with what was already used on the day of `now`.
  package init(now: Int64, used: [String: Int] = [:]) {
    day = BrusselsDay.of(now)
    self.used = used
  }

  /// Whether a call may be made.
  package enum Grant: Hashable, Sendable {
    case granted(remaining: Int)
    /// Not before that instant (milliseconds since 1970 UTC).
    case exhausted(resetsAt: Int64)
  }

  /// Counts one call of that kind when its daily cap allows it. A call is counted before it is made:
  /// one that fails has been counted by Octopus as well.
  package mutating func take(_ call: String, cap: Int, now: Int64) -> Grant {
    let today = BrusselsDay.of(now)
    if today != day { (day, used) = (today, [:]) }
    let count = used[call, default: 0]
    guard count < cap else { return .exhausted(resetsAt: BrusselsDay.nextStart(after: now)) }
    used[call] = count + 1
    return .granted(remaining: cap - count - 1)
  }

  /// Octopus refused for its own count: nothing more of that kind goes today.
  package mutating func refused(_ call: String, cap: Int, now: Int64) {
    let today = BrusselsDay.of(now)
    if today != day { (day, used) = (today, [:]) }
    used[call] = max(cap, used[call, default: 0])
  }
}
