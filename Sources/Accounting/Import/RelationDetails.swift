/// What Octopus says of a relation beside what a booking needs: address, ways to reach it, terms.
package struct RelationDetails: Hashable, Sendable, Codable {
  package var firstName: String?
  /// Street and number in one text, as Octopus has it.
  package var street: String?
  package var postalCode: String?
  package var city: String?
  package var phone: String?
  package var mobile: String?
  package var bic: String?
  /// Octopus' `vatType`: 1 Belgian and liable, 4 intra-community, 6 liable outside the EU, 7–9 private,
  /// 10 not liable, 0 unknown (Octopus API §2.6).
  package var vatType: Int?
  /// "nl", "fr", "en" or "de".
  package var language: String?

  package init(
    firstName: String? = nil, street: String? = nil, postalCode: String? = nil,
    city: String? = nil, phone: String? = nil, mobile: String? = nil, bic: String? = nil,
    vatType: Int? = nil, language: String? = nil
  ) {
    self.firstName = firstName
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.phone = phone
    self.mobile = mobile
    self.bic = bic
    self.vatType = vatType
    self.language = language
  }
}
