import Accounting

/// A statement while it is read: what its records told so far, and the sums they must agree with.
struct CODADraft {
  private var created = CalendarDate(daysSince1970: 0)
  private var isDuplicate = false
  private var bankID = ""
  private var bic = ""
  private var addressee = ""
  private var companyNumber = ""
  private var fileReference = ""

  private var structure: UInt8 = 0
  private var account = StatementAccount(written: "", currency: "")
  private var number = 0
  private var codaNumber = 0
  private var holder = ""
  private var accountDescription = ""
  private var opening = Thousandths.zero
  private var openingDate: CalendarDate?

  private(set) var movements = CODAMovements()
  private var closing = Thousandths.zero
  private var closingDate: CalendarDate?
  private var messages: [String] = []

  /// Nothing read yet.
  init() {}

  /// Record 0.
  init(header record: CODARecord) throws(UnreadableCODA) {
    guard record.raw(127..<128) == "2" else {
      throw UnreadableCODA(.version(record.text(127..<128)), record: record.number)
    }
    guard record.raw(0..<5) == "00000", record.raw(14..<16) == "05" else {
      throw record.refusal(.application)
    }
    guard let date = try record.date(at: 5, .creationDate) else {
      throw record.refusal(.creationDate)
    }
    created = date
    bankID = record.text(11..<14)
    isDuplicate = record[16] == UInt8(ascii: "D")
    fileReference = record.text(24..<34)
    addressee = record.text(34..<60)
    bic = record.text(60..<71)
    companyNumber = record.text(71..<82)
  }

  /// Record 1.
  mutating func open(_ record: CODARecord) throws(UnreadableCODA) {
    guard (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(record[1]) else {
      throw record.refusal(.accountStructure)
    }
    structure = record[1]
    number = Int(try record.digits(2..<5, .statementNumber))
    account = try readAccount(record, at: 5)
    opening = try record.signed(at: 42)
    openingDate = try record.date(at: 58, .balanceDate)
    holder = record.text(64..<90)
    accountDescription = record.text(90..<125)
    codaNumber = Int(try record.digits(125..<128, .codaNumber))
  }

  /// Records 2 and 3.
  mutating func take(
    _ kind: UnreadableCODA.RecordKind, _ record: CODARecord
  ) throws(UnreadableCODA) {
    try movements.read(kind, record, of: number)
  }

  /// Record 8: the balance must be what the movements make it.
  mutating func close(_ record: CODARecord) throws(UnreadableCODA) {
    guard try record.digits(1..<4, .statementNumber) == number else {
      throw UnreadableCODA(.statementNumber, record: record.number)
    }
    let again = try readAccount(record, at: 4)
    guard again.written == account.written else {
      throw UnreadableCODA(.account, record: record.number)
    }
    guard again.currency == account.currency else {
      throw UnreadableCODA(.currency, record: record.number)
    }
    closing = try record.signed(at: 41)
    closingDate = try record.date(at: 57, .balanceDate)
    guard closingDate != nil else { throw record.refusal(.balanceDate) }
    let debit = Thousandths(units: -movements.debit.units)
    guard let moved = opening.adding(movements.credit)?.adding(debit) else {
      throw UnreadableCODA(.sumTooLarge, record: record.number)
    }
    guard moved == closing else {
      throw UnreadableCODA(.balance(expected: moved, found: closing), record: record.number)
    }
  }

  /// Record 4. Whether another message follows.
  mutating func take(message record: CODARecord) throws(UnreadableCODA) -> Bool {
    messages.append(record.trailing(32..<112))
    return try record.flag(at: 127, .linkCode)
  }

  /// Record 9: counts and totals must be what was read. Without movements a bank may leave the new
  /// balance out.
  mutating func end(_ record: CODARecord, isClosed: Bool) throws(UnreadableCODA) -> BankStatement {
    guard isClosed || movements.isEmpty else {
      throw UnreadableCODA(.missing(.newBalance), record: record.number)
    }
    if !isClosed { (closing, closingDate) = (opening, openingDate ?? created) }
    let count = Int(try record.digits(16..<22, .recordCount))
    // The balances are counted too.
    let records = movements.records + (isClosed ? 2 : 1)
    // Six digits: a statement of a million records counts from the start again.
    guard count == records % 1_000_000 else {
      throw UnreadableCODA(.recordCount(expected: records, found: count), record: record.number)
    }
    let debits = Thousandths(units: try record.digits(22..<37, .amount))
    guard debits == movements.debit else {
      throw UnreadableCODA(
        .debitTotal(expected: movements.debit, found: debits), record: record.number)
    }
    let credits = Thousandths(units: try record.digits(37..<52, .amount))
    guard credits == movements.credit else {
      throw UnreadableCODA(
        .creditTotal(expected: movements.credit, found: credits), record: record.number)
    }
    guard record[127] == UInt8(ascii: "1") || record[127] == UInt8(ascii: "2") else {
      throw record.refusal(.fileCode)
    }
    return BankStatement(
      account: account, number: number, codaNumber: codaNumber, created: created,
      isDuplicate: isDuplicate, bankID: bankID, bic: bic, addressee: addressee,
      companyNumber: companyNumber, fileReference: fileReference, holder: holder,
      accountDescription: accountDescription, opening: opening, openingDate: openingDate,
      closing: closing, closingDate: closingDate ?? created, debit: movements.debit,
      credit: movements.credit, movements: movements.all, messages: messages)
  }

  /// Account and currency, which stand where the structure of the account says.
  private func readAccount(
    _ record: CODARecord, at place: Int
  ) throws(UnreadableCODA) -> StatementAccount {
    let isOld = structure == UInt8(ascii: "0")
    let written = record.text(place..<(place + (isOld ? 12 : 34)))
    let letters = isOld ? (place + 13)..<(place + 16) : (place + 34)..<(place + 37)
    guard !written.isEmpty, written.allSatisfy({ $0.isASCII && $0 != " " }) else {
      throw record.refusal(.account)
    }
    for letter in letters {
      guard record[letter] >= UInt8(ascii: "A"), record[letter] <= UInt8(ascii: "Z") else {
        throw record.refusal(.currency)
      }
    }
    return StatementAccount(written: written, currency: record.raw(letters))
  }
}
