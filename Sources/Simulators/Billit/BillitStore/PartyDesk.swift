import Foundation

/// The user's account, the parties of a company, and what is only imported.
extension BillitStore {
  /// The user and all companies within reach.
  func account(of caller: BillitAccess.Caller) throws -> JSONValue {
    guard let user = BillitAccess.user(caller.userID, in: state) else {
      throw BillitRefusal.notYours
    }
    let companies = user.partyIDs.compactMap { state.companies[$0] }
    return [
      "Email": .string(user.email), "FirstName": .string(user.firstName),
      "LastName": .string(user.lastName), "LoginOrRegisterNeeded": false,
      "UniqueReference": .string("U-\(user.id)"),
      "Companies": .array(
        companies.map { PartyDesk.accountParty($0, linked: bankAccounts(of: $0.partyID)) }),
      "UserCompanyRoles": .array(
        companies.map {
          ["PartyID": .int($0.partyID), "UserRoleTypes": [.string(user.role)]]
        }),
    ]
  }

  /// Creates a party, or changes the one that these members mean (Billit API: 5).
  func postParty(_ members: JSONValue, for caller: BillitAccess.Caller) throws -> Int {
    let party = state.parties.taking(members, in: caller.companyID, at: moment)
    try commit([.party(party)])
    return party.id
  }

  /// The party of that number of this caller's company.
  func party(_ id: Int, for caller: BillitAccess.Caller) throws -> PartyBook.StoredParty {
    guard let party = state.parties.party(id), party.companyID == caller.companyID else {
      throw BillitRefusal.notYours
    }
    return party
  }

  /// Changes the members of a party that may be changed.
  func patch(_ party: PartyBook.StoredParty, _ members: JSONValue) throws {
    let changes = (members.object ?? [:]).filter { PartyBook.patchable.contains($0.key) }
    guard !changes.isEmpty else {
      throw BillitRefusal.badRequest("No valid properties or values were supplied")
    }
    var changed = party
    changed.document = party.document.setting(changes)
      .setting(["LastModified": .moment(moment)])
    try commit([.party(changed)])
  }

  /// Keeps accounts or journals that were handed over; the number of imports so far.
  func keepImport(
    _ body: JSONValue, operation: BillitOperation, for caller: BillitAccess.Caller
  ) throws -> Int {
    try commit([
      .imported(
        BillitState.Import(
          companyID: caller.companyID, operation: operation.rawValue, body: body))
    ])
    return state.imports.count
  }
}

/// The texts of accounts.
enum PartyDesk {
  /// A company as accountInformation shows it (Billit API: 8.1).
  static func accountParty(
    _ company: BillitSimulator.Company, linked: [JSONValue]
  ) -> JSONValue {
    let own = company.iban.flatMap { iban in
      linked.contains { $0["IBAN"]?.string == iban } ? nil : iban
    }
    let accounts: JSONValue = .array(
      (own.map { [$0] } ?? []).map { iban in
        [
          "IBAN": .string(iban), "Currency": "EUR", "Verified": true, "Active": true,
          "BankAccountName": "Zichtrekening", "BankProviderStatus": "Active", "CountryCode": "BE",
        ]
      } + linked)
    return company.party.setting([
      "APIAllowed": true, "UserLanguage": .string(company.language), "BankAccounts": accounts,
      "APIEnabledFeatures": [
        "TimeRegistration": false, "Projects": false, "DailyReceipts": false,
        "FinancialReduction": true, "GLAccounts": true, "Cashbook": false,
      ],
    ])
  }
}
