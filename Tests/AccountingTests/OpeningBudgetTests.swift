import Accounting
import Testing

@Suite("Looking after links takes a share of the day's openings, spread over the day")
struct OpeningBudgetTests {
  /// 24 November 2026, 00:00 in Brussels.
  private let midnight: Int64 = 1_795_474_800_000

  @Test(arguments: [(150, 50, 30), (15, 5, 3), (2, 1, 0), (0, 1, 0)])
  func shares(_ cap: Int, _ share: Int, _ reserve: Int) {
    let budget = OpeningBudget(cap: cap)
    #expect(budget.share == share)
    #expect(budget.reserve == reserve)
  }

  @Test("One at midnight, half at noon, all at the end; never fewer later in the day")
  func spread() {
    let budget = OpeningBudget(cap: 150)
    #expect(budget.allowed(at: midnight) == 1)
    #expect(budget.allowed(at: midnight + 12 * 3_600_000) == 26)
    #expect(budget.allowed(at: midnight + 86_400_000 - 1) == 50)
    var before = 0
    for minute in 0..<1_440 {
      let now = budget.allowed(at: midnight + Int64(minute) * 60_000)
      #expect(now >= before && now <= budget.share + 1)
      before = now
    }
  }

  @Test("What documents keep is not touched")
  func reserved() {
    let budget = OpeningBudget(cap: 150)
    #expect(budget.isOpen(used: 119))
    #expect(!budget.isOpen(used: 120))
  }
}
