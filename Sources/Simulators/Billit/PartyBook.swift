/// The customers and suppliers of each company (Billit API: 5).
package struct PartyBook: Sendable {
  /// One customer or supplier of one company.
  package struct StoredParty: Codable, Hashable, Sendable {
    package let id: Int
    package let companyID: Int
    package var document: JSONValue
  }

  private var parties: [Int: StoredParty] = [:]
  private var companies: [Int: [Int]] = [:]

  package init() {}

  /// The number of the next party.
  package var nextID: Int { 800_001 + parties.count }

  /// Takes a party into the book, in place of its earlier form.
  package mutating func keep(_ party: StoredParty) {
    if parties[party.id] == nil { companies[party.companyID, default: []].append(party.id) }
    parties[party.id] = party
  }

  /// The party of that number.
  package func party(_ id: Int) -> StoredParty? {
    parties[id]
  }

  /// The parties of a company, the oldest first.
  package func parties(of companyID: Int) -> [StoredParty] {
    (companies[companyID] ?? []).sorted().compactMap { parties[$0] }
  }

  /// The party these members mean: of the same type, by VAT number, else by an identifier such as `CBE`.
  /// With neither, Billit goes by e-mail, name and account, and so may overwrite another one without VAT
  /// number (Billit API: 5; how it weighs them is inferred).
  package func match(_ members: JSONValue, in companyID: Int) -> StoredParty? {
    let type = members["PartyType"]
    let vat = members["VATNumber"]?.string.map(PartyBook.compact)
    let numbers = PartyBook.identifiers(members)
    return parties(of: companyID).first { party in
      guard party.document["PartyType"] == type else { return false }
      let own = party.document["VATNumber"]?.string.map(PartyBook.compact)
      if let vat { return own == vat }
      if !numbers.isEmpty {
        return !numbers.isDisjoint(with: PartyBook.identifiers(party.document))
      }
      guard own == nil else { return false }
      return ["Name", "Email", "IBAN"].contains { name in
        members[name]?.string.map { !$0.isEmpty && $0 == party.document[name]?.string } ?? false
      }
    }
  }

  /// The enterprise numbers among the identifiers of a party, and that in its Belgian VAT number.
  private static func identifiers(_ members: JSONValue) -> Set<String> {
    let named = (members["Identifiers"]?.array ?? []).filter { $0["IdentifierType"] == "CBE" }
      .compactMap { $0["Identifier"]?.string.map(compact) }
    let vat = members["VATNumber"]?.string.map(compact)
    let own = vat.flatMap { $0.hasPrefix("BE") ? String($0.dropFirst(2)) : nil }
    return Set(named + [own].compactMap { $0 })
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
