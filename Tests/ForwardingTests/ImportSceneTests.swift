import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import TestSupport
import Testing

@testable import Forwarding

@Suite("Dossiers come from Octopus into Billit as the preview showed them, and stay in step")
struct ImportSceneTests {
  @Test("Nothing is written before the preview is confirmed; then exactly what it showed")
  func previewFirst() async throws {
    try await ImportScene.run(.init(dossiers: 1, relations: 22, accounts: 15)) { scene in
      let runner = scene.runner()
      try await scene.askAll()
      try await runner.round()
      let dossier = scene.office.dossiers[0]
      #expect(try await scene.book(of: dossier).isEmpty)
      let record = try #require(try await scene.open().first)
      #expect(record.state == .preview)
      #expect(record.counts[.customer, .new] + record.counts[.supplier, .new] == 24)
      #expect(record.counts[.account, .new] == 15)
      #expect(record.counts[.journal, .new] == 2)
      #expect(
        try await !scene.imports.confirm(
          record.id, mark: "another", actor: "sophie", now: scene.clock.now))
      try await scene.confirmAll()
      try await runner.round()
      #expect(try await scene.open().isEmpty)
      let parties = try await scene.book(of: dossier)
      #expect(parties.count == ImportOffice.parties(22))
      let both = parties.filter { $0["Nr"]?.string == "10" }
      #expect(Set(both.compactMap { $0["PartyType"]?.string }) == ["Customer", "Supplier"])
      #expect(both.allSatisfy { $0["ExternalProviderID"]?.string == "70000-10" })
      let exempt = try #require(parties.first { $0["Nr"]?.string == "11" })
      #expect(exempt["VATNumber"] == nil)
      #expect(exempt["Identifiers"]?.array?.first?["IdentifierType"] == "CBE")
      #expect(exempt["StreetNumber"]?.string == "11 bus 2")
      #expect(try await scene.handed("importGLAccounts", to: dossier).count == 15)
      let journals = try await scene.handed("importJournals", to: dossier)
      #expect(
        journals.compactMap { $0["JournalType"]?.string }.sorted() == ["Cost", "Income"])
    }
  }

  @Test("Many dossiers go over several days as forecast, with not one call too many")
  func underTheCaps() async throws {
    let size = ImportOfficeSize.many
    let began = ContinuousClock.now
    try await ImportScene.run(size) { scene in
      let runner = scene.runner()
      try await scene.askAll()
      var forecast: [Int64: CalendarDate] = [:]
      for day in 0..<400 {
        try await runner.round()
        let today = BrusselsDay.of(scene.clock.now)
        let open = try await scene.imports.all(in: [.waiting, .preview])
        if day == 0 {
          for record in open {
            forecast[record.id] = record.state == .preview ? today : record.dueDay
          }
          #expect(Set(forecast.values).count == (size.dossiers - 1) / size.opensADay + 1)
        }
        for record in open where record.state == .preview {
          #expect(forecast[record.id] == today, "the forecast was not kept")
        }
        try await scene.confirmAll()
        for record in try await scene.imports.all(in: [.writing]) {
          #expect(record.total == ImportOffice.parties(size.relations) + size.accounts + 2)
        }
        try await runner.round()
        for id in forecast.keys {
          let record = try #require(try await scene.imports.record(id))
          guard record.state == .done else { continue }
          #expect(try await scene.imports.count(.written, of: id) == record.total)
        }
        if try await scene.open().isEmpty { break }
        scene.clock.move(to: BrusselsDay.nextStart(after: scene.clock.now))
      }
      #expect(try await scene.open().isEmpty)
      for dossier in scene.office.dossiers {
        #expect(try await scene.book(of: dossier).count == ImportOffice.parties(size.relations))
      }
      #expect(try await scene.mostOpenings() <= size.opensADay)
      let calls = try await scene.calls()
      #expect(calls["getRelations"]?.made == size.dossiers)
      #expect(calls["getAccounts"]?.made == size.dossiers)
      #expect(calls["connectDossier"]?.made == size.dossiers)
      ImportOfficeSize.tell(calls, since: began, size)
    }
  }

  @Test("Killed ten times at any moment, no party is doubled and nothing is left out")
  func kills() async throws {
    var random = SeededRandom(seed: 20_261_124)
    let size = ImportOfficeSize.killed
    try await ImportScene.run(size) { scene in
      try await scene.askAll()
      var kills = 0
      for round in 0..<600 {
        let looks = kills < 10 ? Int.random(in: 1...30, using: &random) : Int.max
        let fuse = Fuse(after: looks)
        let clock = scene.clock
        let runner = scene.runner(now: {
          fuse.look()
          return clock.now
        })
        // What a kill breaks off throws.
        let life = Task { _ = try? await runner.round() }
        fuse.arm(life)
        await life.value
        if life.isCancelled { kills += 1 }
        if round % 2 == 1 { try await scene.confirmAll() }
        if try await scene.open().isEmpty { break }
        scene.clock.advance(seconds: 120)
        if kills >= 10 {
          scene.clock.move(to: BrusselsDay.nextStart(after: scene.clock.now))
        }
      }
      #expect(kills >= 10)
      #expect(try await scene.open().isEmpty)
      for dossier in scene.office.dossiers {
        #expect(try await scene.book(of: dossier).count == ImportOffice.parties(size.relations))
        let codes = try await scene.handed("importGLAccounts", to: dossier)
        #expect(Set(codes.compactMap { $0["Code"]?.int }).count == size.accounts)
      }
    }
  }

  @Test(
    "No answer after the party was made: it is looked up by our key, not made again",
    arguments: [Fault.Kind.resetAfterCommit, .reset, .status])
  func unknownOutcome(_ kind: Fault.Kind) async throws {
    try await ImportScene.run(.init(dossiers: 1, relations: 8, accounts: 3)) { scene in
      let runner = scene.runner()
      try await scene.askAll()
      try await runner.round()
      try await scene.confirmAll()
      for _ in 0..<4 {
        try await scene.billit.fail("postParty", kind, status: 503)
        try await runner.round()
        scene.clock.advance(seconds: 120)
      }
      for _ in 0..<6 {
        try await runner.round()
        scene.clock.advance(seconds: 600)
      }
      #expect(try await scene.open().isEmpty)
      let parties = try await scene.book(of: scene.office.dossiers[0])
      #expect(parties.count == ImportOffice.parties(8))
    }
  }

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

  @Test("Held by somebody, it stops between two parties, and goes on where it was")
  func paused() async throws {
    try await ImportScene.run(.init(dossiers: 1, relations: 10, accounts: 3)) { scene in
      let runner = scene.runner()
      try await scene.askAll()
      try await runner.round()
      try await scene.confirmAll()
      let id = try #require(try await scene.open().first?.id)
      #expect(
        try await scene.imports.pause(id, true, actor: "sophie", now: scene.clock.now))
      try await runner.round()
      #expect(try await scene.book(of: scene.office.dossiers[0]).isEmpty)
      #expect(
        try await scene.imports.pause(id, false, actor: "sophie", now: scene.clock.now))
      try await runner.round()
      #expect(try await scene.open().isEmpty)
    }
  }

  @Test("The list says who may be opened, and why nobody is")
  func lists() async throws {
    try await ImportScene.run(.init(dossiers: 3, relations: 1, accounts: 1)) { scene in
      let clock = scene.clock
      let book = ConnectionBook(
        database: scene.database, http: scene.http, logger: ForwardingScene.logger,
        now: { clock.now })
      let reader = DossierListReader(
        database: scene.database, book: book, logger: ForwardingScene.logger, now: { clock.now })
      let store = OctopusDossierStore(scene.database)
      #expect(try await reader.read(scene.connections.octopus) == .success(3))
      #expect(try await store.listings()[scene.connections.octopus]?.userKind == .office)
      #expect(try await store.listings()[scene.connections.octopus]?.companies.count == 3)
      try await scene.octopus.send(
        .PATCH, "/_control/dossiers/70001", ["webserviceAccess": false])
      #expect(try await reader.read(scene.connections.octopus) == .success(2))
      let lost = try await store.dossier(70_001, of: scene.connections.octopus)
      #expect(lost?.isListed == false)
      #expect(
        await reader.open(70_001, of: scene.connections.octopus)
          == .failure(Cause(.noWebserviceAccess)))
      #expect(await reader.open(70_002, of: scene.connections.octopus) == .success(1))
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

/// How large the offices of the long scenes are: small in every run, the size of a real office with
/// `PASSERELLE_IMPORTS=300` (dossiers, with 400 relations and 800 accounts each; takes many minutes), or
/// `PASSERELLE_IMPORTS=300,20,40` with others.
enum ImportOfficeSize {
  static var many: ImportScene.Size {
    guard let large else { return .init(dossiers: 11, relations: 16, accounts: 20, opensADay: 4) }
    return .init(
      dossiers: large[0], relations: large.count > 1 ? large[1] : 400,
      accounts: large.count > 2 ? large[2] : 800, opensADay: 100)
  }

  static var killed: ImportScene.Size {
    large == nil
      ? .init(dossiers: 3, relations: 25, accounts: 40, opensADay: 100)
      : .init(dossiers: 10, relations: 400, accounts: 800, opensADay: 100)
  }

  private static var large: [Int]? {
    let numbers = ProcessInfo.processInfo.environment["PASSERELLE_IMPORTS"]?
      .split(separator: ",").compactMap { Int($0) }
    return numbers?.isEmpty == false ? numbers : nil
  }

  /// Figures of a large run, for whoever asked for it.
  static func tell(
    _ calls: [String: (made: Int, refused: Int)], since began: ContinuousClock.Instant,
    _ size: ImportScene.Size
  ) {
    guard large != nil else { return }
    let sums = calls.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.made)" }
    print("\(size) in \(ContinuousClock.now - began): \(sums.joined(separator: ", "))")
  }
}
