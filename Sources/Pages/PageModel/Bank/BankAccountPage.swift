import Accounting
import Storage

/// The page of one bank account.
struct BankAccountPage: Sendable {
  var bankTabs: BankTabs
  var number: String
  var bank: String?
  var dossier: String
  var dossierHref: String
  var statementsHref: String
  var last: BankAccountLine.LastStatement?
  /// Statements that are not in the journal yet.
  var waiting: String?
  var status: Pill
  var owner: Pill
  var causes: [Attention]
  var facts: [DocumentOnePage.Fact]
  var ownerForm: OwnerForm?
  var ownerChosen: String?
  var consent: Consent?
  var renewer: Renewer?
  var channelForm: ChannelForm?
  var history: [Line]
  var readForm: ReadForm?

  /// One cause, in a box of its own.
  struct Attention: Sendable, Hashable {
    var tone: String
    var title: String
    var owner: Pill
    var sentence: String
    var fix: String
  }

  struct OwnerForm: Sendable, Hashable {
    var href: String
    var isFirst: Bool
    var choices: [DocumentListPage.Choice]
    var fault: String?
  }

  struct Consent: Sendable, Hashable {
    var line: ConsentLine?
    var granted: String?
    var basis: String?
    var tellHref: String?
    var hint: String
    var givenGranted: String
    var givenLapses: String
    var fault: String?
  }

  struct Renewer: Sendable, Hashable {
    var name: String?
    var email: String?
    var language: String?
    var isKnown: Bool
    var href: String?
    var languages: [DocumentListPage.Choice]
    var remindHref: String?
    var remind: String
    var fault: String?
  }

  struct ChannelForm: Sendable, Hashable {
    var href: String
    var choices: [DocumentListPage.Choice]
  }

  struct ReadForm: Sendable, Hashable {
    var href: String
    var account: String
  }

  struct Line: Sendable, Hashable {
    var at: String
    var actor: String
    var sentence: String
  }

  /// Which form was refused, where in it, and why.
  struct Refused: Error, Sendable, Hashable {
    var form: BankPath.Request
    var field: String
    var reason: BankAccountText

    init(_ form: BankPath.Request, _ field: String, _ reason: BankAccountText) {
      self.form = form
      self.field = field
      self.reason = reason
    }
  }

  init(
    _ row: BankAccountRow, _ statements: AccountStatements?, standing: BankReadings.Standing?,
    events: [BankAccountEvent],
    terms: ConsentTerms, refused: Refused?, role: Role, speech: Speech, now: Instant
  ) {
    let account = row.account
    let today = BrusselsDay.of(now)
    let mayChange = role >= .accountant
    func fault(_ form: BankPath.Request) -> String? {
      refused.flatMap { $0.form == form ? speech($0.reason) : nil }
    }
    bankTabs = BankTabs(nil, speech)
    number = account.key.display
    bank = account.bank
    dossier = row.dossier.name
    dossierHref = SitePath.dossier(row.dossier.id).text
    var query = StatementQuery()
    query.filter.accountID = account.id
    statementsHref = StatementPath.list(query).text
    status = Pill(account.status, speech)
    owner = Pill(account.owner, speech)
    let line = BankAccountLine(row, statements, speech: speech, today: today)
    last = line.last
    waiting = line.waiting
    let own = account.causes(on: today)
    let theirs = statements?.cause.flatMap { cause in
      own.contains { $0.code == cause.code } ? nil : cause
    }
    causes = (own + [theirs].compactMap(\.self)).map { Attention($0, speech) }
    facts = BankAccountPage.facts(account, standing, speech)
    ownerForm = mayChange ? OwnerForm(account, fault(.owner), speech) : nil
    ownerChosen = account.ownerBy.map { who in
      var facts = ["who": who, "day": account.ownerAt.map(speech.format.date) ?? ""]
      facts["reason"] = account.ownerReason
      return speech.fill(BankAccountText.ownerChosenBy, facts)
    }
    if account.channel.lapses {
      consent = Consent(account, terms, today, fault(.consent), mayChange, speech)
      renewer = Renewer(account, fault(.renewer), mayChange, speech)
    }
    if mayChange {
      channelForm = ChannelForm(
        href: SitePath.ofBank(.request(account.id, .channel)).text,
        choices: BankChannel.allCases.map {
          .init(value: $0.rawValue, label: speech.name(of: $0), isChosen: $0 == account.channel)
        })
      readForm = ReadForm(
        href: SitePath.ofBank(.reading(dossier: row.dossier.id)).text, account: String(account.id))
    }
    history = events.map { Line($0, speech) }
  }

  private static func facts(
    _ account: BankAccount, _ standing: BankReadings.Standing?, _ speech: Speech
  ) -> [DocumentOnePage.Fact] {
    let format = speech.format
    let channel = speech.name(of: account.channel)
    let by = account.channelBy.map { speech.fill(BankAccountText.channelByPerson, ["who": $0]) }
    let facts: [(BankText, String?)] = [
      (.bankHolder, account.holder), (.bankName, account.bank), (.bankBIC, account.bic),
      (.bankCurrency, account.key.currency),
      (.bankChannel, by.map { "\(channel) · \($0)" } ?? channel),
      (
        .bankLink,
        "\(speech.name(of: account.status)) "
          + speech.fill(BankText.bankSince, ["day": format.date(account.statusSince)])
      ),
      (.bankWord, account.statusWord), (.bankLastMovement, account.lastMovementOn.map(format.date)),
      (.bankSeen, format.date(account.createdAt)),
      (.bankReadAt, standing?.readAt.map(format.moment)),
    ]
    return facts.compactMap { name, value in
      value.map { DocumentOnePage.Fact(name: speech(name), value: $0) }
    }
  }

