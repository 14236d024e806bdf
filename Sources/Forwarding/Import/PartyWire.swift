import Accounting
import BillitClient

/// The parties of a plan as Billit writes them, and back.
enum PartyWire {
  /// The package our references in Billit are of.
  static let provider = "Octopus"

  /// Nil for a party of neither type, or without an id.
  static func known(_ party: BillitParty) -> KnownParty? {
    guard let id = party.id, let side = side(party.type) else { return nil }
    let details = party.details
    var fields = ImportFields()
    fields[.name] = party.name
    fields[.vatNumber] = party.vatNumber
    fields[.enterpriseNumber] =
      details.identifiers?.first { $0.type == "CBE" }?.identifier
      ?? party.vatNumber.flatMap { VATNumber($0) }?.enterpriseNumber?.digits
    fields[.vatLiable] = details.isLiable.map { $0 ? "yes" : "no" }
    fields[.street] = details.street
    fields[.streetNumber] = details.streetNumber
    fields[.postalCode] = details.postalCode
    fields[.city] = details.city
    fields[.country] = party.countryCode
    fields[.email] = details.email
    fields[.phone] = details.phone
    fields[.mobile] = details.mobile
    fields[.iban] = party.iban
    fields[.bic] = details.bic
    fields[.language] = details.language
    fields[.account] = party.defaultAccount.map { String($0) }
    fields[.number] = party.number
    // Another package's reference is none of ours.
    if details.externalProvider == provider { fields[.key] = details.externalID }
    return KnownParty(id: id, side: side, fields: fields)
  }

  /// A party with these members alone, to create one or to change some.
  static func party(_ fields: ImportFields, side: PartySide) -> BillitParty {
    var details = BillitPartyDetails(
      street: fields[.street], streetNumber: fields[.streetNumber],
      postalCode: fields[.postalCode], city: fields[.city], email: fields[.email],
      phone: fields[.phone], mobile: fields[.mobile], bic: fields[.bic],
      language: fields[.language], isLiable: fields[.vatLiable].map { $0 == "yes" })
    if let key = fields[.key] {
      details.externalProvider = provider
      details.externalID = key
    }
    var identifiers: [BillitPartyDetails.Identifier] = []
    if let digits = fields[.enterpriseNumber] { identifiers.append(.enterprise(digits)) }
    // Scheme 9925 is Belgium's; a foreign number stands in `VATNumber` alone.
    if let number = fields[.vatNumber], number.hasPrefix("BE") { identifiers.append(.vat(number)) }
    details.identifiers = identifiers.isEmpty ? nil : identifiers
    return BillitParty(
      name: fields[.name], vatNumber: fields[.vatNumber], number: fields[.number],
      type: side == .customer ? "Customer" : "Supplier", iban: fields[.iban],
      countryCode: fields[.country], defaultAccount: fields[.account].flatMap { Int($0) },
      details: details)
  }

  private static func side(_ type: String?) -> PartySide? {
    switch type {
    case "Customer": .customer
    case "Supplier": .supplier
    default: nil
    }
  }
}

extension BillitClient {
  /// All customers and suppliers of a company, page after page.
  func allParties(of company: Int) async throws(BillitFault) -> [KnownParty] {
    var all: [KnownParty] = []
    var link: String?
    repeat {
      let page = try await parties(of: company, after: link)
      all += page.parties.compactMap(PartyWire.known)
      link = page.next
    } while link != nil
    return all
  }
}
