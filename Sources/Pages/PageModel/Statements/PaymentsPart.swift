import Accounting
import Storage

/// The movements seen at the bank that pay a document, on that document's page.
struct PaymentsPart: Sendable {
  var payments: [Line]

  struct Line: Sendable, Hashable {
    var payAmount: String
    var payDate: String
    var payHref: String
    var payAccount: String
    var payParty: String?
    var payEvidence: String
  }

  /// Nil when none is known.
  init?(_ found: [DocumentPayment], _ speech: Speech) {
    guard !found.isEmpty else { return nil }
    payments = found.map { Line($0, speech) }
  }
}

extension PaymentsPart.Line {
  fileprivate init(_ payment: DocumentPayment, _ speech: Speech) {
    let movement = payment.movement.movement
    payAmount = speech.amount(movement.amount, payment.currency)
    payDate = speech.format.date(movement.entryDate)
    payHref = StatementPath.one(payment.statementID).text
    payAccount = BankAccountKey(iban: payment.iban, currency: payment.currency).display
    payParty = movement.counterparty?.name.split(separator: " ").joined(separator: " ")
    payEvidence = payment.movement.payment.map { speech.evidence(of: $0) } ?? ""
  }
}

extension Speech {
  /// By what a movement was tied to a document, with what matched.
  func evidence(of payment: MovementPayment) -> String {
    let facts = FactWords(speech: self).written(payment.facts)
    let values = ["communication", "reference", "iban", "amount"].compactMap { facts[$0] }
    let matched = values.joined(separator: ", ")
    return matched.isEmpty ? name(of: payment.rule) : pair(name(of: payment.rule), matched)
  }
}

/// A movement that pays a document, as scripts read it.
struct PaymentJSON: Encodable {
  private let statement: String
  private let iban, amount, date, rule: String
  private let evidence: [String: String]

  init(_ payment: DocumentPayment) {
    statement = StatementPath.one(payment.statementID).text
    iban = payment.iban
    amount = payment.movement.movement.amount.description
    date = payment.movement.movement.entryDate.description
    rule = payment.movement.payment?.rule.rawValue ?? ""
    evidence = payment.movement.payment?.facts ?? [:]
  }
}
