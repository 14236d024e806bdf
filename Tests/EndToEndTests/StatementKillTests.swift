import Accounting
import Cryptography
import Foundation
import NIOHTTP1
import Simulators
import Storage
import TestSupport
import Testing

/// The gateway as a process of its own between two simulators that live on, killed while CODA files are
/// uploaded and carried into their journals. Three kills in the usual run; the long one is
///
///     PASSERELLE_KILLS=50 swift test --filter StatementKillTests
@Suite("Killed at any moment, statements reach their journals in order and once, with no gap")
struct StatementKillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["PASSERELLE_KILLS"].flatMap { Int($0) } ?? 3
  private static let token = "tok-kill-test-0123456789abcdef"
  /// Two of the demonstration's dossiers whose accounts are delivered by the gateway.
  private static let dossiers = [61_234, 61_236]
  private static let perAccount = 24

  @Test(.timeLimit(.minutes(45)))
  func killed() async throws {
    try await withFolder { folder in
      let port = try await Ports.threeFree()
      let data = folder.path + "/demo"
      try await prepare(data, port, folder)
      let simulators = try [("billit", port + 1), ("octopus", port + 2)].map { name, port in
        try Program(
          ["simulate", name, "--port", "\(port)", "--data", "\(data)/\(name)"], in: folder)
      }
      for simulator in simulators { try await simulator.ready() }
      let told = StatementKillTests.dossiers.map { StatementKillTests.statements(of: $0) }
      // Some come twice, and none in its order.
      var coming = (told + told.map { Array($0.prefix(6)) }).flatMap { $0 }.shuffled()
      let part = coming.count / (StatementKillTests.kills + 1)
      for _ in 0..<StatementKillTests.kills {
        let gateway = try await start(data, port, folder)
        let batch = Array(coming.prefix(part))
        let sent = try await send(batch, to: WebCaller(port: port, token: Self.token)) {
          try await gateway.killNow()
        }
        // What was answered must be there; what was not is brought again.
        coming = Array(batch.dropFirst(sent)) + coming.dropFirst(batch.count)
      }
      let gateway = try await start(data, port, folder)
      let pages = WebCaller(port: port, token: StatementKillTests.token)
      for statement in coming { #expect(try await upload(statement, pages)) }
      try await expectBooked(told, pages)
      #expect(try await gateway.stop().code == 0)
      try await expectSound(data)
      for (dossier, statements) in zip(StatementKillTests.dossiers, told) {
        try await expectInOrder(statements, dossier, WebCaller(port: port + 2))
      }
      for simulator in [port + 1, port + 2] {
        let violations = try await WebCaller(port: simulator).get("/_control/violations")
        #expect(violations.array == [])
      }
      for simulator in simulators { #expect(try await simulator.stop().code == 0) }
    }
  }

  /// The demonstration's office with its accounts, made by the demonstration itself.
  private func prepare(_ data: String, _ port: Int, _ folder: URL) async throws {
    let demo = try Program(
      [
        "demo", "--no-traffic", "--port", "\(port)", "--data", data, "--api-token",
        StatementKillTests.token,
      ], in: folder)
    try await demo.ready()
    #expect(try await demo.stop().code == 0)
  }

  private func start(_ data: String, _ port: Int, _ folder: URL) async throws -> Program {
    let program = try Program(
      ["serve", "--data", data + "/gateway", "--port", "\(port)", "--log-level", "error"],
      environment: ["PASSERELLE_BOOKING_SECONDS": "5"], in: folder)
    try await program.ready()
    return program
  }

  /// A row of statements over this year, each going on from the one before.
  private static func statements(of dossier: Int) -> [WrittenStatement] {
    let year = BrusselsDay.of(Int64(Date().timeIntervalSince1970 * 1_000)).year
    var day = CalendarDate(year: year, month: 1, day: 2) ?? CalendarDate(daysSince1970: 0)
    var opening = Thousandths(units: 12_500_000)
    return (1...perAccount).map { number in
      let statement = WrittenStatement(
        iban: OctopusSimulator.BelgianNumbers.iban(63_900_000_00 + dossier), bic: "KREDBEBB",
        holder: "KILL TEST", number: number, opening: opening, openingDate: day,
        closingDate: day.adding(days: 10),
        movements: [
          .init(
            Thousandths(units: Int64(number * 1_370 + dossier % 10 * 10)),
            communication: "ontvangst \(number)")
        ])
      opening = statement.closing
      day = statement.closingDate
      return statement
    }
  }

  /// Uploads one after the other until, after the answer to a random one of them, `kill` happens while the
  /// next ones come and earlier ones are booked; how many were answered before the end.
  private func send(
    _ statements: [WrittenStatement], to gateway: WebCaller,
    kill: @escaping @Sendable () async throws -> Void
  ) async throws -> Int {
    let (answers, answered) = AsyncStream.makeStream(of: Int.self)
    let last = Int.random(in: 0...statements.count)
    answered.yield(0)
    return try await withThrowingTaskGroup(of: Int?.self) { group in
      group.addTask {
        defer { answered.finish() }
        var sent = 0
        for statement in statements {
          // Whoever gets no answer knows nothing: the gateway is gone.
          guard (try? await self.upload(statement, gateway)) == true else { break }
          sent += 1
          answered.yield(sent)
        }
        return sent
      }
      group.addTask {
        for await sent in answers where sent >= last { break }
        try await kill()
        return nil
      }
      var sent = 0
      for try await one in group { sent = one ?? sent }
      return sent
    }
  }

  private func upload(_ statement: WrittenStatement, _ gateway: WebCaller) async throws -> Bool {
    let boundary = "boundary-7731"
    let body =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"k.cod\"\r\n\r\n"
      + statement.text + "\r\n--\(boundary)--\r\n"
    let answer = try await gateway.send(
      .POST, "/bank/upload", type: "multipart/form-data; boundary=\(boundary)",
      body: Data(body.utf8))
    let outcome = answer.json["files"]?[0]?["outcome"]?.string
    return answer.status == 200 && ["taken", "seen_before"].contains(outcome)
  }

  private func expectBooked(
    _ told: [[WrittenStatement]], _ pages: WebCaller
  ) async throws {
    let count = told.reduce(0) { $0 + $1.count }
    let allBooked = try await eventually(within: .seconds(240), every: .milliseconds(500)) {
      let rows = try await pages.all("statements")
      return rows.count == count && rows.allSatisfy { $0["state"]?.string == "booked" }
    }
    let rows = try await pages.all("statements")
    let standing = rows.filter { $0["state"]?.string != "booked" }
    #expect(allBooked, "\(rows.count) of \(count); \(standing.map { $0["cause"] })")
  }

  private func expectSound(_ data: String) async throws {
    let key = try String(contentsOfFile: data + "/gateway/master.key", encoding: .utf8)
    let database = try Database(
      path: data + "/gateway/passerelle.sqlite", keys: try MasterKeys.parse(key),
      now: Instant(Date().timeIntervalSince1970 * 1_000), migrates: false)
    #expect(try await database.integrity() == "ok")
    #expect(try await StatementStore(database).brokenInvariants() == [])
    try database.close()
  }

  /// Each statement is one entry, in the order of the account, and no number is left out.
  private func expectInOrder(
    _ statements: [WrittenStatement], _ dossier: Int, _ octopus: WebCaller
  ) async throws {
    let bookings = try await octopus.get("/_control/dossiers/\(dossier)/bookings").array ?? []
    let entries = bookings.filter { $0["journalKey"]?.string == "F1" }
      .sorted {
        ($0["documentSequenceNr"]?.integer ?? 0) < ($1["documentSequenceNr"]?.integer ?? 0)
      }
    #expect(
      entries.compactMap { $0["documentDate"]?.string }
        == statements.map(\.closingDate.description))
    #expect(
      entries.compactMap { $0["documentSequenceNr"]?.integer } == Array(1...statements.count))
  }
}
