import Cryptography
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Storage
import Synchronization
import TestSupport

@testable import Intake

/// The intake as the gateway has it, on a real port over a real database, with a clock the test sets.
final class Gate: Sendable {
  static let secret = "0f9b1c2d-test-secret-not-real"
  static let pathToken = "qvE3-yFJ_0x9"
  static let seconds: Int64 = 1_795_525_200

  let temporary: TemporaryDatabase
  let inbox: DeliveryInbox
  let directory: HookDirectory
  let counters = IntakeCounters()
  let hooks: HookStore
  let dossier: Int64
  let hook: Int64
  private let clock = Mutex<Instant>(Gate.seconds * 1_000)

  /// What a test changes of the usual settings.
  struct Settings: Sendable {
    var limits = BillitHookRoute.Limits()
    var deadline = TimeAmount.seconds(10)
    var bodyCap = 1_048_576
    var capacity = 4_096
    var connections = 1_000
    /// Whether the inbox commits; without it deliveries pile up.
    var commits = true
  }

  let settings: Settings

  init(_ settings: Settings = Settings()) async throws {
    self.settings = settings
    temporary = try TemporaryDatabase(now: Gate.seconds * 1_000)
    let database = temporary.database
    dossier = try await DossierStore(database).add(
      .init(
        name: "Garage Peeters", language: "nl", vatNumber: nil, enterpriseNumber: nil,
        octopusConnectionID: nil, octopusDossierID: nil, billitConnectionID: nil,
        billitPartyID: nil), actor: "test", now: 1)
    hooks = HookStore(database)
    hook = try await hooks.begin(
      dossierID: dossier, entityType: "Order", updateType: "I", pathToken: Gate.pathToken, now: 1
    ).id
    try await hooks.activate(
      hook, billitWebhookID: 31, secret: SecretBytes(utf8: Gate.secret), actor: "test",
      now: 1_000)
    inbox = DeliveryInbox(
      database: database, doorbell: Doorbell(), capacity: settings.capacity, logger: Gate.quiet)
    directory = HookDirectory(hooks)
    try await directory.reload()
  }

  static let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

  var database: Storage.Database { temporary.database }
  var now: Instant { clock.withLock { $0 } }

  func setClock(seconds: Int64) { clock.withLock { $0 = seconds * 1_000 } }

  func count(_ outcome: IntakeCounters.Outcome) -> Int { counters.snapshot[outcome] ?? 0 }

  /// Serves while `body` runs with the port, then stops as the gateway does.
  func serve(_ body: @Sendable (Int) async throws -> Void) async throws {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: HookResponder(route: route), server: .http1(configuration: configuration),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: 0),
        availableConnectionsDelegate: .maximum(settings.connections, logger: Gate.quiet)),
      onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
      eventLoopGroupProvider: .singleton, logger: Gate.quiet)
    let services: [any ServiceLifecycle.Service] =
      settings.commits ? [inbox, application] : [application]
    let group = ServiceGroup(services: services, logger: Gate.quiet)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      let result: Result<Void, any Error>
      do {
        try await body(await iterator.next() ?? 0)
        result = .success(())
      } catch {
        result = .failure(error)
      }
      if !settings.commits { Task { [inbox] in try await inbox.run() } }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      try result.get()
    }
  }

  private var route: BillitHookRoute {
    BillitHookRoute(
      directory: directory, inbox: inbox, counters: counters, limits: settings.limits,
      now: { [self] in now })
  }

  private var configuration: HTTP1Channel.Configuration {
    let settings = settings
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        ConnectionGuard(deadline: settings.deadline, bodyCap: settings.bodyCap)
      ],
      idleTimeout: .seconds(75),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 64))
  }
}

/// As the gateway's responder does it, with "ok" for every other path.
private struct HookResponder: HTTPResponder {
  let route: BillitHookRoute

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    guard request.uri.path.hasPrefix(BillitHookRoute.prefix) else {
      return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "ok")))
    }
    return await route.respond(to: request)
  }
}

/// A webhook call as Billit makes it, and every way of getting it wrong.
struct HookCall {
  var method = "POST"
  var path = BillitHookRoute.prefix + Gate.pathToken
  var body: String
  var seconds = Gate.seconds
  var secret = Gate.secret
  /// The whole signature header; nil signs as Billit does.
  var signature: String?
  var signs = true
  var extra: [String] = []

  init(_ body: String = HookCall.order(2_615_999)) {
    self.body = body
  }

  static func order(_ id: Int, _ type: String = "U") -> String {
    "{\"UpdatedEntityID\":\(id),\"UpdatedEntityType\":\"Order\",\"WebhookUpdateTypeTC\":\"\(type)\"}"
  }

  /// `t=…,s=…` over the body.
  func signed() throws -> String {
    let key = try SigningKey(secret: SecretBytes(utf8: secret))
    let prefix = Array("\(seconds).".utf8)
    let code = try key.authenticationCode(prefix.span, Array(body.utf8).span)
    return "t=\(seconds),s=\(code.hex)"
  }

  /// The request as it goes over the wire.
  func text() throws -> String {
    try head(["Content-Length: \(body.utf8.count)"]) + body
  }

  /// The head with other framing.
  func head(_ framing: [String]) throws -> String {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: gateway.example"]
    if signs { lines.append("Billit-Signature: \(try signature ?? signed())") }
    return (lines + framing + extra).joined(separator: "\r\n") + "\r\n\r\n"
  }
}

extension RawClient {
  /// Sends one call over a connection of its own and answers the status; 0 when none came.
  static func status(of call: HookCall, port: Int) async throws -> Int {
    try await answer(to: call, port: port)?.status ?? 0
  }

  static func answer(to call: HookCall, port: Int) async throws -> Answer? {
    let client = try await connect(port: port)
    try await client.send(try call.text())
    let answer = await client.answer()
    try await client.close()
    return answer
  }
}
