/// One account statement of a bank, as its CODA file tells it: balances and movements add up, or it is
/// not read at all.
package struct BankStatement: Hashable, Sendable {
  package var account: StatementAccount
  /// The number of the statement on paper, 1 to 999, anew each year; 0 when the bank gives none.
  package var number: Int
  /// The number of the CODA statement, counted beside the one on paper; 0 when the bank gives none.
  package var codaNumber: Int
  /// The day the bank made the file.
  package var created: CalendarDate
  /// The bank says itself that it is a copy.
  package var isDuplicate: Bool
  package var bankID: String
  package var bic: String
  package var addressee: String
  /// The holder's enterprise number as written, 11 digits.
  package var companyNumber: String
  package var fileReference: String
  package var holder: String
  package var accountDescription: String
  package var opening: Thousandths
  /// Nil when the bank writes no date.
  package var openingDate: CalendarDate?
  package var closing: Thousandths
  package var closingDate: CalendarDate
  /// What left and what reached the account: the sums of the booked movements, both positive.
  package var debit: Thousandths
  package var credit: Thousandths
  package var movements: [BankMovement]
  /// Free messages of the bank.
  package var messages: [String]

  package init(
    account: StatementAccount, number: Int, codaNumber: Int, created: CalendarDate,
    isDuplicate: Bool = false, bankID: String = "", bic: String = "", addressee: String = "",
    companyNumber: String = "", fileReference: String = "", holder: String = "",
    accountDescription: String = "", opening: Thousandths, openingDate: CalendarDate?,
    closing: Thousandths, closingDate: CalendarDate, debit: Thousandths, credit: Thousandths,
    movements: [BankMovement], messages: [String] = []
  ) {
    self.account = account
    self.number = number
    self.codaNumber = codaNumber
    self.created = created
    self.isDuplicate = isDuplicate
    self.bankID = bankID
    self.bic = bic
    self.addressee = addressee
    self.companyNumber = companyNumber
    self.fileReference = fileReference
    self.holder = holder
    self.accountDescription = accountDescription
    self.opening = opening
    self.openingDate = openingDate
    self.closing = closing
    self.closingDate = closingDate
    self.debit = debit
    self.credit = credit
    self.movements = movements
    self.messages = messages
  }

  /// The movements that changed the balance; the others are details of these.
  package var bookedMovements: [BankMovement] { movements.filter { $0.kind == .booked } }
}

/// The account a statement is of.
package struct StatementAccount: Hashable, Sendable {
  /// As the bank writes it, without spaces: an IBAN, or the 12 digits of an old Belgian number.
  package var written: String
  /// ISO 4217.
  package var currency: String

  package init(written: String, currency: String) {
    self.written = written
    self.currency = currency
  }

  /// The account as an IBAN: as written, or worked out of an old Belgian number. As written when it is
  /// neither, such as the account of a test file.
  package var iban: String {
    if let iban = IBAN(written) { return iban.compact }
    guard written.utf8.count == 12, IdentifierText.isDigits(written) else { return written }
    var rest = 0
    for digit in (written + "111400").utf8 {
      rest = (rest * 10 + Int(digit - UInt8(ascii: "0"))) % 97
    }
    let check = 98 - rest
    return "BE\(check < 10 ? "0" : "")\(check)\(written)"
  }
}
