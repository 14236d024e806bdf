import Accounting
import Storage

/// One row of a list of dossiers.
struct DossierLine: Sendable, Hashable {
  var href: String
  var name: String
  var vatNumber: String?
  var link: Pill
  var share: ShareBar
  var stopped: String
  var isStopped: Bool
  var stoppedHref: String
  var lastEntry: String?
  var isPaused: Bool
  /// What is wrong with the link although both sides answer.
  var alarms: [Pill]

  init(_ row: DossierRow, alarms: [LinkAlarms.Alarm] = [], speech: Speech) {
    let dossier = row.dossier
    href = SitePath.dossier(dossier.id).text
    name = dossier.name
    vatNumber = dossier.vatNumber ?? dossier.enterpriseNumber
    link = Pill(linkOf: dossier.links, speech)
    share = ShareBar(row.counts, words: speech)
    let count = row.counts[.stopped] ?? 0
    stopped = speech.format.number(count)
    isStopped = count > 0
    stoppedHref =
      SitePath.documents(
        DocumentQuery {
          $0.dossierID = dossier.id
          $0.group = .stopped
        }
      ).text
    lastEntry = row.lastEntry?.description
    isPaused = dossier.isPaused
    self.alarms = alarms.map {
      Pill(Mark($0.cause.owner), speech.explain($0.cause).title)
    }
  }
}

extension Pill {
  /// Both sides of a link in one sign: the worse side speaks.
  init(linkOf sides: [Dossier.Link], _ speech: Speech) {
    if let broken = sides.first(where: { $0.state == .broken }) {
      let title = broken.cause.map { speech.explain($0).title } ?? speech(LinkText.broken)
      self.init(broken.cause.map { Mark($0.owner) } ?? .admin, title)
    } else if sides.contains(where: { $0.state == .unproven }) {
      self.init(.aside, speech(LinkText.unproven))
    } else {
      self.init(.ok, speech(LinkText.linked))
    }
  }

  /// One side of a link.
  init(_ link: Dossier.Link, _ speech: Speech) {
    switch link.state {
    case .linked: self.init(.ok, speech(LinkText.linked))
    case .unproven: self.init(.aside, speech(LinkText.unproven))
    case .broken:
      self.init(link.cause.map { Mark($0.owner) } ?? .admin, speech(LinkText.broken))
    }
  }
}

/// The page that lists dossiers.
struct DossierListPage: Sendable {
  var dossiers: [DossierLine]
  var isEmpty: Bool
  /// What is searched, and how many there are.
  var query: String
  var count: String
  var nextHref: String?
  /// From a later page back to the start.
  var firstHref: String?
  /// For administrators.
  var newHref: String?
  var octopusHref: String?
  var importsHref: String

  init(
    _ slice: DossierSlice, query: DossierQuery,
    alarms: [Int64: [LinkAlarms.Alarm]] = [:], role: Role, speech: Speech
  ) {
    dossiers = slice.rows.map {
      DossierLine($0, alarms: alarms[$0.dossier.id] ?? [], speech: speech)
    }
    isEmpty = slice.rows.isEmpty
    self.query = query.text
    count = speech.format.number(slice.total)
    nextHref = slice.next.map { query.address(after: $0) }
    firstHref = query.after.map { _ in query.address() }
    newHref = role == .administrator ? SitePath.newDossier.text : nil
    octopusHref = role == .administrator ? SitePath.dossierImport().text : nil
    importsHref = SitePath.imports().text
  }
}

/// The page of one dossier.
struct DossierOnePage: Sendable {
  var name: String
  var vatNumber: String?
  var isPaused: Bool
  var sums: [DocumentListPage.Sum]
  var total: String
  var totalHref: String
  var share: ShareBar
  var sides: [Side]
  var facts: [DocumentOnePage.Fact]
  var rows: [DocumentLine]
  var hooks: [HookCard]
  var checkHref: String?
  var settingsHref: String
  var mappingHref: String
  var linkHref: String
  var imports: DossierImportPanel?
  /// How both sides are kept in step.
  var step: DossierStepPart?
  /// Its bank accounts and their statements.
  var bank: DossierBankPart?
  /// The calls of the day, the lists, what stops documents, and what was done.
  var day: DossierDayPart?

  /// One side of the link, with what to do when it is broken.
  struct Side: Sendable, Hashable {
    var name: String
    var number: String?
    var pill: Pill
    var since: String
    var sentence: String?
    var fix: String?
    /// What piled up because of it.
    var piled: String?
    var piledHref: String?
  }

