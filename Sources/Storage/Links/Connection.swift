package import Accounting

/// One way into Billit or Octopus: where, as whom, and how it stands.
package struct Connection: Sendable, Identifiable {
  package var id: Int64
  package var service: Service
  package var name: String
  package var baseURL: String
  package var settings: Settings
  package var state: State
  package var stateSince: Instant
  /// When a person last gave other credentials; nil when they are those it was made with.
  package var credentialsChangedAt: Instant?
  package var cause: Cause?

  package enum Service: String, Sendable, Codable {
    case billit, octopus
  }

  /// The permission it goes by, where that can lapse: Octopus' does, Billit's does not.
  package var permission: PermissionTerm? {
    guard service == .octopus, settings.awaitsSignIn != true else { return nil }
    return settings.permissionFrom.map(PermissionTerm.octopus)
  }

  package enum State: String, Sendable, Codable {
    /// Never used since it was made or its credentials changed.
    case unproven
    case working
    /// An outage: calls pause, documents wait without losing attempts.
    case waiting
    /// The credentials were refused: nothing is tried until they change.
    case refused
  }

  /// What is no secret. Members that the service does not use are nil.
  package struct Settings: Sendable, Codable, Equatable {
    /// Octopus: the File Import API.
    package var fileImportURL: String?
    /// Billit: how `PartyID` and `ContextPartyID` are sent (contradictory in Billit's own pages):
    /// "party", "party+accountant" or "accountant+party".
    package var partyHeaders: String?
    /// Billit: the accountant's own company, for the two header schemes that need it.
    package var accountantPartyID: Int?
    /// Billit: where people sign in.
    package var logonURL: String?
    /// Octopus: where people give permission, and where codes become tokens; Octopus' own when nil.
    package var authorizeURL: String?
    package var tokenURL: String?
    /// Billit: the one dossier whose client gave this permission; nil for the office's own.
    package var clientDossierID: Int64?
    /// Whether nobody has signed in for it yet.
    package var awaitsSignIn: Bool?
    /// When the permission was given or last renewed.
    package var permissionFrom: Instant?
    /// Octopus: how many times a day dossiers may be opened with this login; 150 when not set. Octopus
    /// prints the number without saying whether it counts per user (inferred).
    package var opensADay: Int?

    package init(
      fileImportURL: String? = nil, partyHeaders: String? = nil, accountantPartyID: Int? = nil,
      logonURL: String? = nil, opensADay: Int? = nil
    ) {
      self.fileImportURL = fileImportURL
      self.partyHeaders = partyHeaders
      self.accountantPartyID = accountantPartyID
      self.logonURL = logonURL
      self.opensADay = opensADay
    }
  }
}

/// What opens a connection. Sealed at rest; never described.
package enum Credentials: Sendable, Codable, CustomStringConvertible {
  case billitKey(String)
  case billitOAuth(OAuthClient)
  case octopusPassword(softwareHouse: String, user: String, password: String)
  case octopusOAuth(OAuthClient)

  /// An OAuth client with its present tokens.
  package struct OAuthClient: Sendable, Codable {
    package var clientID: String
    /// Empty for Octopus, which knows none.
    package var clientSecret: String
    package var accessToken: String?
    package var accessTokenExpires: Instant?
    package var refreshToken: String?
    /// Set before a single-use refresh token is sent and cleared with the answer: still set at start
    /// means that the token may be used up.
    package var refreshStarted: Instant?
    /// When the refresh token was given.
    package var refreshTokenFrom: Instant?

    package init(
      clientID: String, clientSecret: String, accessToken: String? = nil,
      accessTokenExpires: Instant? = nil, refreshToken: String? = nil,
      refreshStarted: Instant? = nil
    ) {
      self.clientID = clientID
      self.clientSecret = clientSecret
      self.accessToken = accessToken
      self.accessTokenExpires = accessTokenExpires
      self.refreshToken = refreshToken
      self.refreshStarted = refreshStarted
    }
  }

  package var description: String { "credentials (hidden)" }
}
