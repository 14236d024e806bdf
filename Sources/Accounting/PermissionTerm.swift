/// How long a permission given on a service's own page lasts. Pure: times are UTC milliseconds since 1970.
package struct PermissionTerm: Hashable, Sendable {
  /// When it was given or last renewed.
  package var from: Int64
  /// How many days it lasts from then on.
  package var days: Int

  /// Octopus: 60 days, which begin anew with every new refresh token (Octopus API §1.3; the second half
  /// is to be verified).
  package static func octopus(from: Int64) -> PermissionTerm {
    PermissionTerm(from: from, days: 60)
  }

  package init(from: Int64, days: Int) {
    self.from = from
    self.days = days
  }

  /// What is told before it lapses, and after.
  package enum Step: String, Hashable, Sendable, CaseIterable, Comparable {
    case days30 = "30"
    case days7 = "7"
    case days1 = "1"
    case lapsed = "0"

    package static func < (left: Step, right: Step) -> Bool {
      (Int(left.rawValue) ?? 0) > (Int(right.rawValue) ?? 0)
    }
  }

  private static let day: Int64 = 86_400_000

  /// The first instant at which it is good no longer.
  package var lapses: Int64 { from + Int64(days) * PermissionTerm.day }

  /// Whole days that are left, rounded up; 0 once it has lapsed.
  package func daysLeft(at now: Int64) -> Int {
    Int(max(0, lapses - now + PermissionTerm.day - 1) / PermissionTerm.day)
  }

  /// Whether it is time to renew it: when a third of it is over, which leaves weeks for whatever fails.
  package func isToRenew(at now: Int64) -> Bool {
    now - from > Int64(days) * PermissionTerm.day / 3
  }

  /// What there is to tell; nil while more than thirty days are left.
  package func step(at now: Int64) -> Step? {
    switch daysLeft(at: now) {
    case 0: .lapsed
    case 1: .days1
    case 2...7: .days7
    case 8...30: .days30
    default: nil
    }
  }
}
