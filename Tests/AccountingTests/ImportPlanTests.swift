import Accounting
import Testing

@Suite("What an import would do is told item by item before anything is written")
struct ImportPlanTests {
  private static let vat = "BE0539.930.110"

  private func relation(
    _ id: Int, _ name: String, client: Bool = true, supplier: Bool = false, vat: String? = nil,
    email: String? = nil, vatType: Int = 1, active: Bool = true
  ) -> Relation {
    Relation(
      id: id, name: name, isClient: client, isSupplier: supplier, vatNumber: vat, country: "BE",
      email: email, active: active,
      details: RelationDetails(
        street: "Molenstraat 12", postalCode: "9000", city: "Gent", vatType: vatType,
        language: "nl"))
  }

  private func ground(
    _ relations: [Relation] = [], parties: [KnownParty] = [], links: [PartyTie] = [],
    decisions: [PartyPlace: PartyDecision] = [:], change: (inout ImportGround) -> Void = { _ in }
  ) throws -> ImportGround {
    let year = Bookyear(
      id: 3, description: "2026", start: try #require(CalendarDate("2026-01-01")),
      end: try #require(CalendarDate("2026-12-31")), closed: false, periods: [])
    var ground = ImportGround(
      octopusDossier: 61, language: "fr",
      data: MasterData(bookyears: [year], relations: relations),
      today: try #require(CalendarDate("2026-05-12")), parties: parties, links: links,
      decisions: decisions)
    change(&ground)
    return ground
  }

  private func fields(_ relation: Relation, _ side: PartySide = .customer) -> ImportFields {
    RelationParties.fields(of: relation, side: side, dossier: 61)
  }

  @Test("A firm that is customer and supplier becomes two parties with one key")
  func twoSides() throws {
    let plan = ImportPlan(
      try ground([relation(7, "Molens NV", client: true, supplier: true, vat: ImportPlanTests.vat)])
    )
    #expect(plan.items.map(\.kind) == [.customer, .supplier])
    #expect(plan.items.allSatisfy { $0.state == .new && $0.after[.key] == "61-7" })
    #expect(plan.items.allSatisfy { $0.after[.number] == "7" })
    #expect(plan.items.first?.after[.street] == "Molenstraat")
    #expect(plan.items.first?.after[.streetNumber] == "12")
  }

  @Test("Not liable to VAT: the enterprise number goes as identifier alone")
  func notLiable() {
    let fields = fields(relation(7, "Kring VZW", vat: ImportPlanTests.vat, vatType: 10))
    #expect(fields[.vatNumber] == nil)
    #expect(fields[.enterpriseNumber] == "0539930110")
    #expect(fields[.vatLiable] == "no")
  }

  @Test(
    "Two relations with one number on one side wait for somebody; leaving one out frees the other")
  func sameNumber() throws {
    let two = [
      relation(7, "Molens", vat: ImportPlanTests.vat),
      relation(8, "Molens Gent", vat: "539930110"),
    ]
    let plan = ImportPlan(try ground(two))
    #expect(plan.items.map(\.state) == [.conflict, .conflict])
    #expect(plan.items.first?.conflict == .init(.sameNumber, relations: [8]))
    let decided = ImportPlan(
      try ground(two, decisions: [PartyPlace(8, .customer): .leave]))
    #expect(decided.items.map(\.key) == ["7"])
    #expect(decided.items.first?.state == .new)
  }

  @Test("Without a number the same name would overwrite the other: both wait")
  func notDistinct() throws {
    let plan = ImportPlan(try ground([relation(7, "Jan Maes"), relation(8, "jan maes")]))
    #expect(plan.items.compactMap(\.conflict?.code) == [.notDistinct, .notDistinct])
    #expect(ImportPlan(try ground([relation(7, "Jan Maes")])).items.first?.state == .new)
  }

  @Test("A party found by its number is tied, and what differs is told field by field")
  func found() throws {
    let one = relation(7, "Molens", vat: ImportPlanTests.vat)
    var present = fields(one)
    present[.number] = nil
    present[.key] = nil
    present[.city] = "Brugge"
    let plan = ImportPlan(
      try ground([one], parties: [KnownParty(id: 800_001, side: .customer, fields: present)]))
    let item = try #require(plan.items.first)
    #expect(item.state == .changed)
    #expect(item.evidence == .vatNumber)
    #expect(item.party == 800_001)
    #expect(item.changes.map(\.field) == [.city, .number, .key])
    #expect(item.changes.first == FieldChange(.city, before: "Brugge", after: "Gent"))
  }

  @Test("What was changed in Octopus goes, in Billit stays, in both waits")
  func threeWays() throws {
    let before = relation(7, "Molens", vat: ImportPlanTests.vat, email: "a@molens.be")
    let written = fields(before)
    func plan(octopus: String, billit: String) throws -> ImportPlan {
      var now = before
      now.email = octopus
      var party = written
      party[.email] = billit
      return ImportPlan(
        try ground(
          [now], parties: [KnownParty(id: 1, side: .customer, fields: party)],
          links: [
            PartyTie(
              place: PartyPlace(7, .customer), party: 1, written: written, evidence: .created)
          ]))
    }
    #expect(try plan(octopus: "a@molens.be", billit: "a@molens.be").counts.isQuiet)
    let octopus = try plan(octopus: "b@molens.be", billit: "a@molens.be").items
    #expect(octopus.map(\.state) == [.changed])
    #expect(octopus.first?.changes.map(\.field) == [.email])
    #expect(try plan(octopus: "a@molens.be", billit: "c@molens.be").items.isEmpty)
    let both = try plan(octopus: "b@molens.be", billit: "c@molens.be").items
    #expect(both.first?.conflict?.code == .changedInBoth)
  }

  @Test("Gone from Octopus is told and stays in Billit")
  func gone() throws {
    let plan = ImportPlan(
      try ground(
        [relation(7, "Molens", vat: ImportPlanTests.vat, active: false)],
        links: [
          PartyTie(
            place: PartyPlace(7, .customer), party: 1, written: ImportFields([.name: "Molens"]),
            evidence: .created)
        ]))
    #expect(plan.items.map(\.state) == [.gone])
    #expect(plan.items.first?.isWritten == false)
  }

  @Test("Accounts by their names in the dossier's language, journals by their direction")
  func codes() throws {
    let ground = try ground {
      $0.data.accounts = [
        Account(bookyearID: 3, number: 604_000, names: ["nl": "Aankopen", "fr": "Achats"]),
        Account(bookyearID: 3, number: 700_000, names: ["nl": "Verkopen"]),
        Account(bookyearID: 2, number: 999_999, names: ["nl": "Vorig jaar"]),
      ]
      $0.accounts = [
        "604000": ImportFields([.name: "Achats div."]), "611111": ImportFields([.name: "Oud"]),
      ]
      $0.data.journals = [
        Journal(bookyearID: 3, key: "A1", name: "Achats"),
        Journal(bookyearID: 3, key: "V1", name: "Ventes", closed: true),
        Journal(bookyearID: 3, key: "V2", name: "Factures", insertionType: 2),
        Journal(bookyearID: 3, key: "F1", name: "Banque"),
      ]
      $0.journals = ["V1": ImportFields([.name: "Ventes", .journalType: "sales"])]
    }
    let items = ImportPlan(ground).items.map {
      "\($0.kind.rawValue) \($0.key) \($0.state.rawValue)"
    }
    #expect(
      items == [
        "account 604000 changed", "account 700000 new", "account 611111 gone", "journal A1 new",
        "journal V1 gone",
      ])
    #expect(ImportPlan(ground).items[0].after[.name] == "Achats")
    #expect(ImportPlan(ground).items[1].after[.name] == "Verkopen")
  }