  init(
    _ row: DossierRow, latest: [DocumentRow], hooks: [HookRow], groups: [CauseGroup] = [],
    silence: HookSilence? = nil, role: Role, speech: Speech, now: Instant
  ) {
    let dossier = row.dossier
    let format = speech.format
    name = dossier.name
    vatNumber = dossier.vatNumber ?? dossier.enterpriseNumber
    isPaused = dossier.isPaused
    share = ShareBar(row.counts, words: speech)
    total = format.number(row.counts.values.reduce(0, +))
    totalHref = SitePath.documents(DocumentQuery { $0.dossierID = dossier.id }).text
    sums = DocumentState.Group.allCases.compactMap { group in
      let count = row.counts[group] ?? 0
      guard count > 0 else { return nil }
      let query = DocumentQuery {
        $0.dossierID = dossier.id
        $0.group = group
      }
      return DocumentListPage.Sum(
        href: SitePath.documents(query).text,
        text: "\(format.number(count)) \(speech.word(of: group, count: count))",
        tone: group.tone)
    }
    sides = [
      Side(
        .octopus, dossier.octopusDossierID, dossier.octopusLink, groups, speech),
      Side(.billit, dossier.billitPartyID, dossier.billitLink, groups, speech),
    ]
    facts = DossierOnePage.facts(row, speech)
    rows = latest.map { DocumentLine($0, speech: speech, now: now) }
    self.hooks = hooks.map { HookCard($0, silence: silence, role: role, speech: speech, now: now) }
    settingsHref = SitePath.dossierSettings(dossier.id).text
    mappingHref = SitePath.mapping(dossier: dossier.id).text
    linkHref = SitePath.companyLink(dossier.id).text
    checkHref = role == .administrator ? SitePath.linkCheck(dossier: dossier.id).text : nil
  }

  private static func facts(_ row: DossierRow, _ speech: Speech) -> [DocumentOnePage.Fact] {
    let dossier = row.dossier
    func destination(_ direction: Direction) -> String {
      switch dossier.settings.destination(of: direction) {
      case .importViewer: speech(LinkText.toViewer)
      case .journal:
        dossier.settings.journal(for: direction, .invoice).map {
          speech.fill(LinkText.toJournal, ["journal": $0])
        } ?? speech(LinkText.toAnyJournal)
      }
    }
    let destinations: [DocumentOnePage.Fact] = [
      .init(name: speech(LinkText.purchasesGo), value: destination(.purchase)),
      .init(name: speech(LinkText.salesGo), value: destination(.sale)),
    ]
    return destinations + DossierSettingFacts.all(dossier.settings, speech) + [
      .init(
        name: speech(OverviewText.lastEntry),
        value: row.lastEntry?.description ?? speech(CommonText.never))
    ]
  }
}

extension DossierOnePage.Side {
  fileprivate init(
    _ side: Dossier.Side, _ number: Int?, _ link: Dossier.Link, _ groups: [CauseGroup],
    _ speech: Speech
  ) {
    name = speech(side == .octopus ? LinkText.octopusDossier : .billitCompany)
    self.number = number.map { String($0) }
    pill = Pill(link, speech)
    since = speech.format.moment(link.since)
    let explanation = link.cause.map(speech.explain)
    sentence = explanation.map { "\($0.title). \($0.sentence)" }
    fix = explanation?.fix
    let stopped = groups.filter { side.isStopped(by: $0.cause) }
    guard let largest = stopped.max(by: { $0.documents < $1.documents }) else { return }
    piled = speech.count(
      stopped.reduce(0) { $0 + $1.documents }, one: DossierDayText.dayPiledOne,
      many: DossierDayText.dayPiledMany)
    piledHref =
      stopped.count == 1
      ? SitePath.cause(dossier: largest.dossier.id, id: largest.id).text
      : SitePath.causes(CauseQuery(dossierID: largest.dossier.id)).text
  }
}

extension Dossier.Side {
  /// Whether documents stop for this cause because this side does not work.
  fileprivate func isStopped(by cause: Cause) -> Bool {
    switch cause.code {
    case .loginRefused, .userNameUnlikely, .softwareHouseUnknown, .noWebserviceAccess,
      .dossierDisabled, .dossierNotLinked, .octopusSilent, .dailyLimitReached:
      self == .octopus
    case .billitAccessLost, .billitSilent, .billitKeyRefused: self == .billit
    case .consentLapsed:
      self == (ConnectionDiagnosis.isPermissionAtOctopus(cause) ? .octopus : .billit)
    default: false
    }
  }
}
