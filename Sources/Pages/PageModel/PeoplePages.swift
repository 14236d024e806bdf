import Storage

/// What the list of people tells beside the accounts.
struct PeopleFacts: Sendable {
  var withSecondFactor: Set<Int64>
  /// When the open link of each invited person ends.
  var invitations: [Int64: Instant]
  var now: Instant
}

/// One row of the list of people.
struct PersonLine: Sendable, Hashable {
  var href: String
  var person: String
  var email: String
  var role: String
  var language: String
  var dossiers: String
  var lastSeen: String
  var pill: Pill
  var secondFactor: String
  var isYou: Bool

  init(_ user: User, facts: PeopleFacts, _ context: SignedInContext) {
    let speech = context.speech
    href = SitePath.person(user.id).text
    person = user.name
    email = user.email
    role = speech.word(of: user.role)
    language = Language(rawValue: user.language)?.ownName ?? user.language
    dossiers = speech.dossiers(of: user.access)
    lastSeen = user.lastSeenAt.map(speech.format.moment) ?? speech(CommonText.never)
    pill =
      facts.invitations[user.id] != nil && user.lastSeenAt == nil
      ? Pill(.wait, speech(AccountText.invited)) : Pill(user, speech)
    secondFactor =
      speech(
        facts.withSecondFactor.contains(user.id)
          ? AccountText.secondFactorOn : AccountText.secondFactorOff)
    isYou = context.identity.actor == user.email
  }
}

extension Pill {
  /// Whether an account is open.
  init(_ user: User, _ speech: Speech) {
    self =
      user.disabledAt == nil
      ? Pill(.ok, speech(AccountText.accountOpen))
      : Pill(.aside, speech(AccountText.accountDisabled))
  }
}

extension Speech {
  /// The dossiers somebody sees, in a few words.
  func dossiers(of access: Access) -> String {
    switch access {
    case .all: self(PeopleText.allDossiers)
    case .only(let some):
      count(some.count, one: AccountText.oneDossierOnly, many: PeopleText.someDossiers)
    }
  }
}

/// One row of the list of API tokens.
struct TokenLine: Sendable, Hashable {
  var token: String
  var role: String
  var madeBy: String
  var lastUsed: String
  var expires: String
  var pill: Pill
  var revokeHref: String?

  init(_ token: APIToken, now: Instant, speech: Speech) {
    self.token = token.name
    role = speech.word(of: token.role)
    madeBy = "\(token.createdBy) · \(speech.format.date(token.createdAt))"
    lastUsed = token.lastUsedAt.map(speech.format.moment) ?? speech(CommonText.never)
    expires = token.expiresAt.map(speech.format.date) ?? speech(CommonText.never)
    let isOpen = token.revokedAt == nil
    let isExpired = token.expiresAt.map { $0 <= now } ?? false
    pill =
      !isOpen
      ? Pill(.aside, speech(AccountText.tokenRevoked))
      : isExpired
        ? Pill(.aside, speech(AccountText.tokenExpired)) : Pill(.ok, speech(AccountText.tokenOpen))
    revokeHref = isOpen ? SitePath.tokenRevocation(token.id).text : nil
  }
}

/// The page that lists people and API tokens.
struct PeopleListPage: Sendable {
  var people: [PersonLine]
  var tokens: [TokenLine]
  var hasTokens: Bool
  var revealed: Revealed?
  var fault: String?
  var roles: [DocumentListPage.Choice]
  var lifetimes: [DocumentListPage.Choice]
  var newHref: String
  var tokensHref: String

  init(
    _ users: [User], facts: PeopleFacts, tokens: [APIToken], _ context: SignedInContext,
    revealed: Revealed?, fault: String?
  ) {
    let speech = context.speech
    people = users.map { PersonLine($0, facts: facts, context) }
    // Revoked ones are history: those that still count come first.
    self.tokens =
      (tokens.filter { $0.revokedAt == nil } + tokens.filter { $0.revokedAt != nil })
      .map { TokenLine($0, now: facts.now, speech: speech) }
    hasTokens = !tokens.isEmpty
    self.revealed = revealed
    self.fault = fault
    roles = DocumentListPage.Choice.roles(chosen: .reader, speech)
    lifetimes =
      [.init(value: "", label: speech(CommonText.never), isChosen: false)]
      + ["30", "90", "365"].map { days in
        .init(
          value: days, label: speech.fill(AccountText.afterDays, ["n": days]),
          isChosen: days == "365")
      }
    newHref = SitePath.newPerson.text
    tokensHref = SitePath.tokens.text
  }
}

/// The fields for role and dossiers, as two forms have them.
struct AccessForm: Sendable {
  var roleOptions: [Option]
  var scopes: [Option]
  var ticks: [Option]
  var hasTicks: Bool

  /// One answer with its field.
  struct Option: Sendable, Hashable {
    var optionID: String
    var fieldName: String
    var value: String
    var label: String
    var reason: String?
    var isChosen: Bool
  }

