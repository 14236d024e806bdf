extension BillitOrder {
  /// A customer, a supplier or the company itself, as the order repeats it.
  package struct Party: Hashable, Sendable, Codable {
    package var id: Int?
    /// The customer or supplier number; carries Octopus' key once synchronised.
    package var number: String?
    package var name: String?
    package var displayName: String?
    package var street: String?
    package var streetNumber: String?
    package var postalCode: String?
    package var city: String?
    package var countryCode: String?
    package var iban: String?
    package var bic: String?
    package var email: String?
    package var vatNumber: String?
    package var peppolIdentifier: String?
    /// `Customer` or `Supplier`.
    package var type: String?
    package var isVATLiable: Bool?
    /// The account Billit proposes for this party.
    package var ledgerAccount: Int?
    package var identifiers: [Identifier]?
    package var bankAccounts: [BankAccount]?

    package init() {}

    /// A number of the party in some register.
    package struct Identifier: Hashable, Sendable, Codable {
      /// `CBE`, `VAT`, `GLN` …
      package var type: String?
      package var value: String?
      /// ISO 6523.
      package var scheme: String?

      package init(type: String?, value: String?, scheme: String?) {
        self.type = type
        self.value = value
        self.scheme = scheme
      }

      private enum CodingKeys: String, CodingKey {
        case type = "IdentifierType"
        case value = "Identifier"
        case scheme = "SchemeID"
      }
    }

    package struct BankAccount: Hashable, Sendable, Codable {
      package var iban: String?
      package var bic: String?

      package init(iban: String?, bic: String?) {
        self.iban = iban
        self.bic = bic
      }

      private enum CodingKeys: String, CodingKey {
        case iban = "IBAN"
        case bic = "BIC"
      }
    }

    private enum CodingKeys: String, CodingKey {
      case id = "PartyID"
      case number = "Nr"
      case name = "Name"
      case displayName = "DisplayName"
      case street = "Street"
      case streetNumber = "StreetNumber"
      case postalCode = "Zipcode"
      case city = "City"
      case countryCode = "CountryCode"
      case iban = "IBAN"
      case bic = "BIC"
      case email = "Email"
      case vatNumber = "VATNumber"
      case peppolIdentifier = "PeppolIdentifier"
      case type = "PartyType"
      case isVATLiable = "VATLiable"
      case ledgerAccount = "GLAccountCode"
      case identifiers = "Identifiers"
      case bankAccounts = "BankAccounts"
    }

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      id = fields.integer(.id)
      number = fields.text(.number)
      name = fields.text(.name)
      displayName = fields.text(.displayName)
      street = fields.text(.street)
      streetNumber = fields.text(.streetNumber)
      postalCode = fields.text(.postalCode)
      city = fields.text(.city)
      countryCode = fields.text(.countryCode)
      iban = fields.text(.iban)
      bic = fields.text(.bic)
      email = fields.text(.email)
      vatNumber = fields.text(.vatNumber)
      peppolIdentifier = fields.text(.peppolIdentifier)
      type = fields.text(.type)
      isVATLiable = fields.flag(.isVATLiable)
      ledgerAccount = fields.integer(.ledgerAccount)
      identifiers = try? fields.decodeIfPresent([Identifier].self, forKey: .identifiers)
      bankAccounts = try? fields.decodeIfPresent([BankAccount].self, forKey: .bankAccounts)
    }

    /// Ten digits where the party has a Belgian enterprise number.
    var enterpriseNumber: String? {
      let registered = identifiers?.first { $0.type == "CBE" || $0.scheme == "0208" }?.value
      let onPeppol = peppolIdentifier.flatMap { text in
        text.hasPrefix("0208:") ? String(text.dropFirst(5)) : nil
      }
      guard let written = registered ?? onPeppol else { return nil }
      let digits = written.filter { $0.isASCII && $0.isNumber }
      return digits.utf8.count == 10 ? digits : written
    }

    /// All accounts, each once.
    var ibans: [String] {
      let all = [iban].compactMap { $0 } + (bankAccounts ?? []).compactMap(\.iban)
      return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }
}
