import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite(
  "Dossiers are added from Octopus' list, previewed, confirmed and decided upon in the browser")
struct ImportPageTests {
  /// An office whose Octopus list names four dossiers: two with one number, one without an e-mail, and
  /// one that was listed before and is no longer.
  private struct Scene: Sendable {
    let office: Office
    let octopus: Int64
    let billit: Int64

    init() async throws {
      office = try await Office()
      let vault = CredentialVault(office.database)
      octopus = try await vault.add(
        .octopus, name: "Octopus", baseURL: "http://127.0.0.1:9", settings: .init(),
        credentials: .octopusPassword(softwareHouse: "s", user: "B12", password: "p"),
        actor: "test", now: office.now)
      billit = try await vault.add(
        .billit, name: "Billit", baseURL: "http://127.0.0.1:9", settings: .init(),
        credentials: .billitKey("k"), actor: "test", now: office.now)
      let store = OctopusDossierStore(office.database)
      let gone = (604, ImportFields([.name: "Verdwenen NV", .email: "v@x.be"]))
      try await store.keep(
        Scene.listed + [gone], of: octopus, userKind: .office, companies: [], now: office.now)
      try await store.keep(
        Scene.listed, of: octopus, userKind: .office,
        companies: [
          ReachableCompany(
            connectionID: billit, partyID: 900_601, name: "Molens NV",
            fields: ImportFields([.vatNumber: "BE0539930110"]))
        ], now: office.now)
    }

    static let listed: [(id: Int, fields: ImportFields)] = [
      (601, ImportFields([.name: "Molens NV", .vatNumber: "BE0539.930.110", .city: "Gent"])),
      (602, ImportFields([.name: "Kapel Gent", .vatNumber: "BE0566.988.259", .email: "k@x.be"])),
      (603, ImportFields([.name: "Kapel Aalst", .vatNumber: "566988259", .email: "a@x.be"])),
    ]
  }

  @Test("The list marks each dossier, and finds by name, number and VAT number")
  func list() async throws {
    let scene = try await Scene()
    let browser = try await scene.office.browser(.administrator)
    try await scene.office.test { client in
      let page = try await browser.get("/dossiers/import", client).text
      #expect(page.contains("Molens NV") && page.contains("Verdwenen NV"))
      #expect(page.contains("same number ×2"))
      #expect(page.contains("Billit: Molens NV 900601"))
      #expect(page.contains("No webservice access"))
      #expect(page.contains("a B user"))
      #expect(!page.contains("name=\"d-\(scene.octopus)-604\""))
      let found = try await browser.get("/dossiers/import?q=0539930110", client).text
      #expect(found.contains("Molens NV") && !found.contains("Kapel"))
      let json = try await browser.get("/dossiers/import.json?mark=no_access", client)
      #expect(json.text.contains("Verdwenen") && !json.text.contains("Molens"))
    }
  }

