import Accounting
import Testing

@Suite("Amounts, rates and dates are read exactly or not at all")
struct ValueTests {
  @Test(
    arguments: [
      ("121", 12_100), ("-1234.5", -123_450), ("+0.50", 50), ("12.3400", 1_234), ("0", 0),
      ("-0.01", -1), (".5", 50), ("7.", 700), ("000000000000000000012.00", 1_200),
    ] as [(String, Int64)])
  func money(_ text: String, _ cents: Int64) {
    #expect(Money(text)?.cents == cents)
  }

  @Test(arguments: [
    "", ".", "-", "1,50", "1.005", "1e3", " 1", "1 000", "١", "1234567890123456", "--1", "1.2.3",
  ])
  func noMoney(_ text: String) {
    #expect(Money(text) == nil)
  }

  @Test func moneyIsWrittenAsItIsRead() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1_000 {
      let money = Money(cents: Int64.random(in: -10_000_000...10_000_000, using: &random))
      #expect(Money(money.description) == money)
    }
  }

  @Test(arguments: [("21", 2_100), ("5.50", 550), ("0.0", 0), ("100", 10_000)])
  func rates(_ text: String, _ hundredths: Int) {
    #expect(VATRate(text)?.hundredths == hundredths)
  }

  @Test(arguments: ["-1", "100.01", "21 %", "5.505"])
  func noRates(_ text: String) {
    #expect(VATRate(text) == nil)
  }

  @Test(arguments: ["2026-05-11", "2026-05-11T00:00:00", "2026-05-11+01:00", "2026-05-11Z"])
  func dates(_ text: String) {
    #expect(CalendarDate(text)?.description == "2026-05-11")
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-5-1", "11-05-2026", "2026-05-111", ""])
  func noDates(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func daysAreCountedWithoutAGap() {
    var date = SampleDossier.day(1999, 12, 31)
    for _ in 0..<1_500 {
      let next = date.adding(days: 1)
      #expect(next > date)
      #expect(CalendarDate(year: next.year, month: next.month, day: next.day) == next)
      date = next
    }
    #expect(date.description == "2004-02-08")
  }

  @Test func equalCausesShareAKey() {
    let one = Cause(.periodClosed, ["journal": "A1", "period": "202605", "document": "1"])
    let other = Cause(.periodClosed, ["journal": "A1", "period": "202605", "document": "2"])
    #expect(one.key == other.key)
    #expect(one.key != Cause(.periodClosed, ["journal": "A2", "period": "202605"]).key)
  }
}
