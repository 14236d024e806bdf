import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Pages
@testable import Storage

@Suite("Two people who change the settings of a dossier do not undo one another unseen")
struct SettingsVersionTests {
  private struct Scene {
    let office: Office
    let path: String

    var settings: DossierSettings {
      get async throws {
        try #require(try await DossierStore(office.database).dossier(office.garage)).settings
      }
    }
  }

  private func scene() async throws -> Scene {
    let office = try await Office()
    try await MasterDataStore(office.database).replace(
      Office.lists, of: office.garage, now: office.now)
    return Scene(office: office, path: "/dossiers/\(office.garage)/settings")
  }

  private func version(in page: String) throws -> String {
    let start = try #require(page.range(of: "name=\"version\" value=\""))
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }

  @Test("The later one is told, keeps the answers, sees what differs, and may save them then")
  func outdated() async throws {
    let scene = try await scene()
    let (an, sophie) = (
      try await scene.office.browser(.accountant), try await scene.office.browser(.administrator)
    )
    try await scene.office.test { client in
      let seen = try version(in: try await an.get(scene.path, client).text)
      let first = try await sophie.post(
        scene.path, ["version": seen, "dispatch_time": "after_week"], client)
      #expect(first.status == .seeOther)
      let late = try await an.post(
        scene.path, ["version": seen, "dispatch_time": "at_once", "checks": "all"], client)
      #expect(late.status == .conflict)
      #expect(late.text.contains("have changed meanwhile"))
      #expect(late.text.contains("id=\"fault-dispatch_time\""))
      #expect(late.text.contains("id=\"checks-all\" name=\"checks\" value=\"all\" checked"))
      #expect(!late.text.contains("id=\"fault-sales\""))
      let kept = try await scene.settings
      #expect(kept.dispatch.time == .afterWeek && kept.dispatch.checks == .marked)
      let again = try await an.post(
        scene.path,
        ["version": try version(in: late.text), "dispatch_time": "at_once", "checks": "all"],
        client)
      #expect(again.status == .seeOther)
    }
    let kept = try await scene.settings
    #expect(kept.dispatch.time == .atOnce && kept.dispatch.checks == .all)
  }

  @Test("A change that comes between reading and writing is noticed in the transaction")
  func inTheTransaction() async throws {
    let scene = try await scene()
    let store = DossierStore(scene.office.database)
    let before = try await scene.settings
    var other = before
    other.duplicates = .warn
    try await store.change(
      scene.office.garage, settings: other, actor: "sophie", now: scene.office.now)
    var late = before
    late.sales = .importViewer
    await #expect(throws: DossierStore.ChangedMeanwhile.self) {
      try await store.change(
        scene.office.garage, settings: late, seen: before, actor: "an", now: scene.office.now)
    }
    #expect(try await scene.settings == other)
  }

  @Test("Every answer about when documents go is kept as it was given")
  func dispatch() async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      let answer = try await browser.post(
        scene.path,
        [
          "dispatch_time": "up_to_last_month", "checks": "some", "checks_first": "3",
          "checks_from": "2.500,50", "only_approved": "yes", "without_approval": "waits",
          "needs_client_approval": "yes", "client_approved_up_to": "2026-05-31",
          "client_approval_of": "document_date",
        ], client)
      #expect(answer.status == .seeOther)
    }
    var rule = DispatchRule()
    rule.time = .upToLastMonth
    rule.checks = .some
    rule.checksFirst = 3
    rule.checksFrom = Money(cents: 250_050)
    rule.withoutApproval = .waits
    rule.needsClientApproval = true
    rule.clientApprovedUpTo = CalendarDate("2026-05-31")
    rule.clientApprovalOf = .documentDate
    let kept = try await scene.settings
    #expect(kept.dispatch == rule && kept.onlyApproved)
  }

  @Test(
    "What cannot be is told at its field",
    arguments: [
      (["checks_first": "101"], "checks_first"), (["checks_from": "-5"], "checks_from"),
      (["checks": "some", "checks_first": "0"], "checks_first"),
      (["client_approved_up_to": "31/05/2026"], "client_approved_up_to"),
      (["dispatch_time": "soon"], "dispatch_time"),
    ])
  func faults(_ form: [String: String], _ field: String) async throws {
    let scene = try await scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      let answer = try await browser.post(scene.path, form, client)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"fault-\(field)\""))
    }
    #expect(try await scene.settings == DossierSettings())
  }
}
