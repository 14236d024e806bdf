import Accounting
import Storage

/// The way of one dossier.
struct LinkPage: Sendable {
  var name: String
  var number: String?
  var pill: Pill
  var sentence: String
  /// What is wrong with a link that was made.
  var trouble: String?
  var next: String
  var owner: String
  var since: String
  var fault: String?
  var facts: [Fact]
  var candidates: [Candidate]
  var connect: Form?
  var create: Form?
  var buttons: [Button]
  var unlinkHref: String?
  var exportHref: String?
  var dossierHref: String
  var lettersHref: String
  /// The letter somebody must send; nil when there is none, or a program sends it.
  var unsentHref: String?
  var lacksNumber: Bool

  struct Fact: Sendable {
    var term: String
    var value: String
  }

  struct Candidate: Sendable {
    var name: String
    var party: String
    var number: String?
    var href: String
    var connection: String
  }

  struct Form: Sendable {
    var href: String
    var note: String
    var email: String
    var phone: String
  }

  struct Button: Sendable {
    var href: String
    var label: String
    var isMain: Bool
  }

  /// What a person typed that was refused, and why.
  struct Refused: Sendable {
    var text: String
    var form: [String: String] = [:]
  }

  init(
    _ row: CompanyLinkStore.Row, alarms: [LinkAlarms.Alarm], role: Role, unsent: PostedLetter?,
    hasApplication: Bool, trialDays: Int, refused: Refused?, now: Instant, speech: Speech
  ) {
    let link = row.link
    let id = row.dossier.id
    let mayAct = role >= .accountant
    name = row.dossier.name
    number = row.dossier.vatNumber ?? row.dossier.enterpriseNumber
    pill = Pill(link.mark, speech(link.stage.label))
    sentence = speech.fill(
      row.sentence,
      [
        "email": link.email ?? "–",
        "until": link.lapsesAt.map { speech.format.date($0) } ?? "–",
        "party": row.dossier.billitPartyID.map { String($0) } ?? "–",
      ])
    next = speech(row.nextStep)
    owner = row.owner.label(speech)
    if let cause = row.trouble(alarms) {
      let explanation = speech.explain(cause)
      pill = Pill(Mark(cause.owner), explanation.title)
      trouble = explanation.sentence
      next = explanation.fix
      owner = speech.name(of: cause.owner)
    }
    since = speech.format.brief(link.since, now: now)
    fault = refused?.text
    facts = LinkPage.facts(link, unsent, now: now, speech)
    lacksNumber = number == nil && link.stage != .linked
    candidates =
      mayAct && link.stage == .choosing
      ? row.candidates.map {
        Candidate(
          name: $0.name, party: String($0.partyID),
          number: $0.vatNumber.map { VATNumber($0)?.display ?? $0 },
          href: SitePath.linkRequest(id, .choose).text, connection: String($0.connectionID))
      } : []
    let language = speech.name(ofLanguage: row.dossier.language)
    func form(_ request: SitePath.CompanyLinkRequest, _ note: String) -> Form {
      Form(
        href: SitePath.linkRequest(id, request).text, note: note,
        email: refused?.form["email"] ?? link.email ?? row.knownEmail ?? "",
        phone: refused?.form["phone"] ?? "")
    }
    let mayAsk = [.unreached, .beyondReach, .refused, .lapsed].contains(link.stage)
    if mayAct, mayAsk {
      connect = form(
        .connect,
        speech.fill(
          hasApplication ? LinkingText.connectNote : .connectNoteBillit, ["language": language]))
    }
    if mayAct, [.unreached, .refused, .lapsed].contains(link.stage), number != nil {
      create = form(.create, speech.fill(LinkingText.lkCreateNote, ["days": "\(trialDays)"]))
    }
    buttons = mayAct ? LinkPage.buttons(link, id, speech) : []
    if mayAct, link.stage == .linked { unlinkHref = SitePath.linkRequest(id, .unlink).text }
    if mayAct { exportHref = SitePath.dossierArchive(id).text }
    dossierHref = SitePath.dossier(id).text
    lettersHref = SitePath.letters(dossier: id).text
    unsentHref = unsent.map { SitePath.letter($0.id).text }
  }

