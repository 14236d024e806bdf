import Accounting
import Foundation
import Simulators
import Storage
import TestSupport
import Testing

@testable import Forwarding

@Suite("A year of ten accounts, shuffled, doubled, with gaps and kills, ends up in order and once")
struct StatementYearTests {
  @Test(arguments: [UInt64(1), 2]) func year(_ seed: UInt64) async throws {
    var setting = StatementScene.setting(journals: 10)
    setting.clock = SceneClock("2027-03-01T09:00:00Z")
    let office = setting.office
    setting.office = { office_ in
      office(&office_)
      // Seen from 2027, the year the statements begin in is the first of the three.
      guard let place = office_.dossiers.firstIndex(where: { $0.id == 61_236 }) else { return }
      for index in office_.dossiers[place].journals.indices {
        let journal = office_.dossiers[place].journals[index]
        guard let number = Int(journal.key.dropFirst()), journal.key.hasPrefix("F") else {
          continue
        }
        office_.dossiers[place].journals[index].openingBalance =
          journal.bookyearID == 1 ? StatementScene.opening(number).units / 10 : 0
      }
    }
    try await StatementScene.run(setting) { scene in
      var random = SeededRandom(seed: seed)
      let first = try #require(CalendarDate("2026-03-02"))
      var told: [[WrittenStatement]] = []
      for journal in 1...10 {
        try await scene.choose(.us, of: journal)
        told.append(
          StatementScene.statements(of: journal, from: first, every: 14, count: 25))
      }
      // Some come twice, some only at the end.
      var coming = told.flatMap { $0 }.shuffled(using: &random)
      coming += (0..<40).compactMap { _ in coming.randomElement(using: &random) }
      let late = Array(coming.prefix(30))
      coming = Array(coming.dropFirst(30)).shuffled(using: &random)
      while !coming.isEmpty {
        let batch = Int.random(in: 1...12, using: &random)
        for statement in coming.prefix(batch) { try await scene.upload([statement]) }
        coming.removeFirst(min(batch, coming.count))
        if Bool.random(using: &random) {
          try await scene.scene.octopus.fail(
            "postCoda", Bool.random(using: &random) ? .resetAfterCommit : .reset)
        }
        try await interrupted(scene, after: Int.random(in: 0...4, using: &random))
      }
      for statement in late { try await scene.upload([statement]) }
      for _ in 0..<12 where try await scene.rows().contains(where: { $0.state != .booked }) {
        try await scene.settle()
        scene.scene.clock.advance(seconds: 86_400)
      }
      for (place, statements) in told.enumerated() {
        let entries = try await scene.entries(of: place + 1)
        #expect(entries.map(\.date) == statements.map(\.closingDate.description))
        #expect(
          entries.map(\.change)
            == statements.map { Decimal($0.closing.units - $0.opening.units) / 1_000 })
      }
      let rows = try await scene.rows()
      #expect(rows.count == 250)
      #expect(rows.allSatisfy { $0.state == .booked && $0.entries.count == 1 })
    }
  }

  /// Works until that many more are booked, is killed there, and starts anew on what the database has.
  private func interrupted(_ scene: StatementScene, after count: Int) async throws {
    let courier = scene.courier(scene.scene.restarted("killed"))
    let target = try await booked(scene) + count
    let work = Task { await courier.workUntilIdle() }
    let watch = Task {
      while !Task.isCancelled, try await booked(scene) < target { await Task.yield() }
      work.cancel()
    }
    await work.value
    watch.cancel()
    _ = try? await watch.value
    try await scene.courier().recover()
    scene.scene.clock.advance(seconds: 60)
    await scene.courier().workUntilIdle()
  }

  private func booked(_ scene: StatementScene) async throws -> Int {
    let counts = try await StatementList(scene.scene.database).counts(
      StatementFilter(), access: .all)
    return counts[.booked] ?? 0
  }
}
