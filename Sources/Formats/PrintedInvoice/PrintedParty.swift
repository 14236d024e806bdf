extension PrintedInvoice {
  /// The supplier, the customer, or somebody who acts for one of them.
  package struct Party: Hashable, Sendable {
    /// The trading name, else the registered one.
    package var name: String
    /// The name in the register, where it is another.
    package var legalName: String?
    package var legalForm: String?
    /// Street, number, city … one line each; the country stands by itself.
    package var address: [String]
    /// ISO 3166 alpha-2.
    package var country: String?
    package var vatNumber: String?
    package var companyID: Identifier?
    /// Numbers in registers of other taxes.
    package var otherTaxNumbers: [String]
    /// Further numbers under which it is known.
    package var identifiers: [Identifier]
    /// Its address on the Peppol network.
    package var endpoint: Identifier?
    package var contact: String?
    package var phone: String?
    package var email: String?

    /// A value with the scheme (ISO 6523) it belongs to.
    package struct Identifier: Hashable, Sendable {
      package var value: String
      package var scheme: String?
    }

    init(_ node: UBLNode?) {
      let entity = node?.first("PartyLegalEntity")
      let trading = node?.first("PartyName")?.shown("Name")
      let registered = entity?.shown("RegistrationName")
      name = trading ?? registered ?? ""
      legalName = registered == name ? nil : registered
      legalForm = entity?.shown("CompanyLegalForm")
      let place = node?.first("PostalAddress")
      address = place.map(Party.address) ?? []
      country = place?.first("Country")?.shown("IdentificationCode")?.uppercased()
      vatNumber = nil
      otherTaxNumbers = []
      for registration in node?.all("PartyTaxScheme") ?? [] {
        guard let number = registration.shown("CompanyID") else { continue }
        let scheme = registration.first("TaxScheme")?.shown("ID")?.uppercased()
        if scheme == "VAT", vatNumber == nil {
          vatNumber = number
        } else {
          otherTaxNumbers.append(number)
        }
      }
      companyID = entity.flatMap { Identifier("CompanyID", in: $0) }
      identifiers = (node?.all("PartyIdentification") ?? []).compactMap { Identifier("ID", in: $0) }
      endpoint = node.flatMap { Identifier("EndpointID", in: $0) }
      let person = node?.first("Contact")
      contact = person?.shown("Name")
      phone = person?.shown("Telephone")
      email = person?.shown("ElectronicMail")
    }

    /// The lines of a postal address, the country left out.
    static func address(_ node: UBLNode) -> [String] {
      let city = [node.shown("PostalZone"), node.shown("CityName")].compactMap(\.self)
        .joined(separator: " ")
      let street = [node.shown("StreetName"), node.shown("BuildingNumber")].compactMap(\.self)
        .joined(separator: " ")
      let lines =
        [street, node.shown("AdditionalStreetName")]
        + node.all("AddressLine").map { $0.shown("Line") }
        + [city, node.shown("CountrySubentity")]
      return lines.compactMap(\.self).filter { !$0.isEmpty }
    }
  }
}

extension PrintedInvoice.Party.Identifier {
  init?(_ name: String, in node: UBLNode) {
    guard let value = node.shown(name) else { return nil }
    let scheme = (try? node.basic(name))?.element.attributes["schemeID"]
    self.init(value: value, scheme: scheme?.isEmpty == true ? nil : scheme)
  }
}
