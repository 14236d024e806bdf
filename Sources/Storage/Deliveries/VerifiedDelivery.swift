package import Foundation

/// A webhook call whose signature was found right: all that the inbox writes of it.
package struct VerifiedDelivery: Sendable {
  package var hookID: Int64
  package var dossierID: Int64
  /// The `t` of the signature, in seconds.
  package var signedAtSeconds: Int64
  /// The 32 bytes of the `s` that matched.
  package var signature: Data
  package var secretID: Int64
  package var receivedAt: Instant
  package var reading: Reading
  /// The body, byte for byte.
  package var body: Data

  package init(
    hookID: Int64, dossierID: Int64, signedAtSeconds: Int64, signature: Data, secretID: Int64,
    receivedAt: Instant, reading: Reading, body: Data
  ) {
    self.hookID = hookID
    self.dossierID = dossierID
    self.signedAtSeconds = signedAtSeconds
    self.signature = signature
    self.secretID = secretID
    self.receivedAt = receivedAt
    self.reading = reading
    self.body = body
  }

  /// What the body turned out to say.
  package enum Reading: Sendable, Equatable {
    /// "Order X is dirty".
    case order(id: Int64, updateType: String?)
    /// "The bank accounts of this company are dirty": its only other meaning that is acted upon.
    case bankAccounts(entityType: String, id: Int64?, updateType: String?)
    /// Another entity type or another shape: kept and shown as not acted on.
    case other(entityType: String?, id: Int64?, updateType: String?)
    /// Right signature, but outside the time tolerance: kept aside for a person.
    case outsideTolerance(entityType: String?, id: Int64?, updateType: String?)
  }
}

/// How a delivery ended up in the database.
package enum Acceptance: Sendable, Equatable {
  case stored
  /// The same (hook, t, s) was stored before.
  case repeated
}

/// Why a delivery is not acknowledged.
package enum InboxRefusal: Error, Equatable, Sendable {
  /// Too many deliveries wait for their commit.
  case full
  /// The database did not take the batch (disk full, read-only, input/output error).
  case diskRefused
  /// The process is going down.
  case stopping
}
