import Testing

@testable import Accounting

@Suite("A movement is tied to the document it pays by evidence, or to none")
struct PaymentMatchTests {
  typealias Candidate = PaymentMatch.Candidate

  static let iban = "BE68539007547034"

  /// A purchase of 121,00 that bears a structured communication.
  static func candidate(
    _ id: Int64 = 1, _ direction: Direction = .purchase, _ kind: DocumentKind = .invoice,
    number: String = "F-2026/118", reference: String? = "+++118/2026/00914+++",
    cents: Int64 = 12_100, currency: String = "EUR", ibans: Set<String> = []
  ) -> Candidate {
    Candidate(
      documentID: id, direction: direction, kind: kind, number: number,
      paymentReference: reference, gross: Money(cents: cents), currency: currency, ibans: ibans)
  }

  static func movement(
    _ cents: Int64, type: String? = nil, _ text: String = "", account: String? = nil,
    reference: String = ""
  ) -> BankMovement {
    let day = CalendarDate(daysSince1970: 20_600)
    return BankMovement(
      number: 1, detail: 0, kind: .booked, amount: Thousandths(Money(cents: cents)),
      valueDate: day, entryDate: day, code: .init(digits: "00150000"),
      customerReference: reference, communication: .init(type: type, text: text),
      counterparty: account.map { .init(account: $0) })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var movement: BankMovement
    var candidates: [Candidate]
    var document: Int64?
    var rule: PaymentRule?
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "its structured communication",
      movement: movement(-12_100, type: "101", "118202600914"), candidates: [candidate()],
      document: 1, rule: .structuredCommunication),
    Case(
      name: "its structured communication, paid in part",
      movement: movement(-5_000, type: "101", "118202600914"), candidates: [candidate()],
      document: 1, rule: .structuredCommunication),
    Case(
      name: "its structured communication written in free text",
      movement: movement(-12_100, "betaling +++118/2026/00914+++ dank"),
      candidates: [candidate()], document: 1, rule: .structuredCommunication),
    Case(
      name: "another's structured communication",
      movement: movement(-12_100, type: "101", "090260504361"), candidates: [candidate()]),
    Case(
      name: "money that comes pays no purchase",
      movement: movement(12_100, type: "101", "118202600914"), candidates: [candidate()]),
    Case(
      name: "money that comes pays a sale",
      movement: movement(12_100, type: "101", "118202600914"),
      candidates: [candidate(1, .sale)], document: 1, rule: .structuredCommunication),
    Case(
      name: "a supplier's credit note is money that comes",
      movement: movement(12_100, type: "101", "118202600914"),
      candidates: [candidate(1, .purchase, .creditNote)], document: 1,
      rule: .structuredCommunication),
    Case(
      name: "a creditor reference",
      movement: movement(-12_100, type: "100", "RF18539007547034"),
      candidates: [candidate(reference: "RF18 5390 0754 7034")], document: 1,
      rule: .structuredCommunication),
    Case(
      name: "its number and its amount",
      movement: movement(-12_100, "factuur F-2026/118"), candidates: [candidate(reference: nil)],
      document: 1, rule: .reference),
    Case(
      name: "its number in the customer's reference",
      movement: movement(-12_100, reference: "F2026118"), candidates: [candidate(reference: nil)],
      document: 1, rule: .reference),
    Case(
      name: "its number beside another amount says nothing",
      movement: movement(-9_900, "factuur F-2026/118"), candidates: [candidate(reference: nil)]),
    Case(
      name: "its number beside another amount, from its own account",
      movement: movement(-9_900, "factuur F-2026/118", account: iban),
      candidates: [candidate(reference: nil, ibans: [iban])], document: 1, rule: .reference),
    Case(
      name: "its account and its amount",
      movement: movement(-12_100, account: "BE68 5390 0754 7034"),
      candidates: [candidate(reference: nil, ibans: [iban])], document: 1, rule: .ibanAndAmount),
    Case(
      name: "its amount alone says nothing", movement: movement(-12_100),
      candidates: [candidate(reference: nil)]),
    Case(
      name: "two of the same account and amount: not guessed",
      movement: movement(-12_100, account: iban),
      candidates: [
        candidate(1, reference: nil, ibans: [iban]), candidate(2, reference: nil, ibans: [iban]),
      ]),
    Case(
      name: "two of one communication: the one of that amount",
      movement: movement(-12_100, type: "101", "118202600914"),
      candidates: [candidate(1, cents: 5_000), candidate(2)], document: 2,
      rule: .structuredCommunication),
    Case(
      name: "two of one communication and no such amount: not guessed",
      movement: movement(-100, type: "101", "118202600914"),
      candidates: [candidate(1), candidate(2)]),
    Case(
      name: "the communication goes before the account",
      movement: movement(-12_100, type: "101", "118202600914", account: iban),
      candidates: [candidate(1), candidate(2, reference: nil, ibans: [iban])], document: 1,
      rule: .structuredCommunication),
    Case(
      name: "another currency", movement: movement(-12_100, type: "101", "118202600914"),
      candidates: [candidate(currency: "USD")]),
  ]

  @Test(arguments: cases) func finds(_ one: Case) {
    let found = PaymentMatch.find(one.movement, currency: "EUR", among: one.candidates)
    #expect(found?.documentID == one.document)
    #expect(found?.rule == one.rule)
    #expect(found.map { !$0.facts.isEmpty } ?? true)
  }

  @Test("The order of the candidates changes nothing", arguments: cases)
  func order(_ one: Case) {
    let found = PaymentMatch.find(one.movement, currency: "EUR", among: one.candidates)
    let turned = PaymentMatch.find(
      one.movement, currency: "EUR", among: one.candidates.reversed())
    #expect(found == turned)
  }
}
