package import Foundation

/// Where Octopus is, who we are there, and in which language it answers.
package struct OctopusConnection: Sendable {
  /// The REST service without a closing slash (Octopus API §1.1).
  package var restBase: String
  /// The File Import service without a closing slash. Known from one client only (inferred), so it
  /// can be set.
  package var fileImportBase: String
  /// The id Octopus gave our software house; no secret by itself, but kept out of logs.
  package var softwareHouseID: String
  package var credentials: OctopusCredentials
  /// The language of messages and localised names.
  package var locale: Locale
  /// How long a token is used. Octopus' tokens live ten minutes; nine leave room for a slow call.
  package var tokenLifetime: TimeInterval

  package init(
    restBase: String = OctopusConnection.productionRESTBase,
    fileImportBase: String = OctopusConnection.productionFileImportBase,
    softwareHouseID: String, credentials: OctopusCredentials, locale: Locale = .dossier,
    tokenLifetime: TimeInterval = 540
  ) {
    self.restBase = restBase
    self.fileImportBase = fileImportBase
    self.softwareHouseID = softwareHouseID
    self.credentials = credentials
    self.locale = locale
    self.tokenLifetime = tokenLifetime
  }

  /// The one host there is: Octopus has no sandbox (Octopus API §1.4).
  package static let productionRESTBase = "https://service.inaras.be/octopus-rest-api/v1"

  /// Seen in one client only (Octopus API §6).
  package static let productionFileImportBase =
    "https://service.inaras.be/octopus-file-import-api/v1"

  /// Octopus' `localeId`.
  package enum Locale: Int, Hashable, Sendable, CaseIterable {
    /// The language set in the dossier.
    case dossier = 0
    case dutch = 1
    case french = 2
    case english = 3
    case german = 4
  }
}

/// What Octopus knows us by: a user with a password, or the access token of an OAuth grant. Never
/// prints, dumps or mirrors what it holds.
package struct OctopusCredentials: Sendable {
  /// Gives a usable access token; told which token Octopus has just refused, so that it renews that
  /// one rather than hand it out again. Throws `OctopusFault.loginRefused` when consent has lapsed.
  package typealias AccessTokens = @Sendable (_ refused: String?) async throws -> String

  enum Kind: Sendable {
    case password(user: String, password: String)
    case oauth(AccessTokens)
  }

  let kind: Kind

  /// A user of Octopus with the right to use the web service.
  package static func password(user: String, password: String) -> OctopusCredentials {
    OctopusCredentials(kind: .password(user: user, password: password))
  }

  /// An OAuth grant, whose access token takes the place of the login token (Octopus API §1.3).
  package static func oauth(_ tokens: @escaping AccessTokens) -> OctopusCredentials {
    OctopusCredentials(kind: .oauth(tokens))
  }
}

extension OctopusCredentials: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  package var description: String {
    switch kind {
    case .password: "user and password"
    case .oauth: "OAuth grant"
    }
  }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
