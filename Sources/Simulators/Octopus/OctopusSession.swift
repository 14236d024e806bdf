/// What a token stands for.
struct OctopusSession: Codable, Hashable, Sendable {
  var user: String
  /// The dossier of a dossier token; nil for a sign-in token.
  var dossier: Int?
  /// The language of error texts; nil for the dossier's own.
  var language: OctopusSimulator.Language?
  /// Milliseconds since 1970.
  var expiresAt: Int64
}

/// The tokens in use.
struct OctopusSessions: Sendable {
  private var sessions: [String: OctopusSession] = [:]

  /// The session of a token that is still good.
  func session(_ token: String, at now: Int64) -> OctopusSession? {
    guard let session = sessions[token], session.expiresAt > now else { return nil }
    return session
  }

  /// Adds one; those run out are forgotten when many have come together.
  mutating func add(_ token: String, _ session: OctopusSession, at now: Int64) {
    if sessions.count > 1_000 { sessions = sessions.filter { $0.value.expiresAt > now } }
    sessions[token] = session
  }
}
