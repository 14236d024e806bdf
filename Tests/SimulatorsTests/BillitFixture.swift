import Accounting
import AsyncHTTPClient
import Formats
import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1

@testable import Simulators

/// The small world of the Billit tests: two companies, an accountant who reaches both.
enum BillitFixture {
  static let companies = [
    company(900_101, "Bakkerij De Korenaar BV", "0999012304", "NL"),
    company(900_102, "Menuiserie Dubois SRL", "0999012403", "FR"),
  ]

  static let seed = BillitSimulator.Seed(
    companies: companies,
    users: [
      BillitSimulator.User(
        id: 5_500, email: "kantoor@cijfers.example", firstName: "An", lastName: "Peeters",
        apiKey: "accountant-key", partyIDs: [900_101, 900_102], ownPartyID: 900_100)
    ],
    clients: [
      BillitSimulator.OAuthClient(
        id: "gateway", secret: "gateway-secret",
        redirectURIs: ["http://127.0.0.1:8080/connections/billit/return"])
    ])

  private static func company(
    _ id: Int, _ name: String, _ number: String, _ language: String
  ) -> BillitSimulator.Company {
    BillitSimulator.Company(
      partyID: id, name: name, vatNumber: "BE\(number)", enterpriseNumber: number,
      street: "Molenstraat", streetNumber: "12", postalCode: "9000", city: "Gent",
      language: language, iban: "BE71096123456769", email: "info@\(id).example",
      ownerAPIKey: "owner-\(id)")
  }

  static func counterparty(
    _ kind: DemoPlan.Counterparty.Kind, _ country: String
  ) -> DemoPlan.Counterparty {
    let vatNumber = ["BE": "BE0999045659", "NL": "NL123456789B01", "FR": "FR32123456789"][country]
    return DemoPlan.Counterparty(
      kind: kind,
      company: PeppolInvoiceText.Company(
        name: "Molens & Zoon \(country)", vatNumber: vatNumber,
        enterpriseNumber: country == "BE" ? "0999045659" : nil, country: country,
        street: "Kaai 3", postalCode: "2000", city: "Antwerpen"),
      iban: "BE62510007547061")
  }

  /// A Peppol invoice between two others than the companies here.
  static func ubl(number: String = "VF-2026-0881") throws -> Data {
    guard let day = CalendarDate("2026-05-11") else { return Data() }
    return try PeppolInvoiceText(
      number: number, issueDate: day, dueDate: day.adding(days: 30),
      seller: counterparty(.supplier, "BE").company,
      buyer: counterparty(.customer, "FR").company,
      lines: [
        .init(
          description: "Onderhoud oven", unitPrice: Money(cents: 25_000),
          rate: VATRate(percent: 21)),
        .init(
          description: "Bloem T55", quantity: 40, unitPrice: Money(cents: 200),
          rate: VATRate(percent: 6)),
      ], paymentReference: "+++118/2026/00914+++", iban: "BE62510007547061"
    ).xml()
  }

  /// Runs a simulator for the length of the test.
  static func running(
    folder: URL? = nil, settings change: (inout BillitSimulator.Settings) -> Void = { _ in },
    _ test: (BillitCaller) async throws -> Void
  ) async throws {
    var settings = BillitSimulator.Settings(folder: folder)
    settings.retryRule = RetryRule(waits: Array(repeating: .milliseconds(20), count: 8))
    change(&settings)
    let simulator = try BillitSimulator(
      seed: seed, settings: settings, logger: Logger(label: "billit-tests"))
    let running = Task { try await simulator.run() }
    defer { running.cancel() }
    try await test(BillitCaller(port: try await simulator.port))
    running.cancel()
    try? await running.value
  }

  /// A folder of its own for the length of the test.
  static func folder(_ test: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "billit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await test(folder)
  }
}

/// Calls a simulator as a client does.
struct BillitCaller {
  let port: Int

  enum Verb: String {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  struct Answer {
    let status: Int
    /// The `Location` header.
    let location: String?
    let data: Data

    var json: JSONValue { (try? JSONValue(json: data)) ?? .null }
    var code: String? { json["errors"]?.array?.first?["Code"]?.string }
  }

  static let accountant = ["ApiKey": "accountant-key", "PartyID": "900101"]

  func send(
    _ method: Verb, _ path: String, _ headers: [String: String] = Self.accountant,
    _ body: JSONValue? = nil
  ) async throws -> Answer {
    try await send(method, path, headers, type: "application/json", data: body?.text)
  }

  func send(
    _ method: Verb, _ path: String, _ headers: [String: String] = [:],
    type: String, data: Data?
  ) async throws -> Answer {
    var request = HTTPClientRequest(
      url: path.hasPrefix("http") ? path : "http://127.0.0.1:\(port)\(path)")
    request.method = .init(rawValue: method.rawValue)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let data {
      request.headers.add(name: "Content-Type", value: type)
      request.body = .bytes(ByteBuffer(bytes: data))
    }
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      let response = try await client.execute(request, timeout: .seconds(60))
      let data = Data(try await response.body.collect(upTo: 8 << 20).readableBytesView)
      try await client.shutdown()
      return Answer(
        status: Int(response.status.code), location: response.headers.first(name: "Location"),
        data: data)
    } catch {
      try await client.shutdown()
      throw error
    }
  }

  /// Posts a document over the control surface; the number of the order.
  func post(
    _ ubl: Data, to party: Int = 900_101, direction: String = "Cost", more: String = ""
  ) async throws -> Int {
    let answer = try await send(
      .post, "/_control/parties/\(party)/orders?direction=\(direction)\(more)",
      type: "application/xml", data: ubl)
    return answer.status == 201 ? answer.json["OrderID"]?.int ?? 0 : 0
  }

  func violations() async throws -> [JSONValue] {
    try await send(.get, "/_control/violations").json.array ?? []
  }
}

/// Receives webhooks and answers them with the statuses it is given, 200 afterwards.
actor HookReceiver {
  struct Call: Sendable {
    let body: String
    let signature: String
  }

  private var statuses: [Int]
  private var calls: [Call] = []
  private var waiters: [(count: Int, continuation: CheckedContinuation<[Call], Never>)] = []

  init(statuses: [Int] = []) {
    self.statuses = statuses
  }

  /// The calls once there are at least so many.
  func calls(atLeast count: Int) async -> [Call] {
    if calls.count >= count { return calls }
    return await withCheckedContinuation { waiters.append((count, $0)) }
  }

  private func take(_ call: Call) -> Int {
    calls.append(call)
    let ready = waiters.filter { calls.count >= $0.count }
    waiters.removeAll { calls.count >= $0.count }
    for waiter in ready { waiter.continuation.resume(returning: calls) }
    return statuses.isEmpty ? 200 : statuses.removeFirst()
  }

  /// Runs a receiver for the length of the test.
  static func running(
    _ receiver: HookReceiver, port: Int = 0, _ test: (Int) async throws -> Void
  ) async throws {
    let router = Router(context: SimulatorContext.self)
    router.post("/hook") { request, _ -> Response in
      let body = String(buffer: try await request.body.collect(upTo: 1 << 20))
      let status = await receiver.take(
        Call(body: body, signature: request.headers.text("Billit-Signature") ?? ""))
      return Response(status: .init(code: status))
    }
    let server = SimulatorServer(
      router: router, port: port, logger: Logger(label: "hook-receiver"))
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await test(try await server.port)
    running.cancel()
    try? await running.value
  }
}
