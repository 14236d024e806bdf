import Accounting
import Formats
import Foundation
import Testing

@testable import Simulators

@Suite("Only the listed members of an order can be patched, with values of the right kind")
struct BillitPatchRulesTests {
  @Test(
    "what is taken of a body",
    arguments: [
      (["IsSent": true], ["IsSent": true]),
      (["IsSent": true, "OrderNumber": "x"], ["IsSent": true]),
      (["InternalInfo": "[ACC A1/2026/118]"], ["InternalInfo": "[ACC A1/2026/118]"]),
      (["AccountCode": "611900"], ["AccountCode": 611900]),
      (["AccountCode": 611900], ["AccountCode": 611900]),
      (["PaidDate": "2026-05-13"], ["PaidDate": "2026-05-13T00:00:00"]),
      (["PaidDate": "2026-05-13T10:00:00+02:00"], ["PaidDate": "2026-05-13T10:00:00"]),
      (["ApprovalStatus": "Approved"], ["ApprovalStatus": "Approved"]),
    ] as [([String: JSONValue], [String: JSONValue])])
  func taken(body: [String: JSONValue], changes: [String: JSONValue]) throws {
    #expect(try PatchRules().changes(in: .object(body)) == changes)
  }

  @Test(
    "a body with nothing patchable is refused",
    arguments: [
      [:], ["Paid": "true"], ["Journal": "A1"], ["ExportedToConnector": true],
      ["ApprovalStatus": "Sometimes"], ["OrderLines": []], ["InternalInfo": 3],
    ] as [JSONValue])
  func refused(body: JSONValue) {
    #expect(throws: PatchRules.NothingPatchable()) { try PatchRules().changes(in: body) }
  }

  @Test("the access-point members are taken where that is asked for")
  func accessPoint() throws {
    let rules = PatchRules(takesAccessPointMembers: true)
    #expect(
      try rules.changes(in: ["ExportedToConnector": true, "PaymentMethod": "Wired"])
        == ["ExportedToConnector": true, "PaymentMethod": "Wired"])
  }
}

@Suite("The hook book keeps hooks per company, with a limit and without plain http")
struct BillitHookBookTests {
  private func open(
    _ book: HookBook, company: Int = 1, update: HookBook.UpdateType? = .inserted,
    url: String = "https://gateway.example/hooks/a"
  ) throws -> HookBook.Hook {
    try book.newHook(
      companyID: company, userID: 5, entityType: .order, updateType: update, url: url,
      secret: "s")
  }

  @Test("the twenty-first active hook of a company is refused, also once one was removed and added")
  func limit() throws {
    var book = HookBook()
    for _ in 0..<20 { book.keep(try open(book)) }
    #expect(throws: HookBook.Refusal.tooMany) { try open(book) }
    book.keep(try open(book, company: 2))
    var first = try #require(book.listed(for: 1).first)
    first.isRemoved = true
    book.keep(first)
    let late = try open(book)
    #expect(late.id == 7_722)
    book.keep(late)
    #expect(throws: HookBook.Refusal.tooMany) { try open(book) }
  }

  @Test("a hook hears its own type of change in its own company, one without a type every change")
  func listening() throws {
    var book = HookBook()
    book.keep(try open(book, update: .inserted))
    book.keep(try open(book, update: .updated))
    book.keep(try open(book, update: nil))
    book.keep(try open(book, company: 2, update: .inserted))
    #expect(book.listening(in: 1, to: .order, .inserted).map(\.id) == [7_701, 7_703])
    #expect(book.listening(in: 1, to: .order, .deleted).map(\.id) == [7_703])
    #expect(book.listening(in: 1, to: .message, .inserted).isEmpty)
  }

  @Test(
    "plain http goes to this machine only",
    arguments: [
      ("https://a.example/x", true), ("http://127.0.0.1:8080/x", true), ("http://localhost", true),
      ("http://[::1]/x", true), ("http://127.0.0.1.evil.example/x", false),
      ("http://a.example/x", false), ("ftp://127.0.0.1", false),
    ])
  func urls(url: String, isTaken: Bool) {
    #expect(HookBook.isReachable(url) == isTaken)
  }

  @Test("a secret is shown when asked for only")
  func secrets() throws {
    let hook = try open(HookBook())
    #expect(hook.shown(withSecret: true)["Secret"] == "s")
    #expect(hook.shown(withSecret: false)["Secret"] == nil)
  }
}

@Suite("A failed webhook call is tried again a number of times, unless the refusal is final")
struct BillitRetryRuleTests {
  private let rule = RetryRule(waits: [.seconds(1), .seconds(2)])

