import Accounting
import Testing

@testable import Storage

@Suite("Groups of stopped documents are read from kept sums, page by page")
struct CauseGroupTests {
  private let start: Instant = 1_800_000_000_000

  /// The causes of a few documents, some of them the same.
  private static let causes: [(DocumentState, Cause)] = [
    (.needsMapping, Cause(.vatCodeMissing, ["rate": "21"])),
    (.needsMapping, Cause(.vatCodeMissing, ["rate": "21"])),
    (.needsMapping, Cause(.vatCodeMissing, ["rate": "6"])),
    (.awaitingApproval, Cause(.awaitingApproval)), (.held, Cause(.notYetDue)),
    (.refused, Cause(.loginRefused)), (.toCheck, Cause(.toCheck)),
  ]

  private func office() async throws -> StoredOffice {
    let office = try await StoredOffice()
    for (place, (state, cause)) in CauseGroupTests.causes.enumerated() {
      try await office.bring(Int64(place + 1), to: state, cause: cause)
    }
    return office
  }

  @Test("All groups, those of the office first, then the largest")
  func all() async throws {
    let office = try await office()
    let groups = try await CauseGroups(office.database).all(access: .all, now: start)
    #expect(
      groups.map(\.cause.code) == [
        .vatCodeMissing, .toCheck, .vatCodeMissing, .loginRefused, .awaitingApproval, .notYetDue,
      ])
    #expect(groups.map(\.documents) == [2, 1, 1, 1, 1, 1])
    #expect(groups.first?.releasable == 2)
  }

  @Test("Pages of any length give every group once, in the same order", arguments: [1, 2, 3, 5])
  func pages(_ length: Int) async throws {
    let office = try await office()
    let store = CauseGroups(office.database)
    let whole = try await store.all(access: .all, now: start)
    var read: [CauseGroup] = []
    var place: CauseGroups.Place?
    repeat {
      let slice = try await store.slice(access: .all, limit: length, after: place, now: start)
      read += slice.groups
      // As an address carries it.
      place = slice.next.flatMap { CauseGroups.Place($0.text) }
      #expect((slice.next == nil) == (place == nil))
    } while place != nil && read.count < 50
    #expect(read == whole)
  }

  @Test("Filters narrow, and nobody sees the groups of others' dossiers")
  func filters() async throws {
    let office = try await office()
    let store = CauseGroups(office.database)
    #expect(
      try await store.all(access: .all, cause: "vat_code_missing", now: start).count == 2)
    #expect(
      try await store.all(access: .all, cause: "vat_code_missing|rate=6", now: start).count == 1)
    #expect(try await store.all(access: .all, owner: .client, now: start).count == 1)
    #expect(try await store.all(access: .only([]), now: start).isEmpty)
    let group = try #require(try await store.all(access: .all, now: start).first)
    let found = try await store.group(
      group.id, dossierID: group.dossier.id, access: .all, now: start)
    #expect(found == group)
    #expect(
      try await store.group(group.id, dossierID: group.dossier.id, access: .only([]), now: start)
        == nil)
  }

  @Test("What a group comes to is read from indexes of its own documents alone")
  func plans() async throws {
    let office = try await StoredOffice()
    let sums = try office.database.plan(of: CauseGroups.sums)
    #expect(
      sums.contains("USING COVERING INDEX documents_stopped_sums (dossier_id=? AND cause_key=?)"),
      "\(sums)")
    let facts = try office.database.plan(of: CauseGroups.anyFacts)
    #expect(facts.contains("(dossier_id=? AND cause_key=?)"), "\(facts)")
    let going = try office.database.plan(of: CauseGroups.goingNow)
    #expect(going.contains("documents_due_stopped (due_at<?)"), "\(going)")
  }
}
