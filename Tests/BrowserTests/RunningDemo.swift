import Foundation
import TestSupport
import Testing

/// The built program's `demo`, running beside the tests as a person would run it.
struct RunningDemo: Sendable {
  static let email = "demo@passerelle.example"
  static let password = "correct horse battery staple"
  private static let token = "browser-tests-" + UUID().uuidString.lowercased()

  /// The demonstration the suite around this test runs.
  @TaskLocal static var current: RunningDemo?

  /// The gateway's port; Billit has the one after it.
  let port: Int
  let driver: WebDriver
  /// Where it keeps its data.
  let folder: URL

  /// Runs a demonstration in a folder of its own while `body` runs; SIGTERM ends it.
  static func run<Result>(
    beside driver: WebDriver, environment: [String: String] = [:],
    _ body: (RunningDemo) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let port = try await FreePorts.first(ofRow: 3)
    let process = try ChildProcess(
      program,
      [
        "demo", "--port", "\(port)", "--data", folder.path, "--admin-email", email,
        "--admin-password", password, "--api-token", token,
      ], environment: environment)
    return try await process.whileRunning {
      _ = try await process.line(containing: "ready: ")
      return try await body(RunningDemo(port: port, driver: driver, folder: folder))
    }
  }

  /// The program lies beside the bundle these tests are in.
  private static var program: String {
    let bundle = Bundle.main.executableURL ?? URL(filePath: ".build/debug/tests")
    return bundle.deletingLastPathComponent().appending(path: "passerelle").path
  }

  /// An address of the gateway.
  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// A document as the list in JSON has it.
  struct Listed: Sendable {
    var id: Int
    var number: String
    /// Day of issue, such as 2026-11-20.
    var date: String
    var counterparty: String
    /// Whether all of it is at 21 %.
    var isPlain: Bool
    var dossierID: Int
    var party: Int
  }

  /// The number of a dossier, through the API.
  func dossier(named name: String) async throws -> Int {
    let list = try JSONValue(await get("/dossiers.json"))
    let row = list["dossiers"]?.array?.first { $0["name"]?.string == name }
    return try #require(row?["id"]?.integer, "no dossier \(name)")
  }

  /// The names of all dossiers, through the API.
  func dossiers() async throws -> [String] {
    try JSONValue(await get("/dossiers.json"))["dossiers"]?.array?
      .compactMap { $0["name"]?.string } ?? []
  }

  /// How far a dossier is on its way to its Billit company.
  func link(of dossier: Int) async throws -> JSONValue {
    try JSONValue(await get("/dossiers/\(dossier)/link.json"))
  }

  /// The document of that number, as the list in JSON has it.
  func document(numbered number: String) async throws -> JSONValue? {
    try JSONValue(await get("/documents.json?q=\(number)"))["documents"]?.array?.first
  }

  /// The import of a dossier that was asked for last.
  func latestImport(of dossier: Int) async throws -> JSONValue? {
    try JSONValue(await get("/imports.json"))["imports"]?.array?
      .filter { $0["dossier"]?.integer == dossier }
      .max { ($0["id"]?.integer ?? 0) < ($1["id"]?.integer ?? 0) }
  }

  /// The newest booked purchase invoice, through the API; where asked for, one not issued today. The first
  /// that is booked may be a credit note, or of today: it is waited for.
  func bookedPurchase(beforeToday: Bool = false) async throws -> Listed {
    var newest: Listed?
    _ = try await eventually(within: .seconds(90), every: .seconds(1)) {
      newest = try await bookedPurchases(beforeToday: beforeToday, limit: 1).first
      return newest != nil
    }
    return try #require(newest, "no such purchase is booked")
  }

  private static func isPlain(_ net: String?, _ gross: String?) -> Bool {
    guard let net = net.flatMap(Double.init), let gross = gross.flatMap(Double.init) else {
      return false
    }
    return abs(net * 1.21 - gross) < 0.02
  }

  /// The newest booked purchase invoice of one of these suppliers that is all at 21 % and was not issued
  /// today; nil when there is none yet.
  func bookedPurchase(from suppliers: Set<String>) async throws -> Listed? {
    try await bookedPurchases(beforeToday: true, limit: 100)
      .first { $0.isPlain && suppliers.contains($0.counterparty) }
  }