  /// Whether a text can be the address of a mail: one @ with something on both sides, nothing that ends
  /// a header.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } && !text.hasPrefix("-")
      && !text.contains { "<>,;:\"\\()[]".contains($0) }
  }
}

extension BankAccountPage.Attention {
  init(_ cause: Cause, _ speech: Speech) {
    let words = speech.explain(cause)
    tone = Mark(cause.owner).rawValue
    title = words.title
    sentence = words.sentence
    fix = words.fix
    owner = Pill(Mark(cause.owner), speech.name(of: cause.owner))
  }
}

extension BankAccountPage.OwnerForm {
  fileprivate init(_ account: BankAccount, _ fault: String?, _ speech: Speech) {
    href = SitePath.ofBank(.request(account.id, .owner)).text
    isFirst = account.owner == .unasked
    choices = [BankAccountOwner.us, .octopus].map {
      .init(
        value: $0.rawValue,
        label: speech($0 == .us ? BankAccountText.ownerUsMeans : .ownerOctopusMeans),
        isChosen: $0 == account.owner)
    }
    self.fault = fault
  }
}

extension BankAccountPage.Consent {
  fileprivate init(
    _ account: BankAccount, _ terms: ConsentTerms, _ today: CalendarDate, _ fault: String?,
    _ mayChange: Bool, _ speech: Speech
  ) {
    line = account.consent.map { ConsentLine($0, today, speech) }
    granted = account.consent.map { speech.format.date($0.granted) }
    basis = account.consent.map { speech.word(of: $0.basis) }
    tellHref = mayChange ? SitePath.ofBank(.request(account.id, .consent)).text : nil
    hint = speech.fill(
      BankText.consentTellHint, ["n": speech.format.number(terms.days(bic: account.bic))])
    givenGranted = account.consent?.granted.description ?? ""
    givenLapses = account.consent.map { $0.basis == .told ? $0.lapses.description : "" } ?? ""
    self.fault = fault
  }
}

extension BankAccountPage.Renewer {
  fileprivate init(
    _ account: BankAccount, _ fault: String?, _ mayChange: Bool, _ speech: Speech
  ) {
    let renewer = account.renewer
    name = renewer.name
    email = renewer.email
    language = renewer.language.map { speech.name(ofLanguage: $0) }
    isKnown = renewer.email != nil
    href = mayChange ? SitePath.ofBank(.request(account.id, .renewer)).text : nil
    languages = DocumentListPage.Choice.languages(
      chosen: renewer.language.flatMap(Language.init) ?? speech.language)
    remindHref =
      mayChange && account.consent != nil
      ? SitePath.ofBank(.request(account.id, .reminder)).text : nil
    remind = speech(renewer.email == nil ? ConsentText.remindOffice : .remindNow)
    self.fault = fault
  }
}

extension BankAccountPage.Line {
  fileprivate init(_ event: BankAccountEvent, _ speech: Speech) {
    at = speech.format.moment(event.at)
    actor = event.actor == "passerelle" ? "Passerelle" : event.actor
    let facts = event.facts
    func date(_ name: String) -> String {
      facts[name].flatMap { CalendarDate($0) }.map(speech.format.date) ?? ""
    }
    func status(_ name: String) -> String? {
      facts[name].flatMap(BankAccountStatus.init).map(speech.name)
    }
    sentence =
      switch event.kind {
      case .appeared:
        speech.fill(
          BankAccountText.historyAppeared, status("status").map { ["status": $0] } ?? [:])
      case .changed:
        if let before = status("before"), let after = status("status") {
          speech.fill(BankAccountText.historyStatus, ["before": before, "status": after])
        } else {
          speech.fill(
            BankAccountText.historyChanged,
            [
              "fields": (facts["fields"] ?? "").split(separator: ",")
                .compactMap { BankLinkComparison.Field(rawValue: String($0)) }
                .map(speech.name).joined(separator: ", ")
            ])
        }
      case .gone: speech(BankAccountText.historyGone)
      case .consentRenewed:
        speech.fill(BankAccountText.historyRenewed, ["date": date("lapses")])
      case .consentTold: speech.fill(BankAccountText.historyTold, ["date": date("lapses")])
      case .ownerChosen:
        speech.fill(
          BankAccountText.historyOwner,
          [
            "owner": facts["owner"].flatMap(BankAccountOwner.init).map(speech.name) ?? "",
            "reason": facts["reason"].flatMap { $0.isEmpty ? nil : $0 },
          ].compactMapValues(\.self))
      case .channelChosen:
        speech.fill(
          BankAccountText.historyChannel,
          ["channel": facts["channel"].flatMap(BankChannel.init).map(speech.name) ?? ""])
      case .renewerChosen: speech(BankAccountText.historyRenewer)
      case .reminded:
        speech.fill(
          BankAccountText.historyReminded, ["recipient": facts["recipient"] ?? ""])
      }
  }
}
