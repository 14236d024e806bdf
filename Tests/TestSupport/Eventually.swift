/// Waits until a condition holds that only another process can make true, looking again and again; false
/// when it does not within that time. Inside one process nothing is waited for in this way: there a clock
/// is moved, or a stream awaited.
package func eventually(
  within limit: Duration, every pause: Duration = .milliseconds(50),
  _ condition: () async throws -> Bool
) async throws -> Bool {
  let clock = ContinuousClock()
  let end = clock.now + limit
  while clock.now < end {
    if try await condition() { return true }
    try await clock.sleep(for: pause)
  }
  return try await condition()
}
