/// The customers and suppliers of each company (Billit API: 5).
package struct PartyBook: Sendable {
  /// One customer or supplier of one company.
  package struct StoredParty: Codable, Hashable, Sendable {
    package let id: Int
    package let companyID: Int
    package var document: JSONValue
  }

  private var parties: [Int: StoredParty] = [:]

  package init() {}

  /// The number of the next party.
  package var nextID: Int { 800_001 + parties.count }

  /// Takes a party into the book, in place of its earlier form.
  package mutating func keep(_ party: StoredParty) {
    parties[party.id] = party
  }

  /// The party of that number.
  package func party(_ id: Int) -> StoredParty? {
    parties[id]
  }

  /// The parties of a company, the oldest first.
  package func parties(of companyID: Int) -> [StoredParty] {
    parties.values.filter { $0.companyID == companyID }.sorted { $0.id < $1.id }
  }

  /// The party these members mean: the same type with the same VAT number or, without one, the same
  /// name. So a firm that is customer and supplier is two parties.
  package func match(_ members: JSONValue, in companyID: Int) -> StoredParty? {
    let type = members["PartyType"]
    let vat = members["VATNumber"]?.string.map(PartyBook.compact)
    return parties(of: companyID).first { party in
      guard party.document["PartyType"] == type else { return false }
      if let vat {
        return party.document["VATNumber"]?.string.map(PartyBook.compact) == vat
      }
      return party.document["VATNumber"] == nil && party.document["Name"] == members["Name"]
    }
  }

  /// The party for these members, matched or new, not yet in the book.
  package func taking(
    _ members: JSONValue, in companyID: Int, at moment: LocalMoment
  ) -> StoredParty {
    let dates: [String: JSONValue?] = ["LastModified": .moment(moment)]
    if var known = match(members, in: companyID) {
      known.document = known.document.setting(members.object ?? [:]).setting(dates)
        .setting(["PartyID": .int(known.id)])
      return known
    }
    let document = members.setting(dates).setting([
      "PartyID": .int(nextID), "Created": .moment(moment),
    ]).filling([
      "DisplayName": members["Name"] ?? "", "VATLiable": .bool(members["VATNumber"] != nil),
      "VATDeductable": true, "Language": "NL",
    ])
    return StoredParty(id: nextID, companyID: companyID, document: document)
  }

  /// The members that PATCH may change (Billit API: 5).
  package static let patchable: Set<String> = [
    "GLAccountCode", "GLDefaultExpiryOffset", "Nr", "Email", "ExternalProviderTC",
    "ExternalProviderID", "Name", "CommercialName", "ContactFirstName", "ContactLastName",
    "CountryCode", "City", "Street", "StreetNumber", "Zipcode", "Box", "Phone", "Mobile", "Fax",
    "VATNumber", "IBAN", "Language", "VATLiable",
  ]

  /// The properties a list can be filtered by. No list is published; these are plain members.
  package static let filterable: Set<String> = [
    "PartyID", "PartyType", "LastModified", "Created", "Name", "Nr", "VATNumber", "Email",
    "ExternalProviderID", "ExternalProviderTC",
  ]

  private static func compact(_ vatNumber: String) -> String {
    vatNumber.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
