import Accounting
import Storage

/// How pages name what an account is.
extension Speech {
  func name(of channel: BankChannel) -> String {
    switch channel {
    case .unknown: self(BankText.channelUnknown)
    case .codaMandate: self(BankText.channelMandate)
    case .psd2: "PSD2"
    case .kbc: "KBC"
    case .ing: "ING"
    case .codaBox: "CodaBox"
    case .ponto: "Ponto"
    case .upload: self(BankText.channelUpload)
    }
  }

  func name(of status: BankAccountStatus) -> String {
    switch status {
    case .pending: self(BankText.linkPending)
    case .active: self(BankText.linkActive)
    case .lapsed: self(BankText.linkLapsed)
    case .inactive: self(BankText.linkInactive)
    case .gone: self(BankText.linkGone)
    }
  }

  func name(of owner: BankAccountOwner) -> String {
    switch owner {
    case .unasked: self(BankText.ownerUnasked)
    case .us: self(BankText.ownerUs)
    case .octopus: self(BankText.ownerOctopus)
    }
  }

  func word(of basis: BankConsent.Basis) -> String {
    switch basis {
    case .seen: self(BankText.basisSeen)
    case .assumed: self(BankText.basisAssumed)
    case .told: self(BankText.basisTold)
    }
  }

  /// "10 days left", "lapses today", "lapsed 3 days ago".
  func left(of days: Int) -> String {
    switch days {
    case 0: self(BankText.consentToday)
    case ..<0: count(-days, one: BankText.consentOverOne, many: BankText.consentOver)
    default: count(days, one: BankText.consentLeftOne, many: BankText.consentLeft)
    }
  }

  func name(of field: BankLinkComparison.Field) -> String {
    switch field {
    case .bic: self(BankAccountText.fieldBIC)
    case .holder: self(BankAccountText.fieldHolder)
    case .bank: self(BankAccountText.fieldBank)
    case .channel: self(BankAccountText.fieldChannel)
    case .status: self(BankAccountText.fieldStatus)
    case .word: self(BankAccountText.fieldWord)
    }
  }
}

extension Pill {
  init(_ status: BankAccountStatus, _ speech: Speech) {
    let mark: Mark =
      switch status {
      case .active: .ok
      case .pending: .wait
      case .lapsed: .down
      case .inactive, .gone: .aside
      }
    self.init(mark, speech.name(of: status))
  }

  init(_ owner: BankAccountOwner, _ speech: Speech) {
    let mark: Mark =
      switch owner {
      case .unasked: .office
      case .us: .ok
      case .octopus: .aside
      }
    self.init(mark, speech.name(of: owner))
  }
}

/// A consent as lists and pages show it.
struct ConsentLine: Sendable, Hashable {
  var date: String
  var left: String
  var tone: String
  var isAssumed: Bool

  init(_ consent: BankConsent, _ today: CalendarDate, _ speech: Speech) {
    let days = ConsentCalendar.daysLeft(consent.lapses, on: today)
    date = speech.format.date(consent.lapses)
    left = speech.left(of: days)
    tone =
      switch ConsentCalendar.step(lapsing: consent.lapses, on: today) {
      case .lapsed: "down"
      case .days0, .days1, .days10: "office"
      case .days30: "wait"
      case nil: "quiet"
      }
    isAssumed = consent.basis == .assumed
  }
}
