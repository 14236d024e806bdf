package import Accounting

/// The bank accounts of each company and how their links stand. Consents lapse on a clock of their own
/// that can be moved, so that webhooks stay signed with the true time.
package struct BankBook: Sendable {
  /// One account of one company.
  package struct Account: Codable, Hashable, Sendable {
    package let id: Int
    package let companyID: Int
    package var iban: String
    package var bic: String
    package var currency: String
    package var name: String
    package var holder: String?
    /// By which way its movements come: "PSD2", "CODA", "KBC", "ING", "CodaBox", "Ponto".
    package var channel: String
    /// What the link is when its consent holds: "Connected", "Pending" or "Disconnected".
    package var status: String
    /// The first day without consent; nil where none lapses.
    package var lapses: CalendarDate?
    package var isRemoved: Bool

    package init(
      id: Int, companyID: Int, iban: String, bic: String, currency: String = "EUR",
      name: String = "Zichtrekening", holder: String? = nil, channel: String = "PSD2",
      status: String = "Connected", lapses: CalendarDate? = nil, isRemoved: Bool = false
    ) {
      self.id = id
      self.companyID = companyID
      self.iban = iban
      self.bic = bic
      self.currency = currency
      self.name = name
      self.holder = holder
      self.channel = channel
      self.status = status
      self.lapses = lapses
      self.isRemoved = isRemoved
    }

    /// The account as Billit's list shows it on a day. That the provider's id names the channel and the
    /// words of the status are invented: Billit documents neither.
    func shown(on day: CalendarDate) -> JSONValue {
      let hasLapsed = lapses.map { $0 <= day } ?? false
      return JSONValue.object([
        "IBAN": .string(iban), "BIC": .string(bic), "Currency": .string(currency),
        "BankAccountName": .string(name), "CountryCode": .string(String(iban.prefix(2))),
        "Verified": .bool(status != "Pending"), "Active": .bool(status != "Disconnected"),
        "BankProviderStatus": .string(hasLapsed ? "ConsentExpired" : status),
        "ExternalProviderID": .string("\(channel)-\(id)"),
      ]).setting(["Name": holder.map(JSONValue.string)])
    }
  }

  private var accounts: [Int: Account] = [:]
  /// By how many days the clock of the consents is ahead.
  package private(set) var daysAhead = 0

  package init() {}

  /// The number of the next account.
  package var nextID: Int { (accounts.keys.max() ?? 55_000) + 1 }

  /// Takes an account into the book, in place of its earlier form.
  package mutating func keep(_ account: Account) {
    accounts[account.id] = account
  }

  /// Moves the clock of the consents.
  package mutating func move(to days: Int) {
    daysAhead = days
  }

  /// Whether there ever was an account of that number.
  package func knows(_ id: Int) -> Bool { accounts[id] != nil }

  /// The account of that number.
  package func account(_ id: Int) -> Account? {
    accounts[id].flatMap { $0.isRemoved ? nil : $0 }
  }

  /// The accounts of a company, or of all, the oldest first.
  package func accounts(of companyID: Int? = nil) -> [Account] {
    accounts.values.filter { !$0.isRemoved && $0.companyID == companyID ?? $0.companyID }
      .sorted { $0.id < $1.id }
  }
}
