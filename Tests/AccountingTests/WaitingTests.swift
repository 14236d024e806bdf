import Accounting
import Testing

@Suite("Passing faults are tried again ever later, at random within the span")
struct RetryTests {
  @Test func spansDoubleUpToTheCap() {
    let schedule = RetrySchedule()
    #expect(
      [1, 2, 3, 7, 8, 60].map { schedule.span(afterTry: $0) } == [
        30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000,
      ])
  }

  @Test func everyWaitLiesWithinItsSpan() throws {
    var random = SeededGenerator(seed: 1)
    let schedule = RetrySchedule()
    var seen: Set<Int64> = []
    for _ in 0..<500 {
      let next = try #require(schedule.next(afterTry: 3, now: 1_000_000, using: &random))
      #expect((1_001_000...1_120_000).contains(next))
      seen.insert(next)
    }
    #expect(seen.count > 400)
    #expect(schedule.next(afterTry: 12, now: 0, using: &random) == nil)
    #expect(schedule.next(afterTry: 11, now: 0, using: &random) != nil)
  }

  @Test func theBreakerOpensProbesAndCloses() {
    var breaker = OutageBreaker(threshold: 2, pause: 100, longestPause: 300)
    breaker.failed(now: 0)
    breaker.succeeded()
    breaker.failed(now: 0)
    #expect(breaker.ask(now: 0) == .yes)
    breaker.failed(now: 0)
    #expect(breaker.ask(now: 99) == .no(until: 100))
    #expect(breaker.ask(now: 100) == .probe)
    #expect(breaker.ask(now: 100) == .no(until: nil))
    breaker.failed(now: 100)
    #expect(breaker.ask(now: 299) == .no(until: 300))
    #expect(breaker.ask(now: 300) == .probe)
    breaker.failed(now: 300)
    #expect(breaker.ask(now: 599) == .no(until: 600))
    #expect(breaker.ask(now: 600) == .probe)
    breaker.succeeded()
    #expect(breaker.ask(now: 600) == .yes)
  }
}

@Suite("Daily caps are counted per day in Brussels")
struct CallBudgetTests {
  @Test(
    arguments: [
      // Summer time begins on 29 March 2026 and ends on 25 October 2026, at 01:00 UTC.
      (1_774_745_999_000, 3_600_000), (1_774_746_000_000, 7_200_000),
      (1_792_889_999_000, 7_200_000), (1_792_890_000_000, 3_600_000),
      (0, 3_600_000),
    ] as [(Int64, Int64)])
  func clockChanges(_ instant: Int64, _ offset: Int64) {
    #expect(BrusselsDay.offset(at: instant) == offset)
  }

  @Test func daysBeginAtMidnightInBrussels() {
    // 2026-07-01T00:00 in Brussels is 2026-06-30T22:00Z.
    let start: Int64 = 1_782_856_800_000
    #expect(BrusselsDay.of(start).description == "2026-07-01")
    #expect(BrusselsDay.of(start - 1).description == "2026-06-30")
    #expect(BrusselsDay.start(of: SampleDossier.day(2026, 7, 1)) == start)
    #expect(BrusselsDay.nextStart(after: start - 1) == start)
    #expect(BrusselsDay.of(-1).description == "1970-01-01")
  }

  @Test func startsAndDaysAgreeAllYearRound() {
    for date in (0..<800).map({ SampleDossier.day(2025, 1, 1).adding(days: $0) }) {
      let start = BrusselsDay.start(of: date)
      #expect(BrusselsDay.of(start) == date)
      #expect(BrusselsDay.of(start - 1) == date.adding(days: -1))
    }
  }

  @Test func callsAreGrantedUpToTheCapAndAgainTheNextDay() {
    let morning = BrusselsDay.start(of: SampleDossier.day(2026, 5, 11)) + 36_000_000
    var budget = CallBudget(now: morning, used: ["accounts": 1])
    let tomorrow = BrusselsDay.start(of: SampleDossier.day(2026, 5, 12))
    #expect(budget.take("accounts", cap: 2, now: morning) == .granted(remaining: 0))
    #expect(budget.take("accounts", cap: 2, now: morning) == .exhausted(resetsAt: tomorrow))
    #expect(budget.take("bookings", cap: 400, now: morning) == .granted(remaining: 399))
    budget.refused("bookings", cap: 400, now: morning)
    #expect(budget.take("bookings", cap: 400, now: morning) == .exhausted(resetsAt: tomorrow))
    #expect(budget.take("bookings", cap: 400, now: tomorrow) == .granted(remaining: 399))
  }
}
