import Accounting
import Cryptography
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Storage
import Synchronization
import TestSupport

@testable import Pages

/// An office on a real database with its pages: two dossiers and a few documents in different states.
final class Office: Sendable {
  /// 24 November 2026, 13:00 UTC: 14:00 in Brussels.
  static let start: Instant = 1_795_525_200_000
  static let password = "correct horse battery"

  let temporary: TemporaryDatabase
  let pages: Pages
  let garage: Int64
  let studio: Int64
  let hook: Int64
  let inbox: DeliveryInbox
  private let clock: Mutex<Instant>
  private let rotations: Mutex<[Int64]>
  private let broken = Mutex(false)
  private let bell = Mutex(0)
  private let reloading = Mutex(0)
  private let healed = Mutex(false)
  private let proof = Mutex(ConnectionProof.reaches(3))
  private let proved = Mutex<[Int64]>([])
  private let handOutcome = Mutex(HandBooking.Outcome.notThere)
  private let claimed = Mutex<[(claim: HandBooking.Claim, accepting: Bool)]>([])

  var database: Database { temporary.database }

  init(
    publicURL: String? = nil, _ settings: (inout PagesSettings) -> Void = { _ in }
  ) async throws {
    let temporary = try TemporaryDatabase(now: Office.start)
    self.temporary = temporary
    clock = Mutex(Office.start)
    rotations = Mutex([])
    let database = temporary.database
    let dossiers = DossierStore(database)
    garage = try await dossiers.add(
      .init(
        name: "Garage Peeters BV", language: "nl", vatNumber: "BE0539930110",
        enterpriseNumber: nil, octopusConnectionID: nil, octopusDossierID: 101,
        billitConnectionID: nil, billitPartyID: 7001), actor: "test", now: Office.start)
    studio = try await dossiers.add(
      .init(
        name: "Studio Lumière", language: "fr", vatNumber: nil, enterpriseNumber: nil,
        octopusConnectionID: nil, octopusDossierID: 102, billitConnectionID: nil,
        billitPartyID: 7002), actor: "test", now: Office.start)
    let hooks = HookStore(database)
    hook = try await hooks.begin(
      dossierID: garage, entityType: "Order", updateType: "I", pathToken: "secret-path-token",
      now: Office.start
    ).id
    try await hooks.activate(
      hook, billitWebhookID: 31, secret: SecretBytes(utf8: "11111111-2222-3333-4444-555555555555"),
      actor: "test", now: Office.start)
    inbox = DeliveryInbox(
      database: database, doorbell: Doorbell(), logger: Logger(label: "test"))
    let box = Box()
    var pagesSettings = PagesSettings(publicURL: publicURL)
    settings(&pagesSettings)
    pages = try Pages(
      database: database, settings: pagesSettings,
      templates: Office.root.appending(path: "Templates").path,
      assets: Office.root.appending(path: "Public").path,
      actions: PageActions(
        rotateHookSecret: { [box] id, _ in
          try box.office?.note(rotationOf: id)
          return .rotated(overlapEnds: Office.start + 3_600_000)
        },
        checkDossierLink: { [box] id in await box.office?.checkLink(of: id) },
        proveConnection: { [box] id in box.office?.prove(id) ?? .fault(Cause(.internalFault)) },
        ringForwarding: { [box] in box.office?.ring() },
        hooksChanged: { [box] in box.office?.noteReload() },
        processFacts: {
          ProcessFacts(
            webhooks: [.init(outcome: "forged", calls: 12)], inboxBacklog: 3, workers: 2,
            queueAge: 65_000)
        },
        checkHandBooking: { [box] _, claim, accepting, _ in
          box.office?.note(claim, accepting) ?? .notThere
        }),
      now: { [box] in box.office?.now ?? Office.start }, logger: Logger(label: "test"))
    box.set(self)
  }

  /// Lets closures reach the office that is being made.
  private final class Box: Sendable {
    private struct Weak: Sendable {
      weak let office: Office?
    }
    private let held = Mutex<Weak?>(nil)
    var office: Office? { held.withLock { $0?.office } }
    func set(_ office: Office) { held.withLock { $0 = Weak(office: office) } }
  }

  var now: Instant { clock.withLock { $0 } }
  var rotated: [Int64] { rotations.withLock { $0 } }

  func advance(minutes: Int64) { clock.withLock { $0 += minutes * 60_000 } }

  /// From now on a rotation ends in an error that no page knows.
  func breakRotation() { broken.withLock { $0 = true } }

