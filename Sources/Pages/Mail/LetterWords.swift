import Storage

/// What one kind of letter says. `{office}` is the accountant's office; the other facts are the letter's.
struct LetterWords: Sendable {
  var subject: Words
  var paragraphs: [Words]
  /// A small table: what a fact is called, and its name.
  var facts: [(name: Words, fact: String)] = []
  /// What stands on the button to the letter's link; nil for a letter without one.
  var button: Words?
  /// In small print below.
  var note: Words?
}

extension Letter.Kind {
  /// The words of this kind.
  var words: LetterWords {
    switch self {
    case .consentRequest: .consentRequest
    case .consentReminder: .consentReminder
    case .confirmRequest: .confirmRequest
    case .confirmReminder: .confirmReminder
    case .loginDetails: .loginDetails
    case .trialWeek: .trialWeek
    case .trialDay: .trialDay
    case .trialOver: .trialOver
    case .bankConsentLapsing: .bankConsentLapsing
    case .bankConsentLapsed: .bankConsentLapsed
    case .bankConsentOffice: .bankConsentOffice
    case .connectionRefused: .connectionRefused
    case .connectionSilent: .connectionSilent
    case .permissionLapsing: .permissionLapsing
    case .permissionLapsed: .permissionLapsed
    }
  }
}
