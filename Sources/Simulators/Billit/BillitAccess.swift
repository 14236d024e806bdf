/// Who calls, and about which company: the checks before every call (Billit API: 1.2 to 1.5).
struct BillitAccess {
  /// What a call shows of itself.
  struct Credentials {
    var apiKey: String?
    /// The whole `Authorization` header.
    var authorization: String?
    /// The `PartyID` header.
    var partyID: String?
    /// The `ContextPartyID` header.
    var contextPartyID: String?
  }

  /// A user and the company in whose context the call stands.
  struct Caller: Hashable, Sendable {
    let userID: Int
    let companyID: Int
  }

  let state: BillitState
  /// Milliseconds since 1970.
  let now: Int64

  /// The caller, or the refusal it gets.
  func caller(_ credentials: Credentials) throws(BillitRefusal) -> Caller {
    let user = try user(credentials)
    let party = try reachable(credentials.partyID, by: user)
    let context = try reachable(credentials.contextPartyID, by: user)
    // Which header names the client and which the accountant is contradictory in the sources: the
    // one that is not the accountant's own id is the client.
    let own = user.ownPartyID
    let companyID = [party, context].compactMap { $0 }.first { $0 != own } ?? user.partyIDs.first
    guard let companyID, state.companies[companyID] != nil else { throw .notYours }
    return Caller(userID: user.id, companyID: companyID)
  }

  private func user(
    _ credentials: Credentials
  ) throws(BillitRefusal) -> BillitSimulator.User {
    if let authorization = credentials.authorization {
      guard authorization.hasPrefix("Bearer ") else { throw .unauthorized("InvalidAccessToken") }
      let token = String(authorization.dropFirst("Bearer ".count))
      do throws(GrantBook.TokenRefusal) {
        let grant = try state.grants.grant(accessToken: token, now: now)
        if let user = BillitAccess.user(grant.userID, in: state) { return user }
      } catch {
        switch error {
        case .unknown: throw .unauthorized("InvalidAccessToken")
        case .expired: throw .unauthorized("AccessTokenExpired")
        case .revoked: throw .unauthorized("AccessTokenRevoked")
        }
      }
      throw .unauthorized("InvalidAccessToken")
    }
    guard let key = credentials.apiKey else { throw .unauthorized("InvalidAccessToken") }
    if let user = state.users.values.first(where: { $0.apiKey == key }) { return user }
    guard let company = state.companies.values.first(where: { $0.ownerAPIKey == key }) else {
      throw .unauthorized("ApiKeyNotValid")
    }
    return BillitAccess.owner(of: company)
  }

  private func reachable(
    _ header: String?, by user: BillitSimulator.User
  ) throws(BillitRefusal) -> Int? {
    guard let header else { return nil }
    guard let id = Int(header), user.partyIDs.contains(id) || user.ownPartyID == id else {
      throw .notYours
    }
    return id
  }

  /// The user behind a company's own key.
  static func owner(of company: BillitSimulator.Company) -> BillitSimulator.User {
    BillitSimulator.User(
      id: company.partyID * 10, email: company.email, firstName: "", lastName: company.name,
      apiKey: company.ownerAPIKey, partyIDs: [company.partyID], role: "Owner")
  }

  /// The user of that id, an owner among them.
  static func user(_ id: Int, in state: BillitState) -> BillitSimulator.User? {
    state.users[id] ?? state.companies[id / 10].map(owner)
  }
}
