import Foundation
import Hummingbird

extension BillitAPI {
  /// Companies made for others (Billit API: 8.1).
  func addRegistrationRoutes(to router: Router<SimulatorContext>) {
    on(router, .post, "/v1/account/registercompany", .registerCompany) { call in
      let body = try await call.json(RegistrationRoutes.request)
      guard let company = body["Company"] else {
        throw BillitRefusal.badRequest("Company is missing.")
      }
      return .json(try await call.store.register(company, for: call.caller))
    }
  }
}

private enum RegistrationRoutes {
  static let request = ContractShape.object(
    ["Company": .any],
    optional: ["AccountSettings": .any, "License": .any])
}

extension BillitStore {
  /// Makes a company and gives the caller access to it. A number that a company has already is refused;
  /// Billit's own code for that is not documented (presumed: `CompanyAlreadyExists`).
  func register(_ members: JSONValue, for caller: BillitAccess.Caller) throws -> JSONValue {
    func text(_ name: String) -> String? { members[name]?.string }
    guard let name = text("Name"), let vat = text("VATNumber"), let email = text("Email"),
      text("Phone") != nil
    else { throw BillitRefusal.badRequest("Name, VATNumber, Email and Phone are mandatory.") }
    let digits = vat.filter(\.isNumber)
    guard !state.companies.values.contains(where: { $0.enterpriseNumber == digits }) else {
      throw BillitRefusal(
        status: 400, code: "CompanyAlreadyExists",
        description: "There is a company with this number.")
    }
    guard !state.companies.values.contains(where: { $0.email == email }) else {
      throw BillitRefusal(
        status: 400, code: "EmailInUse", description: "This e-mail address is in use.")
    }
    guard var user = state.users[caller.userID] else { throw BillitRefusal.notYours }
    let id = (state.companies.keys.max() ?? 900_000) + 1
    let company = BillitSimulator.Company(
      partyID: id, name: name, vatNumber: "BE" + digits, enterpriseNumber: digits,
      street: text("Street") ?? "", streetNumber: text("StreetNumber") ?? "",
      postalCode: text("Zipcode") ?? "", city: text("City") ?? "",
      language: text("Language") ?? "NL", email: email, ownerAPIKey: UUID().uuidString)
    user.partyIDs.append(id)
    try commit([.company(company), .user(user)])
    return [
      "CompanyID": .int(id), "APIKey": .string(company.ownerAPIKey),
      "Users": [["UserID": .int(id * 10)]], "BankAccounts": [],
    ]
  }

  /// Gives an accountant access to a company, as when its owner accepts in Billit's own pages, or takes
  /// it away.
  func setReach(of companyID: Int, granted: Bool) throws {
    guard state.companies[companyID] != nil,
      var user = state.users.values.sorted(by: { $0.id < $1.id }).first
    else { throw BillitRefusal.notFound }
    user.partyIDs.removeAll { $0 == companyID }
    if granted { user.partyIDs.append(companyID) }
    try commit([.user(user)])
  }
}