  private static func facts(
    _ link: CompanyLink, _ unsent: PostedLetter?, now: Instant, _ speech: Speech
  ) -> [Fact] {
    var facts: [Fact] = []
    func add<Text: TextTable>(_ term: Text, _ value: String?) {
      if let value { facts.append(Fact(term: speech(term), value: value)) }
    }
    add(LinkingText.clientEmail, link.email)
    if link.stage == .asked || link.stage == .lapsed || link.stage == .refused {
      add(LinkingText.askedOn, link.askedAt.map { speech.format.moment($0) })
      add(LinkingText.remindersSent, speech.format.number(link.reminders))
    }
    if link.isOurs {
      let isUnsent = unsent?.letter.kind == .loginDetails
      add(
        ClientStartText.invitationState,
        isUnsent ? speech(LetterText.letterWaiting) : speech(link.invitation.label))
      add(
        ClientStartText.lkTrial,
        link.hasPlan ? speech(ClientStartText.planChosen) : trial(link, now: now, speech))
    }
    add(LinkingText.billitSaid, link.reason)
    return facts
  }

  /// How long the trial lasts; nil without one.
  static func trial(_ link: CompanyLink, now: Instant, _ speech: Speech) -> String? {
    guard let left = link.trialDaysLeft(today: BrusselsDay.of(now)), let end = link.trialEnds
    else { return nil }
    let facts = ["n": "\(left)", "end": speech.format.date(end)]
    return switch left {
    case ..<0: speech.fill(ClientStartText.trialEnded, facts)
    case 0: speech(ClientStartText.trialLastDay)
    case 1: speech.fill(ClientStartText.trialLeftOne, facts)
    default: speech.fill(ClientStartText.trialLeft, facts)
    }
  }

  private static func buttons(
    _ link: CompanyLink, _ id: Int64, _ speech: Speech
  ) -> [Button] {
    func button(
      _ request: SitePath.CompanyLinkRequest, _ label: LinkingText, isMain: Bool = false
    ) -> Button {
      Button(
        href: SitePath.linkRequest(id, request).text, label: speech(label), isMain: isMain)
    }
    switch link.stage {
    case .unreached, .beyondReach, .refused, .lapsed, .choosing:
      return [button(.lookAgain, .doLookAgain)]
    case .unlinked: return [button(.lookAgain, .doLookAgain, isMain: true)]
    case .asked: return [button(.remind, .doRemind), button(.withdraw, .doWithdraw)]
    case .searching, .registering: return []
    case .linked:
      guard link.isOurs else { return [] }
      var buttons: [Button] = []
      switch link.invitation {
      case .none: buttons.append(button(.sendLogin, .doSendLogin, isMain: true))
      case .sent, .opened:
        buttons.append(button(.sendLogin, .doSendLoginAgain))
        buttons.append(button(.noteActive, .doNoteActive))
      case .active: break
      }
      if !link.hasPlan { buttons.append(button(.notePlan, .doNotePlan)) }
      return buttons
    }
  }
}

/// A link for scripts.
struct CompanyLinkJSON: Encodable {
  var dossier: DossierRef
  var stage: String
  var owner: String
  var since: String
  var email: String?
  var askedAt: String?
  var expiresAt: String?
  var reminders: Int
  var invitation: String?
  var trialEnds: String?
  var hasPlan: Bool
  var candidates: [Company]
  /// The cause that keeps a link that was made from working.
  var trouble: String?

  struct DossierRef: Encodable {
    var id: Int64
    var name: String
    var billit_party_id: Int?
  }

  struct Company: Encodable {
    var connection_id: Int64
    var billit_party_id: Int
    var name: String
    var vat_number: String?
  }

  enum CodingKeys: String, CodingKey {
    case dossier, stage, owner, since, email, reminders, invitation, candidates, trouble
    case askedAt = "asked_at"
    case expiresAt = "expires_at"
    case trialEnds = "trial_ends"
    case hasPlan = "has_plan"
  }

  init(_ row: CompanyLinkStore.Row, alarms: [LinkAlarms.Alarm]) {
    let cause = row.trouble(alarms)
    trouble = cause?.code.rawValue
    dossier = DossierRef(
      id: row.dossier.id, name: row.dossier.name, billit_party_id: row.dossier.billitPartyID)
    stage = row.link.stage.rawValue
    owner = cause?.owner.rawValue ?? row.owner.rawValue
    since = BelgianFormat.iso(row.link.since)
    email = row.link.email
    askedAt = row.link.askedAt.map(BelgianFormat.iso)
    expiresAt = row.link.lapsesAt.map(BelgianFormat.iso)
    reminders = row.link.reminders
    invitation = row.link.isOurs ? row.link.invitation.rawValue : nil
    trialEnds = row.link.trialEnds?.description
    hasPlan = row.link.hasPlan
    candidates = row.candidates.map {
      Company(
        connection_id: $0.connectionID, billit_party_id: $0.partyID, name: $0.name,
        vat_number: $0.vatNumber)
    }
  }
}
