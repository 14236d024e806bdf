import Testing

@testable import Storage

@Suite("What waits for a commit is bounded and leaves in the order it came")
struct CommitBatchTests {
  private func filled(_ count: Int, capacity: Int = 1_000, limit: Int = 128) -> CommitBatch<Int> {
    var batch = CommitBatch<Int>(capacity: capacity, limit: limit)
    for entry in 0..<count { _ = batch.append(entry) }
    return batch
  }

  @Test(
    "One transaction takes the oldest, at most the limit",
    arguments: [(0, 0), (1, 1), (127, 127), (128, 128), (129, 128), (300, 128)])
  func takes(waiting: Int, taken: Int) {
    var batch = filled(waiting)
    let first = batch.take()
    #expect(first == Array(0..<taken))
    #expect(batch.count == waiting - taken)
    #expect(batch.isEmpty == (waiting == taken))
  }

  @Test("All of them leave, in order, whatever comes between")
  func order() {
    var batch = filled(200)
    var left = batch.take()
    for entry in 200..<210 { _ = batch.append(entry) }
    while !batch.isEmpty { left += batch.take() }
    #expect(left == Array(0..<210))
    let nothing = batch.take()
    #expect(nothing.isEmpty)
  }

  @Test("One more than the capacity is refused, and there is room again after a commit")
  func capacity() {
    var batch = filled(3, capacity: 3, limit: 2)
    let fourth = batch.append(3)
    #expect(!fourth)
    #expect(batch.count == 3)
    var taken = batch.take()
    #expect(taken == [0, 1])
    let added = (4...6).map { batch.append($0) }
    #expect(added == [true, true, false])
    taken = batch.take()
    #expect(taken == [2, 4])
  }
}
