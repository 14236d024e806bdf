package import Accounting
package import Formats

/// The documents of the demo, one after another, the dossiers in turn: the same for the same plan.
package struct DemoDocuments {
  /// One document on its way to a company.
  package struct Document: Sendable {
    package let partyID: Int
    package let direction: Direction
    package let text: PeppolInvoiceText
  }

  private let plan: DemoPlan
  private var dice: DemoDice
  private var turn = 0
  private var progress: [Int: DemoPlan.Progress]
  private var lastPurchase: [Int: PeppolInvoiceText] = [:]
  private var lastSale: [Int: String] = [:]

  /// The documents after what the dossiers have already.
  package init(plan: DemoPlan, progress: [Int: DemoPlan.Progress] = [:]) {
    self.plan = plan
    self.progress = progress
    let before = progress.values.reduce(0) { $0 + $1.documents }
    dice = DemoDice(seed: plan.seed &+ UInt64(before))
  }

  /// The next document. The plan must have a dossier.
  package mutating func next() -> Document {
    let index = turn % plan.dossiers.count
    turn += 1
    let dossier = plan.dossiers[index]
    let partyID = dossier.company.partyID
    let count = progress[partyID, default: .init()].documents
    progress[partyID, default: .init()].documents += 1
    // Each dossier begins elsewhere in the list, so that a burst shows every kind.
    let scenarios = DemoScenario.allCases
    let scenario = scenarios[(count + index * 5) % scenarios.count]
    if scenario == .repeatedNumber, let earlier = lastPurchase[partyID] {
      return Document(partyID: partyID, direction: .purchase, text: earlier)
    }
    return scenario.isSale
      ? sale(scenario, dossier, partyID) : purchase(scenario, dossier, partyID, count)
  }

  private mutating func purchase(
    _ scenario: DemoScenario, _ dossier: DemoPlan.Dossier, _ partyID: Int, _ count: Int
  ) -> Document {
    let supplier =
      scenario == .unknownSupplier
      ? stranger() : counterparty(.supplier, dossier, foreign: scenario == .purchaseWithinEU)
    let issued =
      scenario == .closedPeriod
      ? plan.closedDay : plan.today.adding(days: -dice.below(6))
    let number = "\(issued.year)/\(10_000 + count * 7 + dice.below(7))"
    var text = PeppolInvoiceText(
      kind: scenario.kind, number: number, issueDate: issued, dueDate: issued.adding(days: 30),
      seller: supplier.company, buyer: DemoDocuments.party(dossier.company),
      lines: lines(scenario, dossier, foreign: supplier.company.country != "BE"),
      paymentReference: DemoNumbers.structuredCommunication(dice.below(1_000_000_000)),
      iban: supplier.iban, buyerReference: "\(partyID)")
    if scenario.kind == .creditNote {
      text.precedingInvoice = lastPurchase[partyID]?.number ?? number
    } else {
      lastPurchase[partyID] = text
    }
    return Document(partyID: partyID, direction: .purchase, text: text)
  }

  private mutating func sale(
    _ scenario: DemoScenario, _ dossier: DemoPlan.Dossier, _ partyID: Int
  ) -> Document {
    let sequence = dossier.firstSale + progress[partyID, default: .init()].sales
    progress[partyID, default: .init()].sales += 1
    let customer = counterparty(.customer, dossier, foreign: scenario == .saleWithinEU)
    let digits = String(sequence)
    let number =
      dossier.salesPrefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    var text = PeppolInvoiceText(
      kind: scenario.kind, number: number, issueDate: plan.today,
      dueDate: plan.today.adding(days: 30), seller: DemoDocuments.party(dossier.company),
      buyer: customer.company,
      lines: lines(scenario, dossier, foreign: customer.company.country != "BE"),
      paymentReference: DemoNumbers.structuredCommunication(
        partyID % 100_000 * 10_000 + sequence % 10_000),
      iban: dossier.company.iban ?? DemoNumbers.iban(partyID), buyerReference: "\(partyID)")
    if scenario.kind == .creditNote { text.precedingInvoice = lastSale[partyID] ?? number }
    lastSale[partyID] = number
    return Document(partyID: partyID, direction: .sale, text: text)
  }

  private mutating func lines(
    _ scenario: DemoScenario, _ dossier: DemoPlan.Dossier, foreign: Bool
  ) -> [PeppolInvoiceText.Line] {
    let wares = dossier.company.language == "FR" ? DemoDocuments.french : DemoDocuments.dutch
    return scenario.taxes(foreign: foreign).map { category, rate in
      PeppolInvoiceText.Line(
        description: wares[dice.below(wares.count)], quantity: 1 + dice.below(9),
        unitPrice: Money(cents: Int64(450 + dice.below(24_000))), category: category, rate: rate)
    }
  }

  /// One of the dossier's own, abroad or at home as asked for where it has such a one.
  private mutating func counterparty(
    _ kind: DemoPlan.Counterparty.Kind, _ dossier: DemoPlan.Dossier, foreign: Bool
  ) -> DemoPlan.Counterparty {
    let all = dossier.counterparties.filter { $0.kind == kind }
    let fitting = all.filter { ($0.company.country != "BE") == foreign }
    let choice = fitting.isEmpty ? all : fitting
    return choice.isEmpty ? stranger() : choice[dice.below(choice.count)]
  }

  /// A firm that nobody has in the accounts.
  private mutating func stranger() -> DemoPlan.Counterparty {
    let number = DemoNumbers.enterpriseNumber(9_990_000 + dice.below(9_999))
    return DemoPlan.Counterparty(
      kind: .supplier,
      company: PeppolInvoiceText.Company(
        name: "Nieuwe Leverancier \(number.suffix(4)) BV", vatNumber: "BE\(number)",
        enterpriseNumber: number, street: "Onbekendstraat 1", postalCode: "1000",
        city: "Brussel"),
      iban: DemoNumbers.iban(dice.below(1_000_000)))
  }

  private static func party(_ company: BillitSimulator.Company) -> PeppolInvoiceText.Company {
    PeppolInvoiceText.Company(
      name: company.name, vatNumber: company.vatNumber,
      enterpriseNumber: company.enterpriseNumber, country: company.country,
      street: "\(company.street) \(company.streetNumber)", postalCode: company.postalCode,
      city: company.city)
  }

  private static let dutch = [
    "Onderhoud installatie", "Kantoorbenodigdheden", "Huur werkplaats", "Bloem en suiker",
    "Drukwerk", "Transport", "Herstelling machine", "Licentie software", "Verpakking",
  ]
  private static let french = [
    "Entretien installation", "Fournitures de bureau", "Location atelier", "Farine et sucre",
    "Imprimés", "Transport", "Réparation machine", "Licence logiciel", "Emballage",
  ]
}
