/// The numbering of one journal in one book year: strictly one booking after the other.
///
/// Octopus' entry numbers are chosen by the caller and must be the last one plus one, and the call that
/// books has no idempotency key (Octopus API §3). So at most one number is out at a time, and while an
/// outcome is unknown none is handed out at all. A machine without I/O: whoever drives it commits each
/// step before the next.
package struct JournalLane: Hashable, Sendable, Codable {
  /// The last number known to be booked in Octopus.
  package private(set) var lastNumber: Int
  package private(set) var state: State

  /// What the lane is doing.
  package enum State: Hashable, Sendable, Codable {
    /// The next number may be taken.
    case free
    /// A number is out and its call may be under way.
    case reserved(Int)
    /// The call with that number may or may not have been carried out; Octopus is to be read back.
    case unknown(Int)
    /// Octopus refused that number without saying which is the last: the journal is to be read again.
    case stale(Int)
  }

  /// A lane whose last booked number is known. `outstanding` is a number that was out when the
  /// program stopped: its outcome is unknown.
  package init(lastNumber: Int, outstanding: Int? = nil) {
    self.lastNumber = lastNumber
    state = outstanding.map { .unknown($0) } ?? .free
  }

  /// The number that is out or whose outcome is unknown.
  package var outstanding: Int? {
    switch state {
    case .reserved(let number), .unknown(let number): number
    case .free, .stale: nil
    }
  }

  /// Hands out the next number, or nil while the lane is not free.
  package mutating func reserve() -> Int? {
    guard case .free = state, lastNumber < Int.max else { return nil }
    state = .reserved(lastNumber + 1)
    return lastNumber + 1
  }

  /// Octopus booked the number that is out.
  package mutating func booked(_ number: Int) {
    guard state == .reserved(number) else { return }
    lastNumber = number
    state = .free
  }

  /// Nothing left this machine, or Octopus refused for another reason than the number: it is free again.
  package mutating func notUsed(_ number: Int) {
    guard state == .reserved(number) else { return }
    state = .free
  }

  /// Octopus refused the number that is out (−13). With a last number below ours the lane goes on from
  /// there; when our number is already taken, by a person or by an earlier call of ours, it is read
  /// back first; without a last number the journal is read again.
  package mutating func rejectedForSequence(_ number: Int, actualLast: Int?) {
    guard state == .reserved(number) else { return }
    guard let actualLast else {
      state = .stale(number)
      return
    }
    if actualLast >= number {
      state = .unknown(number)
    } else {
      lastNumber = actualLast
      state = .free
    }
  }

  /// The call began and no answer came: the lane stops until Octopus has been read back.
  package mutating func unknown(_ number: Int) {
    guard state == .reserved(number) else { return }
    state = .unknown(number)
  }

  /// Reading back found our own entry under that number.
  package mutating func found(_ number: Int) {
    guard state == .unknown(number) else { return }
    lastNumber = max(lastNumber, number)
    state = .free
  }

  /// Reading back found that the entry is not ours; `last` is the journal's last number by that reading.
  package mutating func notFound(_ number: Int, last: Int) {
    guard state == .unknown(number) else { return }
    lastNumber = last
    state = .free
  }

  /// The journal was read: others may have booked in it. While a number is out the reading is left
  /// aside, as it may be older than the answer; so is one below the last number known (entries that
  /// somebody deleted are told by `removed`). Where a refused number turns out to be taken, it is
  /// read back first. Returns whether the reading was taken over.
  @discardableResult
  package mutating func refreshed(last: Int) -> Bool {
    guard last >= lastNumber else { return false }
    switch state {
    case .reserved, .unknown: return false
    case .free: lastNumber = last
    case .stale(let refused) where last >= refused: state = .unknown(refused)
    case .stale:
      lastNumber = last
      state = .free
    }
    return true
  }

  /// Somebody deleted the last entries in Octopus itself, as a reading of deletions showed.
  package mutating func removed(last: Int) {
    switch state {
    case .reserved, .unknown: return
    case .free, .stale:
      lastNumber = last
      state = .free
    }
  }
}
