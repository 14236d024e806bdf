/// One breach of the contract by a caller: a member, parameter or type the real service does not know.
///
/// A request that the real service answers with an ordinary business refusal is none.
package struct Violation: Codable, Hashable, Sendable {
  /// When it came in: the simulator's `now`, in milliseconds since 1970.
  package let at: Int64
  /// The operation, by the simulator's own names.
  package let operation: String
  /// The method and path of the request, without its query.
  package let request: String
  /// What is wrong, naming the member ("buySellBookingServiceData.coment: not a known member").
  package let problem: String

  /// A breach.
  package init(at: Int64, operation: String, request: String, problem: String) {
    self.at = at
    self.operation = operation
    self.request = request
    self.problem = problem
  }
}

/// The breaches seen since the simulator started, the oldest first; at most 1,000 are kept.
package struct ViolationLog: Codable, Hashable, Sendable {
  /// The breaches kept.
  package private(set) var violations: [Violation] = []
  /// How many there were in all.
  package private(set) var count = 0

  private static let kept = 1_000

  /// No breaches.
  package init() {}

  /// Notes a breach.
  package mutating func add(_ violation: Violation) {
    count += 1
    if violations.count < ViolationLog.kept { violations.append(violation) }
  }
}
