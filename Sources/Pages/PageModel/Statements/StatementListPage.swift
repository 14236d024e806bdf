import Accounting
import Storage

/// One row of a list of statements.
struct StatementLine: Sendable, Hashable {
  var href: String
  var number: String
  var account: String
  var accountHref: String
  var dossier: String
  var dossierHref: String
  var closing: String
  var movements: String
  var pill: Pill
  var why: String?
  var entries: String?

  init(_ row: StatementRow, _ speech: Speech) {
    href = StatementPath.one(row.id).text
    number = speech.title(of: row)
    account = BankAccountKey(iban: row.iban, currency: row.currency).display
    accountHref = SitePath.bankAccount(row.accountID).text
    dossier = row.dossier.name
    dossierHref = SitePath.dossier(row.dossier.id).text
    closing = speech.amount(row.closing, row.currency)
    movements = speech.format.number(row.movements)
    pill = Pill(row.state, row.cause, speech)
    why = row.cause.map { speech.explain($0).title }
    entries =
      row.entries.isEmpty ? nil : row.entries.map(\.description).joined(separator: ", ")
  }
}

extension Speech {
  /// "Statement 12 · 24/11/2026".
  func title(of row: StatementRow) -> String {
    let number = row.number > 0 ? row.number : row.codaNumber
    let date = format.date(row.closingDate)
    return number > 0
      ? fill(StatementText.stNumbered, ["number": String(number), "date": date])
      : fill(StatementText.stUnnumbered, ["date": date])
  }

  /// An amount with two decimals, or three where there is a fraction of a cent.
  func amount(_ amount: Thousandths, _ currency: String) -> String {
    amount.money.map { format.amount($0, currency: currency) }
      ?? "\(amount.description)\u{A0}\(currency)"
  }

  func name(of state: StatementState) -> String {
    switch state {
    case .waiting: self(StatementText.stWaiting)
    case .sending: self(StatementText.stSending)
    case .outcomeUnknown: self(StatementText.stUnknown)
    case .booked: self(StatementText.stBooked)
    case .nothingToBook: self(StatementText.stNothingToBook)
    case .bookedElsewhere: self(StatementText.stElsewhere)
    case .notOurs: self(StatementText.stNotOurs)
    case .stopped: self(StatementText.stStopped)
    }
  }

  func name(of rule: PaymentRule) -> String {
    switch rule {
    case .structuredCommunication: self(StatementText.stByCommunication)
    case .reference: self(StatementText.stByReference)
    case .ibanAndAmount: self(StatementText.stByAmount)
    }
  }
}

extension Pill {
  /// A statement's state; whose move it is where it stands for a cause.
  init(_ state: StatementState, _ cause: Cause?, _ speech: Speech) {
    let mark: Mark =
      switch state {
      case .booked: .ok
      case .nothingToBook, .bookedElsewhere, .notOurs: .aside
      case .outcomeUnknown: .down
      case .stopped: .office
      case .waiting, .sending: cause.map { Mark($0.owner) } ?? .wait
      }
    self.init(mark, speech.name(of: state))
  }
}

/// The page that lists statements.
struct StatementListPage: Sendable {
  var bankTabs: BankTabs
  var rows: [StatementLine]
  var isEmpty: Bool
  var emptyText: String
  var hasFilter: Bool
  var query: String?
  var standing: Bool
  var from: String?
  var to: String?
  var account: String?
  var cause: String?
  var dossiers: [DocumentListPage.Choice]
  var states: [DocumentListPage.Choice]
  var sums: [DocumentListPage.Sum]
  var csvHref: String
  var clearHref: String
  var nextHref: String?
  var firstHref: String?

  init(
    _ slice: StatementSlice, counts: [StatementState: Int], dossiers: [DossierName],
    query: StatementQuery, speech: Speech
  ) {
    let filter = query.filter
    bankTabs = BankTabs(.statements, speech)
    rows = slice.rows.map { StatementLine($0, speech) }
    isEmpty = rows.isEmpty
    hasFilter = filter != StatementFilter()
    emptyText = speech(hasFilter ? StatementText.stNothingFound : .stNothingYet)
    self.query = filter.query
    standing = filter.standing
    from = filter.from?.description
    to = filter.to?.description
    account = filter.accountID.map { String($0) }
    cause = filter.cause
    self.dossiers = dossiers.map {
      .init(value: String($0.id), label: $0.name, isChosen: $0.id == filter.dossierID)
    }
    states = StatementState.allCases.map {
      .init(value: $0.rawValue, label: speech.name(of: $0), isChosen: $0 == filter.state)
    }
    sums = StatementState.allCases.compactMap { state in
      guard let count = counts[state], count > 0 else { return nil }
      var narrowed = query.with(after: nil)
      narrowed.filter.state = state
      let tone =
        ["ok", "wait", "office", "aside"].contains(Pill(state, nil, speech).mark)
        ? Pill(state, nil, speech).mark : "office"
      return .init(
        href: StatementPath.list(narrowed).text,
        text: "\(speech.format.number(count)) · \(speech.name(of: state))", tone: tone)
    }
    csvHref = StatementPath.list(query.with(after: nil), form: .csv).text
    clearHref = StatementPath.list().text
    nextHref = slice.next.map { StatementPath.list(query.with(after: $0)).text }
    firstHref = query.after == nil ? nil : StatementPath.list(query.with(after: nil)).text
  }
}
