import Accounting
import Testing

@testable import Pages

@Suite("Numbers and dates are written as in Belgium") struct FormatTests {
  @Test(arguments: [
    (Language.french, "1\u{202F}234\u{202F}567,89"), (.dutch, "1.234.567,89"),
    (.german, "1.234.567,89"), (.english, "1,234,567.89"),
  ])
  func amounts(_ language: Language, _ expected: String) {
    let format = BelgianFormat(language: language)
    #expect(format.amount(Money(cents: 123_456_789)) == expected)
  }

  @Test func amountsBelowZeroHaveARealMinus() {
    #expect(BelgianFormat(language: .dutch).amount(Money(cents: -6_430)) == "\u{2212}64,30")
  }

  @Test func smallAmountsKeepTheirDecimals() {
    #expect(BelgianFormat(language: .french).amount(Money(cents: 5)) == "0,05")
  }

  @Test func datesAndTimesFollowTheLanguage() throws {
    let instant = Office.start + 80_000
    #expect(BelgianFormat(language: .french).date(instant) == "24/11/2026")
    #expect(BelgianFormat(language: .german).date(instant) == "24.11.2026")
    #expect(BelgianFormat(language: .french).time(instant) == "14\u{202F}h\u{202F}01")
    #expect(BelgianFormat(language: .dutch).time(instant) == "14.01")
    #expect(BelgianFormat(language: .english).moment(instant) == "24/11/2026 14:01:20")
    #expect(BelgianFormat.iso(instant) == "2026-11-24T13:01:20Z")
  }

  @Test func summerTimeIsTwoHoursAhead() {
    // 1 July 2026, 22:30 UTC is 2 July, 00:30 in Brussels.
    let time = BelgianTime(1_782_945_000_000)
    #expect(time.date == CalendarDate(year: 2026, month: 7, day: 2))
    #expect(time.hour == 0)
    #expect(time.minute == 30)
  }

  @Test func percentagesAndPeriods() {
    let format = BelgianFormat(language: .french)
    #expect(format.percent(VATRate(hundredths: 550)) == "5,5\u{202F}%")
    #expect(format.period(202_611) == "2026-11")
    #expect(format.period(3) == "3")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+32", "'+32"), ("@x", "'@x"), ("-5,00", "-5,00"), ("-cmd", "'-cmd"),
    ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("plain", "plain"), ("=\";", "\"'=\"\";\""),
  ])
  func fieldsOfATableAreNeverFormulas(_ value: String, _ expected: String) {
    #expect(CSVWriter.field(value) == expected)
  }

  @Test func tablesBeginWithAMarkAndPartFieldsWithSemicolons() {
    var table = CSVWriter(header: ["a", "b"])
    table.add(["1", "2"])
    #expect(table.text == "\u{FEFF}a;b\r\n1;2\r\n")
  }
}