  @Test("Odd numbers are told apart: wrong, or of an establishment")
  func flaws() {
    let wrong = relation(1, "A", vat: "BE0539.930.111")
    #expect(RelationParties.flaw(of: wrong) == .numberWrong)
    #expect(
      RelationParties.flaw(of: relation(1, "A", vat: "2.143.407.583")) == .establishmentNumber)
    #expect(RelationParties.flaw(of: relation(1, "A", vat: ImportPlanTests.vat)) == nil)
    #expect(RelationParties.flaw(of: relation(1, "A")) == nil)
  }

  @Test(arguments: [
    ("Molenstraat 12", "Molenstraat", "12"), ("Molenstraat 12 bus 3", "Molenstraat", "12 bus 3"),
    ("Rue du 11 Novembre 5", "Rue du 11 Novembre", "5"), ("Grote Markt", "Grote Markt", ""),
    ("Kaai 3 A", "Kaai", "3 A"), ("12", "12", ""), ("", "", ""),
  ])
  func streets(_ text: String, _ street: String, _ number: String) {
    #expect(StreetText(text).street == street)
    #expect(StreetText(text).number == number)
  }
}

@Suite("Imports are spread over days so that no cap of Octopus is passed")
struct ImportScheduleTests {
  private let today = CalendarDate(daysSince1970: 20_000)

