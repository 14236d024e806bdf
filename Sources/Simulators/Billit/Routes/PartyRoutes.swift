import Foundation
import Hummingbird

extension BillitAPI {
  /// Customers and suppliers (Billit API: 5).
  func addPartyRoutes(to router: Router<SimulatorContext>) {
    on(router, .get, "/v1/parties", .getParties) { call in
      let page = try await call.page(PartyBook.filterable, type: "Domain.Party.Party")
      let parties = await call.store.state.parties.parties(of: call.caller.companyID)
      return call.answer(parties.map(\.document).filter(call.passesFullText), page)
    }
    on(router, .post, "/v1/parties", .postParty) { call in
      let body = try await call.json(.any)
      guard body["Name"]?.string != nil,
        ["Customer", "Supplier"].contains(body["PartyType"]?.string)
      else { throw BillitRefusal.badRequest("Name and PartyType are mandatory.") }
      return .json(.int(try await call.store.postParty(body, for: call.caller)))
    }
    on(router, .get, "/v1/parties/:partyID", .getParty) { call in
      .json(try await call.store.party(call.number("partyID"), for: call.caller).document)
    }
    on(router, .patch, "/v1/parties/:partyID", .patchParty) { call in
      let party = try await call.store.party(call.number("partyID"), for: call.caller)
      let body = try await call.json(
        .object(
          [:],
          optional: Dictionary(PartyBook.patchable.map { ($0, .any) }) { first, _ in
            first
          }))
      try await call.store.patch(party, body)
      return .done
    }
  }
}
