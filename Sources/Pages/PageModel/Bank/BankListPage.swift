import Accounting
import Storage

/// One row of a list of bank accounts.
struct BankAccountLine: Sendable, Hashable {
  var href: String
  var number: String
  var currency: String?
  var bank: String?
  var holder: String?
  var dossier: String
  var dossierHref: String
  var channel: String
  var status: Pill
  var since: String
  var owner: Pill
  var consent: ConsentLine?
  var lastMovement: String?
  var last: LastStatement?
  /// Statements that are not in the journal yet.
  var waiting: String?
  var waitingHref: String
  /// What stops them: a gap, the owner, the journal.
  var gap: String?
  /// What it needs, the most pressing first.
  var causes: [String]

  struct LastStatement: Sendable, Hashable {
    var lastHref: String
    var lastText: String
    var lastClosing: String
  }

  init(
    _ row: BankAccountRow, _ statements: AccountStatements? = nil, speech: Speech,
    today: CalendarDate
  ) {
    let account = row.account
    last = statements?.last.map { row in
      LastStatement(
        lastHref: StatementPath.one(row.id).text, lastText: speech.title(of: row),
        lastClosing: speech.amount(row.closing, row.currency))
    }
    let count = statements?.waiting ?? 0
    waiting =
      count == 0
      ? nil : speech.count(count, one: BankPartText.bpWaitingOne, many: BankPartText.bpWaiting)
    var query = StatementQuery()
    query.filter.accountID = account.id
    waitingHref = StatementPath.list(query).text
    gap = statements?.cause.map { cause in
      let title = speech.explain(cause).title
      return cause.facts["missing"].map { speech.pair(title, $0) } ?? title
    }
    href = SitePath.bankAccount(account.id).text
    number = account.key.display
    currency = account.key.currency == "EUR" ? nil : account.key.currency
    let name = account.bank ?? account.bic
    // KBC and ING are channels of their own.
    bank = name == speech.name(of: account.channel) ? nil : name
    holder = account.holder
    dossier = row.dossier.name
    dossierHref = SitePath.dossier(row.dossier.id).text
    channel = speech.name(of: account.channel)
    status = Pill(account.status, speech)
    since = speech.fill(
      BankText.bankSince, ["day": speech.format.date(account.statusSince)])
    owner = Pill(account.owner, speech)
    consent = account.consent.map { ConsentLine($0, today, speech) }
    lastMovement = account.lastMovementOn.map(speech.format.date)
    causes = account.causes(on: today).map { speech.explain($0).title }
  }
}

extension BankAccountKey {
  /// In groups of four, as it is printed.
  var display: String { IBAN(iban)?.display ?? iban }
}

/// The links between the pages of the bank, with the one that is open.
struct BankTabs: Sendable, Hashable {
  struct Tab: Sendable, Hashable {
    var href: String
    var text: String
    var isCurrent: Bool
  }

  enum Place: Sendable, CaseIterable {
    case accounts, statements, consents, upload
  }

  var tabs: [Tab]

  init(_ place: Place?, _ speech: Speech) {
    tabs = Place.allCases.map { one in
      let (path, text): (SitePath, BankText) =
        switch one {
        case .accounts: (.bank, .bankAccounts)
        case .statements: (.ofStatements(.list()), .bankStatements)
        case .consents: (.consents(), .bankConsents)
        case .upload: (.ofStatements(.upload()), .bankUpload)
        }
      return Tab(href: path.text, text: speech(text), isCurrent: one == place)
    }
  }
}

/// The page that lists bank accounts.
struct BankListPage: Sendable {
  var bankTabs: BankTabs
  var count: String
  var needing: String?
  var needingHref: String
  var rows: [BankAccountLine]
  var isEmpty: Bool
  var emptyText: String
  var hasFilter: Bool
  var query: String?
  var needs: Bool
  var dossiers: [DocumentListPage.Choice]
  var statuses: [DocumentListPage.Choice]
  var owners: [DocumentListPage.Choice]
  var channels: [DocumentListPage.Choice]
  var wrongNumbers: [WrongNumber]
  var csvHref: String
  var clearHref: String
  var nextHref: String?
  var firstHref: String?

  /// A number in Billit's list that is none.
  struct WrongNumber: Sendable, Hashable {
    var dossier: String
    var sentence: String
    var fix: String
  }

  init(
    _ slice: BankAccountSlice, counts: (all: Int, needing: Int),
    statements: [Int64: AccountStatements],
    unreadable: [(dossier: DossierName, numbers: [String])], dossiers: [DossierName],
    query: BankAccountQuery, speech: Speech, now: Instant
  ) {
    let filter = query.filter
    let today = BrusselsDay.of(now)
    bankTabs = BankTabs(.accounts, speech)
    count = speech.count(counts.all, one: BankText.bankCountOne, many: BankText.bankCount)
    needing =
      counts.needing == 0
      ? nil
      : speech.count(counts.needing, one: BankText.bankNeedingOne, many: BankText.bankNeeding)
    var some = BankAccountQuery()
    some.filter.needs = true
    needingHref = SitePath.ofBank(.accounts(some)).text
    rows = slice.rows.map {
      BankAccountLine($0, statements[$0.id], speech: speech, today: today)
    }
    isEmpty = rows.isEmpty
    hasFilter = filter != BankAccountFilter()
    emptyText = speech(hasFilter ? BankText.bankNothingFound : .bankNothingYet)
    self.query = filter.query
    needs = filter.needs
    self.dossiers = dossiers.map {
      .init(value: String($0.id), label: $0.name, isChosen: $0.id == filter.dossierID)
    }
    statuses = BankAccountStatus.allCases.map {
      .init(value: $0.rawValue, label: speech.name(of: $0), isChosen: $0 == filter.status)
    }
    owners = BankAccountOwner.allCases.map {
      .init(value: $0.rawValue, label: speech.name(of: $0), isChosen: $0 == filter.owner)
    }
    channels = BankChannel.allCases.map {
      .init(value: $0.rawValue, label: speech.name(of: $0), isChosen: $0 == filter.channel)
    }
    wrongNumbers = unreadable.flatMap { dossier, numbers in
      numbers.map { number in
        let words = speech.explain(Cause(.bankNumberWrong, ["account": number]))
        return WrongNumber(dossier: dossier.name, sentence: words.sentence, fix: words.fix)
      }
    }
    csvHref = SitePath.ofBank(.accounts(query.with(after: nil), form: .csv)).text
    clearHref = SitePath.bank.text
    nextHref = slice.next.map { SitePath.ofBank(.accounts(query.with(after: $0))).text }
    firstHref =
      query.after == nil ? nil : SitePath.ofBank(.accounts(query.with(after: nil))).text
  }
}
