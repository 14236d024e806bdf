/// Where a statement stands on its way into the financial journal. The raw values are the codes of the
/// JSON interface and of the database.
package enum StatementState: String, Hashable, Sendable, Codable, CaseIterable {
  /// It goes when its turn comes; its cause, if any, says what it waits for.
  case waiting
  /// The call that books it is under way; the intent is in the ledger.
  case sending
  /// The call went out and its result is not known; the journal is being read back.
  case outcomeUnknown = "outcome_unknown"
  /// In the journal, with its entry numbers.
  case booked
  /// Without movements there is nothing to book; it still counts in the order.
  case nothingToBook = "nothing_to_book"
  /// A person said that it is in Octopus already.
  case bookedElsewhere = "booked_elsewhere"
  /// Octopus gets the statements of this account by its own mandate: it is shown and not sent.
  case notOurs = "not_ours"
  /// Somebody must act before anything happens with it: another statement bears its number.
  case stopped

  /// Whether it is in the journal, or needs not be: the next statement follows on it.
  package var isThrough: Bool {
    switch self {
    case .booked, .nothingToBook, .bookedElsewhere, .notOurs: true
    case .waiting, .sending, .outcomeUnknown, .stopped: false
    }
  }

  /// Whether nothing of it can be in Octopus by our doing.
  package var isSafeToSend: Bool {
    switch self {
    case .waiting, .stopped, .notOurs, .bookedElsewhere: true
    case .sending, .outcomeUnknown, .booked, .nothingToBook: false
    }
  }
}

/// How a statement file came.
package enum StatementSource: String, Hashable, Sendable, Codable, CaseIterable {
  /// Billit's feed for accountants.
  case feed
  /// The file that Billit's bank transactions name.
  case transactions
  case upload
  /// The watched folder.
  case folder
}
