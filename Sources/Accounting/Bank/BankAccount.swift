/// By which way the statements of an account reach the office.
package enum BankChannel: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody said yet: Billit names no channel in its list of accounts.
  case unknown
  /// The holder signed a mandate; the bank sends CODA files until it is withdrawn.
  case codaMandate = "coda_mandate"
  /// A consent of the holder under PSD2, which lapses.
  case psd2
  case kbc
  case ing
  case codaBox = "codabox"
  /// Ponto reads accounts under PSD2 as well: its consents lapse.
  case ponto
  /// Files that people bring themselves.
  case upload

  /// Whether the holder's consent ends by itself after a time.
  package var lapses: Bool { self == .psd2 || self == .ponto }
}

/// How the link between an account and its bank stands.
package enum BankAccountStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// Asked for, and not yet working: a mandate to sign, a first file to come.
  case pending
  case active
  /// The holder's consent ended: no new data until it is given again.
  case lapsed
  /// Switched off.
  case inactive
  /// Billit lists it no more.
  case gone
}

/// Who brings an account's statements into Octopus. Two would book every movement twice, or have it
/// refused for its opening balance.
package enum BankAccountOwner: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody was asked yet: nothing is sent.
  case unasked
  /// Passerelle sends the statements.
  case us
  /// Octopus has a mandate of its own: Passerelle sends nothing.
  case octopus
}

/// An account is one currency of one number of one dossier.
package struct BankAccountKey: Hashable, Sendable, Comparable {
  /// Without separators, upper case.
  package var iban: String
  /// ISO 4217.
  package var currency: String

  package init(iban: String, currency: String) {
    self.iban = iban
    self.currency = currency
  }

  package static func < (left: BankAccountKey, right: BankAccountKey) -> Bool {
    (left.iban, left.currency) < (right.iban, right.currency)
  }
}

/// What the holder allowed, and until when.
package struct BankConsent: Hashable, Sendable {
  package var granted: CalendarDate
  /// The first day without consent.
  package var lapses: CalendarDate
  package var basis: Basis

  package init(granted: CalendarDate, lapses: CalendarDate, basis: Basis) {
    self.granted = granted
    self.lapses = lapses
    self.basis = basis
  }

  /// How the days are known.
  package enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    /// The link appeared or was renewed before our eyes.
    case seen
    /// It was there when we looked first: it may lapse earlier, never later.
    case assumed
    /// A person told the day.
    case told
  }
}
