import XMLCoder

/// `AccountingSupplierParty` and `AccountingCustomerParty`.
struct UBLPartyHolder: Encodable {
  var party: UBLParty

  private enum CodingKeys: String, CodingKey {
    case party = "cac:Party"
  }
}

/// `Party`, with the numbers of a company where it is known under them.
struct UBLParty: Encodable {
  private var endpoint: UBLIdentifier?
  private var name: Name
  private var address: Address
  private var taxScheme: TaxRegistration?
  private var entity: Entity

  private enum CodingKeys: String, CodingKey {
    case endpoint = "cbc:EndpointID"
    case name = "cac:PartyName"
    case address = "cac:PostalAddress"
    case taxScheme = "cac:PartyTaxScheme"
    case entity = "cac:PartyLegalEntity"
  }

  init(_ company: PeppolInvoiceText.Company) {
    let isBelgian = company.country == "BE"
    if isBelgian, let number = company.enterpriseNumber {
      endpoint = UBLIdentifier(number, scheme: "0208")
    } else if let scheme = Self.vatSchemes[company.country], let number = company.vatNumber {
      endpoint = UBLIdentifier(number, scheme: scheme)
    }
    name = Name(name: company.name)
    address = Address(
      street: company.street, city: company.city, postalCode: company.postalCode,
      country: Address.Country(code: company.country))
    taxScheme = company.vatNumber.map { TaxRegistration(number: $0, scheme: .vat) }
    entity = Entity(
      name: company.name,
      number: company.enterpriseNumber.map {
        UBLIdentifier($0, scheme: isBelgian ? "0208" : nil)
      })
  }

  /// The electronic address schemes for VAT numbers (Peppol EAS code list), of the countries a Belgian
  /// company deals with most.
  private static let vatSchemes = [
    "BE": "9925", "DE": "9930", "FR": "9957", "GB": "9932", "IT": "9906", "LU": "9938",
    "NL": "9944", "PL": "9945", "ES": "9920",
  ]

  private struct Name: Encodable {
    var name: String

    private enum CodingKeys: String, CodingKey {
      case name = "cbc:Name"
    }
  }

  private struct Address: Encodable {
    var street: String
    var city: String
    var postalCode: String
    var country: Country

    private enum CodingKeys: String, CodingKey {
      case street = "cbc:StreetName"
      case city = "cbc:CityName"
      case postalCode = "cbc:PostalZone"
      case country = "cac:Country"
    }

    struct Country: Encodable {
      var code: String

      private enum CodingKeys: String, CodingKey {
        case code = "cbc:IdentificationCode"
      }
    }
  }

  private struct TaxRegistration: Encodable {
    var number: String
    var scheme: UBLTaxScheme

    private enum CodingKeys: String, CodingKey {
      case number = "cbc:CompanyID"
      case scheme = "cac:TaxScheme"
    }
  }

  private struct Entity: Encodable {
    var name: String
    var number: UBLIdentifier?

    private enum CodingKeys: String, CodingKey {
      case name = "cbc:RegistrationName"
      case number = "cbc:CompanyID"
    }
  }
}

/// `TaxScheme`: always VAT.
struct UBLTaxScheme: Encodable {
  private var id = "VAT"

  static let vat = UBLTaxScheme()

  private enum CodingKeys: String, CodingKey {
    case id = "cbc:ID"
  }
}

/// A value with the scheme it belongs to.
struct UBLIdentifier: Encodable {
  @Attribute var scheme: String?
  private var value: String

  private enum CodingKeys: String, CodingKey {
    case scheme = "schemeID"
    case value = ""
  }

  init(_ value: String, scheme: String?) {
    _scheme = Attribute(scheme)
    self.value = value
  }
}
