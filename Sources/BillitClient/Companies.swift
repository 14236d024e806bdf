extension BillitClient {
  /// The companies our user can reach, with their bank accounts where Billit shows them. `party` may be
  /// nil before any company is known: Billit then answers for the user's oldest.
  package func companies(seenFrom party: Int?) async throws(BillitFault) -> [BillitCompany] {
    let response = try await read(url("/v1/account/accountInformation"), about: party)
    let data = try decode(AccountInformation.self, from: response)
    return (data.Companies ?? []).compactMap(\.company)
  }
}

/// A company of the user.
package struct BillitCompany: Hashable, Sendable {
  package var partyID: Int
  package var name: String
  /// As Billit writes it: "BE0999012304".
  package var vatNumber: String?
  /// Whether the API may be used for it; nil when Billit does not say.
  package var apiAllowed: Bool?
  package var bankAccounts: [BankAccount]

  package init(
    partyID: Int, name: String, vatNumber: String?, apiAllowed: Bool?,
    bankAccounts: [BankAccount]
  ) {
    self.partyID = partyID
    self.name = name
    self.vatNumber = vatNumber
    self.apiAllowed = apiAllowed
    self.bankAccounts = bankAccounts
  }

  /// A bank account, and how Billit is linked to the bank for it.
  package struct BankAccount: Hashable, Sendable, Decodable {
    package var iban: String?
    package var bic: String?
    package var currency: String?
    package var name: String?
    package var active: Bool?
    package var verified: Bool?
    /// Billit's own word; its values are not documented.
    package var providerStatus: String?

    package init(
      iban: String?, bic: String? = nil, currency: String? = nil, name: String? = nil,
      active: Bool? = nil, verified: Bool? = nil, providerStatus: String? = nil
    ) {
      self.iban = iban
      self.bic = bic
      self.currency = currency
      self.name = name
      self.active = active
      self.verified = verified
      self.providerStatus = providerStatus
    }

    enum CodingKeys: String, CodingKey {
      case iban = "IBAN"
      case bic = "BIC"
      case currency = "Currency"
      case name = "BankAccountName"
      case active = "Active"
      case verified = "Verified"
      case providerStatus = "BankProviderStatus"
    }
  }
}

private struct AccountInformation: Decodable {
  var Companies: [Company]?

  struct Company: Decodable {
    var PartyID: Int?
    var Name: String?
    var VATNumber: String?
    var APIAllowed: Bool?
    var BankAccounts: [BillitCompany.BankAccount]?

    var company: BillitCompany? {
      PartyID.map {
        BillitCompany(
          partyID: $0, name: Name ?? "", vatNumber: VATNumber?.ifNotEmpty, apiAllowed: APIAllowed,
          bankAccounts: BankAccounts ?? [])
      }
    }
  }
}
