/// Over which days imports are spread, so that no daily cap of Octopus is passed. Pure.
///
/// The narrowest cap is that of opening dossiers: 150 a day, which may count per user (Octopus API §5,
/// not stated). A share of it stays for the documents.
package struct ImportSchedule: Hashable, Sendable {
  /// How many dossiers may be opened a day for imports.
  package var opensADay: Int

  /// - Parameter opensADay: at least 1 is taken.
  package init(opensADay: Int) {
    self.opensADay = max(1, opensADay)
  }

  /// Something that waits for its day.
  package struct Waiting: Hashable, Sendable {
    package var id: Int64
    /// Whether reading it opens the dossier: not when what is known of it is fresh.
    package var opens: Bool
    /// Whether the lists of this dossier are used up today.
    package var isSpent: Bool

    package init(id: Int64, opens: Bool = true, isSpent: Bool = false) {
      self.id = id
      self.opens = opens
      self.isSpent = isSpent
    }
  }

  /// The day on which each is read, first come, first served.
  ///
  /// - Parameter used: how many dossiers were opened today already.
  package func days(
    for waiting: [Waiting], today: CalendarDate, used: Int
  ) -> [Int64: CalendarDate] {
    var taken = [max(0, used)]
    var days: [Int64: CalendarDate] = [:]
    for one in waiting {
      var offset = one.isSpent ? 1 : 0
      if one.opens {
        while offset < taken.count, taken[offset] >= opensADay { offset += 1 }
        while offset >= taken.count { taken.append(0) }
        taken[offset] += 1
      }
      days[one.id] = today.adding(days: offset)
    }
    return days
  }

  /// How long after a dossier was looked at it is looked at again, in milliseconds: as often as the
  /// caps allow for so many dossiers, but not oftener than every four hours.
  package func interval(dossiers: Int) -> Int64 {
    let day: Int64 = 86_400_000
    return max(day / 6, day * Int64(max(0, dossiers)) / Int64(opensADay))
  }
}
