import Accounting
import Testing

@testable import Formats

@Suite("A calendar is text that RFC 5545 allows, whatever the names are")
struct ICalendarTests {
  private static let day = CalendarDate(daysSince1970: 20_800)

  @Test(
    "Values are escaped",
    arguments: [
      ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\nb\r\nc", "a\\nb\\nc"), ("a\u{7}b", "ab"),
      ("Brasserie “du Canal”", "Brasserie “du Canal”"),
    ])
  func escapes(text: String, expected: String) {
    #expect(ICalendar.escaped(text) == expected)
  }

  @Test("Lines are folded at 75 octets without cutting a character, and unfold to what they were")
  func folds() {
    var random = SystemRandomNumberGenerator()
    let letters = Array("aé€🧾 ;")
    for length in 0..<300 {
      let line = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
      let folded = ICalendar.folded(line)
      #expect(folded.replacing("\r\n ", with: "") == line)
      for part in folded.split(separator: "\r\n", omittingEmptySubsequences: false) {
        #expect(part.utf8.count <= 75)
      }
    }
  }

  @Test("An event is a whole day with its reminder; no value begins a line of its own")
  func event() {
    let calendar = ICalendar(
      name: "Consents",
      events: [
        .init(
          id: "consent-7@passerelle", day: ICalendarTests.day,
          summary: "Belfius\r\nBEGIN:VEVENT", description: "x", url: "https://p.be/bank/7",
          alarmDays: 10)
      ])
    let lines = calendar.text(stamp: ICalendarTests.day).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.dropLast().last == "END:VCALENDAR")
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    #expect(lines.contains("DTSTART;VALUE=DATE:20261213"))
    #expect(lines.contains("DTEND;VALUE=DATE:20261214"))
    #expect(lines.contains("TRIGGER:-P10D"))
    #expect(lines.contains("SUMMARY:Belfius\\nBEGIN:VEVENT"))
  }
}
