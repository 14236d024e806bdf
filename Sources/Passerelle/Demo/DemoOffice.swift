import Accounting
import Formats
import Foundation
import Simulators

/// The demonstration's office as both simulators and the gateway see it.
struct DemoOffice: Sendable {
  /// Octopus' side: eight dossiers of different kinds, and those of clients still to be linked.
  let octopus: OctopusSimulator.Office
  /// The eight, linked from the beginning.
  let dossiers: [OctopusSimulator.Dossier]
  /// The clients of `DemoLinks`, in their order.
  let newcomers: [OctopusSimulator.Dossier]
  /// Dossiers that are not in the gateway, there to be added.
  let strangers: [OctopusSimulator.Dossier]
  /// The accountant's key at Billit.
  static let billitKey = "3b0f5a54-0000-4000-8000-00000000acc1"
  /// The accountant's own company at Billit.
  static let officeParty = 900_000
  /// Of those that are there to be added: not in Billit at all, and there beyond the office's reach.
  private static let notInBillit: Set<Int> = [61_255]
  private static let beyondReach: Set<Int> = [61_256]
  private let today: CalendarDate

  init(now: Date) {
    var octopus = OctopusSimulator.Office.demo(now: now)
    for place in octopus.dossiers.indices { DemoBank.prepare(&octopus.dossiers[place]) }
    dossiers = octopus.dossiers
    newcomers = octopus.dossiers.first.map(DemoLinks.dossiers) ?? []
    octopus.dossiers += newcomers
    strangers = OctopusSimulator.Office.unadded(now: now)
    octopus.dossiers += strangers
    self.octopus = octopus
    today = BrusselsDay.of(Int64(now.timeIntervalSince1970 * 1_000))
  }

  /// Billit's number for a dossier's company.
  static func party(of dossier: OctopusSimulator.Dossier) -> Int {
    officeParty + dossier.id % 1_000
  }

  /// Billit's side: the same companies, and an accountant who reaches them all.
  var billitSeed: BillitSimulator.Seed {
    let apart = DemoOffice.notInBillit.union(DemoOffice.beyondReach)
    let known = strangers.filter { !apart.contains($0.id) }
    let beyond = strangers.filter { DemoOffice.beyondReach.contains($0.id) }
    let companies = (dossiers + known).map { company($0) }
    let others = DemoLinks.companies({ company($0, party: $1) }, newcomers)
    return BillitSimulator.Seed(
      companies: companies + others.all + beyond.map { company($0) },
      users: [
        .init(
          id: 1, email: "sophie.lambert@fiduciaire.example", firstName: "Sophie",
          lastName: "Lambert", apiKey: DemoOffice.billitKey,
          partyIDs: companies.map(\.partyID) + others.reached, ownPartyID: DemoOffice.officeParty)
      ], clients: [DemoLinks.application],
      bankAccounts: DemoBank.links(of: dossiers, party: DemoOffice.party, today: today),
      hooks: DemoLinks.client(with: .hooksUsedUp).map {
        DemoLinkFault.otherHooks(of: DemoLinks.party(of: $0))
      } ?? [])
  }

  /// A plain purchase of one of the newcomers.
  func firstPurchase(of client: DemoLinks.Client) -> DemoDocuments.Document? {
    guard let dossier = newcomers.first(where: { $0.id == client.number }) else { return nil }
    let dealings = DemoPlan.Dossier(
      company: company(dossier, party: DemoLinks.party(of: client)),
      counterparties: dossier.relations.compactMap(counterparty), salesPrefix: "")
    var documents = DemoDocuments(
      plan: DemoPlan(dossiers: [dealings], today: today, closedDay: today))
    return documents.next()
  }

  /// What arrives: invoices between each company and the relations it has in Octopus.
  var plan: DemoPlan {
    let lastMonth = CalendarDate(
      year: today.month == 1 ? today.year - 1 : today.year,
      month: today.month == 1 ? 12 : today.month - 1, day: 15)
    return DemoPlan(
      dossiers: dossiers.map { dossier in
        DemoPlan.Dossier(
          company: company(dossier), counterparties: dossier.relations.compactMap(counterparty),
          salesPrefix: "\(today.year)-", firstSale: 1)
      }, today: today, closedDay: lastMonth ?? today)
  }

  private func company(
    _ dossier: OctopusSimulator.Dossier, party: Int? = nil
  ) -> BillitSimulator.Company {
    let digits = dossier.vatNumber.filter(\.isNumber)
    let street = dossier.address.streetAndNumber.split(separator: " ")
    return BillitSimulator.Company(
      partyID: party ?? DemoOffice.party(of: dossier), name: dossier.name, vatNumber: "BE" + digits,
      enterpriseNumber: digits, street: street.dropLast().joined(separator: " "),
      streetNumber: street.last.map(String.init) ?? "1", postalCode: dossier.address.postalCode,
      city: dossier.address.city, country: "BE",
      language: dossier.language.rawValue.uppercased(),
      email: dossier.email.isEmpty ? "info-\(dossier.id)@example.be" : dossier.email,
      ownerAPIKey: "owner-\(party ?? dossier.id)")
  }

  private func counterparty(
    _ relation: OctopusSimulator.Relation
  ) -> DemoPlan.Counterparty? {
    guard relation.isActive, relation.isSupplier || relation.isClient else { return nil }
    let vatNumber = relation.vatNumber.filter { $0.isNumber || $0.isLetter }
    let isBelgian = relation.country.isEmpty || relation.country == "BE"
    let digits = vatNumber.filter(\.isNumber)
    return DemoPlan.Counterparty(
      kind: relation.isSupplier ? .supplier : .customer,
      company: PeppolInvoiceText.Company(
        name: relation.name, vatNumber: vatNumber.isEmpty ? nil : vatNumber,
        enterpriseNumber: isBelgian && digits.count == 10 ? digits : nil,
        country: relation.country.isEmpty ? "BE" : relation.country,
        street: relation.streetAndNumber, postalCode: relation.postalCode, city: relation.city),
      iban: relation.iban)
  }
}
