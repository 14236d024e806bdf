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
  /// Its address and ways to reach it, where Billit shows them.
  package var details: BillitPartyDetails

  package init(
    partyID: Int, name: String, vatNumber: String?, apiAllowed: Bool?,
    bankAccounts: [BankAccount], details: BillitPartyDetails = BillitPartyDetails()
  ) {
    self.partyID = partyID
    self.name = name
    self.vatNumber = vatNumber
    self.apiAllowed = apiAllowed
    self.bankAccounts = bankAccounts
    self.details = details
  }

  /// A bank account, and how Billit is linked to the bank for it.
  package struct BankAccount: Hashable, Sendable, Decodable {
    package var iban: String?
    package var bic: String?
    package var currency: String?
    /// The account's own name, such as "Zichtrekening".
    package var name: String?
    /// Presumably whose account it is; not documented.
    package var holder: String?
    /// The account at whoever brings its movements; its values are not documented.
    package var externalProviderID: String?
    package var active: Bool?
    package var verified: Bool?
    /// Billit's own word; its values are not documented.
    package var providerStatus: String?

    package init(
      iban: String?, bic: String? = nil, currency: String? = nil, name: String? = nil,
      holder: String? = nil, externalProviderID: String? = nil, active: Bool? = nil,
      verified: Bool? = nil, providerStatus: String? = nil
    ) {
      self.iban = iban
      self.bic = bic
      self.currency = currency
      self.name = name
      self.holder = holder
      self.externalProviderID = externalProviderID
      self.active = active
      self.verified = verified
      self.providerStatus = providerStatus
    }

    enum CodingKeys: String, CodingKey {
      case iban = "IBAN"
      case bic = "BIC"
      case currency = "Currency"
      case name = "BankAccountName"
      case holder = "Name"
      case externalProviderID = "ExternalProviderID"
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
    var details: BillitPartyDetails

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      PartyID = try members.decodeIfPresent(Int.self, forKey: .PartyID)
      Name = try members.decodeIfPresent(String.self, forKey: .Name)
      VATNumber = try members.decodeIfPresent(String.self, forKey: .VATNumber)
      APIAllowed = try members.decodeIfPresent(Bool.self, forKey: .APIAllowed)
      BankAccounts = try members.decodeIfPresent(
        [BillitCompany.BankAccount].self, forKey: .BankAccounts)
      // They stand beside the other members; unreadable ones are none.
      details = (try? BillitPartyDetails(from: decoder)) ?? BillitPartyDetails()
    }

    enum CodingKeys: String, CodingKey {
      case PartyID, Name, VATNumber, APIAllowed, BankAccounts
    }

    var company: BillitCompany? {
      PartyID.map {
        BillitCompany(
          partyID: $0, name: Name ?? "", vatNumber: VATNumber?.ifNotEmpty, apiAllowed: APIAllowed,
          bankAccounts: BankAccounts ?? [], details: details)
      }
    }
  }
}
