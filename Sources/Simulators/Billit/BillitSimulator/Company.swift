extension BillitSimulator {
  /// A company known to the simulated Billit: a dossier.
  package struct Company: Codable, Hashable, Sendable {
    package var partyID: Int
    package var name: String
    /// Compact, "BE0999012304".
    package var vatNumber: String
    /// Ten digits, "0999012304".
    package var enterpriseNumber: String
    package var street: String
    package var streetNumber: String
    package var postalCode: String
    package var city: String
    package var country: String
    /// Two letters, "NL" or "FR".
    package var language: String
    package var iban: String?
    package var email: String
    /// The API key of the company's owner, which reaches this company only.
    package var ownerAPIKey: String

    package init(
      partyID: Int, name: String, vatNumber: String, enterpriseNumber: String, street: String,
      streetNumber: String, postalCode: String, city: String, country: String = "BE",
      language: String = "NL", iban: String? = nil, email: String, ownerAPIKey: String
    ) {
      self.partyID = partyID
      self.name = name
      self.vatNumber = vatNumber
      self.enterpriseNumber = enterpriseNumber
      self.street = street
      self.streetNumber = streetNumber
      self.postalCode = postalCode
      self.city = city
      self.country = country
      self.language = language
      self.iban = iban
      self.email = email
      self.ownerAPIKey = ownerAPIKey
    }

    /// The company as a party of Billit's model.
    package var party: JSONValue {
      let address: JSONValue = [
        "AddressType": "InvoiceAddress", "Name": .string(name), "Street": .string(street),
        "StreetNumber": .string(streetNumber), "Zipcode": .string(postalCode),
        "City": .string(city), "CountryCode": .string(country),
      ]
      return JSONValue.object([
        "PartyID": .int(partyID), "Name": .string(name), "DisplayName": .string(name),
        "Addresses": [address], "Street": .string(street), "StreetNumber": .string(streetNumber),
        "Zipcode": .string(postalCode), "City": .string(city), "CountryCode": .string(country),
        "VATNumber": .string(vatNumber), "Email": .string(email), "VATLiable": true,
        "VATDeductable": true, "Language": .string(language),
        "PeppolIdentifier": .string("0208:\(enterpriseNumber)"),
        "Identifiers": [
          [
            "IdentifierType": "CBE", "Identifier": .string(enterpriseNumber), "SchemeID": "0208",
            "Preferred": true,
          ],
          [
            "IdentifierType": "VAT", "Identifier": .string(vatNumber), "SchemeID": "9925",
            "Preferred": false,
          ],
        ],
      ]).setting(["IBAN": iban.map(JSONValue.string)])
    }
  }

  /// Somebody who signs in: an owner, or an accountant with many companies.
  package struct User: Codable, Hashable, Sendable {
    package var id: Int
    package var email: String
    package var firstName: String
    package var lastName: String
    package var apiKey: String
    /// The companies within reach, the oldest first: the first is taken when a call names none.
    package var partyIDs: [Int]
    /// The accountant's own company id, where there is one: it may stand in one of the two party
    /// headers beside a client's (Billit API: 1.5).
    package var ownPartyID: Int?
    /// "Accountant" or "Owner".
    package var role: String

    package init(
      id: Int, email: String, firstName: String, lastName: String, apiKey: String,
      partyIDs: [Int], ownPartyID: Int? = nil, role: String = "Accountant"
    ) {
      self.id = id
      self.email = email
      self.firstName = firstName
      self.lastName = lastName
      self.apiKey = apiKey
      self.partyIDs = partyIDs
      self.ownPartyID = ownPartyID
      self.role = role
    }
  }

  /// An application that may ask users for access.
  package struct OAuthClient: Codable, Hashable, Sendable {
    package var id: String
    package var secret: String
    /// The registered addresses, compared as they are; an empty list takes any, for a simulator that
    /// is started before the application's address is known.
    package var redirectURIs: [String]

    package init(id: String, secret: String, redirectURIs: [String]) {
      self.id = id
      self.secret = secret
      self.redirectURIs = redirectURIs
    }
  }

  /// What a simulator starts with. Given again at a later start it is added to what was kept, and
  /// stands in place of what has the same id.
  package struct Seed: Hashable, Sendable {
    package var companies: [Company]
    package var users: [User]
    package var clients: [OAuthClient]
    /// Bank links there are from the start; what became of them later is kept.
    package var bankAccounts: [BankBook.Account]
    /// Webhooks of other programs there are from the start.
    package var hooks: [HookBook.Hook]

    package init(
      companies: [Company], users: [User], clients: [OAuthClient] = [],
      bankAccounts: [BankBook.Account] = [], hooks: [HookBook.Hook] = []
    ) {
      self.companies = companies
      self.users = users
      self.clients = clients
      self.bankAccounts = bankAccounts
      self.hooks = hooks
    }
  }
}
