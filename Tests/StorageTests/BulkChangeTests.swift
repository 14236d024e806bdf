import Accounting
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("A change of many documents changes exactly those that were confirmed")
struct BulkChangeTests {
  private let moment = StoredOffice.start + 1_000
  private var later: Instant { moment + 60_000 }

  private func confirmed(
    _ office: StoredOffice, _ filter: DocumentFilter, _ change: BulkChange
  ) async throws -> [Int64] {
    try await DocumentList(office.database).ids(
      filter, in: change.states, unchangedSince: moment, access: .all, limit: 1_000)
  }

  @Test("Those that changed since, and those that came since, are left alone")
  func exactly() async throws {
    let office = try await StoredOffice()
    var ids: [Int64] = []
    for order in 1...250 {
      ids.append(try await office.bring(Int64(order), to: .toCheck, cause: Cause(.toCheck)))
    }
    let booked = try await office.book(900, number: 1)
    var filter = DocumentFilter()
    filter.dossierID = office.garage
    let list = try await confirmed(office, filter, .hold)
    #expect(list == ids)
    try await office.documents.setAside(ids[3], reason: "x", actor: "a", now: later - 1)
    let fresh = try await office.receive(901, at: later - 1)
    let outcome = try await office.documents.perform(
      .hold, on: list, unchangedSince: moment, scope: "dossier=1", actor: "sophie", now: later)
    #expect(outcome == .init(done: 249, left: 1))
    #expect(try await office.document(ids[3]).state == .setAside)
    #expect(try await office.document(ids[4]).state == .held)
    #expect(try await office.document(booked).state == .booked)
    #expect(try await office.document(fresh).state == .queued)
    #expect(
      try office.database.integer("select count(*) from audit where action = 'document.held'")
        == 249)
    #expect(
      try office.database.text(
        "select facts from audit where action = 'documents.bulk_changed'")?.contains(
          "\"done\":\"249\"") == true)
    let again = try await office.documents.perform(
      .hold, on: list, unchangedSince: moment, scope: "", actor: "sophie", now: later)
    #expect(again == .init(done: 0, left: 250))
    #expect(try await AuditTrail(office.database).verify() != .broken(at: 0))
    #expect(try await office.documents.brokenInvariants().isEmpty)
  }

  @Test("Nothing that may be in Octopus is ever in the scope, whatever is asked")
  func safe() async throws {
    let office = try await StoredOffice()
    let double = try await office.bring(
      3, to: .duplicate, cause: Cause(.duplicateSuspected, ["document": "7"]))
    let booked = try await office.book(1, number: 1)
    let (sending, _, _) = try await office.begin(2, number: 2)
    for change in [BulkChange.hold, .release, .setAside(reason: "r"), .sendAgain] {
      let scope = try await confirmed(office, DocumentFilter(), change)
      #expect(!scope.contains(booked) && !scope.contains(sending))
      let outcome = try await office.documents.perform(
        change, on: [booked, sending], unchangedSince: later, scope: "", actor: "a", now: later)
      #expect(outcome == .init(done: 0, left: 2))
    }
    #expect(try await !confirmed(office, DocumentFilter(), .sendAgain).contains(double))
  }

  @Test("Each change brings its documents where the button of one document brings it")
  func moves() async throws {
    let office = try await StoredOffice()
    let id = try await office.bring(1, to: .needsMapping, cause: Cause(.vatCodeMissing))
    func perform(_ change: BulkChange) async throws -> DocumentState {
      let outcome = try await office.documents.perform(
        change, on: [id], unchangedSince: later, scope: "", actor: "a", now: StoredOffice.start)
      #expect(outcome.done == 1)
      return try await office.document(id).state
    }
    #expect(try await perform(.hold) == .held)
    #expect(try await perform(.release) == .queued)
    #expect(try await perform(.setAside(reason: "private")) == .setAside)
    #expect(try await perform(.release) == .queued)
    #expect(try await office.documents.brokenInvariants().isEmpty)
  }
}
