import Foundation

extension OctopusSimulator {
  /// A customer or supplier of the demonstration, before it is put into a dossier.
  struct DemoPartner: Sendable {
    /// How the dossier sees it.
    enum Role: Sendable {
      /// With the purchase account it is booked on.
      case supplier(Int)
      /// With the sales account it is booked on.
      case client(Int)
    }

    var name: String
    var vatNumber: String
    var address: Address
    var role: Role
    /// Octopus API: 1 Belgian and liable, 4 intra-community, 10 not liable …
    var vatType: Int

    /// A Belgian company; `serial` makes its number (in a range that is not given out).
    init(
      _ name: String, _ serial: Int, _ street: String, _ postalCode: String, _ city: String,
      _ role: Role
    ) {
      self.init(
        name, vatNumber: BelgianNumbers.vatNumber(9_990_000 + serial),
        Address(street, postalCode, city), role, vatType: 1)
    }

    /// A company from elsewhere in the Union.
    init(
      _ name: String, vatNumber: String, _ address: Address, _ role: Role, vatType: Int = 4
    ) {
      self.name = name
      self.vatNumber = vatNumber
      self.address = address
      self.role = role
      self.vatType = vatType
    }

    /// The partner as a relation of a dossier.
    func relation(id: Int, language: Language) -> Relation {
      var members = Relation.defaults
      members["name"] = .string(name)
      members["firstName"] = ""
      members["streetAndNr"] = .string(address.streetAndNumber)
      members["postalCode"] = .string(address.postalCode)
      members["city"] = .string(address.city)
      members["country"] = .string(address.country)
      members["vatNr"] = .string(vatNumber)
      members["vatType"] = .number(.init(vatType))
      members["corporationType"] = 9
      members["currencyCode"] = "EUR"
      members["factLanguage"] = language == .fr ? 1 : language == .de ? 3 : 0
      switch role {
      case .supplier(let account):
        members["supplier"] = true
        members["defaultBookingAccountSupplier"] = .number(.init(account))
        members["supplierPaymentMethod"] = 1
        if address.country == "BE" {
          let digits = Int(vatNumber.filter(\.isNumber)) ?? 0
          members["ibanAccountNr"] = .string(BelgianNumbers.iban(digits % 9_000_000_000))
          members["bicCode"] = "GKCCBEBB"
        }
      case .client(let account):
        members["client"] = true
        members["defaultBookingAccountClient"] = .number(.init(account))
      }
      return Relation(id: id, members: members)
    }

    /// What every small business buys.
    static let everyday: [DemoPartner] = [
      .init("Noordzee Energie NV", 101, "Havenlaan 10", "8400", "Oostende", .supplier(612_000)),
      .init("Belgatel NV", 102, "Koningsstraat 55", "1000", "Brussel", .supplier(612_300)),
      .init("Aqua Brabant CV", 103, "Waterstraat 2", "3000", "Leuven", .supplier(612_200)),
      .init("Bureau Plus SRL", 104, "Rue Neuve 41", "1000", "Bruxelles", .supplier(612_500)),
      .init("Drukkerij Van Acker BV", 105, "Nijverheidslaan 7", "9000", "Gent", .supplier(612_600)),
      .init("Schild Verzekeringen NV", 106, "Meir 80", "2000", "Antwerpen", .supplier(613_000)),
      .init("Immo Dijle BV", 107, "Vaartkom 19", "3000", "Leuven", .supplier(610_000)),
      .init("Carbu-Meuse SA", 108, "Quai de Meuse 12", "5000", "Namur", .supplier(615_100)),
      .init("Reclame Atelier BV", 109, "Kerkstraat 33", "2800", "Mechelen", .supplier(614_000)),
      .init(
        "Wolkendienst B.V.", vatNumber: "NL8012.34.566 B01",
        Address("Keizersgracht 120", "1015 CW", "Amsterdam", country: "NL"),
        .supplier(616_000)),
      .init(
        "Maschinenbau Rheinland GmbH", vatNumber: germanVATNumber,
        Address("Aachener Straße 200", "50931", "Köln", country: "DE"), .supplier(230_000)),
    ]

    /// Whom every small business may sell to.
    static let neighbours: [DemoPartner] = [
      .init("Stadsbestuur Dijledal", 201, "Grote Markt 1", "2800", "Mechelen", .client(701_000)),
      .init("Sportclub De Vaart VZW", 202, "Sportlaan 5", "1850", "Grimbergen", .client(701_000)),
      .init("Architecten Nys BV", 203, "Leopoldlaan 14", "9300", "Aalst", .client(701_000)),
      .init("Pharmacie du Parc SRL", 204, "Avenue du Parc 8", "4000", "Liège", .client(700_000)),
      .init(
        "Transports Delvaux SA", 205, "Chaussée de Mons 300", "1070", "Anderlecht",
        .client(700_000)),
      .init("Tandarts Smets BV", 206, "Stationsstraat 22", "3500", "Hasselt", .client(700_000)),
      .init("Fleuriste Amélie SRL", 207, "Rue des Fleurs 3", "7000", "Mons", .client(700_000)),
      .init("Elektro Wouters BV", 208, "Industrieweg 41", "2300", "Turnhout", .client(700_000)),
      .init(
        "Van Dalen Groothandel B.V.", vatNumber: "NL8100.00.015 B01",
        Address("Havenkade 8", "4811 AA", "Breda", country: "NL"), .client(700_400)),
      .init(
        "Maison Lefèvre SARL", vatNumber: frenchVATNumber,
        Address("Rue Nationale 77", "59800", "Lille", country: "FR"), .client(700_400)),
    ]

    private static let germanVATNumber = "DE999000121"
    private static let frenchVATNumber = "FR08901234500"
  }
}
