import Foundation
import Hummingbird

extension BillitAPI {
  /// The account (Billit API: 8.1) and the search for companies.
  func addAccountRoutes(to router: Router<SimulatorContext>) {
    on(router, .get, "/v1/account/accountInformation", .getAccountInformation) { call in
      .json(try await call.store.account(of: call.caller))
    }
    on(router, .get, "/v1/misc/companysearch/:keywords", .companySearch) { call in
      let raw = call.context.parameters.get("keywords") ?? ""
      let keywords = (raw.removingPercentEncoding ?? raw).lowercased()
      let state = await call.store.state
      let known =
        state.companies.values.sorted { $0.partyID < $1.partyID }.map(\.party)
        + state.parties.parties(of: call.caller.companyID).map(\.document)
      let found = known.filter { party in
        [party["Name"], party["VATNumber"]].compactMap { $0?.string?.lowercased() }
          .contains { $0.contains(keywords) }
      }
      return .json(["Items": .array(found.map(AccountRoutes.searchResult))])
    }
  }

  /// Accounts and journals: taken, never given back (Billit API: 6.1, 6.2).
  func addImportRoutes(to router: Router<SimulatorContext>) {
    let account = ContractShape.object(
      ["Code": .int], optional: ["Description": .text, "GLAccountType": .text])
    let journal = ContractShape.object(
      ["Code": .text],
      optional: ["Description": .text, "JournalType": .oneOf(["Income", "Cost"])])
    on(router, .post, "/v1/glaccounts", .postGLAccount) { call in
      let body = try await call.json(account)
      let count = try await call.store.keepImport(
        body, operation: .postGLAccount, for: call.caller)
      return .json(.int(41_000 + count))
    }
    on(router, .post, "/v1/glaccounts/commands/import", .importGLAccounts) { call in
      let body = try await call.json(.list(account))
      _ = try await call.store.keepImport(body, operation: .importGLAccounts, for: call.caller)
      return .done
    }
    on(router, .post, "/v1/journals/commands/import", .importJournals) { call in
      let body = try await call.json(.list(journal))
      _ = try await call.store.keepImport(body, operation: .importJournals, for: call.caller)
      return .done
    }
  }
}

/// The rows of the company search.
private enum AccountRoutes {
  static func searchResult(_ party: JSONValue) -> JSONValue {
    JSONValue.object(["Source": "KBO"]).setting([
      "CompanyIdentification": party["VATNumber"], "Name": party["Name"],
      "CommercialName": party["Name"], "Street": party["Street"],
      "Number": party["StreetNumber"], "Zipcode": party["Zipcode"], "City": party["City"],
      "Country": party["CountryCode"],
    ])
  }
}
