import Accounting
import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

@testable import Simulators

/// The simulators' JSON, by a name that no other JSON of the tests has.
typealias OctopusJSON = JSONValue

/// A clock the tests move.
final class OctopusTestClock: Sendable {
  private let instant: Mutex<Date>

  init(_ text: String = "2026-05-12T09:00:00Z") {
    instant = Mutex((try? Date(text, strategy: .iso8601)) ?? .distantPast)
  }

  var now: Date { instant.withLock { $0 } }

  func advance(seconds: Double) {
    instant.withLock { $0 = $0.addingTimeInterval(seconds) }
  }
}

/// A running Octopus simulator, spoken to over HTTP.
struct OctopusUnderTest: Sendable {
  struct Answer: Sendable {
    var status: Int
    var json: JSONValue?
    var text: String
  }

  let port: Int
  let clock: OctopusTestClock

  static let rest = "/octopus-rest-api/v1"
  static let imports = "/octopus-file-import-api/v1"

  /// Runs a simulator for as long as the work takes.
  static func run(
    office: OctopusSimulator.Office? = nil, rules: OctopusSimulator.Rules = .init(),
    folder: URL? = nil, clock: OctopusTestClock = OctopusTestClock(),
    _ work: @escaping @Sendable (OctopusUnderTest) async throws -> Void
  ) async throws {
    let simulator = try OctopusSimulator(
      office: office ?? .demo(now: clock.now), rules: rules, folder: folder, port: 0,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: { clock.now })
    try await withThrowingTaskGroup { group in
      group.addTask { try await simulator.run() }
      defer { group.cancelAll() }
      try await work(OctopusUnderTest(port: try await simulator.port, clock: clock))
    }
  }

  func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: JSONValue? = nil,
    timeout: TimeAmount = .seconds(60)
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = .init(rawValue: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body {
      request.headers.replaceOrAdd(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: timeout)
    let buffer = try await response.body.collect(upTo: 10 << 20)
    let data = Data(buffer.readableBytesView)
    return Answer(
      status: Int(response.status.code), json: try? JSONValue(json: data),
      text: String(decoding: data, as: UTF8.self))
  }

  func signIn(password: String = "octopus-demo") async throws -> Answer {
    try await send(
      "POST", Self.rest + "/authentication",
      headers: ["softwareHouseUuid": "6f6d6b1e-7a6e-4a51-9c39-8d0f6c1f2a10"],
      body: ["user": "passerelle", "password": .string(password)])
  }

  /// A dossier token.
  func open(_ dossier: Int, locale: Int = 0) async throws -> String {
    let token = try #require(try await signIn().json?["token"]?.string)
    let answer = try await send(
      "POST", Self.rest + "/dossiers?dossierId=\(dossier)&localeId=\(locale)",
      headers: ["Token": token])
    return try #require(answer.json?["Dossiertoken"]?.string)
  }

  /// A call in a dossier.
  func call(
    _ method: String, _ dossier: Int, _ path: String, token: String, body: JSONValue? = nil,
    headers: [String: String] = [:], timeout: TimeAmount = .seconds(60)
  ) async throws -> Answer {
    try await send(
      method, "\(Self.rest)/dossiers/\(dossier)/\(path)",
      headers: headers.merging(["dossierToken": token]) { own, _ in own }, body: body,
      timeout: timeout)
  }

  func control(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> Answer {
    try await send(method, "/_control/\(path)", body: body)
  }

  /// The entries of a dossier, as the control surface shows them.
  func bookings(_ dossier: Int) async throws -> [JSONValue] {
    try await control("GET", "dossiers/\(dossier)/bookings").json?.array ?? []
  }

  /// A purchase of 121.00 in the bakery, wrapped for the insert call.
  static func purchase(number: Int, changing: [String: JSONValue] = [:]) -> JSONValue {
    var members: [String: JSONValue] = [
      "bookyearKey": ["id": 2], "journalKey": "A1",
      "documentSequenceNr": .number(Decimal(number)),
      "relationIdentificationServiceData": ["relationKey": ["id": 1]],
      "bookyearPeriodeNr": 202605, "documentDate": "2026-05-11", "expiryDate": "2026-06-10",
      "reference": "VF-\(number)".json, "amount": 121, "currencyCode": "EUR", "exchangeRate": 1,
      "bookingLines": [
        ["accountKey": 612_000, "baseAmount": 100, "vatCodeKey": "D21", "vatAmount": 21]
      ],
    ]
    members.merge(changing) { _, new in new }
    return ["buySellBookingServiceData": .object(members)]
  }
}

extension String {
  var json: JSONValue { .string(self) }
}

/// A folder that is removed when the work is done.
func withTemporaryFolder(_ work: (URL) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "octopus-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  try await work(folder)
}
