/// Waits for work no longer than a page may take; the work itself goes on.
enum Patience {
  /// What the work gave, or nil when it was not done in time.
  static func wait<Value: Sendable>(
    _ limit: Duration, for work: @escaping @Sendable () async -> Value
  ) async -> Value? {
    let (answers, first) = AsyncStream.makeStream(of: Value?.self)
    Task { first.yield(await work()) }
    let timer = Task {
      try? await Task.sleep(for: limit)
      first.yield(nil)
    }
    defer { timer.cancel() }
    var waiting = answers.makeAsyncIterator()
    return await waiting.next() ?? nil
  }
}
