import Accounting
import Foundation

@testable import Storage

/// Statements of an account, and their way into the database of an office.
struct StatementDesk {
  static let iban = "BE71096123456769"

  let office: StoredOffice

  var inbox: StatementInbox { StatementInbox(office.database) }
  var store: StatementStore { StatementStore(office.database) }
  var ledger: StatementLedger { StatementLedger(office.database) }

  /// A statement of one movement that goes on from `opening`, in cents.
  static func told(
    _ number: Int, opening: Int64, change: Int64, iban: String = StatementDesk.iban,
    day: Int? = nil, communication: String = "huur"
  ) -> StatementText {
    let closingDate = CalendarDate(daysSince1970: 20_600 + (day ?? number))
    let amount = Thousandths(Money(cents: change))
    let closing = Thousandths(Money(cents: opening + change))
    let movement = BankMovement(
      number: 1, detail: 0, kind: .booked, amount: amount, valueDate: closingDate,
      entryDate: closingDate, code: .init(digits: "00150000"),
      communication: MovementCommunication(text: communication),
      counterparty: .init(account: "BE44523080012345", name: "Brasserie Le Pavé"), record: 3)
    return StatementText(
      statement: BankStatement(
        account: StatementAccount(written: iban, currency: "EUR"), number: number,
        codaNumber: number, created: closingDate, bic: "GKCCBEBB", holder: "Garage",
        opening: Thousandths(Money(cents: opening)),
        openingDate: closingDate.adding(days: -1), closing: closing, closingDate: closingDate,
        debit: amount.units < 0 ? amount.magnitude : .zero,
        credit: amount.units > 0 ? amount : .zero, movements: change == 0 ? [] : [movement]),
      text: "0\n1 \(number) \(iban)\n2 \(change) \(communication)\n8 \(closing)\n9\n",
      records: 1...5)
  }

  /// Takes a file of these statements in.
  @discardableResult
  func takeIn(
    _ statements: [StatementText], name: String = "day.cod", origin: String = UUID().uuidString,
    dossier: Int64? = nil, access: Access = .all, source: StatementSource = .upload
  ) async throws -> TakenIn {
    let bytes = Data(statements.map(\.text).joined().utf8)
    return try await inbox.takeIn(
      StatementDelivery(
        bytes: bytes, name: name, source: source, origin: origin, actor: "sophie@office.be",
        dossierID: dossier), reading: .read(statements), access: access, now: StoredOffice.start)
  }

  /// The statements of a taken file.
  static func statements(_ taken: TakenIn) -> [TakenIn.Statement] {
    switch taken.outcome {
    case .taken(let statements, _), .seenBefore(let statements): statements
    case .refused, .notPermitted: []
    }
  }

  /// Takes one statement in for the garage and answers it.
  func statement(_ told: StatementText) async throws -> StoredStatement {
    let taken = try await takeIn([told], dossier: office.garage)
    guard let id = StatementDesk.statements(taken).first?.id,
      let stored = try await store.statement(id)
    else { throw StoredOffice.NoSuchDocument() }
    return stored
  }

  static func intent(_ number: Int) -> StatementLedger.Intent {
    .init(
      route: .coda,
      entry: EntryReference(
        bookyearID: 5, bookyear: "2026", journal: "F1", number: number, period: 202_605),
      payloadSHA256: Data(count: 32))
  }
}
