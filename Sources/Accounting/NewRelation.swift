/// A customer or supplier to be created in Octopus, drawn from what the document says.
package struct NewRelation: Hashable, Sendable, Codable {
  package var name: String
  /// With the points Octopus wants for Belgium; nil for none.
  package var vatNumber: String?
  /// ISO 3166 alpha-2; nil rather than empty, which Octopus refuses.
  package var country: String?
  package var street: String?
  package var postalCode: String?
  package var city: String?
  package var email: String?
  package var iban: String?
  package var isClient: Bool
  package var isSupplier: Bool
  /// Octopus' `vatType`: 1 Belgian and liable, 4 intra-community, 6 liable outside the EU, 7–9 private
  /// (Belgium, EU, elsewhere), 10 not liable, 0 unknown (Octopus API §2.6).
  package var vatType: Int
  package var currency: String

  package init(
    name: String, vatNumber: String? = nil, country: String? = nil, street: String? = nil,
    postalCode: String? = nil, city: String? = nil, email: String? = nil, iban: String? = nil,
    isClient: Bool, isSupplier: Bool, vatType: Int, currency: String = "EUR"
  ) {
    self.name = name
    self.vatNumber = vatNumber
    self.country = country
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.email = email
    self.iban = iban
    self.isClient = isClient
    self.isSupplier = isSupplier
    self.vatType = vatType
    self.currency = currency
  }

  /// The relation a document of that direction would create. A VAT number is only taken over when the
  /// document gives one of a known shape: none is made out of an enterprise number.
  package init(from counterparty: Counterparty, direction: Direction) {
    let number = counterparty.vatNumber.flatMap {
      VATNumber($0, country: NewRelation.filled(counterparty.country))
    }
    let country = NewRelation.filled(counterparty.country)?.uppercased() ?? number?.country
    self.init(
      name: counterparty.name, vatNumber: number?.display, country: country,
      street: NewRelation.filled(counterparty.street),
      postalCode: NewRelation.filled(counterparty.postalCode),
      city: NewRelation.filled(counterparty.city), email: NewRelation.filled(counterparty.email),
      iban: counterparty.ibans.lazy.compactMap { IBAN($0)?.compact }.first,
      isClient: direction == .sale, isSupplier: direction == .purchase,
      vatType: NewRelation.vatType(
        number, country: country, isEnterprise: counterparty.enterpriseNumber != nil))
  }

  private static func filled(_ text: String?) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  private static func vatType(_ number: VATNumber?, country: String?, isEnterprise: Bool) -> Int {
    if let number {
      switch VATKey.Region(country: number.prefix == "XI" ? "XI" : number.country) {
      case .belgium: return 1
      case .union: return 4
      case .world: return 6
      }
    }
    if isEnterprise { return 10 }
    guard let country else { return 0 }
    switch VATKey.Region(country: country) {
    case .belgium: return 7
    case .union: return 8
    case .world: return 9
    }
  }
}
