import Accounting
import OctopusClient
import Testing

@testable import Forwarding

@Suite("A statement booked movement by movement keeps its sum, and knows whom it is of")
struct MovementLinesTests {
  private static let day = CalendarDate(daysSince1970: 20_600)

  private static func movement(
    _ units: Int64, _ kind: BankMovement.Kind = .booked, _ text: String = "", type: String? = nil,
    name: String? = nil
  ) -> BankMovement {
    BankMovement(
      number: 1, detail: kind == .booked ? 0 : 1, kind: kind, amount: Thousandths(units: units),
      valueDate: day, entryDate: day, code: .init(digits: "00150000"),
      communication: .init(type: type, text: text),
      counterparty: name.map { .init(account: "", name: $0) })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var movements: [BankMovement]
    var paid: [Int: Direction] = [:]
    /// Side and cents, in order.
    var lines: [(FinancialBooking.Line.Side, Int64)]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "what pays nothing known goes on the suspense account",
      movements: [movement(10_000), movement(-2_500)],
      lines: [(.account(499_000), 1_000), (.account(499_000), -250)]),
    Case(
      name: "what pays a sale goes to the customer, a purchase to the supplier",
      movements: [movement(10_000), movement(-2_500)], paid: [0: .sale, 1: .purchase],
      lines: [(.client(relationID: 70), 1_000), (.supplier(relationID: 71), -250)]),
    Case(
      name: "details are never counted beside their movement",
      movements: [movement(10_000), movement(6_000, .detail), movement(4_000, .detail)],
      lines: [(.account(499_000), 1_000)]),
    Case(
      name: "details that make up their movement stand for it where one pays something",
      movements: [movement(10_000), movement(6_000, .detail), movement(4_000, .detail)],
      paid: [2: .sale],
      lines: [(.account(499_000), 600), (.client(relationID: 72), 400)]),
    Case(
      name: "details that do not make it up are left alone",
      movements: [movement(10_000), movement(6_000, .detail)], paid: [1: .sale],
      lines: [(.account(499_000), 1_000)]),
  ]

  @Test(arguments: cases) func lines(_ one: Case) throws {
    let paid = one.paid.reduce(into: [:]) {
      $0[$1.key] = (direction: $1.value, relationID: 70 + $1.key)
    }
    let lines = try MovementLines(movements: one.movements, paid: paid, suspense: 499_000)
      .lines(of: "2026/1")
    #expect(lines.map(\.side) == one.lines.map(\.0))
    #expect(lines.map(\.amount.cents) == one.lines.map(\.1))
    let booked = one.movements.filter { $0.kind == .booked }.reduce(0) { $0 + $1.amount.units }
    #expect(lines.reduce(0) { $0 + $1.amount.cents * 10 } == booked)
  }

  @Test("A fraction of a cent is no money: the statement is not booked")
  func fraction() {
    let lines = MovementLines(
      movements: [MovementLinesTests.movement(10_001)], paid: [:], suspense: 499_000)
    #expect(throws: Cause(.statementNotInCents, ["statement": "2026/1"])) {
      _ = try lines.lines(of: "2026/1")
    }
  }

  @Test("A line says what the payer wrote, else who it was")
  func references() throws {
    let lines = try MovementLines(
      movements: [
        MovementLinesTests.movement(10, .booked, "118202600914", type: "101"),
        MovementLinesTests.movement(10, .booked, "  huur   mei "),
        MovementLinesTests.movement(10, name: "WORLDLINE"),
      ], paid: [:], suspense: 499_000
    ).lines(of: "2026/1")
    #expect(lines.map(\.reference) == ["+++118/2026/00914+++", "huur mei", "WORLDLINE"])
  }
}
