import Testing

@testable import Accounting

@Suite("Billit's list of accounts is compared with what is known, and its words are understood")
struct BankLinkTests {
  static let key = BankAccountKey(iban: "BE71096123456769", currency: "EUR")
  static let other = BankAccountKey(iban: "BE68539007547034", currency: "EUR")

  static func reading(
    _ key: BankAccountKey = BankLinkTests.key, _ status: BankAccountStatus = .active,
    holder: String? = "Bakkerij", channel: BankChannel? = .psd2
  ) -> BankAccountReading {
    BankAccountReading(
      key: key, bic: "GKCCBEBB", holder: holder, channel: channel, status: status)
  }

  @Test("The same list twice changes nothing, in whatever order")
  func same() {
    let both = [BankLinkTests.reading(), BankLinkTests.reading(BankLinkTests.other)]
    #expect(BankLinkComparison(known: both, listed: both.reversed()).isEmpty)
  }

  @Test("What is new appears, what is missing is gone, and gone once")
  func comesAndGoes() {
    let one = BankLinkTests.reading()
    let two = BankLinkTests.reading(BankLinkTests.other)
    let first = BankLinkComparison(known: [one], listed: [two])
    #expect(first.appeared == [two])
    #expect(first.gone == [one.key])
    let again = BankLinkComparison(known: [BankLinkTests.reading(one.key, .gone)], listed: [])
    #expect(again.isEmpty)
  }

  @Test("What Billit does not say is no change, what it says otherwise is")
  func silence() {
    let known = BankLinkTests.reading()
    let silent = BankAccountReading(key: known.key, status: .active)
    #expect(BankLinkComparison(known: [known], listed: [silent]).isEmpty)
    let renamed = BankLinkTests.reading(holder: "Bakkerij Peeters")
    let comparison = BankLinkComparison(known: [known], listed: [renamed])
    #expect(comparison.changed.map(\.fields) == [[.holder]])
  }

  @Test(
    "A working link after one that did not is a renewed consent",
    arguments: BankAccountStatus.allCases)
  func renewal(before: BankAccountStatus) throws {
    let known = BankLinkTests.reading(BankLinkTests.key, before)
    let changed = BankLinkComparison(known: [known], listed: [BankLinkTests.reading()]).changed
    switch before {
    case .active: #expect(changed.isEmpty)
    case .pending:
      #expect(changed.first?.isFirstGrant == true)
      #expect(changed.first?.isRenewal == false)
    case .lapsed, .inactive, .gone:
      #expect(changed.first?.isRenewal == true)
    }
  }

  @Test("Of one account listed twice the working one counts")
  func twice() {
    let dead = BankLinkTests.reading(BankLinkTests.key, .inactive)
    let alive = BankLinkTests.reading()
    for listed in [[dead, alive], [alive, dead]] {
      #expect(BankLinkComparison(known: [], listed: listed).appeared == [alive])
    }
  }

  @Test(
    "Words for the status",
    arguments: [
      ("Connected", true, true, BankAccountStatus.active), ("Expired", true, true, .lapsed),
      ("PSD2: consent expired", true, true, .lapsed), ("ToSign", true, false, .pending),
      ("Gibberish", true, true, .active), ("Gibberish", false, true, .inactive),
      ("Gibberish", true, false, .pending), (nil, nil, nil, .active), (nil, false, nil, .inactive),
    ] as [(String?, Bool?, Bool?, BankAccountStatus)])
  func status(word: String?, active: Bool?, verified: Bool?, expected: BankAccountStatus) {
    #expect(BankWords().status(word: word, active: active, verified: verified) == expected)
  }

  @Test(
    "Words for the channel",
    arguments: [
      (["PSD2: connected"], BankChannel.psd2), (["x", "CodaBox-17"], .codaBox), ([nil], nil),
      (["CODA mandate"], .codaMandate), (["Ponto"], .ponto), (["KBC"], .kbc), (["king"], nil),
    ] as [([String?], BankChannel?)])
  func channel(texts: [String?], expected: BankChannel?) {
    #expect(BankWords().channel(texts) == expected)
  }
}

@Suite("Consents: their terms, and the step each has reached")
struct ConsentTests {
  static let lapses = CalendarDate(daysSince1970: 20_800)

  @Test(
    "A consent reaches its steps on these days, and the last one reached counts",
    arguments: [
      (-31, nil), (-30, .days30), (-11, .days30), (-10, .days10), (-2, .days10), (-1, .days1),
      (0, .days0), (1, .lapsed), (400, .lapsed),
    ] as [(Int, ConsentCalendar.Step?)])
  func steps(day: Int, expected: ConsentCalendar.Step?) {
    let today = ConsentTests.lapses.adding(days: day)
    #expect(ConsentCalendar.step(lapsing: ConsentTests.lapses, on: today) == expected)
    #expect(ConsentCalendar.daysLeft(ConsentTests.lapses, on: today) == -day)
  }

  @Test("Steps only ever go forward while days pass")
  func forward() {
    var reached: [ConsentCalendar.Step] = []
    for day in -60...60 {
      let today = ConsentTests.lapses.adding(days: day)
      guard let step = ConsentCalendar.step(lapsing: ConsentTests.lapses, on: today) else {
        continue
      }
      if reached.last != step { reached.append(step) }
    }
    #expect(reached == ConsentCalendar.Step.allCases)
  }

  @Test("180 days unless the bank gives another term, and only where consents lapse")
  func terms() {
    let terms = ConsentTerms(daysByBank: ["KRED": 90])
    let day = CalendarDate(daysSince1970: 20_000)
    func lapses(_ channel: BankChannel, _ bic: String?) -> Int? {
      terms.consent(granted: day, basis: .seen, channel: channel, bic: bic)?.lapses.daysSince1970
    }
    #expect(lapses(.psd2, "GEBABEBB") == 20_180)
    #expect(lapses(.ponto, nil) == 20_180)
    #expect(lapses(.psd2, "kredbebb") == 20_090)
    #expect(lapses(.codaMandate, "KREDBEBB") == nil)
    #expect(lapses(.unknown, nil) == nil)
  }
}
