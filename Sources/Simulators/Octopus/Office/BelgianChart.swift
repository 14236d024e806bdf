extension OctopusSimulator {
  /// A small chart of accounts after the Belgian standard (MAR/PCMN), with names in four languages.
  package enum BelgianChart {
    /// Where bank movements wait that nothing matched.
    package static let suspenseAccount = 499_000

    /// About sixty accounts, ascending.
    package static let accounts: [Account] =
      balanceSheet + purchases + services + otherCosts + revenue

    private static func account(
      _ number: Int, _ nl: String, _ fr: String, _ en: String, _ de: String,
      buy: String? = nil, sell: String? = nil, costCentre: Int = 0, recup: Int = 100,
      bookable: Bool = true
    ) -> Account {
      Account(
        number: number, names: Names(nl: nl, fr: fr, en: en, de: de), purchaseVATCode: buy,
        salesVATCode: sell, costCentreType: costCentre, vatRecupPercentage: recup,
        bookable: bookable)
    }

    private static let balanceSheet: [Account] = [
      account(100_000, "Kapitaal", "Capital", "Capital", "Kapital"),
      account(
        211_000, "Software en licenties", "Logiciels et licences", "Software and licences",
        "Software und Lizenzen", buy: "I21"),
      account(220_000, "Terreinen", "Terrains", "Land", "Grundstücke", buy: "I21"),
      account(221_000, "Gebouwen", "Constructions", "Buildings", "Gebäude", buy: "I21"),
      account(
        230_000, "Installaties en machines", "Installations et machines", "Plant and machinery",
        "Anlagen und Maschinen", buy: "I21"),
      account(231_000, "Uitrusting", "Outillage", "Equipment", "Ausrüstung", buy: "I21"),
      account(240_000, "Meubilair", "Mobilier", "Furniture", "Mobiliar", buy: "I21"),
      account(
        240_100, "Computers", "Matériel informatique", "Computers", "Computer", buy: "I21"),
      account(
        241_000, "Rollend materieel", "Matériel roulant", "Vehicles", "Fuhrpark", buy: "I21",
        recup: 50),
      account(
        340_000, "Voorraad handelsgoederen", "Stock de marchandises", "Stock of goods",
        "Warenbestand"),
      account(
        400_000, "Handelsdebiteuren", "Clients", "Trade debtors",
        "Forderungen aus Lieferungen", bookable: false),
      account(411_000, "Terug te vorderen btw", "TVA à récupérer", "VAT recoverable", "Vorsteuer"),
      account(
        440_000, "Leveranciers", "Fournisseurs", "Trade creditors",
        "Verbindlichkeiten aus Lieferungen", bookable: false),
      account(451_000, "Te betalen btw", "TVA à payer", "VAT payable", "Umsatzsteuer"),
      account(
        490_000, "Over te dragen kosten", "Charges à reporter", "Deferred charges",
        "Abgegrenzte Aufwendungen"),
      account(
        suspenseAccount, "Wachtrekening", "Compte d'attente", "Suspense account",
        "Verrechnungskonto"),
      account(550_000, "Bank", "Banque", "Bank", "Bank"),
      account(551_000, "Spaarrekening", "Compte d'épargne", "Savings account", "Sparkonto"),
      account(570_000, "Kas", "Caisse", "Cash", "Kasse"),
      account(
        580_000, "Interne overboekingen", "Virements internes", "Internal transfers",
        "Interne Überweisungen"),
    ]

    private static let purchases: [Account] = [
      account(
        600_000, "Aankopen grondstoffen", "Achats de matières premières",
        "Purchases of raw materials", "Einkauf Rohstoffe", buy: "G21"),
      account(
        601_000, "Aankopen hulpstoffen", "Achats de fournitures", "Purchases of supplies",
        "Einkauf Hilfsstoffe", buy: "G21"),
      account(
        602_000, "Onderaanneming", "Sous-traitance", "Subcontracting", "Fremdleistungen",
        buy: "D21"),
      account(
        604_000, "Aankopen handelsgoederen", "Achats de marchandises", "Purchases of goods",
        "Wareneinkauf", buy: "G21"),
      account(
        604_100, "Aankopen voeding", "Achats d'alimentation", "Purchases of food",
        "Einkauf Lebensmittel", buy: "G06"),
      account(
        604_200, "Aankopen dranken", "Achats de boissons", "Purchases of drinks",
        "Einkauf Getränke", buy: "G21"),
      account(
        604_300, "Aankopen onderdelen", "Achats de pièces", "Purchases of parts",
        "Einkauf Ersatzteile", buy: "G21"),
      account(
        608_000, "Ontvangen kortingen", "Remises obtenues", "Discounts received",
        "Erhaltene Rabatte", buy: "G21"),
      account(
        609_000, "Voorraadwijziging", "Variation des stocks", "Change in stocks",
        "Bestandsveränderung"),
    ]

    private static let services: [Account] = [
      account(610_000, "Huur", "Loyers", "Rent", "Miete", buy: "D00"),
      account(
        610_100, "Huur materieel", "Location de matériel", "Equipment hire", "Mietgeräte",
        buy: "D21"),
      account(
        611_000, "Onderhoud gebouwen", "Entretien des bâtiments", "Building maintenance",
        "Gebäudeunterhalt", buy: "D21"),
      account(
        611_900, "Onderhoud en herstelling", "Entretien et réparations",
        "Maintenance and repairs", "Wartung und Reparaturen", buy: "D21"),
      account(612_000, "Elektriciteit", "Électricité", "Electricity", "Strom", buy: "D21"),
      account(
        612_100, "Gas en stookolie", "Gaz et mazout", "Gas and oil", "Gas und Öl", buy: "D21"),
      account(612_200, "Water", "Eau", "Water", "Wasser", buy: "D06"),
      account(
        612_300, "Telefoon en internet", "Téléphone et internet", "Telephone and internet",
        "Telefon und Internet", buy: "D21"),
      account(612_400, "Portkosten", "Frais postaux", "Postage", "Porto", buy: "D00"),
      account(
        612_500, "Kantoorbenodigdheden", "Fournitures de bureau", "Office supplies",
        "Büromaterial", buy: "D21"),
      account(612_600, "Drukwerk", "Imprimés", "Printed matter", "Drucksachen", buy: "D21"),
      account(613_000, "Verzekeringen", "Assurances", "Insurance", "Versicherungen", buy: "D00"),
      account(
        613_200, "Boekhouder en revisor", "Comptable et réviseur", "Accountant and auditor",
        "Buchhalter und Prüfer", buy: "D21"),
      account(613_210, "Advocaten", "Avocats", "Lawyers", "Rechtsanwälte", buy: "D21"),
      account(614_000, "Publiciteit", "Publicité", "Advertising", "Werbung", buy: "D21"),
      account(
        614_100, "Restaurantkosten", "Frais de restaurant", "Restaurant expenses",
        "Bewirtung", buy: "D12", recup: 0),
      account(615_000, "Reiskosten", "Frais de déplacement", "Travel", "Reisekosten", buy: "D06"),
      account(615_100, "Brandstof", "Carburant", "Fuel", "Kraftstoff", buy: "D21", recup: 50),
      account(
        615_200, "Onderhoud voertuigen", "Entretien des véhicules", "Vehicle maintenance",
        "Fahrzeugunterhalt", buy: "D21", recup: 50),
      account(
        616_000, "Software en abonnementen", "Logiciels et abonnements",
        "Software and subscriptions", "Software und Abonnements", buy: "D21"),
      account(
        617_000, "Uitzendkrachten", "Intérimaires", "Temporary staff", "Zeitarbeit", buy: "D21"),
    ]

    private static let otherCosts: [Account] = [
      account(620_200, "Bezoldigingen", "Rémunérations", "Wages", "Löhne und Gehälter"),
      account(
        640_000, "Bedrijfsbelastingen", "Taxes d'exploitation", "Operating taxes",
        "Betriebssteuern", buy: "DNV"),
      account(
        643_000, "Betalingsverschillen", "Différences de paiement", "Payment differences",
        "Zahlungsdifferenzen"),
      account(650_000, "Interesten", "Intérêts", "Interest", "Zinsen"),
      account(657_000, "Bankkosten", "Frais bancaires", "Bank charges", "Bankspesen", buy: "D00"),
    ]

    private static let revenue: [Account] = [
      account(700_000, "Verkopen", "Ventes", "Sales", "Verkäufe", sell: "21"),
      account(
        700_100, "Verkopen voeding", "Ventes d'alimentation", "Sales of food",
        "Verkauf Lebensmittel", sell: "06"),
      account(
        700_200, "Verkopen horeca", "Ventes restauration", "Catering sales",
        "Verkauf Gastronomie", sell: "12"),
      account(
        700_300, "Verkopen onderdelen", "Ventes de pièces", "Sales of parts",
        "Verkauf Ersatzteile", sell: "21"),
      account(
        700_400, "Verkopen intracommunautair", "Ventes intracommunautaires",
        "Intra-Community sales", "Innergemeinschaftliche Verkäufe", sell: "IC"),
      account(
        700_500, "Uitvoer", "Exportations", "Exports", "Ausfuhren", sell: "EX"),
      account(
        701_000, "Diensten", "Prestations de services", "Services", "Dienstleistungen",
        sell: "21"),
      account(
        701_100, "Logies", "Hébergement", "Accommodation", "Beherbergung", sell: "06"),
      account(
        708_000, "Toegekende kortingen", "Remises accordées", "Discounts granted",
        "Gewährte Rabatte", sell: "21"),
      account(
        743_000, "Doorgerekende kosten", "Frais refacturés", "Recharged costs",
        "Weiterberechnete Kosten", sell: "21"),
      account(
        750_000, "Financiële opbrengsten", "Produits financiers", "Financial income",
        "Finanzerträge"),
      account(
        756_000, "Betalingskortingen", "Escomptes obtenus", "Cash discounts", "Skonti"),
    ]
  }
}
