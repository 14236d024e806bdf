import Accounting
import Foundation
import Testing

@Suite("The installation looks after itself often enough and never all the time")
struct UpkeepTimingTests {
  private static let hour: Int64 = 3_600_000

  @Test(
    "A task is due when its pause is over",
    arguments: [
      (UpkeepSchedule.Task.audit, 59, false), (.audit, 60, true), (.sweep, 23 * 60, false),
      (.sweep, 24 * 60, true), (.integrity, 24 * 60, true),
    ])
  func pauses(task: UpkeepSchedule.Task, minutes: Int64, expected: Bool) {
    let last = UpkeepSchedule.Past(at: 0, took: 5)
    #expect(
      UpkeepSchedule.isDue(
        task, last: last, startedAt: -900_000, isBusy: false, now: minutes * 60_000) == expected)
  }

  @Test("A long reading is paused a hundred times as long")
  func long() {
    let last = UpkeepSchedule.Past(at: 0, took: 2 * 60_000)
    func isDue(_ now: Int64) -> Bool {
      UpkeepSchedule.isDue(.audit, last: last, startedAt: 0, isBusy: false, now: now)
    }
    #expect(!isDue(3 * UpkeepTimingTests.hour))
    #expect(isDue(4 * UpkeepTimingTests.hour))
  }

  @Test("The file is read neither just after the start nor while something comes in")
  func quiet() {
    func isDue(_ now: Int64, busy: Bool) -> Bool {
      UpkeepSchedule.isDue(.integrity, last: nil, startedAt: 0, isBusy: busy, now: now)
    }
    #expect(!isDue(899_999, busy: false))
    #expect(isDue(900_000, busy: false))
    #expect(!isDue(900_000, busy: true))
    #expect(UpkeepSchedule.isDue(.audit, last: nil, startedAt: 0, isBusy: true, now: 1))
  }

  @Test("A clock that was set back puts nothing off")
  func setBack() {
    let last = UpkeepSchedule.Past(at: 1_000 * UpkeepTimingTests.hour, took: 1)
    #expect(UpkeepSchedule.isDue(.sweep, last: last, startedAt: 0, isBusy: false, now: 5))
  }

  @Test(
    "A backup is of last night: 02:00 in Belgium, winter and summer",
    arguments: [
      ("2026-11-24T00:59:59Z", "2026-11-23T01:00:00Z"),
      ("2026-11-24T01:00:00Z", "2026-11-24T01:00:00Z"),
      ("2026-07-01T00:00:00Z", "2026-07-01T00:00:00Z"),
      ("2026-07-01T23:59:59Z", "2026-07-01T00:00:00Z"),
    ])
  func nights(now: String, night: String) throws {
    func instant(_ text: String) throws -> Int64 {
      Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970) * 1_000
    }
    let expected = try instant(night)
    #expect(UpkeepSchedule.lastNight(before: try instant(now)) == expected)
  }

  @Test("Over a week: seven backups, at night; one that failed is tried again an hour later")
  func backups() {
    let start: Int64 = 1_795_525_200_000
    var last: UpkeepSchedule.Past?
    var made: [Int64] = []
    for minute in 0..<7 * 24 * 60 {
      let now = start + Int64(minute) * 60_000
      guard
        UpkeepSchedule.isDue(.backup, last: last, startedAt: start, isBusy: true, now: now)
      else { continue }
      made.append(Int64(minute))
      // The second one fails once.
      last = UpkeepSchedule.Past(at: now, took: 5_000, succeeded: made.count != 2)
    }
    // 13:00 UTC is twelve hours before 02:00 in Belgium.
    let nights: [Int64] = [1, 2, 3, 4, 5, 6].map { 720 + $0 * 1_440 }
    #expect(made == [0, 720, 780] + nights)
  }

  @Test("A backup is tried out every week, and a day after a trial that failed")
  func trials() {
    let day: Int64 = 86_400_000
    func isDue(_ days: Int64, _ succeeded: Bool) -> Bool {
      UpkeepSchedule.isDue(
        .restoreTest, last: .init(at: 0, took: 1, succeeded: succeeded), startedAt: 0,
        isBusy: false, now: days * day)
    }
    #expect(!isDue(6, true) && isDue(7, true) && isDue(1, false))
  }

  @Test(
    "A clock jumps when it passes more or less than its fellow",
    arguments: [
      (60_000, 60_000, nil), (89_000, 60_000, nil), (91_000, 60_000, 31_000),
      (-3_540_000, 60_000, -3_600_000),
    ] as [(Int64, Int64, Int64?)])
  func jumps(wall: Int64, passed: Int64, by: Int64?) {
    let start: Int64 = 1_795_525_200_000
    let jump = ClockJump(wall: (start, start + wall), passed: passed)
    #expect(jump?.by == by)
    #expect(jump == nil || jump?.at == start + wall)
  }
}
