import Accounting
import NIOHTTP1
import OctopusClient
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("The test of a connection names what is wrong with it, and new credentials count at once")
struct ConnectionTestSceneTests {
  /// Octopus' credentials as they are in the scene, with one thing changed.
  private func replace(
    _ scene: ForwardingScene, house: String? = nil, user: String? = nil, password: String? = nil
  ) async throws {
    let vault = CredentialVault(scene.database)
    guard
      case .octopusPassword(let ownHouse, let ownUser, let ownPassword) =
        try await vault.credentials(of: scene.octopusConnection)
    else { return }
    scene.clock.advance(seconds: 1)
    try await vault.replace(
      .octopusPassword(
        softwareHouse: house ?? ownHouse, user: user ?? ownUser, password: password ?? ownPassword),
      of: scene.octopusConnection, actor: "test", now: scene.clock.now)
  }

  private func fault(_ scene: ForwardingScene) async -> Cause.Code? {
    switch await scene.worker.book.proof(of: scene.octopusConnection) {
    case .success: nil
    case .failure(let noRoute): noRoute.cause.code
    }
  }

  @Test("Software house, login, name of the user: each is told apart, and the right ones work")
  func logins() async throws {
    try await ForwardingScene.run { scene in
      #expect(await fault(scene) == nil)
      try await replace(scene, house: "00000000-0000-0000-0000-000000000000")
      #expect(await fault(scene) == .softwareHouseUnknown)
    }
    try await ForwardingScene.run { scene in
      try await replace(scene, user: "U123", password: "wrong")
      #expect(await fault(scene) == .loginRefused)
      try await replace(scene, user: "sophie@bureau.be")
      #expect(await fault(scene) == .userNameUnlikely)
      let connection = try await CredentialVault(scene.database).connections()
        .first { $0.id == scene.octopusConnection }
      #expect(connection?.state == .refused)
      #expect(connection?.cause?.code == .userNameUnlikely)
    }
  }

  @Test(
    "A login that sees no dossier is not called good: right, kind of user, or dossiers of a sub-user",
    arguments: [
      ("U123", Cause.Code.noDossierInReach), ("K123", .noDossierInReach),
      ("B123", .officeUserWithoutModule), ("an@U123", .subUserWithoutDossier),
      ("passerelle", .noDossierInReach),
    ])
  func nothingInReach(user: String, expected: Cause.Code) async throws {
    var setting = ForwardingScene.Setting()
    setting.office = { $0.users.append(.init(name: user, password: "octopus-demo")) }
    try await ForwardingScene.run(setting) { scene in
      try await replace(scene, user: user)
      let all = try await scene.worker.book.octopus(of: scene.octopusConnection).dossiers()
      for dossier in all {
        try await scene.octopus.send(
          .PATCH, "/_control/dossiers/\(dossier.id)", ["webserviceAccess": false])
      }
      #expect(await fault(scene) == expected)
      try await scene.change(dossier: ["webserviceAccess": true])
      #expect(await fault(scene) == nil)
    }
  }

  @Test("A key that Billit refuses is called that, and not a permission")
  func keys() async throws {
    try await ForwardingScene.run { scene in
      let vault = CredentialVault(scene.database)
      let billit = try #require(
        try await vault.connections().first { $0.service == .billit }?.id)
      scene.clock.advance(seconds: 1)
      try await vault.replace(
        .billitKey("of yesterday"), of: billit, actor: "test", now: scene.clock.now)
      guard case .failure(let noRoute) = await scene.worker.book.proof(of: billit) else {
        Issue.record("the key was accepted")
        return
      }
      #expect(noRoute.cause.code == .billitKeyRefused)
      scene.clock.advance(seconds: 1)
      try await vault.replace(
        .billitKey(ForwardingScene.billitKey), of: billit, actor: "test", now: scene.clock.now)
      #expect(try await scene.worker.book.proof(of: billit).get() > 0)
    }
  }

  @Test("Credentials changed by another process take the place of those a client was made with")
  func renewedElsewhere() async throws {
    try await ForwardingScene.run { scene in
      let book = scene.worker.book
      let before = try await book.octopus(of: scene.octopusConnection)
      #expect(try await book.resting().isEmpty)
      // Nothing changed: the client stays, with its tokens.
      #expect(try await book.octopus(of: scene.octopusConnection).session === before.session)
      try await replace(scene, password: "another")
      _ = try await book.resting()
      let after = try await book.octopus(of: scene.octopusConnection)
      #expect(after.session !== before.session)
      await #expect(throws: (any Error).self) { try await after.dossiers() }
    }
  }

  @Test("A refused connection works again once its credentials are renewed beside the gateway")
  func refusedThenRenewed() async throws {
    try await ForwardingScene.run { scene in
      let book = scene.worker.book
      await book.refused(scene.octopusConnection, cause: Cause(.loginRefused))
      #expect(try await book.resting() == [scene.octopusConnection])
      try await replace(scene)
      #expect(try await book.resting().isEmpty)
      #expect(await fault(scene) == nil)
    }
  }
}
