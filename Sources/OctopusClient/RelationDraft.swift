/// A relation as we write it; nil fields are left out and leave Octopus' own as they are.
package struct RelationDraft: Hashable, Sendable, Encodable {
  /// Octopus' key, to change a known relation.
  package var id: Int?
  /// Our number; one field shared by all software of the dossier, so not sent unless wanted.
  package var externalID: Int?
  package var name: String?
  package var isClient: Bool?
  package var isSupplier: Bool?
  package var street: String?
  package var postalCode: String?
  package var city: String?
  /// Two letters; left out when empty, which Octopus refuses.
  package var country: String?
  package var email: String?
  package var vatNumber: String?
  /// Octopus' `vatType`, such as 1 for Belgian VAT-liable and 4 for intra-community.
  package var vatType: Int?
  package var iban: String?
  package var bic: String?
  package var clientAccount: Int?
  package var supplierAccount: Int?
  package var currency: String

  package init(
    id: Int? = nil, externalID: Int? = nil, name: String? = nil, isClient: Bool? = nil,
    isSupplier: Bool? = nil, street: String? = nil, postalCode: String? = nil,
    city: String? = nil, country: String? = nil, email: String? = nil, vatNumber: String? = nil,
    vatType: Int? = nil, iban: String? = nil, bic: String? = nil, clientAccount: Int? = nil,
    supplierAccount: Int? = nil, currency: String = "EUR"
  ) {
    self.id = id
    self.externalID = externalID
    self.name = name
    self.isClient = isClient
    self.isSupplier = isSupplier
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.country = country
    self.email = email
    self.vatNumber = vatNumber
    self.vatType = vatType
    self.iban = iban
    self.bic = bic
    self.clientAccount = clientAccount
    self.supplierAccount = supplierAccount
    self.currency = currency
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: RelationKeys.self)
    let identification = RelationIdentification(
      relationKey: id.map(NumberKey.init), externalRelationId: externalID)
    try fields.encode(identification, forKey: .identification)
    try fields.encode(currency, forKey: .currencyCode)
    try fields.encodeIfPresent(name, forKey: .name)
    try fields.encodeIfPresent(isClient, forKey: .client)
    try fields.encodeIfPresent(isSupplier, forKey: .supplier)
    try fields.encodeIfPresent(street?.ifNotBlank, forKey: .streetAndNr)
    try fields.encodeIfPresent(postalCode?.ifNotBlank, forKey: .postalCode)
    try fields.encodeIfPresent(city?.ifNotBlank, forKey: .city)
    try fields.encodeIfPresent(country?.ifNotBlank, forKey: .country)
    try fields.encodeIfPresent(email?.ifNotBlank, forKey: .email)
    try fields.encodeIfPresent(vatNumber?.ifNotBlank, forKey: .vatNr)
    try fields.encodeIfPresent(vatType, forKey: .vatType)
    try fields.encodeIfPresent(iban?.ifNotBlank, forKey: .ibanAccountNr)
    try fields.encodeIfPresent(bic?.ifNotBlank, forKey: .bicCode)
    try fields.encodeIfPresent(clientAccount, forKey: .defaultBookingAccountClient)
    try fields.encodeIfPresent(supplierAccount, forKey: .defaultBookingAccountSupplier)
  }
}

private enum RelationKeys: String, CodingKey {
  case identification = "relationIdentificationServiceData"
  case name, client, supplier, streetAndNr, postalCode, city, country, email, vatNr, vatType
  case ibanAccountNr, bicCode, currencyCode
  case defaultBookingAccountClient, defaultBookingAccountSupplier
}
