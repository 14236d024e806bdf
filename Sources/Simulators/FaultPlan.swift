/// One fault ordered over a simulator's control surface: what goes wrong, for which operation, how
/// many times.
package struct Fault: Codable, Hashable, Sendable {
  /// What goes wrong.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Answers with `status` and nothing is done.
    case status
    /// Never answers and nothing is done (kept as the short name; the same as `timeout_before`).
    case timeout
    /// Never answers and nothing is done.
    case timeoutBefore = "timeout_before"
    /// Does the work, then never answers.
    case timeoutAfterCommit = "timeout_after_commit"
    /// Closes the connection without an answer and nothing is done.
    case reset
    /// Does the work, then closes the connection without an answer.
    case resetAfterCommit = "reset_after_commit"
    /// Answers as when the calls of the day are used up; nothing is done.
    case capExhausted = "cap_exhausted"
    /// Does the work and answers, half a second late; the simulated Octopus is not late.
    case slow
  }

  /// The operation it strikes, by the simulator's own names; `*` strikes any.
  package var operation: String
  /// What goes wrong.
  package var kind: Kind
  /// The HTTP status of a `status` fault; 503 when not given.
  package var status: Int?
  /// How many calls it still strikes; 1 when not given.
  package var times: Int

  /// A fault for that many calls.
  package init(operation: String, kind: Kind, status: Int? = nil, times: Int = 1) {
    self.operation = operation
    self.kind = kind
    self.status = status
    self.times = times
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    operation = try values.decode(String.self, forKey: .operation)
    kind = try values.decode(Kind.self, forKey: .kind)
    status = try values.decodeIfPresent(Int.self, forKey: .status)
    times = try values.decodeIfPresent(Int.self, forKey: .times) ?? 1
  }
}

/// The faults still to come, in the order in which they were ordered.
package struct FaultPlan: Codable, Hashable, Sendable {
  /// The faults that still strike at least once.
  package private(set) var faults: [Fault] = []

  /// No faults.
  package init() {}

  /// Orders a fault; one for no calls is left out.
  package mutating func add(_ fault: Fault) {
    guard fault.times > 0 else { return }
    faults.append(fault)
  }

  /// The first fault for a call of this operation, used up by one; nil when the call goes well.
  package mutating func take(_ operation: String) -> Fault? {
    guard
      let index = faults.firstIndex(where: { $0.operation == operation || $0.operation == "*" })
    else { return nil }
    faults[index].times -= 1
    let fault = faults[index]
    if fault.times <= 0 { faults.remove(at: index) }
    return fault
  }

  /// Forgets all faults.
  package mutating func clear() {
    faults = []
  }
}