  private func note(rotationOf id: Int64) throws {
    if broken.withLock({ $0 }) { throw Unforeseen() }
    rotations.withLock { $0.append(id) }
  }

  /// How often the workers were told that there is something to do.
  var rings: Int { bell.withLock { $0 } }

  /// From now on the links of dossiers prove to hold.
  func healLinks() { healed.withLock { $0 = true } }

  /// How often the intake was told to read hooks and secrets again.
  var reloads: Int { reloading.withLock { $0 } }

  private func noteReload() { reloading.withLock { $0 += 1 } }

  /// What trying a connection comes to from now on.
  func expect(_ outcome: ConnectionProof) { proof.withLock { $0 = outcome } }

  /// The connections that were tried.
  var provenConnections: [Int64] { proved.withLock { $0 } }

  private func prove(_ id: Int64) -> ConnectionProof {
    proved.withLock { $0.append(id) }
    return proof.withLock { $0 }
  }

  /// What a claim of an entry made by hand comes to from now on.
  func expect(_ outcome: HandBooking.Outcome) { handOutcome.withLock { $0 = outcome } }

  /// The entries that were claimed.
  var claims: [(claim: HandBooking.Claim, accepting: Bool)] { claimed.withLock { $0 } }

  private func note(_ claim: HandBooking.Claim, _ accepting: Bool) -> HandBooking.Outcome {
    claimed.withLock { $0.append((claim, accepting)) }
    return handOutcome.withLock { $0 }
  }

  private func ring() { bell.withLock { $0 += 1 } }

  private func checkLink(of dossier: Int64) async {
    let holds = healed.withLock { $0 }
    try? await DossierStore(database).note(
      .octopus, holds ? .linked : .broken, cause: holds ? nil : Cause(.noWebserviceAccess),
      of: dossier, now: now)
  }

  /// An error that carries something nobody may see.
  private struct Unforeseen: Error {
    let secret = "hush-hush"
  }

  /// The package's folder: this file is Tests/PagesTests/Office.swift in it.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs requests against the pages.
  func test<Value: Sendable>(
    _ body: @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    let router = Router(context: AppContext.self)
    pages.addRoutes(to: router)
    let app = Application(
      router: router, services: [inbox], logger: Logger(label: "test"))
    return try await app.test(.router, body)
  }

  /// A browser signed in as somebody with that role.
  func browser(
    _ role: Role, access: Access = .all, language: String = "en"
  ) async throws -> Browser {
    let email = "\(role.rawValue)-\(UUID().uuidString.prefix(6))@office.be"
    let id = try await UserStore(database).create(
      email: email, name: "Sophie Lambert", role: role, language: language,
      passwordHash: "unusable", access: access, actor: "test", now: now)
    let sessions = SessionStore(database)
    let token = try await sessions.start(userID: id, hours: 12, now: now)
    let session = try await sessions.find(token: token, idleMinutes: 120, now: now)
    return Browser(token: token, csrf: session?.csrf ?? "")
  }
}

/// What a signed-in browser sends.
struct Browser: Sendable {
  var token: String
  var csrf: String
  var fetchSite: String? = "same-origin"

  func get(_ path: String, _ client: any TestClientProtocol) async throws -> TestResponse {
    try await client.execute(
      uri: path, method: .get,
      headers: [.cookie: "passerelle=\(token)", .accept: "text/html"])
  }

  func post(_ path: String, _ client: any TestClientProtocol) async throws -> TestResponse {
    try await post(path, [:], client)
  }

  func post(
    _ path: String, _ form: [String: String] = [:], csrf: Bool = true,
    _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    var form = form
    if csrf { form["csrf"] = self.csrf }
    var headers: HTTPFields = [
      .cookie: "passerelle=\(token)", .accept: "text/html",
      .contentType: "application/x-www-form-urlencoded",
    ]
    if let fetchSite, let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = fetchSite }
    return try await client.execute(
      uri: path, method: .post, headers: headers, body: Browser.body(form))
  }

  static func body(_ form: [String: String]) -> ByteBuffer {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~")
    let text = form.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
    }.joined(separator: "&")
    return ByteBuffer(string: text)
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }

  /// The body as a JSON object.
  func object() throws -> [String: any Sendable] {
    let value = try JSONSerialization.jsonObject(with: Data(body.readableBytesView))
    return value as? [String: any Sendable] ?? [:]
  }
}