  @Test(
    "the verdict on a status",
    arguments: [
      (200, 1, RetryRule.Verdict.delivered), (204, 3, .delivered),
      (500, 1, .retry(after: .seconds(1))), (503, 2, .retry(after: .seconds(2))),
      (429, 1, .retry(after: .seconds(1))), (503, 3, .givenUp), (401, 1, .givenUp),
      (404, 1, .givenUp), (301, 1, .givenUp),
    ])
  func statuses(status: Int, tries: Int, verdict: RetryRule.Verdict) {
    #expect(rule.verdict(status: status, tries: tries) == verdict)
  }

  @Test("no answer at all is worth another try")
  func noAnswer() {
    #expect(rule.verdict(status: nil, tries: 1) == .retry(after: .seconds(1)))
    #expect(rule.verdict(status: nil, tries: 3) == .givenUp)
    #expect(RetryRule.usual.waits.count == 8)
  }
}

@Suite("The signature is the documented one")
struct BillitHookSignatureTests {
  @Test("a known body, secret and second")
  func vector() throws {
    // The test vector of Billit API 2.5, computed with another implementation.
    let header = try HookSignature.header(
      body: HookDesk.notice(of: .inserted, orderID: 2_615_999), secret: "test_secret",
      second: 1_657_133_145)
    #expect(
      header == "t=1657133145,"
        + "s=e90005c8b62d0773fd51eebfe81c5c7e915a7c18dcb7ba5ded5545a4514619f2")
  }
}

@Suite("The demo's documents are the same for the same seed and add up")
struct DemoDocumentsTests {
  private func plan() throws -> DemoPlan {
    let day = try #require(CalendarDate("2026-05-11"))
    return DemoPlan(
      dossiers: BillitFixture.companies.map { company in
        DemoPlan.Dossier(
          company: company,
          counterparties: [
            BillitFixture.counterparty(.supplier, "BE"),
            BillitFixture.counterparty(.supplier, "NL"),
            BillitFixture.counterparty(.customer, "BE"),
            BillitFixture.counterparty(.customer, "FR"),
          ], salesPrefix: "2026-")
      }, seed: 7, today: day, closedDay: day.adding(days: -400))
  }

  @Test("two runs give the same, another seed something else")
  func determinism() throws {
    var first = DemoDocuments(plan: try plan())
    var second = DemoDocuments(plan: try plan())
    var otherPlan = try plan()
    otherPlan.seed = 8
    var other = DemoDocuments(plan: otherPlan)
    var differs = false
    for _ in 0..<60 {
      let document = first.next()
      #expect(document.text == second.next().text)
      if document.text != other.next().text { differs = true }
    }
    #expect(differs)
  }

  @Test("sales are numbered without a gap in each dossier, and every kind of document comes")
  func variety() throws {
    let plan = try plan()
    var documents = DemoDocuments(
      plan: plan, progress: [plan.dossiers[0].company.partyID: .init(documents: 3, sales: 3)])
    let all = (0..<80).map { _ in documents.next() }
    for (index, dossier) in plan.dossiers.enumerated() {
      let numbers = all.filter {
        $0.partyID == dossier.company.partyID && $0.direction == .sale
      }.map(\.text.number)
      let first = index == 0 ? 4 : 1
      let expected = numbers.indices.map { offset in
        "2026-" + String(String(10_000 + first + offset).dropFirst())
      }
      #expect(numbers == expected)
      #expect(numbers.count > 10)
    }
    let lines = all.flatMap(\.text.lines)
    #expect(Set(lines.map(\.rate)) == Set([21, 12, 6, 0].map { VATRate(percent: $0) }))
    #expect(
      Set(lines.map(\.category)) == [.standard, .reverseCharge, .intraCommunity, .exempt])
    #expect(all.contains { $0.text.kind == .creditNote && $0.direction == .sale })
    #expect(all.contains { $0.text.kind == .creditNote && $0.direction == .purchase })
    #expect(all.contains { $0.text.issueDate == plan.closedDay })
    let purchases = all.filter { $0.direction == .purchase }.map(\.text)
    #expect(Set(purchases).count < purchases.count)
  }

  @Test("check digits of the numbers made up")
  func numbers() {
    // 999012304 is the documented example company's number, 123456789095 a well-known communication.
    #expect(DemoNumbers.enterpriseNumber(9_990_123) == "0999012304")
    #expect(DemoNumbers.structuredCommunication(1_234_567_890) == "+++123/4567/89002+++")
    #expect(DemoNumbers.structuredCommunication(97) == "+++000/0000/09797+++")
    let iban = DemoNumbers.iban(5)
    let moved = iban.dropFirst(4) + "1114" + iban.dropFirst(2).prefix(2)
    #expect(moved.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 } == 1)
  }
}
