package import Accounting
package import Foundation

/// A statement file that came, byte for byte.
package struct StatementDelivery: Sendable {
  package var bytes: Data
  package var name: String
  package var source: StatementSource
  /// What makes the arrival one of its own within its source: a feed item, a file's path, any token for
  /// an upload. The same origin twice is one arrival.
  package var origin: String
  /// A user's e-mail, "token:NAME", or "passerelle".
  package var actor: String
  /// The dossier it is of, where the source says so; nil finds it by the account.
  package var dossierID: Int64?

  package init(
    bytes: Data, name: String, source: StatementSource, origin: String, actor: String,
    dossierID: Int64? = nil
  ) {
    self.bytes = bytes
    self.name = name
    self.source = source
    self.origin = origin
    self.actor = actor
    self.dossierID = dossierID
  }
}

/// What became of a statement file, durably.
package struct TakenIn: Sendable, Hashable {
  /// Nil where nothing was kept.
  package var fileID: Int64?
  package var outcome: Outcome

  package enum Outcome: Sendable, Hashable {
    /// Its statements; and the accounts of those whose dossier is not known yet, which wait in the file.
    case taken([Statement], unplaced: [String])
    /// The same bytes came before.
    case seenBefore([Statement])
    /// Nothing of it is taken.
    case refused(StatementRefusal)
    /// It holds statements of dossiers the person may not see: nothing was kept.
    case notPermitted
  }

  /// One statement of the file.
  package struct Statement: Sendable, Hashable {
    package var id: Int64
    package var accountID: Int64
    package var dossierID: Int64
    /// It was known already, from another file.
    package var isRepeated: Bool
  }
}