  @Test("Three hundred dossiers at a hundred a day take three days, first come first served")
  func threeHundred() {
    let waiting = (1...300).map { ImportSchedule.Waiting(id: Int64($0)) }
    let days = ImportSchedule(opensADay: 100).days(for: waiting, today: today, used: 0)
    #expect(days[1] == today)
    #expect(days[100] == today)
    #expect(days[101] == today.adding(days: 1))
    #expect(days[300] == today.adding(days: 2))
  }

  @Test("What is used of today is used; what needs no opening goes today; what is spent tomorrow")
  func mixed() {
    let days = ImportSchedule(opensADay: 2).days(
      for: [
        .init(id: 1), .init(id: 2), .init(id: 3, opens: false), .init(id: 4, isSpent: true),
        .init(id: 5),
      ], today: today, used: 1)
    #expect(days[1] == today)
    #expect(days[2] == today.adding(days: 1))
    #expect(days[3] == today)
    #expect(days[4] == today.adding(days: 1))
    #expect(days[5] == today.adding(days: 2))
  }

  @Test("No day ever gets more than its share", arguments: [1, 3, 7, 100])
  func never(_ share: Int) {
    for used in [0, 1, share, share + 5] {
      let waiting = (1...60).map { ImportSchedule.Waiting(id: Int64($0), isSpent: $0 % 7 == 0) }
      let days = ImportSchedule(opensADay: share).days(for: waiting, today: today, used: used)
      let loads = Dictionary(grouping: days.values) { $0 }.mapValues(\.count)
      for (day, load) in loads { #expect(load + (day == today ? used : 0) <= max(share, used)) }
      #expect(days.count == 60)
    }
  }

  @Test func intervals() {
    let schedule = ImportSchedule(opensADay: 100)
    #expect(schedule.interval(dossiers: 1) == 4 * 3_600_000)
    #expect(schedule.interval(dossiers: 300) == 3 * 86_400_000)
  }

  @Test("A preview says which calls are made and whether today's caps allow them")
  func calls() {
    let fresh = ImportCalls(whole: true, openBookyears: 3, used: ["getRelations": 2])
    #expect(fresh.isSpent)
    #expect(fresh.lines.first { $0.operation == "getAccounts" }?.calls == 2)
    let changes = ImportCalls(whole: false, openBookyears: 3, used: ["getRelations": 2])
    #expect(!changes.isSpent)
    #expect(changes.lines.map(\.cap) == [150, 48, 48, 48])
  }

  @Test(arguments: [
    ("B123", OctopusUserKind.office), ("u4711", .external), ("K9", .external),
    ("sophie@U123", .subUser), ("sophie@example.be", .unknown), ("Bert", .unknown), ("", .unknown),
  ])
  func userKinds(_ name: String, _ kind: OctopusUserKind) {
    #expect(OctopusUserKind(name) == kind)
  }

  @Test(arguments: [
    ("info@korenaar.be", true), ("a.b+c@x-y.example", true), ("a@b", false), ("a b@c.be", false),
    ("@c.be", false), ("a@@c.be", false), ("a@c.be\r\nBcc: x@y.be", false), ("a@.be", false),
    ("a..b@c.be", false),
  ])
  func emails(_ text: String, _ isRight: Bool) {
    #expect((EmailAddress(text) != nil) == isRight)
  }
}
