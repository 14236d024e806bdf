import Accounting

/// Reads record after record and gives a statement at each trailer. A machine without I/O: it holds the
/// statement being read and what the last record announced.
struct CODAReader {
  private var stage = Stage.between
  /// What the last record announced must follow.
  private var owed = Owed.nothing
  private var draft = CODADraft()

  private enum Stage {
    /// Before the first header, and after a trailer.
    case between
    case afterHeader
    /// Old balance and movements.
    case open
    /// The new balance was told; free messages may follow.
    case closed
  }

  private enum Owed: Equatable {
    case nothing
    /// The second or third part of the same movement or information.
    case continuation
    /// An information record.
    case information
    /// A free message.
    case message
  }

  /// Whether no statement is half read.
  var isBetweenStatements: Bool { stage == .between }

  /// Takes the next record; the statement when this is its trailer.
  mutating func read(_ record: CODARecord) throws(UnreadableCODA) -> BankStatement? {
    guard let kind = record.kind else {
      throw UnreadableCODA(.unknownRecord, record: record.number)
    }
    try settle(kind, record)
    switch (kind, stage) {
    case (.header, .between):
      draft = try CODADraft(header: record)
      stage = .afterHeader
    case (.oldBalance, .afterHeader):
      try draft.open(record)
      stage = .open
    case (.movement, .open), (.movementSecond, .open), (.movementThird, .open),
      (.information, .open), (.informationSecond, .open), (.informationThird, .open):
      try draft.take(kind, record)
      owed = try announced(record)
    case (.newBalance, .open):
      try draft.close(record)
      owed = try record.flag(at: 127, .linkCode) ? .message : .nothing
      stage = .closed
    case (.message, .closed):
      owed = try draft.take(message: record) ? .message : .nothing
    case (.trailer, .open), (.trailer, .closed):
      let statement = try draft.end(record, isClosed: stage == .closed)
      stage = .between
      return statement
    default:
      throw UnreadableCODA(.outOfPlace(kind), record: record.number)
    }
    return nil
  }

  /// What the last record announced must be there, and what it did not announce must not.
  private mutating func settle(
    _ kind: UnreadableCODA.RecordKind, _ record: CODARecord
  ) throws(UnreadableCODA) {
    switch owed {
    case .nothing:
      switch kind {
      case .movementSecond, .movementThird, .information, .informationSecond, .informationThird:
        throw UnreadableCODA(.outOfPlace(kind), record: record.number)
      default: break
      }
    case .continuation:
      guard draft.movements.isContinued(by: kind) else {
        throw UnreadableCODA(
          .missing(draft.movements.isWithin(.information) ? .informationSecond : .movementSecond),
          record: record.number)
      }
    case .information:
      guard kind == .information else {
        throw UnreadableCODA(.missing(.information), record: record.number)
      }
    case .message:
      guard kind == .message else {
        throw UnreadableCODA(.missing(.message), record: record.number)
      }
    }
    owed = .nothing
  }

  /// Places 126 and 128 of movements and information: the next part follows; information follows.
  private func announced(_ record: CODARecord) throws(UnreadableCODA) -> Owed {
    let next = try record.flag(at: 125, .nextCode)
    let link = try record.flag(at: 127, .linkCode)
    return next ? .continuation : link ? .information : .nothing
  }
}
