/// For how many days a consent is good: 180 under PSD2 (Delegated Regulation (EU) 2022/2360, since
/// 25 July 2023; 90 before), unless a bank is known to give another term.
package struct ConsentTerms: Hashable, Sendable {
  package var days: Int
  /// Days by the first four letters of the bank's BIC, in capitals.
  package var daysByBank: [String: Int]

  package init(days: Int = 180, daysByBank: [String: Int] = [:]) {
    self.days = days
    self.daysByBank = daysByBank
  }

  /// The days that a bank gives.
  package func days(bic: String?) -> Int {
    bic.flatMap { daysByBank[String($0.prefix(4)).uppercased()] } ?? days
  }

  /// The consent given on a day; nil for a channel whose consents do not lapse.
  package func consent(
    granted: CalendarDate, basis: BankConsent.Basis, channel: BankChannel, bic: String?
  ) -> BankConsent? {
    guard channel.lapses else { return nil }
    return BankConsent(
      granted: granted, lapses: granted.adding(days: days(bic: bic)), basis: basis)
  }
}
