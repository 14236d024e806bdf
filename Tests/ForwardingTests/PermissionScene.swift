import Accounting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Outbound
import Simulators
import Storage
import Testing

@testable import Forwarding

/// An office with a connection that waits for its permission.
struct PermissionScene {
  let scene: ImportScene
  let connection: Int64
  let desk: ConsentDesk
  let signIns: SignInDesk
  let book: ConnectionBook

  static let publicURL = "https://office.example"

  /// - Parameter own: whether it is the connection that the dossiers go by, instead of another one.
  init(_ scene: ImportScene, own: Bool = false) async throws {
    let clock = scene.clock
    let host = "http://127.0.0.1:\(scene.octopus.port)"
    var settings = Connection.Settings()
    settings.authorizeURL = "\(host)/octopus-oauth/authorize"
    settings.tokenURL = "\(host)/octopus-oauth/token"
    settings.awaitsSignIn = true
    let vault = CredentialVault(scene.database)
    let address = "\(host)/octopus-rest-api/v1"
    let credentials = Credentials.octopusOAuth(
      .init(clientID: scene.office.softwareHouseUUID, clientSecret: ""))
    if own {
      connection = scene.connections.octopus
      try await vault.move(connection, to: address, settings: settings)
      try await vault.replace(credentials, of: connection, actor: "sophie", now: clock.now)
    } else {
      connection = try await vault.add(
        .octopus, name: "Octopus", baseURL: address, settings: settings, credentials: credentials,
        actor: "sophie", now: clock.now)
    }
    book = ConnectionBook(
      database: scene.database, http: scene.http, logger: ForwardingScene.logger,
      now: { clock.now })
    let ground = LinkGround(
      database: scene.database, book: book, doorbell: Doorbell(),
      logger: ForwardingScene.logger, now: { clock.now })
    let hooks = HookRegistrar(
      database: scene.database, book: book, publicURL: PermissionScene.publicURL, changed: {},
      logger: ForwardingScene.logger, now: { clock.now })
    desk = ConsentDesk(
      database: scene.database, http: scene.http, publicURL: PermissionScene.publicURL,
      now: { clock.now })
    signIns = SignInDesk(
      linker: CompanyLinker(
        database: scene.database, book: book, hooks: hooks,
        check: LinkCheck(
          ground, keeper: MasterDataKeeper(scene.database, now: { clock.now }), hooks: hooks),
        consents: desk, rules: .init(), logger: ForwardingScene.logger, now: { clock.now }),
      desk: desk)
    self.scene = scene
  }

  func begin() async throws -> (address: String, state: String) {
    try #require(try await desk.beginConnection(connection, actor: "sophie"))
  }

  /// What the administrator's browser does at Octopus; returns the code it brings back.
  func visit(_ address: String, state: String, decision: String) async throws -> String? {
    let parts = try #require(URLComponents(string: address))
    var form = (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
    form += [("user", "B123"), ("password", "octopus-demo"), ("decision", decision)]
    var request = HTTPClientRequest(
      url: String(address.prefix { $0 != "?" }))
    request.method = .POST
    request.headers = ["Content-Type": "application/x-www-form-urlencoded"]
    request.body = .bytes(
      ByteBuffer(
        string: form.map { "\($0.0)=\(HTTPCall.encoded($0.1))" }.joined(separator: "&")))
    let answer = try await scene.http.execute(request, timeout: .seconds(10))
    let location = try #require(answer.headers.first(name: "Location"))
    #expect(location.hasPrefix(PermissionScene.publicURL + "/oauth/octopus?"))
    let items = URLComponents(string: location)?.queryItems ?? []
    #expect(items.first { $0.name == "state" }?.value == state)
    return items.first { $0.name == "code" }?.value
  }

  func come(
    back state: String, _ code: String?, actor: String = "sophie"
  ) async throws -> SignInReturn {
    try await signIns.returned(.octopus, state: state, code: code, actor: actor)
  }

  /// How many dossiers the connection opens; nil when it is refused.
  func reach() async -> Int? { try? await book.proof(of: connection).get() }

  /// The same once the permission was given.
  static func signedIn(_ scene: ImportScene, own: Bool = false) async throws -> PermissionScene {
    let waiting = try await PermissionScene(scene, own: own)
    try await waiting.signIn()
    return waiting
  }

  /// An administrator signs in at Octopus and agrees.
  func signIn() async throws {
    let way = try await begin()
    let code = try await visit(way.address, state: way.state, decision: "allow")
    #expect(try await come(back: way.state, code) == .connected(connection))
  }
}
