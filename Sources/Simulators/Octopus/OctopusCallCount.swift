import Accounting
import Foundation

/// The calls of a day against the printed caps: per dossier, or per user for calls without a dossier
/// (inferred: Octopus does not say what it counts by).
struct OctopusCallCount: Sendable {
  /// What is counted together.
  struct Key: Codable, Hashable, Sendable {
    /// The dossier's id; 0 for calls without one.
    var dossier: Int
    /// The user of calls without a dossier.
    var user: String?
    var operation: OctopusOperation
    var day: CalendarDate
  }

  /// Calls made and calls refused over the cap.
  struct Count: Sendable {
    var made = 0
    var refused = 0
  }

  private(set) var counts: [Key: Count] = [:]

  /// Whether one more call is within the cap.
  func allows(_ key: Key) -> Bool {
    guard let cap = key.operation.dailyCap else { return true }
    return counts[key, default: Count()].made < cap
  }

  /// Counts a call.
  mutating func add(_ key: Key, refused: Bool) {
    if refused {
      counts[key, default: Count()].refused += 1
    } else {
      counts[key, default: Count()].made += 1
    }
  }

  /// How the control surface lists them: by day, dossier and operation.
  var json: JSONValue {
    let sorted = counts.sorted {
      ($0.key.day, $0.key.dossier, $0.key.operation.rawValue, $0.key.user ?? "")
        < ($1.key.day, $1.key.dossier, $1.key.operation.rawValue, $1.key.user ?? "")
    }
    return .array(
      sorted.map { key, count in
        [
          "dossier": key.dossier == 0 ? .null : .number(Decimal(key.dossier)),
          "user": key.user.map { .string($0) } ?? .null,
          "operation": .string(key.operation.rawValue),
          "operationId": .string(key.operation.operationID), "day": .string("\(key.day)"),
          "count": .number(Decimal(count.made)), "refused": .number(Decimal(count.refused)),
          "cap": key.operation.dailyCap.map { .number(Decimal($0)) } ?? .null,
        ]
      })
  }
}
