import Testing

@testable import Storage

@Suite("Calls are counted before they are made, and never past their cap")
struct CallLedgerTests {
  private let office: StoredOffice
  private var calls: CallLedger { CallLedger(office.database) }

  init() async throws {
    office = try await StoredOffice()
  }

  @Test("Up to the cap and not one more; another day, dossier or operation counts by itself")
  func cap() async throws {
    var granted: [Bool] = []
    for _ in 0..<4 {
      granted.append(try await calls.reserve("book", dossier: 101, cap: 3, day: "2026-11-24"))
    }
    #expect(granted == [true, true, true, false])
    #expect(try await calls.reserve("book", dossier: 101, cap: 3, day: "2026-11-25"))
    #expect(try await calls.reserve("book", dossier: 102, cap: 3, day: "2026-11-24"))
    #expect(try await calls.reserve("list", dossier: 101, cap: 3, day: "2026-11-24"))
    let used = try await calls.used(dossier: 101, day: "2026-11-24")
    #expect(used == ["book": 3, "list": 1])
  }

  @Test("Fifty at once: exactly as many as the cap are granted")
  func race() async throws {
    let granted = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask { [calls] in
          try await calls.reserve("book", dossier: 101, cap: 17, day: "2026-11-24")
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(granted == 17)
    #expect(try await calls.used(dossier: 101, day: "2026-11-24") == ["book": 17])
  }

  @Test("A cap of none grants none; a call without a cap is counted all the same")
  func edges() async throws {
    #expect(try await !calls.reserve("book", dossier: 1, cap: 0, day: "d"))
    for _ in 0..<3 { #expect(try await calls.reserve("free", dossier: 1, cap: nil, day: "d")) }
    #expect(try await calls.used(dossier: 1, day: "d") == ["free": 3])
  }

  @Test("When Octopus says that it is used up, nothing more is granted that day")
  func exhausted() async throws {
    #expect(try await calls.reserve("book", dossier: 1, cap: 5, day: "d"))
    try await calls.exhaust("book", dossier: 1, cap: 5, day: "d")
    #expect(try await !calls.reserve("book", dossier: 1, cap: 5, day: "d"))
    try await calls.exhaust("book", dossier: 1, cap: 2, day: "d")
    #expect(try await calls.used(dossier: 1, day: "d") == ["book": 5])
  }
}
