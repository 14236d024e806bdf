import Outbound
import Testing

@Suite("Another machine's clock is told from the dates of its answers")
struct ServiceClockTests {
  @Test(
    "Dates as HTTP writes them are read; others are not",
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777_000),
      ("Tue, 24 Nov 2026 13:00:00 GMT", 1_795_525_200_000),
      ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_799_000),
      ("Sunday, 06-Nov-94 08:49:37 GMT", nil), ("Sun, 31 Feb 2026 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 08:49 GMT", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("", nil),
    ] as [(String, Int64?)])
  func dates(text: String, expected: Int64?) {
    #expect(ServiceClock.milliseconds(text) == expected)
  }

  @Test(
    "Only what call, answer and cut seconds cannot explain is a difference",
    arguments: [
      // Sent and received within the second the date names.
      (10_000, 10_100, 10_400, 0), (10_000, 10_999, 11_500, 0), (10_000, 9_000, 10_000, 0),
      // A slow answer: the date lies between.
      (15_000, 10_000, 29_000, 0),
      (45_000, 10_000, 10_500, 34_500), (10_000, 50_000, 50_100, -39_001),
    ])
  func differences(date: Int64, sent: Int64, received: Int64, expected: Int64) {
    #expect(ServiceClock.ahead(date: date, sent: sent, received: received) == expected)
  }
}
