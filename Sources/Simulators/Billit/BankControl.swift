import Accounting
import Foundation
import HTTPTypes
import Hummingbird

/// The part of the control surface that is about bank links.
struct BankControl: Sendable {
  let store: BillitStore

  /// What a link is made or changed from; what is left out stays or has its usual value.
  private struct Members: Decodable {
    var IBAN: String?
    var BIC: String?
    var Currency: String?
    var BankAccountName: String?
    var Holder: String?
    var Channel: String?
    var Status: String?
    /// For how many days from now the consent is good; 0 for one that does not lapse.
    var ConsentDays: Int?
  }

  private struct Clock: Decodable {
    var DaysAhead: Int
  }

  func addRoutes(to router: Router<SimulatorContext>) {
    on(router, .get, "/_control/parties/:partyID/bank-accounts") { _, context, _ in
      let id = try party(context)
      return .json(
        .array(
          await store.state.banks.accounts(of: id).map { account in
            ["BankAccountID": .int(account.id), "IBAN": .string(account.iban)]
          }))
    }
    on(router, .post, "/_control/parties/:partyID/bank-accounts") { request, context, body in
      let members = try JSONDecoder().decode(Members.self, from: body)
      guard let iban = members.IBAN else { throw BillitRefusal.badRequest("IBAN is missing.") }
      let draft = await taking(
        members,
        into: BankBook.Account(
          id: 0, companyID: try party(context), iban: iban, bic: members.BIC ?? "GKCCBEBB"))
      let account = try await store.link(draft, notifies: notifies(request))
      return .json(["BankAccountID": .int(account.id)], status: 201)
    }
    on(router, .patch, "/_control/bank-accounts/:id") { request, context, body in
      let members = try JSONDecoder().decode(Members.self, from: body)
      try await store.change(
        await taking(members, into: account(context)), notifies: notifies(request))
      return .json(true)
    }
    on(router, .delete, "/_control/bank-accounts/:id") { request, context, _ in
      var account = try await account(context)
      account.isRemoved = true
      try await store.change(account, notifies: notifies(request))
      return .json(true)
    }
    on(router, .post, "/_control/consent-clock") { _, _, body in
      let clock = try JSONDecoder().decode(Clock.self, from: body)
      try await store.moveConsents(daysAhead: clock.DaysAhead)
      return .json(["ConsentDay": .string(await store.consentDay.description)])
    }
  }

  private func taking(_ members: Members, into account: BankBook.Account) async -> BankBook.Account
  {
    var account = account
    if let bic = members.BIC { account.bic = bic }
    if let currency = members.Currency { account.currency = currency }
    if let name = members.BankAccountName { account.name = name }
    if let holder = members.Holder { account.holder = holder }
    if let channel = members.Channel { account.channel = channel }
    if let status = members.Status { account.status = status }
    if let days = members.ConsentDays {
      account.lapses = days == 0 ? nil : await store.consentDay.adding(days: days)
    }
    return account
  }

  private func party(_ context: SimulatorContext) throws -> Int {
    guard let id = context.parameters.get("partyID", as: Int.self) else {
      throw BillitRefusal.notFound
    }
    return id
  }

  private func account(_ context: SimulatorContext) async throws -> BankBook.Account {
    guard let id = context.parameters.get("id", as: Int.self),
      let account = await store.state.banks.account(id)
    else { throw BillitRefusal.notFound }
    return account
  }

  private func notifies(_ request: Request) -> Bool {
    request.decodedQuery["notify"] != "false"
  }

  private func on(
    _ router: Router<SimulatorContext>, _ method: HTTPRequest.Method, _ path: RouterPath,
    work: @escaping @Sendable (Request, SimulatorContext, Data) async throws -> Response
  ) {
    router.on(path, method: method) { request, context -> Response in
      do {
        let buffer = try await request.body.collect(upTo: 1 << 20)
        return try await work(request, context, Data(buffer.readableBytesView))
      } catch let refusal as BillitRefusal {
        return refusal.response
      } catch is DecodingError {
        return BillitRefusal.badRequest("The body cannot be read.").response
      }
    }
  }
}
