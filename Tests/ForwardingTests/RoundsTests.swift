import Accounting
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import Testing

@testable import Forwarding

/// Long enough that no test lives to see a round after it.
private let ages = Duration.seconds(86_400)

/// Counts rounds and tells of each.
private final class Tally: Sendable {
  let rounds: AsyncStream<Int>
  private let done: AsyncStream<Int>.Continuation
  private let count = Atomic(0)

  init() { (rounds, done) = AsyncStream.makeStream() }

  func add() -> Int {
    let number = count.add(1, ordering: .relaxed).newValue
    done.yield(number)
    return number
  }

  var total: Int { count.load(ordering: .relaxed) }
}

private struct Mishap: Error {}

/// Keeps what is logged.
private final class Lines: LogHandler {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }

  subscript(metadataKey _: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) { lines.withLock { $0.append("\(event.message)") } }
}

/// Runs a service as the gateway does, until the work is done, then stops it as the gateway is stopped.
private func running(_ service: any Service, _ work: () async throws -> Void) async throws {
  let group = ServiceGroup(services: [service], logger: Logger(label: "test"))
  async let ended: Void = group.run()
  try await work()
  await group.triggerGracefulShutdown()
  try await ended
}

@Suite("Rounds go on until the gateway stops, whatever one of them comes to")
struct RoundsTests {
  private let logger = Logger(label: "test")

  @Test("The first comes at the start, and a stop ends the pause after it", .timeLimit(.minutes(1)))
  func stopsInPause() async throws {
    let tally = Tally()
    let rounds = Rounds(.every(ages), failure: "failed", logger) { _ = tally.add() }
    try await running(rounds) {
      for await number in tally.rounds where number == 1 { break }
    }
    #expect(tally.total == 1)
  }

  @Test("One that rests first does nothing when it is stopped before", .timeLimit(.minutes(1)))
  func restsFirst() async throws {
    let tally = Tally()
    try await running(Rounds(.after(ages), failure: "failed", logger) { _ = tally.add() }) {}
    #expect(tally.total == 0)
    let soon = Rounds(.after(.zero), failure: "failed", logger) { _ = tally.add() }
    try await running(soon) {
      for await number in tally.rounds where number == 2 { break }
    }
    #expect(tally.total >= 2)
  }

  @Test("One that fails is logged, and the next one comes", .timeLimit(.minutes(1)))
  func failing() async throws {
    let tally = Tally()
    let lines = Lines()
    let logger = Logger(label: "test") { _ in lines }
    let rounds = Rounds(.every(.zero), failure: "nothing came of it", logger) {
      if tally.add() < 3 { throw Mishap() }
    }
    try await running(rounds) {
      for await number in tally.rounds where number == 4 { break }
    }
    #expect(lines.all == ["nothing came of it", "nothing came of it"])
  }

  @Test("What the stop breaks off is no failure", .timeLimit(.minutes(1)))
  func brokenOff() async throws {
    let tally = Tally()
    let lines = Lines()
    let logger = Logger(label: "test") { _ in lines }
    let (answers, open) = AsyncStream<Void>.makeStream()
    let rounds = Rounds(.every(.zero), failure: "nothing came of it", logger) {
      _ = tally.add()
      // No answer ever comes: only the stop ends it.
      for await _ in answers {}
      throw Mishap()
    }
    try await running(rounds) {
      for await number in tally.rounds where number == 1 { break }
    }
    open.finish()
    #expect(tally.total == 1)
    #expect(lines.all.isEmpty)
  }

  @Test("A bell wakes it, with a pace beside it and without", .timeLimit(.minutes(1)))
  func bell() async throws {
    for pace in [nil, ages] {
      let tally = Tally()
      let bell = Doorbell()
      let rounds = Rounds(.rings(bell, besides: pace), failure: "failed", logger) {
        if tally.add() == 2 { throw Mishap() }
      }
      try await running(rounds) {
        for await number in tally.rounds {
          if number == 3 { break }
          bell.ring()
        }
      }
      #expect(tally.total == 3)
    }
  }

  @Test("Without a ring it goes at its pace", .timeLimit(.minutes(1)))
  func pace() async throws {
    let tally = Tally()
    let rounds = Rounds(
      .rings(Doorbell(), besides: .milliseconds(1)), failure: "failed", logger
    ) { _ = tally.add() }
    try await running(rounds) {
      for await number in tally.rounds where number == 3 { break }
    }
    #expect(tally.total >= 3)
  }
}

@Suite("Work at due times lets what is under way come to its end when the gateway stops")
struct DueWorkTests {
  @Test("What is due rings, and a stop waits for what goes on", .timeLimit(.minutes(1)))
  func stops() async throws {
    let tally = Tally()
    let (gate, open) = AsyncStream<Void>.makeStream()
    let ended = Atomic(0)
    let work = WorkService(
      // Something has long been due.
      work: DueWork(doorbell: Doorbell(), sleep: .milliseconds(1)...ages, now: { 5 }) { 0 },
      onRing: {
        guard tally.add() == 2 else { return }
        for await _ in gate { break }
        ended.add(1, ordering: .relaxed)
      })
    let group = ServiceGroup(services: [work], logger: Logger(label: "test"))
    async let stopped: Void = group.run()
    for await number in tally.rounds where number == 2 { break }
    await group.triggerGracefulShutdown()
    open.yield()
    try await stopped
    #expect(ended.load(ordering: .relaxed) == 1)
  }
}

/// Work with nothing around it.
private struct WorkService: Service {
  let work: DueWork
  let onRing: @Sendable () async -> Void

  func run() async throws {
    await work.run { group in
      group.addTask { await onRing() }
    }
  }
}
