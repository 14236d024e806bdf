/// How far a dossier is on its way to its client's Billit company: a pure machine whose events say what
/// is to be done.
///
/// The enterprise number finds companies and is no key: several may carry it. Times are milliseconds
/// since 1970.
package struct CompanyLink: Hashable, Sendable, Codable {
  package private(set) var stage: Stage
  package private(set) var since: Int64
  /// The entrepreneur's address, once given.
  package private(set) var email: String?
  /// When the entrepreneur was first asked; nil when nobody was.
  package private(set) var askedAt: Int64?
  package private(set) var reminders = 0
  /// When the request of now lapses.
  package private(set) var lapsesAt: Int64?
  /// Whether we had the company made in Billit.
  package private(set) var isOurs = false
  package private(set) var invitation = Invitation.none
  package private(set) var invitedAt: Int64?
  /// The last day of the trial of a company that we had made.
  package private(set) var trialEnds: CalendarDate?
  package private(set) var notices = 0
  private var saidOver = false
  package private(set) var hasPlan = false
  /// Why Billit did not make the company, in Billit's word; nil when it did or was not asked.
  package private(set) var reason: String?

  package enum Stage: String, Sendable, Codable, CaseIterable {
    /// It has not been looked for yet.
    case searching
    /// Several companies within reach fit, or one that the office has not confirmed.
    case choosing
    /// None within reach: active in Billit or not there yet, which only the office or Billit can tell.
    case unreached
    /// Active in Billit, and not within reach: the entrepreneur must agree.
    case beyondReach = "beyond_reach"
    /// The entrepreneur has been asked.
    case asked
    case refused
    /// The entrepreneur did not answer in time.
    case lapsed
    /// Billit is being asked to make it; also when that call's outcome is not known.
    case registering
    case linked
    /// Taken apart by the office; everything is kept.
    case unlinked
  }

  /// Login details for a company that we had made.
  package enum Invitation: String, Sendable, Codable, CaseIterable {
    case none, sent, opened, active
  }

  /// Whose move it is.
  package enum Owner: String, Sendable {
    case office, client, us, nobody
  }

  /// What an event asks the shell to do.
  package enum Step: Hashable, Sendable {
    case tie(party: Int)
    case untie
    case register
    case ask(reminder: Bool)
    case closeRequests
    case sendLogin
    case noticeTrial(daysLeft: Int)
    case noticeTrialOver
  }

  /// How long things may take.
  package struct Rules: Hashable, Sendable {
    /// How long a request to the entrepreneur is good.
    package var requestDays = 14
    /// After how many days without an answer reminders go.
    package var reminderDays = [3, 8]
    /// Billit's help says 30 days, its price list 15.
    package var trialDays = 30
    /// How many days before the end of the trial the client is told.
    package var noticeDays = [7, 1]
    /// After this a registration without a known outcome that cannot be found counts as not done.
    package var unknownMinutes = 15

    package init() {}
  }

  private static let day: Int64 = 86_400_000

  package init(now: Int64) {
    stage = .searching
    since = now
  }

  /// Whose move it is in this stage.
  package var owner: Owner {
    switch stage {
    case .searching, .registering: .us
    case .choosing, .unreached, .beyondReach, .refused, .lapsed, .unlinked: .office
    case .asked: .client
    case .linked:
      switch invitation {
      case .none where isOurs: .office
      case .sent, .opened: .client
      case .none, .active: needsPlan ? .client : .nobody
      }
    }
  }

  /// Whether the trial ended without a plan.
  package var needsPlan: Bool { isOurs && !hasPlan && saidOver }

  /// Days to the end of the trial, 0 on its last day; nil without a trial or with a plan.
  package func trialDaysLeft(today: CalendarDate) -> Int? {
    guard isOurs, !hasPlan, let trialEnds else { return nil }
    return trialEnds.daysSince1970 - today.daysSince1970
  }

  /// The companies within reach that carry the dossier's number and belong to no other dossier were
  /// looked up. One alone is taken at once; of several the office chooses.
  package mutating func found(_ parties: [Int], now: Int64, _ rules: Rules) -> [Step] {
    switch stage {
    case .linked, .unlinked: return []
    case .registering:
      if let only = parties.first, parties.count == 1 { return made(party: only, now: now, rules) }
      if parties.count > 1 { return move(.choosing, now) }
      guard now - since > Int64(rules.unknownMinutes) * 60_000 else { return [] }
      reason = "unconfirmed"
      return move(.unreached, now)
    case .asked:
      guard !parties.isEmpty else { return [] }
      return [.closeRequests] + (parties.count == 1 ? tie(parties[0], now) : move(.choosing, now))
    case .searching, .choosing, .unreached, .beyondReach, .refused, .lapsed:
      switch parties.count {
      case 0: return stage == .searching || stage == .choosing ? move(.unreached, now) : []
      case 1: return tie(parties[0], now)
      default: return stage == .choosing ? [] : move(.choosing, now)
      }
    }
  }

  /// The office chose one of several, or named one.
  package mutating func choose(_ party: Int, now: Int64) -> [Step]? {
    guard stage != .linked, stage != .registering else { return nil }
    return (stage == .asked ? [.closeRequests] : []) + tie(party, now)
  }

  /// The office looks again, as after something changed in Billit.
  package mutating func lookAgain(now: Int64) -> [Step]? {
    guard [.unreached, .beyondReach, .refused, .lapsed, .unlinked, .choosing].contains(stage)
    else { return nil }
    return move(.searching, now)
  }

  /// *Connect*: the entrepreneur is asked.
  package mutating func connect(email: EmailAddress, now: Int64, _ rules: Rules) -> [Step]? {
    guard [.unreached, .beyondReach, .refused, .lapsed].contains(stage) else { return nil }
    self.email = email.text
    askedAt = now
    reminders = 0
    lapsesAt = now + Int64(rules.requestDays) * CompanyLink.day
    return move(.asked, now) + [.closeRequests, .ask(reminder: false)]
  }

  /// The office reminds the entrepreneur now.
  package mutating func remind(now: Int64) -> [Step]? {
    guard stage == .asked else { return nil }
    reminders += 1
    return [.closeRequests, .ask(reminder: true)]
  }

  /// The office takes its request back.
  package mutating func withdraw(now: Int64) -> [Step]? {
    guard stage == .asked else { return nil }
    return move(.beyondReach, now) + [.closeRequests]
  }

  /// The entrepreneur said no.
  package mutating func refuse(now: Int64) -> [Step]? {
    guard stage == .asked else { return nil }
    return move(.refused, now) + [.closeRequests]
  }

  /// The entrepreneur agreed, for this company.
  package mutating func consent(to party: Int, now: Int64) -> [Step]? {
    guard stage == .asked else { return nil }
    return [.closeRequests] + tie(party, now)
  }

  /// *Create*: the intent. The call is made after this is stored, never before.
  package mutating func create(email: EmailAddress, now: Int64) -> [Step]? {
    guard [.unreached, .refused, .lapsed].contains(stage) else { return nil }
    self.email = email.text
    reason = nil
    return move(.registering, now) + [.register]
  }

  /// Billit made the company.
  package mutating func made(party: Int, now: Int64, _ rules: Rules) -> [Step] {
    guard stage == .registering else { return [] }
    isOurs = true
    invitation = .none
    trialEnds = BrusselsDay.of(now).adding(days: rules.trialDays)
    notices = 0
    return tie(party, now)
  }

  /// Billit did not make it: because it is there already, or for another reason.
  package mutating func notMade(existsAlready: Bool, reason: String, now: Int64) -> [Step] {
    guard stage == .registering else { return [] }
    self.reason = reason
    return move(existsAlready ? .beyondReach : .unreached, now)
  }

  /// *Send login details*, also again.
  package mutating func invite(now: Int64) -> [Step]? {
    guard stage == .linked, isOurs, invitation != .active, email != nil else { return nil }
    if invitation == .none { invitation = .sent }
    invitedAt = now
    return [.sendLogin]
  }

  /// The link of the invitation was opened.
  package mutating func opened(now: Int64) {
    if invitation == .sent { invitation = .opened }
  }

  /// The entrepreneur signed in, or the office knows of it.
  package mutating func becameActive(now: Int64) {
    if stage == .linked, isOurs { invitation = .active }
  }

  /// The client has a plan: the countdown ends.
  package mutating func choosePlan(now: Int64) {
    if isOurs { hasPlan = true }
  }

  /// Taken apart by the office.
  package mutating func unlink(now: Int64) -> [Step]? {
    guard stage == .linked else { return nil }
    return move(.unlinked, now) + [.untie]
  }

  /// Time passes: reminders, lapses and the end of the trial fall due, each once.
  package mutating func tick(now: Int64, _ rules: Rules) -> [Step] {
    switch stage {
    case .asked:
      if let lapsesAt, now >= lapsesAt { return move(.lapsed, now) + [.closeRequests] }
      let waited = now - (askedAt ?? since)
      let due = rules.reminderDays.count { Int64($0) * CompanyLink.day <= waited }
      guard due > reminders else { return [] }
      reminders = due
      return [.closeRequests, .ask(reminder: true)]
    case .linked:
      guard let left = trialDaysLeft(today: BrusselsDay.of(now)), !saidOver else { return [] }
      if left < 0 {
        saidOver = true
        return [.noticeTrialOver]
      }
      let due = rules.noticeDays.count { left <= $0 }
      guard due > notices else { return [] }
      notices = due
      return [.noticeTrial(daysLeft: left)]
    default:
      return []
    }
  }

  private mutating func tie(_ party: Int, _ now: Int64) -> [Step] {
    lapsesAt = nil
    return move(.linked, now) + [.tie(party: party)]
  }

  private mutating func move(_ next: Stage, _ now: Int64) -> [Step] {
    if stage != next { since = now }
    stage = next
    return []
  }
}

/// Whether a company of Billit is the client of a dossier, by number alone.
package enum CompanyMatch {
  /// Belgian numbers are compared as enterprise numbers however they are written, others as VAT
  /// numbers; without a number nothing fits.
  package static func fits(
    vatNumber: String?, enterpriseNumber: String?, company: String?
  ) -> Bool {
    guard let company else { return false }
    let theirs = key(company)
    return theirs != nil
      && [enterpriseNumber, vatNumber].contains { $0.flatMap(key) == theirs }
  }

  private static func key(_ text: String) -> String? {
    if let number = EnterpriseNumber(text) { return "BE" + number.digits }
    let compact = text.uppercased().filter { $0.isLetter || $0.isNumber }
    return compact.count < 4 ? nil : compact
  }
}
