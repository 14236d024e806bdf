import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import TestSupport
import Testing

@testable import Forwarding

@Suite("Dossiers come from Octopus into Billit as the preview showed them")
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
}
