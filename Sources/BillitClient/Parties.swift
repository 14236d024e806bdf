import Outbound
package import Accounting
import Foundation

extension BillitClient {
  /// One page of a company's customers and suppliers, and Billit's link to the next page.
  package func parties(
    of company: Int, filter: String? = nil, after link: String? = nil
  ) async throws(BillitFault) -> (parties: [BillitParty], next: String?) {
    let address =
      if let link { try own(link) } else {
        url("/v1/parties", filter.map { [("$filter", $0)] } ?? [])
      }
    let data = try decode(PageData.self, from: try await read(address, about: company))
    return (data.Items ?? [], data.NextPageLink.flatMap(\.ifNotEmpty))
  }

  /// Creates a party, or changes the one Billit takes it for; answers with its id. Billit has been
  /// reported to answer with another party's id: read it back (Billit API §5).
  package func postParty(
    _ party: BillitParty, of company: Int
  ) async -> SendOutcome<BillitAnswer<Int>> {
    guard let body = try? JSONEncoder().encode(party) else {
      return .notSent(reason: "the party cannot be written")
    }
    return await send(.post, "/v1/parties", about: company, body: body) {
      (response) throws(BillitFault) in
      try self.decode(Int.self, from: response)
    }
  }

  /// One party as Billit has it.
  package func party(_ id: Int, of company: Int) async throws(BillitFault) -> BillitParty {
    try decode(BillitParty.self, from: try await read(url("/v1/parties/\(id)"), about: company))
  }

  /// Changes members of a party. Only plain members can be changed so, identifiers, addresses and `BIC`
  /// among those that cannot (Billit API §5): they are left out here.
  package func patchParty(
    _ id: Int, _ changes: BillitParty, of company: Int
  ) async -> SendOutcome<BillitAnswer<Bool>> {
    var patch = changes
    patch.id = nil
    patch.type = nil
    patch.details.identifiers = nil
    patch.details.bic = nil
    guard let body = try? JSONEncoder().encode(patch) else {
      return .notSent(reason: "the party cannot be written")
    }
    return await send(.patch, "/v1/parties/\(id)", about: company, body: body) { _ in true }
  }

  private struct PageData: Decodable {
    var Items: [BillitParty]?
    var NextPageLink: String?
  }
}

/// A customer or supplier of a company; nil is left out.
package struct BillitParty: Hashable, Sendable, Codable {
  package var id: Int?
  package var name: String?
  package var vatNumber: String?
  /// The customer or supplier number, where the accounting software's own key belongs.
  package var number: String?
  /// `Customer` or `Supplier`: one party is never both.
  package var type: String?
  package var iban: String?
  package var countryCode: String?
  package var defaultAccount: Int?
  package var details: BillitPartyDetails

  package init(
    id: Int? = nil, name: String? = nil, vatNumber: String? = nil, number: String? = nil,
    type: String? = nil, iban: String? = nil, countryCode: String? = nil,
    defaultAccount: Int? = nil, details: BillitPartyDetails = BillitPartyDetails()
  ) {
    self.id = id
    self.name = name
    self.vatNumber = vatNumber
    self.number = number
    self.type = type
    self.iban = iban
    self.countryCode = countryCode
    self.defaultAccount = defaultAccount
    self.details = details
  }

  /// The details stand beside the other members, not below them.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decodeIfPresent(Int.self, forKey: .id)
    name = try members.decodeIfPresent(String.self, forKey: .name)
    vatNumber = try members.decodeIfPresent(String.self, forKey: .vatNumber)
    number = try members.decodeIfPresent(String.self, forKey: .number)
    type = try members.decodeIfPresent(String.self, forKey: .type)
    iban = try members.decodeIfPresent(String.self, forKey: .iban)
    countryCode = try members.decodeIfPresent(String.self, forKey: .countryCode)
    defaultAccount = try members.decodeIfPresent(Int.self, forKey: .defaultAccount)
    details = try BillitPartyDetails(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encodeIfPresent(id, forKey: .id)
    try members.encodeIfPresent(name, forKey: .name)
    try members.encodeIfPresent(vatNumber, forKey: .vatNumber)
    try members.encodeIfPresent(number, forKey: .number)
    try members.encodeIfPresent(type, forKey: .type)
    try members.encodeIfPresent(iban, forKey: .iban)
    try members.encodeIfPresent(countryCode, forKey: .countryCode)
    try members.encodeIfPresent(defaultAccount, forKey: .defaultAccount)
    try details.encode(to: encoder)
  }

  enum CodingKeys: String, CodingKey {
    case id = "PartyID"
    case name = "Name"
    case vatNumber = "VATNumber"
    case number = "Nr"
    case type = "PartyType"
    case iban = "IBAN"
    case countryCode = "CountryCode"
    case defaultAccount = "GLAccountCode"
  }
}
