package import Foundation

import Accounting

extension OctopusSimulator.Office {
  /// The demonstration office: eight dossiers of different kinds, with book years for the year of `now`
  /// in Belgium and the years before and after it.
  ///
  /// Two have monthly periods and Dutch, two are French (one quarterly); then one without web service
  /// access, one whose documents go to the import viewer, one whose past periods are protected, and one
  /// where two VAT codes fit each rate, so that somebody must choose.
  package static func demo(
    now: Date, user: String = "passerelle", password: String = "octopus-demo",
    softwareHouseUUID: String = "6f6d6b1e-7a6e-4a51-9c39-8d0f6c1f2a10"
  ) -> OctopusSimulator.Office {
    let today = OctopusTime(zone: "Europe/Brussels")
      .day(of: Int64(now.timeIntervalSince1970 * 1_000))
    return OctopusSimulator.Office(
      softwareHouseUUID: softwareHouseUUID, users: [.init(name: user, password: password)],
      dossiers: DemoDossier.all.map { $0.dossier(today: today) })
  }

  /// Dossiers of the same office that nobody has added to the gateway yet.
  package static func unadded(now: Date) -> [OctopusSimulator.Dossier] {
    DemoNewcomers.dossiers(
      today: OctopusTime(zone: "Europe/Brussels")
        .day(of: Int64(now.timeIntervalSince1970 * 1_000)))
  }
}

/// What tells one demonstration dossier from another.
struct DemoDossier: Sendable {
  var id: Int
  var name: String
  var address: OctopusSimulator.Address
  var corporationType: Int
  var language: OctopusSimulator.Language
  var periodType: OctopusSimulator.Bookyear.PeriodType = .month
  var webserviceAccess = true
  var dmsActive = false
  /// Whether the periods before today's take no more bookings.
  var protectsPast = false
  /// Whether purchases have a second journal.
  var hasSecondPurchaseJournal = false
  /// Whether two VAT codes fit each ordinary rate and no account names one.
  var doublesVATCodes = false
  /// Entries made in A1 and V1 of this year before the demonstration.
  var earlierEntries = (purchases: 0, sales: 0)
  var costCentres: [OctopusSimulator.CostCentre] = []
  /// Beside what everybody buys and sells.
  var partners: [OctopusSimulator.DemoPartner] = []

  /// The dossier as it stands on a day.
  func dossier(today: CalendarDate) -> OctopusSimulator.Dossier {
    let bookyears = [-1, 0, 1].compactMap { offset in
      OctopusSimulator.Bookyear(
        id: offset + 2, calendarYear: today.year + offset, periodType: periodType)
    }
    let everybody =
      OctopusSimulator.DemoPartner.everyday + partners
      + OctopusSimulator.DemoPartner.neighbours
    return OctopusSimulator.Dossier(
      id: id, name: name,
      vatNumber: OctopusSimulator.BelgianNumbers.vatNumber(9_980_000 + id % 1_000),
      address: address, email: "boekhouding-\(id)@example.be", corporationType: corporationType,
      language: language, webserviceAccess: webserviceAccess, dmsActive: dmsActive,
      bookyears: bookyears, journals: bookyears.flatMap { journals(in: $0, today: today) },
      accounts: accounts, vatCodes: vatCodes,
      relations: everybody.enumerated().map { $1.relation(id: $0 + 1, language: language) },
      costCentres: costCentres, currencies: ["EUR", "GBP", "USD"])
  }

