import Accounting
import Storage

/// The calendar of consents, by how near their end is.
struct ConsentPage: Sendable {
  var bankTabs: BankTabs
  var sections: [Part]
  var isEmpty: Bool
  var csvHref: String
  var feed: Feed?
  var revealed: Revealed?

  struct Part: Sendable, Hashable {
    var partID: String
    var partTitle: String
    var rows: [Line]
  }

  struct Line: Sendable, Hashable {
    var href: String
    var number: String
    var bank: String?
    var dossier: String
    var dossierHref: String
    var consent: ConsentLine
    var renewer: String
    var last: String?
    var letterHref: String?
    var remindHref: String?
    var remind: String
  }

  struct Feed: Sendable, Hashable {
    var makeHref: String
    var make: String
    var revokeHref: String?
    var since: String?
    var read: String?
  }

  struct Revealed: Sendable, Hashable {
    var revealedTitle: String
    var secret: String
  }

  init(
    _ rows: [BankAccountRow], reminders: [Int64: ConsentReminders.Latest],
    feed: ConsentFeeds.Feed?, revealed: String?, role: Role, speech: Speech, now: Instant
  ) {
    let today = BrusselsDay.of(now)
    bankTabs = BankTabs(.consents, speech)
    let steps: [ConsentCalendar.Step?] = ConsentCalendar.Step.allCases.reversed() + [nil]
    sections = steps.compactMap { step in
      let some = rows.filter { $0.step(on: today) == step }
      guard !some.isEmpty else { return nil }
      return Part(
        partID: "step-\(step?.rawValue ?? "later")",
        partTitle: speech(ConsentPage.title(of: step)),
        rows: some.compactMap {
          Line($0, reminders[$0.id], role: role, speech: speech, today: today, now: now)
        })
    }
    isEmpty = sections.isEmpty
    csvHref = SitePath.ofBank(.consents(form: .csv)).text
    self.feed = Feed(feed, speech)
    self.revealed = revealed.map {
      Revealed(revealedTitle: speech(ConsentText.feedNew), secret: $0)
    }
  }

  private static func title(of step: ConsentCalendar.Step?) -> ConsentText {
    switch step {
    case .lapsed: .stepLapsed
    case .days0: .stepToday
    case .days1: .stepTomorrow
    case .days10: .step10
    case .days30: .step30
    case nil: .stepLater
    }
  }
}

extension BankAccountRow {
  /// The step its consent has reached; one that Billit calls lapsed has lapsed, whatever the day.
  func step(on today: CalendarDate) -> ConsentCalendar.Step? {
    if account.status == .lapsed { return .lapsed }
    return account.consent.flatMap { ConsentCalendar.step(lapsing: $0.lapses, on: today) }
  }
}

extension ConsentPage.Line {
  fileprivate init?(
    _ row: BankAccountRow, _ latest: ConsentReminders.Latest?, role: Role, speech: Speech,
    today: CalendarDate, now: Instant
  ) {
    let account = row.account
    guard let consent = account.consent else { return nil }
    href = SitePath.bankAccount(row.id).text
    number = account.key.display
    bank = account.bank
    dossier = row.dossier.name
    dossierHref = SitePath.dossier(row.dossier.id).text
    self.consent = ConsentLine(consent, today, speech)
    renewer =
      [account.renewer.name, account.renewer.email].compactMap(\.self).joined(separator: " · ")
      .nonEmpty ?? account.holder ?? row.dossier.name
    last = latest.map { "\(speech.format.brief($0.at, now: now)) · \($0.recipient)" }
    letterHref = latest?.letterID.map { SitePath.letter($0).text }
    remindHref =
      role >= .accountant ? SitePath.ofBank(.request(row.id, .reminder)).text : nil
    remind = speech(account.renewer.email == nil ? ConsentText.remindOffice : .remindNow)
  }
}

extension ConsentPage.Feed {
  fileprivate init(_ feed: ConsentFeeds.Feed?, _ speech: Speech) {
    makeHref = SitePath.ofBank(.feed).text
    make = speech(feed == nil ? ConsentText.feedMake : .feedRenew)
    guard let feed else { return }
    revokeHref = SitePath.ofBank(.feedRevocation).text
    since = speech.fill(ConsentText.feedSince, ["day": speech.format.date(feed.createdAt)])
    read =
      feed.lastReadAt.map {
        speech.fill(ConsentText.feedRead, ["day": speech.format.date($0)])
      } ?? speech(ConsentText.feedUnread)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
