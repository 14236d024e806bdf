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

  private var movements: [BankMovement] = []
  private var current: Part = .none
  private var position = (number: 0, detail: 0)
  private var continuationRank = 0
  private var debit = Thousandths.zero
  private var credit = Thousandths.zero
  private var records = 0
  private var closing = Thousandths.zero
  private var closingDate: CalendarDate?
  private var messages: [String] = []

  /// What the last record was part of.
  enum Part {
    case none, movement, information
  }

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

  func isWithin(_ part: Part) -> Bool { current == part }

  /// Whether a record of that kind goes on with what the last one began.
  func isContinued(by kind: UnreadableCODA.RecordKind) -> Bool {
    switch kind {
    case .movementSecond: current == .movement && continuationRank < 2
    case .movementThird: current == .movement && continuationRank < 3
    case .informationSecond: current == .information && continuationRank < 2
    case .informationThird: current == .information && continuationRank < 3
    default: false
    }
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
    records = 1
  }

  /// Record 2.1.
  mutating func begin(_ record: CODARecord) throws(UnreadableCODA) {
    try advance(record)
    let code = try record.digits(53..<61, .transactionCode)
    let kind: BankMovement.Kind
    switch code / 10_000_000 {
    case 0...3: kind = .booked
    case 5...9: kind = .detail
    default: throw record.refusal(.transactionCode)
    }
    // A movement has the number of detail 0, what it is made of has others.
    guard (kind == .booked) == (position.detail == 0) else {
      throw record.refusal(.transactionCode)
    }
    let amount = try record.signed(at: 31)
    if kind == .booked { try count(amount, record) }
    guard let entryDate = try record.date(at: 115, .entryDate) else {
      throw record.refusal(.entryDate)
    }
    let paper = try record.digits(121..<124, .statementNumber)
    guard paper == number || paper == 0 else {
      throw UnreadableCODA(.statementNumber, record: record.number)
    }
    movements.append(
      BankMovement(
        number: position.number, detail: position.detail, kind: kind, amount: amount,
        valueDate: try record.date(at: 47, .valueDate), entryDate: entryDate,
        code: .init(digits: record.raw(53..<61)), bankReference: record.text(10..<31),
        communication: try communication(record, flag: 61, from: 62, to: 115),
        globalisation: Int(try record.digits(124..<125, .globalisation)),
        record: record.number))
    current = .movement
    continuationRank = 1
    records += 1
  }

  /// Records 2.2 and 2.3.
  mutating func goOn(_ record: CODARecord, third: Bool) throws(UnreadableCODA) {
    try belongs(record)
    let last = movements.count - 1
    if third {
      let counterparty = BankMovement.Counterparty(
        account: record.text(10..<44), currency: record.text(44..<47),
        name: record.text(47..<82), bic: movements[last].counterparty?.bic ?? "")
      movements[last].counterparty = CODADraft.known(counterparty)
      movements[last].communication.text += record.raw(82..<125)
    } else {
      movements[last].communication.text += record.raw(10..<63)
      movements[last].customerReference = record.text(63..<98)
      let bic = record.text(98..<109)
      if !bic.isEmpty {
        movements[last].counterparty = BankMovement.Counterparty(account: "", bic: bic)
      }
      movements[last].returnKind = record.text(112..<113)
      movements[last].returnReason = record.text(113..<117)
      movements[last].purposeCategory = record.text(117..<121)
      movements[last].purpose = record.text(121..<125)
    }
    continuationRank = third ? 3 : 2
    records += 1
  }

  /// Record 3.1.
  mutating func beginInformation(_ record: CODARecord) throws(UnreadableCODA) {
    try advance(record)
    guard position.detail > 0 else { throw UnreadableCODA(.otherMovement, record: record.number) }
    movements[movements.count - 1].information
      .append(try communication(record, flag: 39, from: 40, to: 113))
    current = .information
    continuationRank = 1
    records += 1
  }

  /// Records 3.2 and 3.3.
  mutating func goOnInforming(_ record: CODARecord, third: Bool) throws(UnreadableCODA) {
    try belongs(record)
    let last = movements.count - 1
    let line = movements[last].information.count - 1
    movements[last].information[line].text += record.raw(10..<(third ? 100 : 115))
    continuationRank = third ? 3 : 2
    records += 1
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
    guard let moved = opening.adding(credit)?.adding(Thousandths(units: -debit.units)) else {
      throw UnreadableCODA(.sumTooLarge, record: record.number)
    }
    guard moved == closing else {
      throw UnreadableCODA(.balance(expected: moved, found: closing), record: record.number)
    }
    current = .none
    records += 1
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
    // Six digits: a statement of a million records counts from the start again.
    guard count == records % 1_000_000 else {
      throw UnreadableCODA(.recordCount(expected: records, found: count), record: record.number)
    }
    let debits = Thousandths(units: try record.digits(22..<37, .amount))
    guard debits == debit else {
      throw UnreadableCODA(.debitTotal(expected: debit, found: debits), record: record.number)
    }
    let credits = Thousandths(units: try record.digits(37..<52, .amount))
    guard credits == credit else {
      throw UnreadableCODA(.creditTotal(expected: credit, found: credits), record: record.number)
    }
    guard record[127] == UInt8(ascii: "1") || record[127] == UInt8(ascii: "2") else {
      throw record.refusal(.fileCode)
    }
    return BankStatement(
      account: account, number: number, codaNumber: codaNumber, created: created,
      isDuplicate: isDuplicate, bankID: bankID, bic: bic, addressee: addressee,
      companyNumber: companyNumber, fileReference: fileReference, holder: holder,
      accountDescription: accountDescription, opening: opening, openingDate: openingDate,
      closing: closing, closingDate: closingDate ?? created, debit: debit, credit: credit,
      movements: movements.map(CODADraft.trimmed), messages: messages)
  }

  /// The next number of movement, or the next of detail within it.
  private mutating func advance(_ record: CODARecord) throws(UnreadableCODA) {
    let number = Int(try record.digits(2..<6, .movementNumber))
    let detail = Int(try record.digits(6..<10, .movementNumber))
    if detail == 0 {
      // Four digits: a statement of more movements counts from the start again (inferred).
      let isNext =
        number == position.number + 1 || (position.number == 9_999 && number <= 1)
      guard isNext else {
        throw UnreadableCODA(
          .movementSkipped(expected: position.number + 1, found: number), record: record.number)
      }
    } else {
      guard number == position.number, !movements.isEmpty else {
        throw UnreadableCODA(.otherMovement, record: record.number)
      }
      guard detail == position.detail + 1 else {
        throw UnreadableCODA(
          .movementSkipped(expected: position.detail + 1, found: detail), record: record.number)
      }
    }
    position = (number, detail)
  }

  /// A second or third part has the numbers of the first.
  private func belongs(_ record: CODARecord) throws(UnreadableCODA) {
    guard try record.digits(2..<6, .movementNumber) == position.number,
      try record.digits(6..<10, .movementNumber) == position.detail
    else { throw UnreadableCODA(.otherMovement, record: record.number) }
  }

  private mutating func count(
    _ amount: Thousandths, _ record: CODARecord
  ) throws(UnreadableCODA) {
    let sum =
      amount.units < 0 ? debit.adding(amount.magnitude) : credit.adding(amount)
    guard let sum else { throw UnreadableCODA(.sumTooLarge, record: record.number) }
    if amount.units < 0 { debit = sum } else { credit = sum }
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

  private func communication(
    _ record: CODARecord, flag: Int, from: Int, to: Int
  ) throws(UnreadableCODA) -> MovementCommunication {
    guard try record.flag(at: flag, .communicationType) else {
      return MovementCommunication(text: record.raw(from..<to))
    }
    _ = try record.digits(from..<(from + 3), .communicationType)
    return MovementCommunication(
      type: record.raw(from..<(from + 3)), text: record.raw((from + 3)..<to))
  }

  /// Nil when nothing is said of the other side.
  private static func known(
    _ counterparty: BankMovement.Counterparty
  ) -> BankMovement.Counterparty? {
    let isEmpty =
      counterparty.account.isEmpty && counterparty.name.isEmpty && counterparty.bic.isEmpty
    return isEmpty ? nil : counterparty
  }

  /// Spaces that only fill up the last field go.
  private static func trimmed(_ movement: BankMovement) -> BankMovement {
    var movement = movement
    movement.communication.text = withoutEnd(movement.communication.text)
    for index in movement.information.indices {
      movement.information[index].text = withoutEnd(movement.information[index].text)
    }
    return movement
  }

  private static func withoutEnd(_ text: String) -> String {
    var bytes = text.utf8[...]
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
