/// The members of a party beside the common ones; nil is left out.
package struct BillitPartyDetails: Hashable, Sendable, Codable {
  package var street: String?
  package var streetNumber: String?
  package var postalCode: String?
  package var city: String?
  package var email: String?
  package var phone: String?
  package var mobile: String?
  package var bic: String?
  /// Two capitals.
  package var language: String?
  package var isLiable: Bool?
  /// The package our reference is of.
  package var externalProvider: String?
  /// Our reference in that package.
  package var externalID: String?
  /// Taken at creation only.
  package var identifiers: [Identifier]?

  package init(
    street: String? = nil, streetNumber: String? = nil, postalCode: String? = nil,
    city: String? = nil, email: String? = nil, phone: String? = nil, mobile: String? = nil,
    bic: String? = nil, language: String? = nil, isLiable: Bool? = nil,
    externalProvider: String? = nil, externalID: String? = nil, identifiers: [Identifier]? = nil
  ) {
    self.street = street
    self.streetNumber = streetNumber
    self.postalCode = postalCode
    self.city = city
    self.email = email
    self.phone = phone
    self.mobile = mobile
    self.bic = bic
    self.language = language
    self.isLiable = isLiable
    self.externalProvider = externalProvider
    self.externalID = externalID
    self.identifiers = identifiers
  }

  /// An official number of a party (Billit API: "Allowed identifiers").
  package struct Identifier: Hashable, Sendable, Codable {
    /// `CBE` for the Belgian enterprise number, `VAT`, and others.
    package var type: String?
    package var identifier: String?
    package var schemeID: String?
    package var preferred: Bool?

    /// The Belgian enterprise number, ten digits: what keeps a party without VAT number from being taken
    /// for another (Billit API §5).
    package static func enterprise(_ digits: String) -> Identifier {
      Identifier(type: "CBE", identifier: digits, schemeID: "0208", preferred: true)
    }

    /// A VAT number in its compact form.
    package static func vat(_ number: String) -> Identifier {
      Identifier(type: "VAT", identifier: number, schemeID: "9925", preferred: false)
    }

    enum CodingKeys: String, CodingKey {
      case type = "IdentifierType"
      case identifier = "Identifier"
      case schemeID = "SchemeID"
      case preferred = "Preferred"
    }
  }

  enum CodingKeys: String, CodingKey {
    case street = "Street"
    case streetNumber = "StreetNumber"
    case postalCode = "Zipcode"
    case city = "City"
    case email = "Email"
    case phone = "Phone"
    case mobile = "Mobile"
    case bic = "BIC"
    case language = "Language"
    case isLiable = "VATLiable"
    case externalProvider = "ExternalProviderTC"
    case externalID = "ExternalProviderID"
    case identifiers = "Identifiers"
  }
}
