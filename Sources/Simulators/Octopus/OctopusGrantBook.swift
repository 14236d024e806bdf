/// The permissions given on Octopus' sign-in page (Octopus API §1.3): codes of five minutes that are good
/// once, and refresh tokens of sixty days that are not used up.
struct OctopusGrantBook: Sendable {
  /// How long a code lives, in milliseconds.
  static let codeLife: Int64 = 5 * 60_000
  /// How long a refresh token lives, in milliseconds.
  static let grantLife: Int64 = 60 * 86_400_000

  /// What a refresh token stands for.
  struct Grant: Codable, Hashable, Sendable {
    var user: String
    /// Milliseconds since 1970.
    var expiresAt: Int64
  }

  private struct Code: Hashable, Sendable {
    var user: String
    var redirectURI: String
    var expiresAt: Int64
  }

  private var codes: [String: Code] = [:]
  private var grants: [String: Grant] = [:]

  mutating func add(_ code: String, user: String, redirectURI: String, at now: Int64) {
    codes[code] = Code(
      user: user, redirectURI: redirectURI, expiresAt: now + OctopusGrantBook.codeLife)
  }

  /// The user of a code that is still good; it is good no more.
  mutating func use(_ code: String, at now: Int64) -> String? {
    guard let found = codes.removeValue(forKey: code), found.expiresAt > now else { return nil }
    return found.user
  }

  mutating func keep(_ token: String, _ grant: Grant) { grants[token] = grant }

  /// The user of a refresh token that is still good.
  func user(refreshing token: String, at now: Int64) -> String? {
    guard let grant = grants[token], grant.expiresAt > now else { return nil }
    return grant.user
  }
}
