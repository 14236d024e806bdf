/// The calendar of consents: which step a consent has reached, and so which reminder is due.
package enum ConsentCalendar {
  /// The steps at which the one who can renew is reminded, the earliest first.
  package enum Step: String, Hashable, Sendable, Codable, CaseIterable {
    case days30 = "30"
    case days10 = "10"
    case days1 = "1"
    case days0 = "0"
    case lapsed

    /// How many days before the first day without consent it is reached.
    package var days: Int {
      switch self {
      case .days30: 30
      case .days10: 10
      case .days1: 1
      case .days0: 0
      case .lapsed: -1
      }
    }
  }

  /// The step that a consent has reached on a day: the last one, so that whoever was away for weeks gets
  /// one reminder, not four. Nil when nothing is near.
  ///
  /// - Parameter lapses: the first day without consent. On that day the step is `days0`: the bank may
  ///   still answer in the morning, and the holder can still act on the day itself.
  package static func step(lapsing lapses: CalendarDate, on today: CalendarDate) -> Step? {
    let left = lapses.daysSince1970 - today.daysSince1970
    return Step.allCases.last { left <= $0.days }
  }

  /// The days left; negative once it has lapsed.
  package static func daysLeft(_ lapses: CalendarDate, on today: CalendarDate) -> Int {
    lapses.daysSince1970 - today.daysSince1970
  }
}
