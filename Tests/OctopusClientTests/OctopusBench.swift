import Accounting
import AsyncHTTPClient
import Foundation
import OctopusClient
import Synchronization
import Testing
import TestSupport
import Outbound

/// A client in front of a scripted server, and what a test wants to know of the two.
struct OctopusBench {
  let client: OctopusClient
  let server: ScriptedServer
  let clock: Clock
  let budget: Budget

  /// Runs `body` with a client, then checks every request that went out against the contract.
  @discardableResult static func run<Result>(
    _ script: @escaping ScriptedServer.Script, at base: String? = nil, files: String? = nil,
    credentials: OctopusCredentials = .password(user: "gateway", password: "s3cret"),
    allowed: @escaping @Sendable (OctopusCall, Int) -> Bool = { _, _ in true },
    _ body: (OctopusBench) async throws -> Result
  ) async throws -> Result {
    let http = HTTPClient(configuration: HTTPExchange.configuration)
    let budget = Budget()
    let clock = Clock()
    do {
      let result = try await ScriptedServer.run(script) { server in
        let connection = OctopusConnection(
          restBase: base ?? server.base, fileImportBase: files ?? "\(server.base)/file-import",
          softwareHouseID: "00000000-0000-4000-8000-000000000001", credentials: credentials,
          locale: .dutch)
        let client = OctopusClient(
          connection, http: http,
          reserve: { call, dossier in
            budget.note(call, dossier)
            return allowed(call, dossier)
          }, now: { clock.now })
        let bench = OctopusBench(client: client, server: server, clock: clock, budget: budget)
        let result = try await body(bench)
        try bench.checkRequests()
        return result
      }
      try await http.shutdown()
      return result
    } catch {
      try await http.shutdown()
      throw error
    }
  }

  /// The usual answers at the door, then what the test says.
  static func opened(
    _ rest: @escaping ScriptedServer.Script
  ) -> ScriptedServer.Script {
    { request in
      switch (request.method, request.path) {
      case ("POST", "/authentication"): .json(200, #"{"token":"login-1"}"#)
      case ("POST", "/dossiers"): .json(200, #"{"Dossiertoken":"dossier-1"}"#)
      default: rest(request)
      }
    }
  }

  private func checkRequests() throws {
    guard SharedMaterial.exists else { return }
    let contract = try ContractValidator(.octopus)
    for request in server.requests where !request.path.hasPrefix("/file-import") {
      let faults = contract.faults(
        inRequest: request.method, request.target, headers: request.headers, body: request.body)
      #expect(faults.isEmpty)
    }
  }

  /// A clock that stands still until it is moved.
  final class Clock: Sendable {
    private let moment = Mutex(Date(timeIntervalSince1970: 1_780_000_000))

    var now: Date { moment.withLock { $0 } }

    func advance(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
  }

  /// The calls that were counted, in order.
  final class Budget: Sendable {
    private let kept = Mutex<[(OctopusCall, Int)]>([])

    var calls: [OctopusCall] { kept.withLock { $0.map(\.0) } }

    func note(_ call: OctopusCall, _ dossier: Int) { kept.withLock { $0.append((call, dossier)) } }
  }
}

extension OctopusBooking {
  /// A purchase of 387.30 in two lines.
  static let purchase = OctopusBooking(
    bookyearID: 3, journal: "A1", number: 118, relationID: 27, period: 202605,
    documentDate: CalendarDate(daysSince1970: 20_584), dueDate: CalendarDate(daysSince1970: 20_614),
    comment: "VF-2026-0881 [p:7f3]", reference: "+++118/2026/00914+++", orderReference: nil,
    amount: Money(cents: 38_730),
    lines: [
      Line(
        account: 611_900, base: Money(cents: 25_000), vatCode: "D21", vat: Money(cents: 5_250),
        comment: "Onderhoud oven", costCentreID: 4),
      Line(account: 604_000, base: Money(cents: 8_000), vatCode: "D06", vat: Money(cents: 480)),
    ])
}
