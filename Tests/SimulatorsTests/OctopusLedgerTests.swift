import Accounting
import Foundation
import Testing

@testable import Simulators

@Suite("Octopus accepts a booking or names the reason")
struct OctopusLedgerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var changing: [String: JSONValue]
    var code: Int?
    var status = 400

    var testDescription: String { name }
  }

  static func lines(_ line: JSONValue...) -> JSONValue { .array(line) }

  static let cases: [Case] = [
    Case(name: "a plain purchase", changing: [:], code: nil),
    Case(
      name: "a credit note has a negative amount and positive lines",
      changing: ["amount": -121], code: nil),
    Case(name: "an empty filler", changing: ["amount": 0, "bookingLines": []], code: nil),
    Case(
      name: "self-charged VAT stands outside the total",
      changing: [
        "amount": 100,
        "bookingLines": lines([
          "accountKey": 602_000, "baseAmount": 100, "vatCodeKey": "DMC21", "vatAmount": 21,
        ]),
      ], code: nil),
    Case(name: "a number too low", changing: ["documentSequenceNr": 0], code: -13),
    Case(
      name: "a number too high, and a wrong period: the number is named",
      changing: ["documentSequenceNr": 3, "bookyearPeriodeNr": 1], code: -13),
    Case(name: "an unknown book year", changing: ["bookyearKey": ["id": 9]], code: -9),
    Case(name: "an unknown journal", changing: ["journalKey": "A7"], code: -10),
    Case(name: "a bank journal", changing: ["journalKey": "F1"], code: -38),
    Case(name: "an invoicing journal", changing: ["journalKey": "V2"], code: -29),
    Case(name: "a period of another year", changing: ["bookyearPeriodeNr": 202505], code: -14),
    Case(
      name: "an unknown relation",
      changing: ["relationIdentificationServiceData": ["relationKey": ["id": 999]]], code: -16),
    Case(
      name: "an unknown external relation",
      changing: ["relationIdentificationServiceData": ["externalRelationId": 77]], code: -16),
    Case(name: "a currency not set up", changing: ["currencyCode": "CHF"], code: -19),
    Case(name: "no exchange rate", changing: ["exchangeRate": 0], code: -20),
    Case(
      name: "an unknown account", changing: ["bookingLines": lines(line(account: 699_999))],
      code: -21),
    Case(
      name: "a total account", changing: ["bookingLines": lines(line(account: 440_000))],
      code: -50),
    Case(
      name: "an unknown VAT code", changing: ["bookingLines": lines(line(vatCode: "X9"))],
      code: -22),
    Case(
      name: "a sales VAT code", changing: ["bookingLines": lines(line(vatCode: "21"))],
      code: -75),
    Case(
      name: "base and VAT of different sign",
      changing: ["amount": 79, "bookingLines": lines(line(vat: -21))], code: -23),
    Case(name: "a cent too much", changing: ["amount": .number(121.01)], code: -24),
    Case(
      name: "an unknown cost centre", changing: ["bookingLines": lines(line(costCentre: 9))],
      code: -40),
    Case(
      name: "a closed cost centre", changing: ["bookingLines": lines(line(costCentre: 3))],
      code: -41),
    Case(
      name: "an account that needs a cost centre",
      changing: ["bookingLines": lines(line(account: 614_000))], code: -40),
    Case(
      name: "a percentage over a hundred",
      changing: ["bookingLines": lines(line(recup: 101))], code: -30),
    Case(
      name: "a date in another form is malformed", changing: ["documentDate": "11/05/2026"],
      code: nil, status: 500),
  ]

  static func line(
    account: Int = 612_000, vatCode: String = "D21", vat: Int = 21, costCentre: Int? = nil,
    recup: Int? = nil
  ) -> JSONValue {
    var members: [String: JSONValue] = [
      "accountKey": .number(Decimal(account)), "baseAmount": 100, "vatCodeKey": vatCode.json,
      "vatAmount": .number(Decimal(vat)),
    ]
    members["costCentreKey"] = costCentre.map { ["id": .number(Decimal($0))] }
    members["vatRecupPercentage"] = recup.map { .number(Decimal($0)) }
    return .object(members)
  }

  @Test(arguments: cases)
  func judges(_ given: Case) throws {
    let refusal = try judgement(given.changing, ledger: ledger())
    if given.status == 400, given.code == nil {
      #expect(refusal == nil)
    } else {
      #expect(refusal?.code == given.code)
      #expect(refusal?.status == given.status)
    }
  }

  struct JournalState: Sendable {
    var change: @Sendable (inout OctopusSimulator.Journal) -> Void
    var code: Int
    var status: Int
  }

  @Test(arguments: [
    JournalState(change: { $0.closed = true }, code: -11, status: 403),
    JournalState(change: { $0.heldByOtherUser = true }, code: -12, status: 403),
    JournalState(change: { $0.insertionType = 2 }, code: -29, status: 400),
    JournalState(change: { $0.protectedPeriod = 202_605 }, code: -15, status: 400),
    JournalState(change: { $0.closedPeriod = 202_605 }, code: -15, status: 400),
  ])
  func refusesForTheStateOfTheJournal(_ state: JournalState) throws {
    var ledger = try ledger()
    var journal = try #require(ledger.journals[.init(bookyear: 2, key: "A1")])
    state.change(&journal)
    ledger.apply(.journal(journal))
    let refusal = try judgement([:], ledger: ledger)
    #expect(refusal?.code == state.code)
    #expect(refusal?.status == state.status)
  }

  @Test func aProtectedPeriodLeavesLaterOnesOpen() throws {
    var ledger = try ledger()
    var journal = try #require(ledger.journals[.init(bookyear: 2, key: "A1")])
    journal.protectedPeriod = 202_604
    ledger.apply(.journal(journal))
    #expect(try judgement([:], ledger: ledger) == nil)
  }

  @Test func numbersRunPerJournalAndBookYear() throws {
    var ledger = try ledger()
    let first = try booking([:])
    ledger.apply(.booked(first))
    #expect(ledger.nextNumber(bookyear: 2, journal: "A1") == 2)
    #expect(ledger.nextNumber(bookyear: 2, journal: "V1") == 1)
    #expect(ledger.nextNumber(bookyear: 1, journal: "A1") == 1)
    ledger.apply(.deleted(first.key, at: 1))
    #expect(ledger.nextNumber(bookyear: 2, journal: "A1") == 1)
    #expect(ledger.deletions.map(\.key) == [first.key])
  }

  @Test func aNumberIsRefusedInTheRecordedWords() throws {
    let refusal = try judgement(["documentSequenceNr": 5], ledger: ledger())
    #expect(
      refusal?.technicalInfo == "Unable to insert booking in dossier 61236.  "
        + "Illegal document seq Nr.  Last Document = 0.  New Document = 5. ")
  }

  @Test func aCodaStatementMustStartWhereTheJournalStands() throws {
    let ledger = try ledger()
    let iban = try #require(ledger.journals[.init(bookyear: 2, key: "F1")]?.iban)
    let statement = OctopusCodaReading.Statement(
      account: iban, oldBalance: 12_500, date: try #require(CalendarDate("2026-05-11")),
      movements: [.init(amount: -121, reference: "VF-1")])
    let booking = try ledger.booking(of: statement)
    #expect(booking.key == OctopusEntryKey(bookyear: 2, journal: "F1", number: 1))
    #expect(booking.period == 202_605)
    var other = statement
    other.oldBalance = 12_499
    #expect(throws: OctopusRefusal.self) { try ledger.booking(of: other) }
  }

  private func judgement(
    _ changing: [String: JSONValue], ledger: OctopusLedger
  ) throws -> OctopusRefusal? {
    do {
      try ledger.check(try booking(changing))
      return nil
    } catch let refusal as OctopusRefusal {
      return refusal
    }
  }

  private func booking(_ changing: [String: JSONValue]) throws -> OctopusBooking {
    let request = OctopusUnderTest.purchase(number: 1, changing: changing)
    return try OctopusBooking(json: try #require(request["buySellBookingServiceData"]))
  }

  /// The bakery of the demonstration, where one account wants a cost centre.
  private func ledger() throws -> OctopusLedger {
    let office = OctopusSimulator.Office.demo(now: OctopusTestClock().now)
    var dossier = try #require(office.dossiers.first { $0.id == 61_236 })
    for index in dossier.accounts.indices where dossier.accounts[index].number == 614_000 {
      dossier.accounts[index].costCentreType = 1
    }
    return OctopusLedger(dossier: dossier, rules: .init())
  }
}
