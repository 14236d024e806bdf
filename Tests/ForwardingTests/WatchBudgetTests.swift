import Accounting
import Foundation
import Storage
import Testing

@testable import Forwarding

@Suite("Looking after many links stays within a share of the openings, and forgets none")
struct WatchBudgetTests {
  @Test(
    "Thirty dossiers on five openings a day: each in its turn, oldest first, none twice before all")
  func rotates() async throws {
    try await ImportScene.run(.init(dossiers: 30, relations: 1, accounts: 1)) { scene in
      let clock = scene.clock
      let vault = CredentialVault(scene.database)
      let octopus = try #require(
        try await vault.connections().first { $0.id == scene.connections.octopus })
      var settings = octopus.settings
      settings.opensADay = 15
      try await vault.move(octopus.id, to: octopus.baseURL, settings: settings)
      let book = ConnectionBook(
        database: scene.database, http: scene.http, logger: ForwardingScene.logger,
        now: { clock.now })
      let ground = LinkGround(
        database: scene.database, book: book, doorbell: Doorbell(),
        logger: ForwardingScene.logger, now: { clock.now })
      let watch = LinkWatch(
        ground,
        check: LinkCheck(
          ground, keeper: MasterDataKeeper(scene.database, now: { clock.now }),
          hooks: HookRegistrar(
            database: scene.database, book: book, publicURL: "https://office.example",
            changed: {}, logger: ForwardingScene.logger, now: { clock.now })))
      scene.clock.move(to: BrusselsDay.nextStart(after: clock.now))
      var proofs: [Int64: [Instant]] = [:]
      for _ in 0..<(7 * 48) {
        try await watch.round()
        for id in scene.dossiers {
          let mark = try await DossierStore(scene.database).mark("link_proved", of: id)
          if let at = mark.flatMap({ Instant($0) }), proofs[id]?.last != at {
            proofs[id, default: []].append(at)
          }
        }
        clock.advance(seconds: 1_800)
      }
      #expect(try await scene.mostOpenings() == 5)
      #expect(proofs.count == 30)
      let first = proofs.values.compactMap(\.first)
      let second = proofs.values.compactMap { $0.dropFirst().first }
      #expect(second.count == 5)
      #expect(try #require(second.min()) > (try #require(first.max())))
    }
  }
}
