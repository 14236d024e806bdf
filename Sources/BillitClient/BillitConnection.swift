/// Where Billit is, who we are there, and which company headers it expects.
package struct BillitConnection: Sendable {
  /// The API's address without a closing slash.
  package var apiBase: String
  package var credentials: BillitCredentials
  package var companyHeaders: CompanyHeaders

  package init(
    apiBase: String, credentials: BillitCredentials,
    companyHeaders: CompanyHeaders = .partyOnly
  ) {
    self.apiBase = apiBase
    self.credentials = credentials
    self.companyHeaders = companyHeaders
  }

  /// The two environments share nothing: neither ids nor credentials (Billit API §1.1).
  package static let productionAPIBase = "https://api.billit.be"
  /// Where people sign in and give consent.
  package static let productionLogonBase = "https://my.billit.be"
  /// Tied to the Peppol test network.
  package static let sandboxAPIBase = "https://api.sandbox.billit.be"
  /// Where people sign in and give consent, in the sandbox.
  package static let sandboxLogonBase = "https://my.sandbox.billit.be"

  /// Which company ids a call about a client's company carries. Billit's own pages contradict each
  /// other (Billit API §1.5), so it is a setting, to be settled in the sandbox.
  package enum CompanyHeaders: Hashable, Sendable {
    /// `PartyID` is the client; no second header.
    case partyOnly
    /// `PartyID` is the client, `ContextPartyID` the accountant's own company.
    case partyAndAccountantContext(accountant: Int)
    /// `PartyID` is the accountant's own company, `ContextPartyID` the client.
    case accountantPartyAndContext(accountant: Int)

    /// The headers of a call about a company; about none, the accountant's own where it is known.
    func headers(about party: Int?) -> [(String, String)] {
      switch (self, party) {
      case (.partyOnly, let party?): [("PartyID", "\(party)")]
      case (.partyOnly, nil): []
      case (.partyAndAccountantContext(let accountant), let party?):
        [("PartyID", "\(party)"), ("ContextPartyID", "\(accountant)")]
      case (.accountantPartyAndContext(let accountant), let party?):
        [("PartyID", "\(accountant)"), ("ContextPartyID", "\(party)")]
      case (.partyAndAccountantContext(let accountant), nil),
        (.accountantPartyAndContext(let accountant), nil):
        [("PartyID", "\(accountant)")]
      }
    }
  }
}

/// What Billit knows us by. Never prints, dumps or mirrors what it holds.
package struct BillitCredentials: Sendable {
  /// Gives a usable access token; told which token Billit has just refused, so that it renews that one
  /// rather than hand it out again. `BillitGrant.accessToken(refused:)` is made for it.
  package typealias AccessTokens = @Sendable (_ refused: String?) async throws -> String

  enum Kind: Sendable {
    case apiKey(String)
    case oauth(AccessTokens)
  }

  let kind: Kind

  /// A user's API key, which Billit allows for one's own administration only (Billit API §1.2).
  package static func apiKey(_ key: String) -> BillitCredentials {
    BillitCredentials(kind: .apiKey(key))
  }

  /// An OAuth grant.
  package static func oauth(_ tokens: @escaping AccessTokens) -> BillitCredentials {
    BillitCredentials(kind: .oauth(tokens))
  }
}

extension BillitCredentials: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  package var description: String {
    switch kind {
    case .apiKey: "API key"
    case .oauth: "OAuth grant"
    }
  }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
