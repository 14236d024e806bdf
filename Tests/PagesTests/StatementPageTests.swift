import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Simulators
import Storage
import Testing

@testable import Pages

@Suite("Statements are a list and a page to read, and their files can be brought")
struct StatementPageTests {
  @Test("A booked statement shows its movements, its entry number and its file")
  func booked() async throws {
    let office = try await Office()
    try await office.account()
    let id = try #require(try await office.takeIn([Office.statement(12)]).first)
    try await office.book(id, number: 42)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let list = try await browser.get("/statements", client).text
      #expect(list.contains("Statement 12"))
      #expect(list.contains("F1/2026/42"))
      #expect(list.contains("BE68 5390 0754 7034"))
      let page = try await browser.get("/statements/\(id)", client).text
      for words in ["PROXIMUS NV", "huur mei", "50.00", "1,050.00", "F1/2026/42", "day.cod"] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(!page.contains("statement."), "an event without words")
      let json = try await browser.get("/statements/\(id).json", client).object()
      #expect(json["closing"] as? String == "1050.00")
      #expect(json["entries"] as? [String] == ["F1/2026/42"])
      let csv = try await browser.get("/statements.csv", client).text
      #expect(csv.contains("1050,00"))
      let file = try await browser.get("/statements/\(id)/file", client)
      #expect(file.text == Office.statement(12).text)
    }
    let audit = try await AuditTrail(office.database).lines(about: "statement/\(id)")
    #expect(audit.contains { $0.action == "statement.file_read" })
  }

  @Test("A gap names what is missing on every page that tells of it, and leads to the statement")
  func gap() async throws {
    let office = try await Office()
    let account = try await office.account()
    let id = try #require(try await office.takeIn([Office.statement(14)]).first)
    try await office.stand(
      id,
      Cause(
        .statementGap,
        [
          "account": Office.iban, "missing": "2026/13", "statement": "2026/14",
          "last": "2026/12", "opening": "1000.00", "closing": "900.00",
        ]))
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      for path in [
        "/statements/\(id)", "/causes", "/", "/bank", "/bank/\(account)",
        "/dossiers/\(office.garage)", "/dossiers/\(office.garage)/bank",
      ] {
        let page = try await browser.get(path, client).text
        #expect(page.contains("2026/13") || page.contains("Statement missing"), "\(path)")
      }
      for path in ["/causes", "/"] {
        #expect(
          try await browser.get(path, client).text.contains("href=\"/statements/\(id)\""), "\(path)"
        )
      }
      let causes = try await browser.get("/causes.json", client).text
      #expect(causes.contains("statement_gap"))
      let sent = try await browser.post("/statements/\(id)/send", client)
      #expect(sent.status == .seeOther)
      let told = try await browser.post(
        "/statements/\(id)/elsewhere", ["reason": "imported by hand"], client)
      #expect(told.status == .seeOther)
      #expect(try await browser.post("/statements/\(id)/outcome-check", client).status == .conflict)
    }
    let found = try await StatementPage(office.database).statement(id, access: .all)
    #expect(found?.row.state == .bookedElsewhere)
    #expect(office.rings == 2)
  }

  @Test("Statements and accounts are found by words, in the list, as CSV and as JSON")
  func search() async throws {
    let office = try await Office()
    try await office.account()
    try await office.takeIn([Office.statement(12)], name: "one.cod")
    try await office.takeIn(
      [Office.statement(13, opening: 1_050_000, communication: "loon")], name: "two.cod")
    let browser = try await office.browser(.reader)
    try await office.test { client in
      for form in ["", ".json", ".csv"] {
        let found = try await browser.get("/statements\(form)?q=loon", client).text
        #expect(
          found.contains("13") && !found.contains("1000.00") && !found.contains("1000,00"),
          "\(form)")
      }
      #expect(
        try await browser.get("/statements?q=nothing-like-it", client).text.contains("No statement")
      )
      #expect(try await browser.get("/statements.json?from=x", client).status == .badRequest)
      let account = try await browser.get("/bank.json?q=5390%200754", client).text
      #expect(account.contains(Office.iban))
      #expect(account.contains("\"statements_waiting\":2"))
      #expect(try await browser.get("/bank.csv", client).text.contains("last_closing_date"))
    }
  }

  @Test("Several files at a time, each judged by itself; a refused one says record and reason")
  func upload() async throws {
    let office = try await Office()
    try await office.account()
    let good = Data(Office.statement(12).text.utf8)
    var bent = Office.statement(13).lines
    bent.remove(at: 2)
    let bad = Data(bent.map { $0 + "\n" }.joined().utf8)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let form = try await browser.get("/bank/upload", client).text
      #expect(form.contains("multiple") && form.contains("multipart/form-data"))
      let answer = try await browser.upload(
        [("a.cod", good), ("b.cod", bad), ("../../c.cod", good)], client)
      #expect(answer.status == .ok)
      #expect(answer.text.contains("1 statement taken"))
      #expect(answer.text.contains("record"))
      #expect(answer.text.contains("Known already"))
      #expect(!answer.text.contains("../"))
      #expect(try await browser.upload([], client).status == .unprocessableContent)
      #expect(try await browser.upload([("a.cod", good)], csrf: false, client).status == .forbidden)
    }
    let rows = try await StatementList(office.database).slice(
      StatementFilter(), access: .all, limit: 9
    ).rows
    #expect(rows.map(\.number) == [12])
    let reader = try await office.browser(.reader)
    let outsider = try await office.browser(.accountant, access: .only([office.studio]))
    try await office.test { client in
      #expect(try await reader.upload([("a.cod", good)], client).status == .forbidden)
      let answer = try await outsider.upload([("a.cod", good)], client).text
      #expect(answer.contains("a dossier you may not see"))
      #expect(!answer.contains("/statements/1"))
    }
  }

  @Test("A file that was refused waits for somebody, in their language, until it is put aside")
  func putAside() async throws {
    let office = try await Office()
    let browser = try await office.browser(.accountant, language: "nl")
    try await office.test { client in
      _ = try await browser.upload(
        [("slecht.cod", Data("geen coda\n".utf8))], fields: ["dossier": "\(office.garage)"], client)
      let page = try await browser.get("/bank/upload", client).text
      #expect(page.contains("slecht.cod"))
      #expect(try await browser.get("/causes", client).text.contains("slecht.cod"))
      #expect(try await browser.get("/", client).text.contains("CODA-bestand geweigerd"))
      #expect(try await browser.post("/statements/files/1/dismissal", client).status == .seeOther)
      #expect(try await browser.post("/statements/files/1/dismissal", client).status == .notFound)
      #expect(try await !browser.get("/bank/upload", client).text.contains("slecht.cod"))
      #expect(try await !browser.get("/causes", client).text.contains("slecht.cod"))
    }
    let audit = try await AuditTrail(office.database).lines(about: "statement-file/1")
    #expect(audit.contains { $0.action == "statement_file.dismissed" })
  }

  @Test("Who looked in Octopus says what became of a call without an answer")
  func outcome() async throws {
    let office = try await Office()
    try await office.account()
    let id = try #require(try await office.takeIn([Office.statement(12)]).first)
    try await office.loseAnswer(of: id, number: 42)
    let path = "/statements/\(id)/outcome"
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get("/statements/\(id)", client).text
      #expect(page.contains("I looked in Octopus"))
      #expect(try await browser.post(path, client).status == .badRequest)
      #expect(try await browser.post(path, ["number": "0"], client).status == .badRequest)
      #expect(try await browser.post(path, ["number": "43"], client).status == .seeOther)
      #expect(try await browser.get("/statements/\(id)", client).text.contains("F1/2026/43"))
      #expect(try await browser.post(path, ["absent": "1"], client).status == .conflict)
    }
  }

  @Test("Every reason a file is refused for has words in four languages")
  func reasons() {
    for language in Language.allCases {
      let speech = Speech(language)
      for (code, words) in StatementRefusalWords.table {
        let facts = Dictionary(
          Words.names(in: words.french).map { ($0, "7") }
        ) { first, _ in first }
        let reason = StatementRefusalWords.reason(
          .init(record: 3, code: code, facts: facts), speech)
        #expect(!reason.contains("{") && !reason.isEmpty, "\(code)")
        #expect(Words.names(in: words.french).sorted() == Words.names(in: words[language]).sorted())
      }
    }
  }

  @Test("What pays an invoice stands on its page, with the evidence")
  func payments() async throws {
    let office = try await Office()
    try await office.account()
    let invoice = Office.invoice(cents: 10_000)
    let document = try await office.booked(order: 1, invoice: invoice, number: 311)
    let id = try #require(
      try await office.takeIn([
        Office.statement(12, amount: -121_000, type: "101", communication: "202600010704")
      ]).first)
    let store = PaymentStore(office.database)
    let open = try #require(
      try await store.open(of: office.garage, since: CalendarDate(daysSince1970: 20_000)).first)
    let found = PaymentMatch.find(
      open.movement, currency: open.currency,
      among: try await store.candidates(for: open.movement, in: office.garage, relations: [:]))
    try await store.tie(open, to: try #require(found), now: office.now)
    let browser = try await office.browser(.reader)
    try await office.test { client in
      let page = try await browser.get("/documents/\(document)", client).text
      #expect(page.contains("Payments seen at the bank"))
      #expect(page.contains("+++202/6000/10704+++"))
      #expect(page.contains("href=\"/statements/\(id)\""))
      let json = try await browser.get("/documents/\(document).json", client).text
      #expect(json.contains("structured_communication") || json.contains("structuredCommunication"))
      let statement = try await browser.get("/statements/\(id)", client).text
      #expect(statement.contains("href=\"/documents/\(document)\""))
    }
  }
}
