import GRDB

/// An error as it may stand in a log: the reason without statement arguments, bodies or secrets.
package struct FaultText: CustomStringConvertible, Sendable {
  package let description: String

  /// SQLite errors keep code and message; others only say their type and, when they describe
  /// themselves, that text.
  package init(_ error: any Error) {
    switch error {
    case let error as DatabaseError:
      description = "SQLite \(error.extendedResultCode): \(error.message ?? "no message")"
    case let error as any Error & CustomStringConvertible:
      description = error.description
    default:
      description = "\(type(of: error))"
    }
  }
}
