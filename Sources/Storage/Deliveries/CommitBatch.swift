/// Deliveries that wait for their commit, in order of arrival, bounded: the pure half of the inbox.
struct CommitBatch<Waiting> {
  /// How many may wait at once; more are refused so that memory stays bounded.
  let capacity: Int
  /// How many one transaction takes at most.
  let limit: Int
  private var waiting: [Waiting] = []

  init(capacity: Int, limit: Int) {
    self.capacity = capacity
    self.limit = limit
    waiting.reserveCapacity(min(capacity, 1_024))
  }

  var isEmpty: Bool { waiting.isEmpty }
  var count: Int { waiting.count }

  /// Adds one; false when it is full.
  mutating func append(_ entry: Waiting) -> Bool {
    guard waiting.count < capacity else { return false }
    waiting.append(entry)
    return true
  }

  /// Takes what the next transaction writes: the oldest, at most `limit`.
  mutating func take() -> [Waiting] {
    if waiting.count <= limit {
      let all = waiting
      waiting.removeAll(keepingCapacity: true)
      return all
    }
    let first = Array(waiting[..<limit])
    waiting.removeFirst(limit)
    return first
  }
}
