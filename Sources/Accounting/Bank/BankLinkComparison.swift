/// What differs between the accounts we know of a company and those Billit lists now. The same
/// comparison serves webhooks, which only say that something changed, and the schedule.
package struct BankLinkComparison: Hashable, Sendable {
  /// Accounts we did not know.
  package var appeared: [BankAccountReading] = []
  /// Known accounts of which something else is said than before, or that are listed again.
  package var changed: [Change] = []
  /// Known accounts that are not listed any more.
  package var gone: [BankAccountKey] = []

  package var isEmpty: Bool { appeared.isEmpty && changed.isEmpty && gone.isEmpty }

  /// One known account, and what is new about it.
  package struct Change: Hashable, Sendable {
    package var reading: BankAccountReading
    package var fields: Set<Field>
    package var before: BankAccountStatus

    package init(
      reading: BankAccountReading, fields: Set<Field>, before: BankAccountStatus
    ) {
      self.reading = reading
      self.fields = fields
      self.before = before
    }

    /// Whether the holder's consent was given again: the link works after it did not.
    package var isRenewal: Bool {
      reading.status == .active && before != .active && before != .pending
    }

    /// Whether the link works for the first time.
    package var isFirstGrant: Bool { reading.status == .active && before == .pending }
  }

  package enum Field: String, Hashable, Sendable, CaseIterable {
    case bic, holder, bank, channel, status, word
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - known: what is stored, by its own reading; those that came by statements alone are not
  ///     expected in Billit's list and are left out by the caller.
  ///   - listed: what Billit lists now. Of one account listed twice the working one counts.
  package init(known: [BankAccountReading], listed: [BankAccountReading]) {
    var now: [BankAccountKey: BankAccountReading] = [:]
    for reading in listed {
      if let other = now[reading.key], other.status == .active { continue }
      now[reading.key] = reading
    }
    for before in known {
      guard let reading = now.removeValue(forKey: before.key) else {
        if before.status != .gone { gone.append(before.key) }
        continue
      }
      let fields = BankLinkComparison.fields(before, reading)
      if !fields.isEmpty {
        changed.append(Change(reading: reading, fields: fields, before: before.status))
      }
    }
    appeared = now.values.sorted { $0.key < $1.key }
    changed.sort { $0.reading.key < $1.reading.key }
    gone.sort()
  }

  /// What Billit does not say is no change.
  private static func fields(
    _ before: BankAccountReading, _ now: BankAccountReading
  ) -> Set<Field> {
    var fields: Set<Field> = []
    func note<Value: Equatable>(_ field: Field, _ before: Value?, _ now: Value?) {
      if let now, now != before { fields.insert(field) }
    }
    note(.bic, before.bic, now.bic)
    note(.holder, before.holder, now.holder)
    note(.bank, before.bank, now.bank)
    note(.channel, before.channel, now.channel)
    note(.status, before.status, now.status)
    note(.word, before.word, now.word)
    return fields
  }
}
