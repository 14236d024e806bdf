package import Accounting
import BillitClient

/// Billit's list of a company's accounts, as readings to compare, and what in it cannot be read.
package struct BankListReading: Hashable, Sendable {
  package var accounts: [BankAccountReading] = []
  /// Numbers whose check digits or shape are wrong, as they stand in the list. Nothing is repaired.
  package var unreadable: [String] = []

  init(_ company: BillitCompany, words: BankWords) {
    for account in company.bankAccounts {
      guard let text = account.iban, let iban = IBAN(text) else {
        unreadable.append(account.iban ?? account.name ?? "?")
        continue
      }
      let currency = account.currency?.uppercased()
      accounts.append(
        BankAccountReading(
          key: BankAccountKey(
            iban: iban.compact, currency: currency?.count == 3 ? currency ?? "EUR" : "EUR"),
          bic: account.bic.flatMap { $0.isEmpty ? nil : $0.uppercased() },
          holder: account.holder ?? company.name, bank: BelgianBank.name(bic: account.bic),
          channel: words.channel([account.providerStatus, account.externalProviderID]),
          status: words.status(
            word: account.providerStatus, active: account.active, verified: account.verified),
          word: account.providerStatus))
    }
  }
}
