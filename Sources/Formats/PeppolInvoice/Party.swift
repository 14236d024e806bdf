extension PeppolInvoice {
  /// The supplier or the customer.
  package struct Party: Hashable, Sendable {
    /// The trading name.
    package var name: String?
    /// The name in the register.
    package var legalName: String?
    /// As written, from the tax registration whose scheme is VAT.
    package var vatNumber: String?
    package var companyID: Identifier?
    /// Its address on the Peppol network.
    package var endpoint: Identifier?
    package var street: String?
    package var additionalStreet: String?
    package var city: String?
    package var postalCode: String?
    /// ISO 3166 alpha-2, upper case.
    package var country: String?
    package var email: String?

    /// A value with the scheme (ISO 6523) it belongs to.
    package struct Identifier: Hashable, Sendable {
      package var value: String
      package var scheme: String?

      package init(value: String, scheme: String?) {
        self.value = value
        self.scheme = scheme
      }
    }

    init(_ node: UBLNode) throws(UnreadableInvoice) {
      name = try node.first("PartyName")?.text("Name")
      let entity = node.first("PartyLegalEntity")
      legalName = try entity?.text("RegistrationName")
      companyID = try entity.flatMap { entity throws(UnreadableInvoice) in
        try Identifier("CompanyID", in: entity)
      }
      endpoint = try Identifier("EndpointID", in: node)
      vatNumber = nil
      for registration in node.all("PartyTaxScheme") where vatNumber == nil {
        // A supplier may have others beside it, such as a tax number at home.
        let scheme = try registration.first("TaxScheme")?.text("ID")
        if scheme?.uppercased() == "VAT" { vatNumber = try registration.text("CompanyID") }
      }
      let address = node.first("PostalAddress")
      street = try address?.text("StreetName")
      additionalStreet = try address?.text("AdditionalStreetName")
      city = try address?.text("CityName")
      postalCode = try address?.text("PostalZone")
      country = try address?.first("Country")?.text("IdentificationCode")?.uppercased()
      email = try node.first("Contact")?.text("ElectronicMail")
    }

    /// The name to show: the trading name, else the registered one, else the VAT number.
    package var displayName: String { name ?? legalName ?? vatNumber ?? endpoint?.value ?? "" }

    /// Ten digits where the company number or the endpoint is a Belgian enterprise number (scheme
    /// 0208); the company number as written otherwise.
    package var enterpriseNumber: String? {
      for identifier in [companyID, endpoint] {
        if let identifier, identifier.scheme == "0208" {
          let digits = identifier.value.filter { $0.isASCII && $0.isNumber }
          if digits.utf8.count == 10 { return digits }
        }
      }
      return companyID?.value
    }
  }
}

extension PeppolInvoice.Party.Identifier {
  fileprivate init?(_ name: String, in node: UBLNode) throws(UnreadableInvoice) {
    guard let element = try node.basic(name) else { return nil }
    let value = try element.value()
    guard !value.isEmpty else { return nil }
    self.init(value: value, scheme: element.element.attributes["schemeID"])
  }
}
