import Testing

@testable import Accounting

@Suite("What about a bank account needs somebody")
struct BankAttentionTests {
  static let today = CalendarDate(daysSince1970: 20_800)

  static func codes(
    _ status: BankAccountStatus, _ owner: BankAccountOwner, lapsesIn days: Int? = nil
  ) -> [Cause.Code] {
    let consent = days.map {
      BankConsent(
        granted: today.adding(days: $0 - 180), lapses: today.adding(days: $0), basis: .seen)
    }
    return BankAttention.causes(
      of: .init(
        key: BankAccountKey(iban: "BE71096123456769", currency: "EUR"), bank: "Belfius",
        status: status, owner: owner, consent: consent), on: today
    ).map(\.code)
  }

  @Test("A working account of ours with a fresh consent needs nobody")
  func calm() {
    #expect(BankAttentionTests.codes(.active, .us, lapsesIn: 31) == [])
    #expect(BankAttentionTests.codes(.active, .us) == [])
    #expect(BankAttentionTests.codes(.pending, .us) == [])
  }

  @Test("Nobody asked: that comes first, beside what the consent says")
  func unasked() {
    #expect(BankAttentionTests.codes(.active, .unasked) == [.bankOwnerUnasked])
    #expect(
      BankAttentionTests.codes(.active, .unasked, lapsesIn: 5)
        == [.bankOwnerUnasked, .bankConsentLapsing])
  }

  @Test("A consent near its end is the client's to renew; one that ended stops everything")
  func lapsing() {
    #expect(BankAttentionTests.codes(.active, .us, lapsesIn: 30) == [.bankConsentLapsing])
    #expect(BankAttentionTests.codes(.active, .us, lapsesIn: 0) == [.bankConsentLapsing])
    #expect(BankAttentionTests.codes(.active, .us, lapsesIn: -1) == [.bankConsentLapsed])
    #expect(BankAttentionTests.codes(.lapsed, .us, lapsesIn: 90) == [.bankConsentLapsed])
    #expect(BankAttentionTests.codes(.lapsed, .us) == [.bankConsentLapsed])
    #expect(Cause.Code.bankConsentLapsed.owner == .client)
  }

  @Test("An account that Octopus feeds is not watched; one that is gone asks only when it was ours")
  func notOurs() {
    #expect(BankAttentionTests.codes(.lapsed, .octopus, lapsesIn: -3) == [])
    #expect(BankAttentionTests.codes(.gone, .octopus) == [])
    #expect(BankAttentionTests.codes(.gone, .unasked) == [])
    #expect(BankAttentionTests.codes(.gone, .us) == [.bankLinkLost])
    #expect(BankAttentionTests.codes(.inactive, .us) == [.bankLinkLost])
  }
}
