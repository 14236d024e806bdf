import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import TestSupport
import Testing

@testable import Forwarding

@Suite(
  "An import that was broken off, held or not answered goes on where it was, and doubles nothing")
struct ImportInterruptionTests {
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
}
