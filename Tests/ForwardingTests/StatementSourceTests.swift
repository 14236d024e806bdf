import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

@Suite("Statement files come from Billit's feed, its bank movements and a folder, and none is lost")
struct StatementSourceTests {
  private var statement: WrittenStatement {
    StatementScene.statements(from: StatementSceneTests.may, every: 1, count: 1)[0]
  }

  private func deliver(
    _ scene: StatementScene, _ text: String, movements: Bool = false
  ) async throws {
    let party = scene.scene.party
    let answer = try await scene.scene.billit.send(
      .POST, "/_control/parties/\(party)/statements?name=day.cod&movements=\(movements)",
      type: "text/plain", body: Data(text.utf8))
    #expect(answer.status == 201)
  }

  private func feedItems(_ scene: StatementScene) async throws -> [SceneJSON] {
    try await scene.scene.billit.send(.GET, "/_control/feed-items").json.array ?? []
  }

  @Test("A feed item is confirmed once its file is in the database, and read once a minute at most")
  func feed() async throws {
    var setting = StatementScene.setting()
    setting.accountant = 900_236
    try await StatementScene.run(setting) { scene in
      try await scene.sources().look()
      try await deliver(scene, statement.text)
      try await scene.sources().look()
      #expect(try await scene.rows().isEmpty)
      scene.scene.clock.advance(seconds: 61)
      try await scene.sources().look()
      #expect(try await scene.rows().map(\.number) == [1])
      #expect(try await feedItems(scene).map { $0["Confirmed"]?.bool } == [true])
    }
  }

  @Test("A confirmation that fails is made good without taking the file in again")
  func confirmation() async throws {
    var setting = StatementScene.setting()
    setting.accountant = 900_236
    try await StatementScene.run(setting) { scene in
      try await scene.sources().look()
      try await deliver(scene, statement.text)
      try await scene.scene.billit.fail("confirmFeedItem", .reset)
      scene.scene.clock.advance(seconds: 61)
      try await scene.sources().look()
      #expect(try await scene.rows().map(\.number) == [1])
      #expect(try await feedItems(scene).map { $0["Confirmed"]?.bool } == [false])
      scene.scene.clock.advance(seconds: 61)
      try await scene.sources().look()
      #expect(try await feedItems(scene).map { $0["Confirmed"]?.bool } == [true])
      #expect(try await scene.rows().count == 1)
    }
  }

  @Test("The files that bank movements name are taken in once") func movements() async throws {
    try await StatementScene.run { scene in
      try await deliver(scene, statement.text, movements: true)
      try await scene.sources().look()
      #expect(try await scene.rows().map(\.number) == [1])
      scene.scene.clock.advance(seconds: 7_200)
      try await scene.sources().look()
      #expect(try await scene.rows().count == 1)
    }
  }

  @Test("Files in the folder are moved to done or refused; the sub-folder tells the dossier")
  func folder() async throws {
    try await StatementScene.run { scene in
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "coda-folder-\(UUID().uuidString)")
      let own = folder.appending(path: "\(scene.scene.company.id)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      let old = [
        FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)
      ]
      for (name, text) in [("good.cod", statement.text), ("bad.cod", "no statement\n")] {
        let file = own.appending(path: name)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes(old, ofItemAtPath: file.path)
      }
      try await scene.sources(folder: folder.path).look()
      #expect(try await scene.rows().map(\.dossier.id) == [scene.scene.dossierID])
      func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
      #expect(exists(own.appending(path: "done/good.cod").path))
      #expect(exists(own.appending(path: "refused/bad.cod").path))
      #expect(try await StatementFiles(scene.scene.database).troubledCount(access: .all) == 1)
    }
  }

  @Test("A hash is compared, as hex or base64; none is not enough") func hashes() throws {
    let bytes = Data("coda".utf8)
    let digest = try FileDigest.sha256(of: bytes)
    #expect(try FeedHash.agrees(digest.base64EncodedString(), with: bytes))
    #expect(try !FeedHash.agrees(digest.base64EncodedString(), with: Data("x".utf8)))
    #expect(try !FeedHash.agrees(nil, with: bytes))
  }
}