  private func journals(
    in year: OctopusSimulator.Bookyear, today: CalendarDate
  ) -> [OctopusSimulator.Journal] {
    let isThisYear = year.start.year == today.year
    let past = year.periods.last { $0.end < today }?.number ?? 0
    let iban = OctopusSimulator.BelgianNumbers.iban(63_900_000_00 + id)
    var journals: [OctopusSimulator.Journal] = [
      .init(
        bookyearID: year.id, key: "A1",
        names: .init(nl: "Aankopen", fr: "Achats", en: "Purchases", de: "Einkäufe"),
        lastBookedDocumentNr: isThisYear ? earlierEntries.purchases : 0),
      .init(
        bookyearID: year.id, key: "V1",
        names: .init(nl: "Verkopen", fr: "Ventes", en: "Sales", de: "Verkäufe"),
        lastBookedDocumentNr: isThisYear ? earlierEntries.sales : 0),
      .init(
        bookyearID: year.id, key: "V2",
        names: .init(
          nl: "Verkoopfacturen", fr: "Factures de vente", en: "Sales invoices",
          de: "Ausgangsrechnungen"), insertionType: 2),
      .init(
        bookyearID: year.id, key: "F1",
        names: .init(nl: "Bank", fr: "Banque", en: "Bank", de: "Bank"), currency: "EUR",
        iban: iban, bic: "GKCCBEBB", account: 550_000, openingBalance: 1_250_000),
      .init(
        bookyearID: year.id, key: "D1",
        names: .init(nl: "Diversen", fr: "Opérations diverses", en: "Various", de: "Diverses")),
    ]
    if hasSecondPurchaseJournal {
      journals.append(
        .init(
          bookyearID: year.id, key: "A2",
          names: .init(
            nl: "Aankopen keuken", fr: "Achats cuisine", en: "Kitchen purchases",
            de: "Einkäufe Küche")))
    }
    return journals.map { journal in
      var journal = journal
      if protectsPast { journal.protectedPeriod = past }
      return journal
    }
  }

  private var accounts: [OctopusSimulator.Account] {
    guard doublesVATCodes else { return OctopusSimulator.BelgianChart.accounts }
    return OctopusSimulator.BelgianChart.accounts.map { account in
      var account = account
      account.purchaseVATCode = nil
      account.salesVATCode = nil
      return account
    }
  }

  private var vatCodes: [OctopusSimulator.VATCode] {
    let codes = OctopusSimulator.BelgianVATCodes.codes
    guard doublesVATCodes else { return codes }
    let doubled = codes.filter { ["21", "06", "G21", "D21", "I21"].contains($0.code) }
      .map { card in
        var second = card
        second.code += "B"
        second.names = .init(
          nl: "\(card.names.nl) (werf)", fr: "\(card.names.fr) (chantier)",
          en: "\(card.names.en) (site)", de: "\(card.names.de) (Baustelle)")
        return second
      }
    return codes + doubled
  }
}