  @Test("A wrong e-mail is shown beside its dossier, and nothing is added")
  func wrongEmail() async throws {
    let scene = try await Scene()
    let browser = try await scene.office.browser(.administrator)
    try await scene.office.test { client in
      let answer = try await browser.post(
        "/dossiers/import",
        [
          "scope": "chosen", "d-\(scene.octopus)-601": "1",
          "e-\(scene.octopus)-601": "no address",
        ], client)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("aria-invalid"))
      #expect(answer.text.contains("no address"))
      let none = try await browser.post("/dossiers/import", ["scope": "chosen"], client)
      #expect(none.status == .unprocessableContent)
    }
    #expect(try await DossierStore(scene.office.database).all().count == 2)
  }

  @Test("Chosen ones are added, tied where one company alone fits, and asked for once")
  func add() async throws {
    let scene = try await Scene()
    let browser = try await scene.office.browser(.administrator)
    let form = [
      "scope": "chosen", "d-\(scene.octopus)-601": "1", "d-\(scene.octopus)-602": "1",
      "e-\(scene.octopus)-601": "info@molens.be",
    ]
    try await scene.office.test { client in
      for _ in 0..<2 {
        let answer = try await browser.post("/dossiers/import", form, client)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location]?.hasPrefix("/imports") == true)
      }
      let page = try await browser.get("/imports", client).text
      #expect(page.contains("Molens NV") && page.contains("Kapel Gent"))
    }
    let dossiers = try await DossierStore(scene.office.database).all()
    let molens = try #require(dossiers.first { $0.octopusDossierID == 601 })
    #expect(molens.billitPartyID == 900_601)
    #expect(dossiers.first { $0.octopusDossierID == 602 }?.billitPartyID == nil)
    #expect(dossiers.count == 4)
    let open = try await ImportStore(scene.office.database).all(in: [.waiting])
    #expect(open.count == 2)
    let listed = try await OctopusDossierStore(scene.office.database).dossier(
      601, of: scene.octopus)
    #expect(listed?.email == "info@molens.be")
  }

  @Test("A preview is confirmed as it was shown; a choice about a double is kept and compared anew")
  func preview() async throws {
    let scene = try await Scene()
    let store = ImportStore(scene.office.database)
    let id = try await store.ask(
      scene.office.garage, origin: .person, actor: "test", now: scene.office.now
    ).id
    try await store.propose(
      id, try plan(), readAt: scene.office.now, now: scene.office.now)
    let browser = try await scene.office.browser(.accountant)
    let reader = try await scene.office.browser(.reader)
    let mark = try #require(try await store.record(id)?.planMark)
    try await scene.office.test { client in
      let page = try await browser.get("/imports/\(id)", client).text
      #expect(page.contains("Jan Maes") && page.contains("Brouwerij"))
      #expect(
        page.contains("One of Billit’s parties looks like it") || page.contains("party 800001"))
      #expect(page.contains("connectDossier"))
      #expect(try await !reader.get("/imports/\(id)", client).text.contains("/confirmation\""))
      let chosen = try await browser.post(
        "/imports/\(id)/decision", ["place": "7-customer", "choice": "tie-800001"], client)
      #expect(chosen.status == .seeOther)
      #expect(try await store.record(id)?.state == .waiting)
      try await store.propose(id, try plan(), readAt: scene.office.now, now: scene.office.now)
      let stale = try await browser.post("/imports/\(id)/confirmation", ["plan": "0"], client)
      #expect(stale.status == .conflict)
      let confirmed = try await browser.post(
        "/imports/\(id)/confirmation", ["plan": mark], client)
      #expect(confirmed.status == .seeOther)
      #expect(try await store.record(id)?.state == .writing)
      for (request, isPaused) in [("pause", true), ("resumption", false)] {
        _ = try await browser.post("/imports/\(id)/\(request)", client)
        #expect(try await store.record(id)?.isPaused == isPaused)
      }
      let json = try await browser.get("/imports/\(id).json", client).object()
      #expect(json["state"] as? String == "writing")
      _ = try await browser.post("/imports/\(id)/withdrawal", client)
      #expect(try await store.record(id)?.state == .withdrawn)
    }
    let place = PartyPlace(7, .customer)
    let kept = try await PartyLinkStore(scene.office.database).ground(of: scene.office.garage)
    #expect(kept.decisions[place] == .tie(800_001))
  }

  @Test("The dossier's page shows its import and leads to its map")
  func dossierPage() async throws {
    let scene = try await Scene()
    let browser = try await scene.office.browser(.accountant)
    try await scene.office.test { client in
      let page = try await browser.get("/dossiers/\(scene.office.garage)", client).text
      #expect(page.contains("/dossiers/\(scene.office.garage)/relations"))
      let links = try await browser.get("/dossiers/\(scene.office.garage)/relations", client)
      #expect(links.status == .ok)
      let asked = try await browser.post("/dossiers/\(scene.office.garage)/import", client)
      #expect(asked.headers[.location]?.hasPrefix("/imports/") == true)
    }
  }

  /// One to create and one that looks like a party of Billit.
  private func plan() throws -> ImportPlan {
    let today = try #require(CalendarDate("2026-11-24"))
    return ImportPlan(
      ImportGround(
        octopusDossier: 101, language: "nl",
        data: MasterData(relations: [
          Relation(id: 7, name: "Jan Maes", isClient: true, isSupplier: false),
          Relation(
            id: 8, name: "Brouwerij", isClient: false, isSupplier: true,
            vatNumber: "BE0539.930.110"),
        ]), today: today,
        parties: [
          KnownParty(
            id: 800_001, side: .customer, fields: ImportFields([.name: "Jan Maes"]))
        ]))
  }
}
