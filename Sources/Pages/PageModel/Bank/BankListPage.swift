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
  /// What it needs, the most pressing first.
  var causes: [String]

  init(_ row: BankAccountRow, speech: Speech, today: CalendarDate) {
    let account = row.account
    href = SitePath.bankAccount(account.id).text
    number = account.key.display
    currency = account.key.currency == "EUR" ? nil : account.key.currency
    bank = account.bank ?? account.bic
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
    case accounts, consents
  }

  var tabs: [Tab]

  init(_ place: Place?, _ speech: Speech) {
    tabs = Place.allCases.map { one in
      let (path, text): (SitePath, BankText) =
        switch one {
        case .accounts: (.bank, .bankAccounts)
        case .consents: (.consents(), .bankConsents)
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
    rows = slice.rows.map { BankAccountLine($0, speech: speech, today: today) }
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
