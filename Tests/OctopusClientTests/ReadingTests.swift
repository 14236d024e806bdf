import Accounting
import Foundation
import OctopusClient
import Testing
import TestSupport

@Suite("What Octopus has is read as it is")
struct ReadingTests {
  private func reading<Value>(
    _ json: String, status: Int = 200, _ read: (OctopusClient) async throws -> Value
  ) async throws -> Value {
    try await OctopusBench.run(OctopusBench.opened { _ in .json(status, json) }) {
      try await read($0.client)
    }
  }

  @Test func bookyears() async throws {
    let years = try await reading(
      #"[{"bookyearKey":{"id":3},"bookyearDescription":"2026","startDate":"2026-01-01","endDate":"2026-12-31","closed":false,"periods":[{"bookyearPeriod":202601,"startDate":"2026-01-01","endDate":"2026-01-31"}],"new":1}]"#
    ) { try await $0.bookyears(of: 1) }
    #expect(years.map(\.id) == [3])
    #expect(years.first?.periods.first?.number == 202_601)
    #expect(years.first?.end == CalendarDate("2026-12-31"))
  }

  @Test func journals() async throws {
    let journals = try await reading(
      #"[{"bookyearKey":{"id":3},"journalKey":"A1","name":"AANKOPEN","closed":false,"closedPeriod":0,"insertionType":1,"lastBookedDocumentNr":117,"protectedPeriod":202603},{"bookyearKey":{"id":3},"journalKey":"F1","name":"Bank","closed":true,"currencyCode":"EUR"}]"#
    ) { try await $0.journals(of: 1, bookyearID: 3) }
    #expect(journals.map(\.lastNumber) == [117, 0])
    #expect(journals.map(\.protectedPeriod) == [202_603, 0])
    #expect(journals.last?.currency == "EUR")
    #expect(journals.last?.closed == true)
  }

