package import Foundation

extension OctopusSimulator {
  /// How the service behaves where Octopus documents nothing, or where a test wants it otherwise.
  package struct Rules: Codable, Hashable, Sendable {
    /// Whether the printed calls a day are enforced.
    package var enforcesDailyCaps = true
    /// The answer over the cap: status and code (inferred; Octopus documents neither).
    package var capStatus = 400
    package var capErrorCode = -80
    /// Whether the `vatNr` filter finds a number written with or without its dots (inferred).
    package var vatFilterIgnoresPunctuation = true
    /// How far Σ(base + VAT) may be from the amount (inferred: not at all).
    package var balanceTolerance: Decimal = 0
    /// The zone of time stamps and of the day of the caps (inferred).
    package var timeZone = "Europe/Brussels"
    /// How long tokens live, in seconds (Octopus API: 10 minutes).
    package var tokenLife = 600
    /// Whether each new access token comes with a new refresh token, whose days begin anew. Octopus' public
    /// text names one only with the first (Octopus API §1.3).
    package var renewsPermissions = false
    /// How long a call that times out is held open, in seconds.
    package var holdSeconds = 120
    /// What `GET /about/version` answers.
    package var version = "51.9.17"

    package init() {}
  }
}
