import Cryptography
import GRDB

/// A short name for what a document is at one moment, as far as a person's choices rest on it: its
/// content, state, proposal and earlier decisions. Moments that change nothing of these, such as another
/// look of the worker, leave it as it is.
enum DocumentVersion {
  private static let columns = [
    "revision", "fetched_revision", "state", "cause_key", "proposal", "decision", "relation_id",
    "entry_number",
  ]

  static func text(_ row: Row) throws -> String {
    let values = columns.map { name in
      let value: DatabaseValue = row[name]
      return "\(name)=\(value)"
    }
    return String(try Digest.sha256(of: values.joined(separator: "\n")).hex.prefix(16))
  }
}
