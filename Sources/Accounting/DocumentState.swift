/// Where a document stands. Each has exactly one; the raw values are the codes of the JSON interface
/// and of the database.
package enum DocumentState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Received; the worker will take it.
  case queued
  /// Still with the client in Billit (fast input, draft).
  case withClient = "with_client"
  /// To be checked by the office before it may go.
  case toCheck = "to_check"
  /// Waits for the client's approval in Billit.
  case awaitingApproval = "awaiting_approval"
  /// A choice of the office is missing: account, VAT code, relation, journal.
  case needsMapping = "needs_mapping"
  /// Waits for its turn: an earlier number, a date, or somebody held it.
  case held
  /// The call that books it is under way; the intent is in the entry ledger.
  case sending
  /// The call went out and its result is not known; Octopus is being read back.
  case outcomeUnknown = "outcome_unknown"
  /// Handed to the Document Import Viewer; somebody books it there.
  case deliveredDMS = "delivered_dms"
  /// In the journal, with its entry number.
  case booked
  /// Octopus said no, or the pre-flight check knew that it would.
  case refused
  /// A passing fault; tried again at a known time.
  case willRetry = "will_retry"
  /// Tries used up, or unreadable: somebody must act.
  case failed
  /// Looks like a document that is already there.
  case duplicate
  /// Changed in Billit after it was booked; never booked again by itself.
  case changedAfterBooking = "changed_after_booking"
  /// Somebody, or the kind of document, put it aside: it is not booked.
  case setAside = "set_aside"

  /// The four sums that, with the ones set aside, make up everything received.
  package var group: Group {
    switch self {
    case .booked, .changedAfterBooking: .booked
    case .deliveredDMS: .delivered
    case .queued, .withClient, .awaitingApproval, .held, .sending, .outcomeUnknown, .willRetry:
      .waiting
    case .toCheck, .needsMapping, .refused, .failed, .duplicate: .stopped
    case .setAside: .setAside
    }
  }

  /// received = booked + delivered + waiting + stopped + set aside.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case booked, delivered, waiting, stopped
    case setAside = "set_aside"
  }

  /// Whether a document in this state must say why it stands still.
  package var needsCause: Bool {
    switch self {
    case .toCheck, .needsMapping, .refused, .willRetry, .failed, .duplicate,
      .changedAfterBooking, .outcomeUnknown, .held, .withClient, .awaitingApproval:
      true
    case .queued, .sending, .deliveredDMS, .booked, .setAside: false
    }
  }

  /// Whether nothing of it may have reached Octopus, so that sending it (again) is safe.
  package var isSafeToSend: Bool {
    switch self {
    case .queued, .withClient, .toCheck, .awaitingApproval, .needsMapping, .held, .refused,
      .willRetry, .failed, .duplicate, .setAside:
      true
    case .sending, .outcomeUnknown, .deliveredDMS, .booked, .changedAfterBooking: false
    }
  }
}
