import Accounting
import Storage

/// One statement as a page to read.
struct StatementOnePage: Sendable {
  var heading: String
  var number: String
  var accountHref: String
  var dossier: String
  var dossierHref: String
  var pill: Pill
  var attention: BankAccountPage.Attention?
  var entries: [String]
  var opening: String
  var closing: String
  var moneyIn: String
  var moneyOut: String
  var movements: [Movement]
  var isEmpty: Bool
  var messages: [String]
  var skipped: String?
  var facts: [DocumentOnePage.Fact]
  var fileName: String
  var fileHref: String
  var records: String
  var sendHref: String?
  var elsewhereHref: String?
  var checkHref: String?
  /// What somebody found who looked in Octopus.
  var outcomeHref: String?
  var history: [Line]

  struct Movement: Sendable, Hashable {
    var date: String
    var value: String?
    var party: String
    var account: String?
    var communication: String
    var isDetail: Bool
    var amount: String
    var isOut: Bool
    var payment: Payment?
  }

  struct Payment: Sendable, Hashable {
    var href: String
    var document: String
    var evidence: String
  }

  struct Line: Sendable, Hashable {
    var at: String
    var actor: String
    var sentence: String
  }

  init(_ details: StatementDetails, role: Role, speech: Speech) {
    let row = details.row
    heading = speech.title(of: row)
    number = BankAccountKey(iban: row.iban, currency: row.currency).display
    accountHref = SitePath.bankAccount(row.accountID).text
    dossier = row.dossier.name
    dossierHref = SitePath.dossier(row.dossier.id).text
    pill = Pill(row.state, row.cause, speech)
    attention = row.cause.map { BankAccountPage.Attention($0, speech) }
    entries = row.entries.map(\.description)
    opening = speech.amount(row.opening, row.currency)
    closing = speech.amount(row.closing, row.currency)
    moneyIn = speech.amount(row.credit, row.currency)
    moneyOut = speech.amount(row.debit, row.currency)
    movements = details.movements.map { Movement($0, row.currency, speech) }
    isEmpty = movements.isEmpty
    messages = details.messages
    skipped = details.skipped.map { speech.fill(StatementText.stSkipped, ["numbers": $0]) }
    let facts: [(String, String?)] = [
      (speech(BankText.bankHolder), details.holder),
      (speech(StatementText.stAccountKind), details.accountDescription),
      (speech(BankText.bankBIC), details.bankBIC),
      (speech(DocumentText.receivedAt), speech.format.moment(details.file.receivedAt)),
    ]
    self.facts = facts.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : DocumentOnePage.Fact(name: name, value: $0) }
    }
    fileName = details.file.name
    fileHref = StatementPath.file(row.id).text
    records = speech.fill(
      StatementText.stRecords,
      ["from": String(details.records.lowerBound), "to": String(details.records.upperBound)])
    if role >= .accountant {
      switch row.state {
      case .waiting where row.cause != nil, .stopped:
        sendHref = StatementPath.request(row.id, .send).text
        elsewhereHref = StatementPath.request(row.id, .elsewhere).text
      case .outcomeUnknown:
        checkHref = StatementPath.request(row.id, .outcomeCheck).text
        outcomeHref = StatementPath.request(row.id, .outcome).text
      default: break
      }
    }
    history = details.events.reversed().map { event in
      Line(
        at: speech.format.moment(event.at),
        actor: event.actor == "passerelle" ? "Passerelle" : event.actor,
        sentence: StatementEventWords.sentence(event, speech))
    }
  }
}

extension StatementOnePage.Movement {
  init(_ row: MovementRow, _ currency: String, _ speech: Speech) {
    let movement = row.movement
    date = speech.format.shortDate(movement.entryDate)
    value = movement.valueDate.flatMap { day in
      day == movement.entryDate
        ? nil
        : speech.fill(StatementText.stValueDate, ["date": speech.format.shortDate(day)])
    }
    let other = movement.counterparty
    party = other?.name.split(separator: " ").joined(separator: " ") ?? ""
    account = other.flatMap { other in
      other.account.isEmpty ? nil : IBAN(other.account)?.display ?? other.account
    }
    communication =
      movement.communication.structured?.display
      ?? movement.communication.text.split(separator: " ").joined(separator: " ")
    isDetail = movement.kind == .detail
    amount = speech.amount(movement.amount, currency)
    isOut = movement.amount.units < 0
    payment = row.payment.map { payment in
      let named = [payment.documentNumber, payment.counterparty].compactMap(\.self)
        .joined(separator: " · ")
      return .init(
        href: SitePath.document(payment.documentID).text,
        document: speech.fill(StatementText.stPays, ["document": named]),
        evidence: speech.evidence(of: payment))
    }
  }
}