  @Test func accounts() async throws {
    let json =
      #"[{"accountKey":{"bookyearKey":{"id":3},"id":611900},"description":{"description_NL":"Onderhoud","description_FR":""},"purchaseVatCode":"D21","salesVatCode":"","costCentreType":1}]"#
    let accounts = try await reading(json) { try await $0.accounts(of: 1, bookyearID: 3) }
    #expect(
      accounts == [
        Account(
          bookyearID: 3, number: 611_900, names: ["nl": "Onderhoud"], purchaseVATCode: "D21",
          costCentreType: 1)
      ])
    let changes = try await reading(#"{"modified":\#(json)}"#) {
      try await $0.changedAccounts(of: 1, since: .beginning)
    }
    #expect(changes == Changes(changed: accounts, deleted: []))
  }

  @Test func vatCodes() async throws {
    let codes = try await reading(
      #"[{"code":"D21","description":"Diensten","type":1,"basePercentage":21.0},{"code":"06","type":2,"basePercentage":6,"defaultSellBookingAccountNr":700100},{"code":"X","type":9,"basePercentage":1}]"#
    ) { try await $0.vatCodes(of: 1) }
    #expect(codes.map(\.code) == ["D21", "06"])
    #expect(codes.map(\.rate) == [VATRate(percent: 21), VATRate(percent: 6)])
    #expect(codes.last?.defaultSalesAccount == 700_100)
  }

  @Test("blanks, zeros and missing keys are nothing")
  func relations() async throws {
    let relations = try await reading(
      #"[{"relationIdentificationServiceData":{"relationKey":{"id":13},"externalRelationId":0},"name":"Boter","client":false,"supplier":true,"country":"  ","vatNr":"NL1633.92.705 B01","ibanAccountNr":"","defaultBookingAccountSupplier":604000,"defaultBookingAccountClient":0,"active":true,"currencyCode":"EUR"},{"relationIdentificationServiceData":{"externalRelationId":7},"currencyCode":"EUR"}]"#
    ) { try await $0.relations(of: 1) }
    #expect(
      relations == [
        Relation(
          id: 13, name: "Boter", isClient: false, isSupplier: true,
          vatNumber: "NL1633.92.705 B01", supplierAccount: 604_000, details: RelationDetails())
      ])
  }

  @Test("filters are counted apart and spelt as queries spell them")
  func filters() async throws {
    try await OctopusBench.run(OctopusBench.opened { _ in .json(404, "") }) {
      (bench) async throws -> Void in
      let found = try await bench.client.relations(
        of: 1,
        matching: [.vatNumber("BE0999.084.261"), .externalID(7), .name("De Wei & Zn"), .id(4)])
      #expect(found.isEmpty)
      #expect(bench.budget.calls.last == .getRelationsFiltered)
      let target = try #require(bench.server.requests.last?.target)
      #expect(
        target
          == "/dossiers/1/relations?vatNr=BE0999.084.261&extRelationId=7&name=De%20Wei%20%26%20Zn&relationId=4"
      )
      let before = bench.server.requests.count
      #expect(try await bench.client.relations(of: 1, matching: []).isEmpty)
      #expect(bench.server.requests.count == before)
    }
  }

  @Test func costCentresAndCurrencies() async throws {
    let centres = try await reading(
      #"[{"costCentreKey":{"id":4},"description":{"description_NL":"Winkel"},"closed":true}]"#
    ) { try await $0.costCentres(of: 1) }
    #expect(centres == [CostCentre(id: 4, names: ["nl": "Winkel"], closed: true)])
    let currencies = try await reading(#"["EUR","GBP"]"#) { try await $0.currencies(of: 1) }
    #expect(currencies == ["EUR", "GBP"])
  }

  private let booked =
    #"{"bookyearKey":{"id":3},"journalKey":"A1","documentSequenceNr":118,"relationIdentificationServiceData":{"relationKey":{"id":27}},"bookyearPeriodeNr":202605,"documentDate":"2026-05-11","comment":"VF [p:7f3]","reference":"r","amount":387.3,"currencyCode":"EUR"}"#

  @Test("a booking is read back by its number, and none is nil")
  func booking() async throws {
    let found = try await reading(booked) {
      try await $0.booking(of: 1, bookyearID: 3, journal: "A1", number: 118)
    }
    #expect(found?.amount == Money(cents: 38_730))
    #expect(found?.relationID == 27)
    #expect(found?.comment == "VF [p:7f3]")
    let none = try await reading(#"{"technicalInfo":"No data found"}"#, status: 404) {
      try await $0.booking(of: 1, bookyearID: 3, journal: "A1", number: 500)
    }
    #expect(none == nil)
  }

  @Test("changed bookings of all years are asked for by -1; 404 is none")
  func changes() async throws {
    let found = try await reading("[\(booked)]") {
      try await $0.changedBookings(of: 1, since: .beginning)
    }
    #expect(found.map(\.number) == [118])
    let none = try await reading("", status: 404) {
      try await $0.changedBookings(of: 1, bookyearID: 3, journal: "A1", since: .beginning)
    }
    #expect(none.isEmpty)
  }

  @Test("moments are written on the Belgian clock")
  func timestamps() {
    let moment = Date(timeIntervalSince1970: 1_778_252_100.25)
    #expect(OctopusTimestamp(moment, zone: .gmt).text == "2026-05-08 14:55:00.250")
    #expect(OctopusTimestamp(moment).text == "2026-05-08 16:55:00.250")
  }

  @Test("dossiers need the login alone; the version needs nothing")
  func atTheDoor() async throws {
    let script: ScriptedServer.Script = { request in
      switch request.path {
      case "/authentication": .json(200, #"{"token":"login"}"#)
      case "/about/version":
        .answer(200, headers: [("content-type", "text/plain")], Data("51.9.17\n".utf8))
      default: .json(200, #"[{"dossierKey":{"id":61234},"vatNr":"BE0999.012.304"}]"#)
      }
    }
    try await OctopusBench.run(script) { (bench) async throws -> Void in
      #expect(try await bench.client.version() == "51.9.17")
      #expect(bench.server.requests.count == 1)
      #expect(try await bench.client.dossiers().map(\.id) == [61_234])
      #expect(bench.server.count("POST", "/dossiers") == 0)
    }
  }

  @Test("what cannot be read and what did not come are told apart")
  func faults() async throws {
    await #expect(throws: OctopusFault.unreadableAnswer(.getBookyears)) {
      try await reading(#"{"not":"a list"}"#) { try await $0.bookyears(of: 1) }
    }
    await #expect(throws: OctopusFault.unanswered(reason: "status 503")) {
      try await reading("", status: 503) { try await $0.bookyears(of: 1) }
    }
    await #expect(throws: OctopusFault.rejected(OctopusError(status: 400, code: -9))) {
      try await reading(#"{"errorCode":-9}"#, status: 400) { try await $0.bookyears(of: 1) }
    }
  }

  @Test("a relation is created with its key, or merged without one")
  func putRelation() async throws {
    let draft = RelationDraft(
      externalID: 800_842, name: "Zuivel De Wei BV", isClient: false, isSupplier: true,
      country: "", vatNumber: "BE0999.084.261", vatType: 1, supplierAccount: 604_000)
    let created =
      #"{"relationIdentificationServiceData":{"relationKey":{"id":44}},"name":"Zuivel","supplier":true,"currencyCode":"EUR"}"#
    for (reply, expected) in [
      (ScriptedServer.Reply.json(201, created), 44), (.empty(204), nil),
    ] as [(ScriptedServer.Reply, Int?)] {
      try await OctopusBench.run(OctopusBench.opened { _ in reply }) {
        (bench) async throws -> Void in
        let outcome = await bench.client.putRelation(of: 1, draft)
        switch outcome {
        case .answered(.created(let relation)): #expect(relation.id == expected)
        case .answered(.accepted): #expect(expected == nil)
        default: Issue.record("got \(outcome)")
        }
        let body = try #require(bench.server.requests.last?.body)
        #expect(!String(decoding: body, as: UTF8.self).contains("country"))
      }
    }
  }

  @Test("a statement file brings Octopus' own numbers, or its refusals")
  func statements() async throws {
    let made =
      #"{"errorCode":0,"codaImportItemReportLines":[{"errorCode":0,"bookyearKey":{"id":3},"journalKey":"F1","documentSequenceNr":21}]}"#
    let entry = StatementAnswer.Entry(bookyearID: 3, journal: "F1", number: 21)
    let refused = OctopusError(status: 200, code: -79, message: "x")
    for (reply, expected) in [
      (made, StatementAnswer.accepted([entry])),
      (#"{"errorCode":-79,"errorMessage":"x","codaImportItemReportLines":[]}"#, .rejected(refused)),
      ("", .accepted([])),
    ] {
      try await OctopusBench.run(OctopusBench.opened { _ in .json(200, reply) }) {
        (bench) async throws -> Void in
        let outcome = await bench.client.importCODA(
          of: 61_234, text: "0000013052609605\n9", publishPDF: true)
        guard case .answered(let answer) = outcome else {
          Issue.record("got \(outcome)")
          return
        }
        #expect(answer == expected)
        let body = try #require(bench.server.requests.last?.body)
        #expect(try JSONValue(body).string == "0000013052609605\n9")
      }
    }
    let journal = try await reading(
      #"{"commonJournalServiceData":{"nextDocumentNumber":21},"bankAccountServiceData":{"bankAccountIban":"BE71096123456769"},"account":550000,"currency":"EUR"}"#
    ) { try await $0.financialJournal(of: 1, bookyearID: 3, sequence: 1) }
    #expect(journal?.iban == "BE71096123456769")
    #expect(journal?.nextNumber == 21)
  }
}
