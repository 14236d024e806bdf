/// What is said of an account at one moment, by Billit's list or by the head of a statement. Members
/// that are nil were not said.
package struct BankAccountReading: Hashable, Sendable {
  package var key: BankAccountKey
  package var bic: String?
  package var holder: String?
  package var bank: String?
  package var channel: BankChannel?
  package var status: BankAccountStatus
  /// Billit's own words for the status, as they came.
  package var word: String?

  package init(
    key: BankAccountKey, bic: String? = nil, holder: String? = nil, bank: String? = nil,
    channel: BankChannel? = nil, status: BankAccountStatus, word: String? = nil
  ) {
    self.key = key
    self.bic = bic
    self.holder = holder
    self.bank = bank
    self.channel = channel
    self.status = status
    self.word = word
  }
}

/// How Billit's words for a bank link are understood. Its values are not documented, so the words are a
/// setting; what no word decides is told by the two flags `Active` and `Verified`.
package struct BankWords: Hashable, Sendable {
  /// A word, in small letters without anything but letters and digits, and what it means.
  package var statuses: [String: BankAccountStatus]
  package var channels: [String: BankChannel]

  package init(
    statuses: [String: BankAccountStatus] = BankWords.usualStatuses,
    channels: [String: BankChannel] = BankWords.usualChannels
  ) {
    self.statuses = statuses
    self.channels = channels
  }

  /// The status, by the first word that is known.
  package func status(word: String?, active: Bool?, verified: Bool?) -> BankAccountStatus {
    if let word, let known = BankWords.words(word).lazy.compactMap({ statuses[$0] }).first {
      return known
    }
    if active == false { return .inactive }
    return verified == false ? .pending : .active
  }

  /// The channel, by the first word that is known; nil when none is.
  package func channel(_ texts: [String?]) -> BankChannel? {
    texts.lazy.compactMap { $0 }.flatMap(BankWords.words).lazy.compactMap { channels[$0] }.first
  }

  /// The whole text as one word, then its parts.
  private static func words(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        part.append(character)
      } else if !part.isEmpty {
        parts.append(part)
        part = ""
      }
    }
    if !part.isEmpty { parts.append(part) }
    return [parts.joined()] + parts
  }

  package static let usualStatuses: [String: BankAccountStatus] = [
    "connected": .active, "active": .active, "linked": .active, "ok": .active,
    "pending": .pending, "requested": .pending, "tosign": .pending, "awaiting": .pending,
    "unverified": .pending, "expired": .lapsed, "lapsed": .lapsed, "consentexpired": .lapsed,
    "renewalneeded": .lapsed, "disconnected": .inactive, "inactive": .inactive,
    "unlinked": .inactive, "disabled": .inactive, "revoked": .inactive,
  ]

  package static let usualChannels: [String: BankChannel] = [
    "coda": .codaMandate, "codamandate": .codaMandate, "mandate": .codaMandate, "psd2": .psd2,
    "digital": .psd2, "kbc": .kbc, "ing": .ing, "codabox": .codaBox, "ponto": .ponto,
  ]
}
