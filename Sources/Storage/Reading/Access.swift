import GRDB

/// The dossiers a person or script may see. Every read for a page asks for one: there is no other
/// place where this is decided.
package enum Access: Sendable, Hashable {
  case all
  case only(Set<Int64>)

  /// Whether this dossier may be seen.
  package func allows(dossier: Int64) -> Bool {
    switch self {
    case .all: true
    case .only(let dossiers): dossiers.contains(dossier)
    }
  }

  /// The condition on a column that holds a dossier's id.
  func condition(on column: String) -> SQL {
    switch self {
    case .all: SQL("1")
    case .only(let dossiers):
      if dossiers.isEmpty {
        SQL("0")
      } else {
        SQL("\(sql: column) in \(dossiers.sorted())")
      }
    }
  }
}
