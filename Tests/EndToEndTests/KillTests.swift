import Cryptography
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

/// The gateway as a process of its own between two simulators that live on, killed while signed webhooks
/// and orders keep coming. Three kills in the usual run; the long one is
///
///     PASSERELLE_KILLS=50 swift test --filter KillTests
@Suite("Killed at any moment, nothing acknowledged is lost and nothing is booked twice")
struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["PASSERELLE_KILLS"].flatMap { Int($0) } ?? 3
  private static let token = "tok-kill-test-0123456789abcdef"

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
      let traffic = try await KillTraffic(
        gateway: WebCaller(port: port), billit: WebCaller(port: port + 1))
      for round in 1...KillTests.kills {
        let gateway = try await start(data, port, folder)
        try await traffic.run(round: round) { try await gateway.killNow() }
      }
      let gateway = try await start(data, port, folder)
      let pages = WebCaller(port: port, token: KillTests.token)
      try await expectBooked(traffic, pages)
      try await expectKept(traffic, pages)
      #expect(try await gateway.stop().code == 0)
      try await expectSound(data)
      for (party, dossier) in KillTraffic.parties {
        try await expectNumbered(
          dossier, orders: traffic.orders(of: party), octopus: WebCaller(port: port + 2))
      }
      for simulator in [port + 1, port + 2] {
        let violations = try await WebCaller(port: simulator).get("/_control/violations")
        #expect(violations.array == [])
      }
      for simulator in simulators { #expect(try await simulator.stop().code == 0) }
      print(
        "\(KillTests.kills) kills, \(traffic.acknowledged.count) deliveries acknowledged, "
          + "\(traffic.orders.count) orders booked")
    }
  }

  /// The demonstration's office with its hooks, made by the demonstration itself.
  private func prepare(_ data: String, _ port: Int, _ folder: URL) async throws {
    let demo = try Program(
      [
        "demo", "--no-traffic", "--port", "\(port)", "--data", data, "--api-token",
        KillTests.token,
      ], in: folder)
    try await demo.ready()
    #expect(try await demo.stop().code == 0)
  }

  private func start(_ data: String, _ port: Int, _ folder: URL) async throws -> Program {
    let program = try Program(
      ["serve", "--data", data + "/gateway", "--port", "\(port)", "--log-level", "error"],
      environment: ["PASSERELLE_POLL_SECONDS": "5", "PASSERELLE_BOOKING_SECONDS": "5"],
      in: folder)
    try await program.ready()
    return program
  }

  private func expectBooked(_ traffic: KillTraffic, _ pages: WebCaller) async throws {
    let orders = Set(traffic.orders.map(\.id))
    let allBooked = try await eventually(within: .seconds(180), every: .milliseconds(500)) {
      let booked = try await pages.all("documents").filter { $0["state"]?.string == "booked" }
      return Set(booked.compactMap { $0["billit_order_id"]?.integer }).isSuperset(of: orders)
    }
    #expect(allBooked)
    let documents = try await pages.all("documents")
    let seen = documents.compactMap { $0["billit_order_id"]?.integer }
    #expect(seen.count == Set(seen).count)
    let standing = documents.filter { $0["state"]?.string != "booked" }
    #expect(standing.isEmpty, "\(standing.map { $0["cause"] })")
  }

  /// Every delivery that was answered 2xx is in the database.
  private func expectKept(_ traffic: KillTraffic, _ pages: WebCaller) async throws {
    let kept = Set(try await pages.all("deliveries").compactMap { $0["update_type"]?.string })
    #expect(Set(traffic.acknowledged).subtracting(kept).isEmpty)
    #expect(traffic.acknowledged.count == Set(traffic.acknowledged).count)
  }

  private func expectSound(_ data: String) async throws {
    let key = try String(contentsOfFile: data + "/gateway/master.key", encoding: .utf8)
    let database = try Database(
      path: data + "/gateway/passerelle.sqlite", keys: try MasterKeys.parse(key),
      now: Instant(Date().timeIntervalSince1970 * 1_000), migrates: false)
    #expect(try await database.integrity() == "ok")
    #expect(try await DocumentStore(database).brokenInvariants() == [])
    try database.close()
  }

  /// Each order once, and no number left out.
  private func expectNumbered(
    _ dossier: Int, orders: [Int], octopus: WebCaller
  ) async throws {
    let bookings = try await octopus.get("/_control/dossiers/\(dossier)/bookings").array ?? []
    let marks = bookings.compactMap { $0["comment"]?.string?.split(separator: " ").last }
    let booked = marks.compactMap { $0.split(separator: "-").dropFirst().first.flatMap { Int($0) } }
    #expect(booked.sorted() == orders.sorted())
    let numbers = bookings.compactMap { $0["documentSequenceNr"]?.integer }.sorted()
    let first = try #require(numbers.first)
    #expect(numbers == Array(first..<first + numbers.count))
  }
}
