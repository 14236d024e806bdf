import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import TestSupport
import Testing

@testable import Forwarding

@Suite("What changes after an import is named exactly, and is written only where nobody else wrote")
struct ImportChangeTests {
  @Test(
    "Changed after the preview, in Octopus or in Billit: it stops, writes nothing, and says what")
  func differs() async throws {
    try await ImportScene.run(.init(dossiers: 1, relations: 6, accounts: 3)) { scene in
      let runner = scene.runner()
      try await scene.importAll(with: runner)
      let dossier = scene.office.dossiers[0]
      try await change(scene, relation: 1, ["city": "Aalst"])
      scene.clock.advance(seconds: 3_600)
      try await scene.askAll()
      try await runner.round()
      let preview = try #require(try await scene.open().first)
      #expect(preview.state == .preview)
      let party = try #require(
        try await scene.book(of: dossier).first { $0["Nr"]?.string == "1" }?["PartyID"]?.int)
      try await scene.billit.send(
        .PATCH, "/_control/parties/\(SceneCompany(dossier).party)/book/\(party)",
        ["City": "Ninove"])
      try await scene.confirmAll()
      try await runner.round()
      let stopped = try #require(try await scene.imports.record(preview.id))
      #expect(stopped.state == .differs)
      let items = try await ImportReading(scene.database).items(
        of: preview.id, kind: nil, state: nil, limit: 50)
      let differing = try #require(items.first { $0.status == .differs })
      #expect(differing.difference.map(\.field).contains(.city))
      let after = try await scene.book(of: dossier).first { $0["Nr"]?.string == "1" }
      #expect(after?["City"]?.string == "Ninove")
      #expect(
        try await scene.imports.again(preview.id, actor: "sophie", now: scene.clock.now))
      try await runner.round()
      let anew = try #require(try await scene.imports.record(preview.id))
      #expect(anew.state == .preview)
      #expect(anew.counts[.customer, .conflict] == 1)
      try await PartyLinkStore(scene.database).decide(
        .octopus, PartyPlace(1, .customer), in: scene.dossiers[0], actor: "sophie",
        now: scene.clock.now)
      _ = try await scene.imports.again(preview.id, actor: "sophie", now: scene.clock.now)
      try await runner.round()
      try await scene.confirmAll()
      try await runner.round()
      let last = try await scene.book(of: dossier).first { $0["Nr"]?.string == "1" }
      #expect(last?["City"]?.string == "Aalst")
    }
  }

  @Test("A changed relation, a new account and a closed journal: named exactly, and then flown in")
  func inStep() async throws {
    try await ImportScene.run(.init(dossiers: 2, relations: 6, accounts: 5)) { scene in
      let runner = scene.runner()
      try await scene.importAll(with: runner)
      let dossier = scene.office.dossiers[0]
      let before = try await scene.calls()
      scene.clock.advance(seconds: 3_600)
      try await change(scene, relation: 3, ["city": "Aalst"])
      try await scene.octopus.send(
        .PATCH, "/_control/dossiers/\(dossier.id)/accounts/699999", ["name": "Nieuw"])
      try await scene.octopus.send(
        .PATCH, "/_control/dossiers/\(dossier.id)/bookyears/2/journals/V1", ["closed": true])
      scene.clock.advance(seconds: 60)
      try await scene.imports.ask(
        scene.dossiers[0], origin: .person, actor: "sophie", now: scene.clock.now)
      try await runner.round()
      let preview = try #require(try await scene.open().first)
      let items = try await ImportReading(scene.database).items(
        of: preview.id, kind: nil, state: nil, limit: 50)
      #expect(
        items.map { "\($0.item.kind.rawValue) \($0.item.key) \($0.item.state.rawValue)" }
          == ["customer 3 changed", "account 699999 new", "journal V1 gone"])
      #expect(
        items.first { $0.item.kind == .customer }?.item.changes.map(\.field) == [.city], "\(items)")
      #expect(try await scene.imports.withdraw(preview.id, actor: "sophie", now: scene.clock.now))
      // Nobody confirms: four hours after the last look it flows in by itself.
      scene.clock.advance(seconds: 4 * 3_600)
      try await runner.round()
      #expect(try await scene.open().isEmpty)
      let party = try await scene.book(of: dossier).first { $0["Nr"]?.string == "3" }
      #expect(party?["City"]?.string == "Aalst")
      let handed = try await scene.handed("importGLAccounts", to: dossier)
      #expect(handed.count { $0["Code"]?.int == 699_999 } == 1)
      #expect(handed.count == 6)
      let after = try await scene.calls()
      #expect(after["getRelations"]?.made == before["getRelations"]?.made)
      #expect(after["getAccounts"]?.made == before["getAccounts"]?.made)
      #expect(after["getModifiedRelations"]?.made == 3)
    }
  }

  private func change(
    _ scene: ImportScene, relation: Int, _ members: SceneJSON
  ) async throws {
    let answer = try await scene.octopus.send(
      .PATCH, "/_control/dossiers/\(scene.office.dossiers[0].id)/relations/\(relation)", members)
    #expect(answer.status == 200)
  }
}