extension DemoDossier {
  /// The eight of the demonstration.
  static let all: [DemoDossier] = [
    DemoDossier(
      id: 61_234, name: "Garage Peeters BV",
      address: .init("Mechelsesteenweg 210", "2860", "Sint-Katelijne-Waver"),
      corporationType: 9, language: .nl, earlierEntries: (purchases: 117, sales: 64),
      partners: [
        .init(
          "Auto-Onderdelen Claessens NV", 301, "Boomsesteenweg 90", "2610", "Wilrijk",
          .supplier(604_300)),
        .init(
          "Bandencentrale Maes BV", 302, "Liersesteenweg 15", "2800", "Mechelen", .supplier(604_300)
        ),
        .init(
          "Lakken & Verven Hermans BV", 303, "Ambachtenlaan 4", "3001", "Heverlee",
          .supplier(601_000)),
        .init("Taxi Rupel BV", 304, "Rupelstraat 6", "2850", "Boom", .client(700_300)),
      ]),
    DemoDossier(
      id: 61_235, name: "Brasserie du Canal SRL",
      address: .init("Quai aux Briques 44", "1000", "Bruxelles"),
      corporationType: 21, language: .fr, periodType: .quarter, hasSecondPurchaseJournal: true,
      partners: [
        .init(
          "Boissons Dumont SA", 311, "Rue de la Brasserie 9", "7500", "Tournai", .supplier(604_200)),
        .init(
          "Primeurs de Wallonie SRL", 312, "Marché Matinal 120", "1000", "Bruxelles",
          .supplier(604_100)),
        .init(
          "Blanchisserie Royale SRL", 313, "Rue du Lavoir 2", "1080", "Molenbeek",
          .supplier(611_900)),
        .init(
          "Agence Événement Plus SRL", 314, "Avenue Louise 65", "1050", "Ixelles", .client(700_200)),
      ]),
    DemoDossier(
      id: 61_236, name: "Bakkerij De Korenaar BV", address: .init("Molenstraat 12", "9000", "Gent"),
      corporationType: 9, language: .nl,
      costCentres: [
        .init(id: 1, names: .init(nl: "Atelier", fr: "Atelier", en: "Bakehouse", de: "Backstube")),
        .init(id: 2, names: .init(nl: "Winkel", fr: "Magasin", en: "Shop", de: "Laden")),
        .init(
          id: 3,
          names: .init(nl: "Oude winkel", fr: "Ancien magasin", en: "Old shop", de: "Alter Laden"),
          closed: true),
      ],
      partners: [
        .init("Molens Van der Aa NV", 321, "Kaai 3", "2000", "Antwerpen", .supplier(600_000)),
        .init(
          "Zuivel Scheldeland CV", 322, "Weidestraat 40", "9200", "Dendermonde", .supplier(600_000)),
        .init("Rusthuis Avondzon VZW", 323, "Parklaan 18", "9000", "Gent", .client(700_100)),
        .init("Broodjesbar 't Hoekje BV", 324, "Veldstraat 101", "9000", "Gent", .client(700_100)),
      ]),
    DemoDossier(
      id: 61_237, name: "Hôtel Mirabeau SA",
      address: .init("Boulevard de la Sauvenière 30", "4000", "Liège"),
      corporationType: 20, language: .fr, earlierEntries: (purchases: 38, sales: 210),
      partners: [
        .init("Linge & Confort SA", 331, "Zoning Nord 5", "4040", "Herstal", .supplier(611_900)),
        .init(
          "Produits d'Accueil Meuse SRL", 332, "Rue Haute 17", "4500", "Huy", .supplier(601_000)),
        .init(
          "Voyages Ardenne SRL", 333, "Place Saint-Lambert 1", "4000", "Liège", .client(701_100)),
        .init(
          "Université Mosane ASBL", 334, "Place du Vingt-Août 7", "4000", "Liège", .client(701_100)),
      ]),
    DemoDossier(
      id: 61_238, name: "Kapsalon Lotte VOF", address: .init("Brusselsestraat 8", "3000", "Leuven"),
      corporationType: 7, language: .nl, periodType: .quarter, webserviceAccess: false),
    DemoDossier(
      id: 61_239, name: "Schreinerei Müller GmbH",
      address: .init("Herbesthaler Straße 60", "4700", "Eupen"),
      corporationType: 11, language: .de, periodType: .quarter, dmsActive: true,
      partners: [
        .init(
          "Holzhandel Ostkanton AG", 341, "Industriestraße 11", "4700", "Eupen", .supplier(600_000)),
        .init("Gemeinde Raeren", 342, "Hauptstraße 26", "4730", "Raeren", .client(701_000)),
      ]),
    DemoDossier(
      id: 61_240, name: "Transport Lemmens NV", address: .init("Havenweg 3", "3600", "Genk"),
      corporationType: 1, language: .nl, protectsPast: true,
      partners: [
        .init("Truckservice Limburg BV", 351, "Europalaan 77", "3600", "Genk", .supplier(615_200)),
        .init("Staalbouw Kempen NV", 352, "Kanaalweg 19", "2440", "Geel", .client(701_000)),
      ]),
    DemoDossier(
      id: 61_241, name: "Bouwwerken Claes BV",
      address: .init("Tiensesteenweg 400", "3360", "Bierbeek"),
      corporationType: 9, language: .nl, doublesVATCodes: true,
      partners: [
        .init(
          "Betoncentrale Demer NV", 361, "Kaaistraat 14", "3200", "Aarschot", .supplier(600_000)),
        .init(
          "Dakwerken Jacobs BV", 362, "Dorpsstraat 5", "3390", "Tielt-Winge", .supplier(602_000)),
        .init("Familie Vermeulen", 363, "Lindelaan 9", "3010", "Kessel-Lo", .client(701_000)),
      ]),
  ]
}