  init(role: Role, access: Access, dossiers: [Dossier], speech: Speech) {
    roleOptions = Role.allCases.map {
      Option(
        optionID: "role-\($0.rawValue)", fieldName: "role", value: $0.rawValue,
        label: speech.word(of: $0), reason: speech($0.meaning), isChosen: $0 == role)
    }
    scopes = [
      Option(
        optionID: "scope-all", fieldName: "scope", value: "all",
        label: speech(PeopleText.allDossiers), reason: speech(AccountText.allIncludesNew),
        isChosen: access == .all),
      Option(
        optionID: "scope-some", fieldName: "scope", value: "some",
        label: speech(AccountText.chosenDossiers), reason: speech(AccountText.administratorsSeeAll),
        isChosen: access != .all),
    ]
    ticks = dossiers.map { dossier in
      var isChosen = false
      if case .only(let some) = access { isChosen = some.contains(dossier.id) }
      return Option(
        optionID: "tick-\(dossier.id)", fieldName: AccessForm.field(of: dossier.id), value: "on",
        label: dossier.name, isChosen: isChosen)
    }
    hasTicks = !ticks.isEmpty
  }

  /// The dossiers a posted form gives; who administers sees all of them, as they could give themselves
  /// any.
  static func access(
    of role: Role, _ context: SignedInContext, dossiers: [Dossier]
  ) -> Access {
    if role == .administrator || context.form["scope"] == "all" { return .all }
    return .only(Set(dossiers.map(\.id).filter { context.form[field(of: $0)] != nil }))
  }

  private static func field(of dossier: Int64) -> String { "dossier-\(dossier)" }
}

extension Role {
  /// What it lets somebody do.
  fileprivate var meaning: AccountText {
    switch self {
    case .reader: .readerMay
    case .accountant: .accountantMay
    case .administrator: .administratorMay
    }
  }
}

extension DocumentListPage.Choice {
  static func roles(chosen: Role, _ speech: Speech) -> [DocumentListPage.Choice] {
    Role.allCases.map {
      .init(value: $0.rawValue, label: speech.word(of: $0), isChosen: $0 == chosen)
    }
  }
}

/// The form for another account.
struct PersonFormPage: Sendable {
  var fault: String?
  var name: String
  var email: String
  var languages: [DocumentListPage.Choice]
  var access: AccessForm

  init(_ context: SignedInContext, dossiers: [Dossier], fault: String?) {
    self.fault = fault
    name = context.field("name") ?? ""
    email = context.field("email", atMost: 254) ?? ""
    languages = DocumentListPage.Choice.languages(
      chosen: context.form["language"].flatMap(Language.init) ?? context.language)
    let role = context.form["role"].flatMap(Role.init) ?? .accountant
    let isFresh = context.form["scope"] == nil
    access = AccessForm(
      role: role,
      access: isFresh ? .all : AccessForm.access(of: role, context, dossiers: dossiers),
      dossiers: dossiers, speech: context.speech)
  }
}

/// One account and what may be changed about it.
struct PersonPage: Sendable {
  var name: String
  var email: String
  var pill: Pill
  var language: String
  var lastSeen: String
  var made: String
  var fault: String?
  var revealed: Revealed?
  var access: AccessForm
  var changeHref: String
  var disableHref: String?
  var enableHref: String?
  var passwordHref: String
  var sessions: [SessionLine]
  var sessionsEndHref: String?
  var secondFactor: String
  var secondFactorHref: String?
  var invitedUntil: String?

  init(
    _ user: User, facts: PeopleFacts, sessions: [OpenSession], dossiers: [Dossier],
    revealed: Revealed?, fault: String?, speech: Speech
  ) {
    self.sessions = sessions.map { SessionLine($0, speech: speech) }
    sessionsEndHref =
      sessions.isEmpty ? nil : SitePath.personRequest(user.id, .sessionsEnd).text
    let hasFactor = facts.withSecondFactor.contains(user.id)
    secondFactor = speech(hasFactor ? AccountText.secondFactorOn : AccountText.secondFactorOff)
    secondFactorHref =
      hasFactor ? SitePath.personRequest(user.id, .secondFactorRemoval).text : nil
    invitedUntil = facts.invitations[user.id].map(speech.format.moment)
    name = user.name
    email = user.email
    pill = Pill(user, speech)
    language = Language(rawValue: user.language)?.ownName ?? user.language
    lastSeen = user.lastSeenAt.map(speech.format.moment) ?? speech(CommonText.never)
    made = speech.format.date(user.createdAt)
    self.fault = fault
    self.revealed = revealed
    access = AccessForm(
      role: user.role, access: user.access, dossiers: dossiers, speech: speech)
    changeHref = SitePath.person(user.id).text
    let isOpen = user.disabledAt == nil
    disableHref = isOpen ? SitePath.personRequest(user.id, .disable).text : nil
    enableHref = isOpen ? nil : SitePath.personRequest(user.id, .enable).text
    passwordHref = SitePath.personRequest(user.id, .password).text
  }
}
