package import Accounting

/// A mail to somebody outside the office, by what it says and not yet in words.
package struct Letter: Sendable, Equatable {
  package var kind: Kind
  package var recipient: EmailAddress
  /// "nl", "fr", "en" or "de".
  package var language: String
  package var dossierID: Int64?
  /// What the texts name: values of `{name}`. A date as `2026-12-31` is written out in the language.
  package var facts: [String: String]
  /// Where the button leads; a one-time link is a secret, so facts and link are sealed at rest.
  package var link: String?
  /// After this the letter is not sent any more.
  package var expires: Instant?

  /// The letters there are. Each has its words in `LetterWords`.
  package enum Kind: String, Sendable, CaseIterable {
    /// Asks an entrepreneur for access to their Billit company, by a one-time link of ours.
    case consentRequest = "consent.request"
    case consentReminder = "consent.reminder"
    /// Asks an entrepreneur to accept the accountant within Billit itself.
    case confirmRequest = "confirm.request"
    case confirmReminder = "confirm.reminder"
    /// Tells an entrepreneur how to get into the Billit company made for them.
    case loginDetails = "login.details"
    /// The trial of a new Billit company ends in a week, tomorrow, or is over.
    case trialWeek = "trial.week"
    case trialDay = "trial.day"
    case trialOver = "trial.over"
    /// Reminds whoever can renew a bank consent, before it lapses and after.
    case bankConsentLapsing = "bank.consent_lapsing"
    case bankConsentLapsed = "bank.consent_lapsed"
    /// Tells the office of a consent whose holder has no address here.
    case bankConsentOffice = "bank.consent_office"
    /// Tells administrators that a service refuses a connection, or has not answered for an hour.
    case connectionRefused = "connection.refused"
    case connectionSilent = "connection.silent"
    /// Tells administrators that a permission lapses within days, or has.
    case permissionLapsing = "permission.lapsing"
    case permissionLapsed = "permission.lapsed"
  }

  package init(
    _ kind: Kind, to recipient: EmailAddress, language: String, dossierID: Int64? = nil,
    facts: [String: String] = [:], link: String? = nil, expires: Instant? = nil
  ) {
    self.kind = kind
    self.recipient = recipient
    self.language = language
    self.dossierID = dossierID
    self.facts = facts
    self.link = link
    self.expires = expires
  }
}

/// A letter in words: what the recipient reads.
package struct WrittenLetter: Sendable, Equatable {
  package var subject: String
  package var text: String
  package var html: String

  package init(subject: String, text: String, html: String) {
    self.subject = subject
    self.text = text
    self.html = html
  }
}

/// A letter with what became of it.
package struct PostedLetter: Sendable, Identifiable {
  package var id: Int64
  package var letter: Letter
  package var state: State
  package var stateSince: Instant
  /// Why it was not sent, without secrets; nil when it was.
  package var reason: String?
  /// When it is tried next; nil when nothing is to be done.
  package var due: Instant?
  package var attempts: Int
  package var createdBy: String
  package var createdAt: Instant

  package enum State: String, Sendable, CaseIterable {
    case waiting
    /// The intent is stored and the mail program is being asked.
    case sending
    /// The mail program took it.
    case sent
    /// Somebody sent the text in their own way and said so.
    case sentByHand = "sent_by_hand"
    /// Certainly not sent.
    case failed
    /// Perhaps sent: never tried again by itself.
    case unknown
    case cancelled
    /// Not sent in the time it was good for.
    case expired
  }
}

/// What came of handing a letter to the mail program.
package enum MailOutcome: Sendable, Equatable {
  /// The program took it.
  case handedOver
  /// It certainly did not go; `mayRetry` tells whether trying again may help.
  case notSent(reason: String, mayRetry: Bool)
  /// It may have gone.
  case unknown(reason: String)
}