  private func bookedPurchases(beforeToday: Bool, limit: Int) async throws -> [Listed] {
    let yesterday = Date(timeIntervalSinceNow: -86_400).formatted(RunningDemo.day)
    let list = try JSONValue(
      await get(
        "/documents.json?state=booked&direction=purchase&kind=invoice&limit=\(limit)"
          + (beforeToday ? "&to=\(yesterday)" : "")))
    return try (list["documents"]?.array ?? []).map { row in
      Listed(
        id: try #require(row["id"]?.integer), number: try #require(row["number"]?.string),
        date: try #require(row["date"]?.string),
        counterparty: row["counterparty"]?["name"]?.string ?? "",
        isPlain: RunningDemo.isPlain(row["total_excl"]?.string, row["total_incl"]?.string),
        dossierID: try #require(row["dossier"]?["id"]?.integer),
        party: try #require(row["dossier"]?["billit_party_id"]?.integer))
    }
  }

  /// Lets the supplier of an invoice send another one with that number, of the day after or of another one:
  /// of the same day it would be taken for a double. Returns Billit's number of it.
  func sendAnother(like document: Listed, number: String, days: Double = 1) async throws -> Int {
    let otherDay = try Date(document.date, strategy: RunningDemo.day)
      .addingTimeInterval(days * 86_400)
    let ubl = String(decoding: try await get("/documents/\(document.id)/files/ubl"), as: UTF8.self)
      .replacing(">\(document.number)<", with: ">\(number)<")
      .replacing(">\(document.date)<", with: ">\(otherDay.formatted(RunningDemo.day))<")
    let request = PlainRequest(
      "POST", billit("/_control/parties/\(document.party)/orders?direction=Cost"),
      headers: [("content-type", "application/xml")], body: Data(ubl.utf8))
    let answer = try JSONValue(await body(of: request))
    return try #require(answer["OrderID"]?.integer)
  }

  /// What the gateway answered Billit's webhook calls about one order.
  func answers(toOrder order: Int) async throws -> [Int] {
    let deliveries = try JSONValue(
      await body(of: PlainRequest("GET", billit("/_control/deliveries"))))
    return (deliveries.array ?? []).filter { $0["body"]?.string?.contains("\(order)") == true }
      .compactMap { $0["status"]?.integer }
  }

  /// The statements of a dossier's account, the latest first, as the list in JSON has them.
  func statements(ofDossier dossier: Int) async throws -> [JSONValue] {
    try JSONValue(await get("/statements.json?dossier=\(dossier)"))["statements"]?.array ?? []
  }

  /// The bank accounts of a dossier.
  func accounts(ofDossier dossier: Int) async throws -> [JSONValue] {
    try JSONValue(await get("/bank.json?dossier=\(dossier)"))["accounts"]?.array ?? []
  }

  /// A statement that is in its journal: the bank delivers some a minute after the start.
  func bookedStatement() async throws -> JSONValue {
    let came = try await eventually(within: .seconds(120), every: .seconds(1)) {
      try await !self.listed("/statements.json?state=booked&limit=1", "statements").isEmpty
    }
    try #require(came, "no statement was booked")
    return try #require(
      try await listed("/statements.json?state=booked&limit=1", "statements").first)
  }

  /// Has Billit link a bank account to a company, and tell of it.
  func link(_ account: [String: String], to party: Int) async throws {
    _ = try await body(
      of: PlainRequest(
        "POST", billit("/_control/parties/\(party)/bank-accounts"),
        headers: [("content-type", "application/json")],
        body: try JSONEncoder().encode(account)))
  }

  private func listed(_ path: String, _ name: String) async throws -> [JSONValue] {
    try JSONValue(await get(path))[name]?.array ?? []
  }

  private static let day = Date.ISO8601FormatStyle().year().month().day()

  func billit(_ path: String) -> String { "http://127.0.0.1:\(port + 1)\(path)" }

  func get(_ path: String) async throws -> Data {
    try await body(
      of: PlainRequest(
        "GET", url(path), headers: [("authorization", "Bearer \(RunningDemo.token)")]))
  }

  func post(_ path: String) async throws -> Data {
    try await body(
      of: PlainRequest(
        "POST", url(path),
        headers: [
          ("authorization", "Bearer \(RunningDemo.token)"), ("content-type", "application/json"),
        ], body: Data("{}".utf8)))
  }

  func body(of request: PlainRequest) async throws -> Data {
    let (status, body) = try await request.answer()
    try #require((200..<300).contains(status), "\(request.url): \(status)")
    return body
  }
}

/// Runs one demonstration and one driver around a whole suite.
struct DemoScope: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await WebDriver.run { driver in
      try await RunningDemo.run(beside: driver) { demo in
        try await RunningDemo.$current.withValue(demo) { try await function() }
      }
    }
  }
}

/// All that is seen in a browser. One test after another: they share a demonstration, its one person's
/// language, and a machine on which two browsers at once would wait for each other.
@Suite(
  "The pages in a real browser", .serialized,
  .enabled(if: WebDriver.Programs.installed != nil, "\(WebDriver.Programs.missing)"),
  .timeLimit(.minutes(20)), DemoScope())
enum InABrowser {}
