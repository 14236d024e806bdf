import Accounting

/// The movements and the information of a statement while it is read, numbered without a gap, and their
/// sums.
struct CODAMovements {
  private var movements: [BankMovement] = []
  private var current: Part = .none
  private var position = (number: 0, detail: 0)
  private var continuationRank = 0
  /// What was taken off the account and put on it, without details.
  private(set) var debit = Thousandths.zero
  private(set) var credit = Thousandths.zero
  /// How many records were read.
  private(set) var records = 0

  /// What the last record was part of.
  enum Part {
    case none, movement, information
  }

  /// Nothing read yet.
  init() {}

  var isEmpty: Bool { movements.isEmpty }

  /// Those read, without the spaces that only fill up the last field.
  var all: [BankMovement] { movements.map(CODAMovements.trimmed) }

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

  /// Records 2 and 3.
  ///
  /// - Parameter statement: the number of the statement on paper, which a movement repeats.
  mutating func read(
    _ kind: UnreadableCODA.RecordKind, _ record: CODARecord, of statement: Int
  ) throws(UnreadableCODA) {
    switch kind {
    case .movementSecond, .movementThird: try goOn(record, third: kind == .movementThird)
    case .information: try beginInformation(record)
    case .informationSecond, .informationThird:
      try goOnInforming(record, third: kind == .informationThird)
    default: try begin(record, of: statement)
    }
  }

  /// Record 2.1.
  private mutating func begin(
    _ record: CODARecord, of statement: Int
  ) throws(UnreadableCODA) {
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
    guard paper == statement || paper == 0 else {
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
  private mutating func goOn(_ record: CODARecord, third: Bool) throws(UnreadableCODA) {
    try belongs(record)
    let last = movements.count - 1
    if third {
      let counterparty = BankMovement.Counterparty(
        account: record.text(10..<44), currency: record.text(44..<47),
        name: record.text(47..<82), bic: movements[last].counterparty?.bic ?? "")
      movements[last].counterparty = CODAMovements.known(counterparty)
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
  private mutating func beginInformation(_ record: CODARecord) throws(UnreadableCODA) {
    try advance(record)
    guard position.detail > 0 else { throw UnreadableCODA(.otherMovement, record: record.number) }
    movements[movements.count - 1].information
      .append(try communication(record, flag: 39, from: 40, to: 113))
    current = .information
    continuationRank = 1
    records += 1
  }

  /// Records 3.2 and 3.3.
  private mutating func goOnInforming(_ record: CODARecord, third: Bool) throws(UnreadableCODA) {
    try belongs(record)
    let last = movements.count - 1
    let line = movements[last].information.count - 1
    movements[last].information[line].text += record.raw(10..<(third ? 100 : 115))
    continuationRank = third ? 3 : 2
    records += 1
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
