import Accounting
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
