import Accounting
import Storage

/// The bank of one dossier: its accounts with their last statements, on the dossier's page.
struct DossierBankPart: Sendable {
  var accounts: [BankAccountLine]
  var hasAccounts: Bool
  var bankHref: String
  var bankUploadHref: String
  var bankFallback: String

  /// So many accounts have room on the dossier's page.
  static let room = 6

  init(
    _ dossier: Dossier, accounts rows: [BankAccountRow],
    statements: [Int64: AccountStatements], speech: Speech, today: CalendarDate
  ) {
    accounts = rows.map {
      BankAccountLine($0, statements[$0.id], speech: speech, today: today)
    }
    hasAccounts = !rows.isEmpty
    bankHref = SitePath.ofBank(.dossier(dossier.id)).text
    bankUploadHref = StatementPath.upload(dossier: dossier.id).text
    let account = dossier.settings.suspenseAccount
    bankFallback =
      dossier.settings.booksMovements
      ? speech.fill(
        BankPartText.bpFallbackOn, ["account": account.map { String($0) } ?? "–"])
      : speech(BankPartText.bpFallbackOff)
  }
}

/// The page of a dossier's bank: its accounts, and what happens without Octopus' Bank module.
struct DossierBankPage: Sendable {
  var bankTabs: BankTabs
  var dossier: String
  var dossierHref: String
  var rows: [BankAccountLine]
  var isEmpty: Bool
  var alarms: [DossierStepPart.AlarmPart]
  var uploadHref: String
  var statementsHref: String
  var fallback: String
  var form: Form?

  /// What the office chooses; nil for those who may only look.
  struct Form: Sendable, Hashable {
    var href: String
    var books: Bool
    var suspense: String
    var choices: [Choice]
    var fault: String?
  }

  /// An account of the chart that may take what is not known yet.
  struct Choice: Sendable, Hashable {
    var value: String
    var label: String
  }

  init(
    _ dossier: Dossier, accounts: [BankAccountRow], statements: [Int64: AccountStatements],
    alarms: [LinkAlarms.Alarm], choices: [Account], given: DossierBankChoice, fault: BankPartText?,
    role: Role, speech: Speech, now: Instant
  ) {
    let part = DossierBankPart(
      dossier, accounts: accounts, statements: statements, speech: speech,
      today: BrusselsDay.of(now))
    bankTabs = BankTabs(nil, speech)
    self.dossier = dossier.name
    dossierHref = SitePath.dossier(dossier.id).text
    rows = part.accounts
    isEmpty = rows.isEmpty
    self.alarms = alarms.filter { $0.cause.code == .bankModuleMissing }
      .map { DossierStepPart.AlarmPart($0, speech, now) }
    uploadHref = part.bankUploadHref
    var query = StatementQuery()
    query.filter.dossierID = dossier.id
    statementsHref = StatementPath.list(query).text
    fallback = part.bankFallback
    guard role >= .accountant else { return }
    form = Form(
      href: part.bankHref, books: given.booksMovements, suspense: given.suspense,
      choices: choices.map { .init(value: String($0.number), label: $0.name(in: speech.language)) },
      fault: fault.map { speech($0) })
  }
}

/// What somebody chose for a dossier without the Bank module, as it was written.
struct DossierBankChoice: Sendable, Hashable {
  var booksMovements: Bool
  var suspense: String

  init(_ settings: DossierSettings) {
    booksMovements = settings.booksMovements
    suspense = settings.suspenseAccount.map { String($0) } ?? ""
  }

  init(form: [String: String]) {
    booksMovements = ["1", "true", "on"].contains(form["books_movements"] ?? "")
    suspense = (form["suspense_account"] ?? "").filter { !$0.isWhitespace }
  }

  /// Settings with the choice, or what is wrong with it. A chart that was never read refuses nothing.
  func settings(
    onto settings: DossierSettings, chart: [Account]
  ) -> Result<DossierSettings, Fault> {
    var settings = settings
    settings.booksMovements = booksMovements
    guard !suspense.isEmpty else {
      if booksMovements { return .failure(.needed) }
      settings.suspenseAccount = nil
      return .success(settings)
    }
    guard let number = Int(suspense), number > 0, suspense.count <= 9 else {
      return .failure(.needed)
    }
    guard chart.isEmpty || chart.contains(where: { $0.number == number }) else {
      return .failure(.unknown)
    }
    settings.suspenseAccount = number
    return .success(settings)
  }

  /// What is wrong with a choice.
  enum Fault: Error, Hashable {
    case needed, unknown

    var text: BankPartText {
      switch self {
      case .needed: .bpSuspenseNeeded
      case .unknown: .bpSuspenseUnknown
      }
    }
  }
}
