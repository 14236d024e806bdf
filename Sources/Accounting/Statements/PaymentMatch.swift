/// Which booked document a movement pays: by structured communication, then by reference, then by account
/// and amount. Pure. Where two fit nothing is said: a payment is never guessed.
package enum PaymentMatch {
  /// A document that may be what is paid.
  package struct Candidate: Hashable, Sendable {
    package var documentID: Int64
    package var direction: Direction
    package var kind: DocumentKind
    package var number: String
    package var paymentReference: String?
    package var gross: Money
    package var currency: String
    /// Accounts of the counterparty, compact.
    package var ibans: Set<String>

    package init(
      documentID: Int64, direction: Direction, kind: DocumentKind, number: String,
      paymentReference: String?, gross: Money, currency: String, ibans: Set<String>
    ) {
      self.documentID = documentID
      self.direction = direction
      self.kind = kind
      self.number = number
      self.paymentReference = paymentReference
      self.gross = gross
      self.currency = currency
      self.ibans = ibans
    }

    /// What paying it in full changes the balance by.
    fileprivate var payment: Money {
      (direction == .sale) == (kind == .invoice) ? gross : -gross
    }
  }

  /// The document, by what, and the evidence.
  package struct Finding: Hashable, Sendable {
    package var documentID: Int64
    package var rule: PaymentRule
    package var facts: [String: String]
  }

  /// The document a movement pays; nil when none fits, or more than one does.
  package static func find(
    _ movement: BankMovement, currency: String, among candidates: [Candidate]
  ) -> Finding? {
    let fitting = candidates.filter {
      $0.currency == currency && $0.payment.cents != 0
        && ($0.payment.cents > 0) == (movement.amount.units > 0)
    }
    let words = Words(movement)
    let rungs: [(PaymentRule, [Candidate])] = [
      (.structuredCommunication, fitting.filter(words.structuredIs)),
      (.reference, fitting.filter { words.names($0) && isLikely($0, movement, words) }),
      (
        .ibanAndAmount,
        fitting.filter {
          words.isFrom($0) && Thousandths($0.payment) == movement.amount
        }
      ),
    ]
    for (rule, found) in rungs where !found.isEmpty {
      guard let one = only(found, movement) else { return nil }
      return Finding(documentID: one.documentID, rule: rule, facts: words.evidence(rule, one))
    }
    return nil
  }

  /// The only one, or the only one of that amount.
  private static func only(_ found: [Candidate], _ movement: BankMovement) -> Candidate? {
    if found.count == 1 { return found.first }
    let exact = found.filter { Thousandths($0.payment) == movement.amount }
    return exact.count == 1 ? exact.first : nil
  }

  /// A number in a text counts only beside the amount or the account: short numbers are everywhere.
  private static func isLikely(
    _ candidate: Candidate, _ movement: BankMovement, _ words: Words
  ) -> Bool {
    Thousandths(candidate.payment) == movement.amount || words.isFrom(candidate)
  }

  /// What a movement says of what it pays.
  private struct Words {
    let structured: String?
    let creditorReference: String?
    let tokens: Set<String>
    let iban: String?

    init(_ movement: BankMovement) {
      structured = movement.communication.structured?.digits
      creditorReference = movement.communication.creditorReference
      let texts = [movement.communication.text, movement.customerReference]
      tokens = Set(texts.flatMap { $0.split(separator: " ") }.map(Words.plain))
      iban = movement.counterparty.map { IdentifierText.compact($0.account) }
    }

    func structuredIs(_ candidate: Candidate) -> Bool {
      guard let reference = candidate.paymentReference else { return false }
      if let structured { return StructuredCommunication(reference)?.digits == structured }
      return creditorReference.map { $0 == IdentifierText.compact(reference) } ?? false
    }

    /// Whether its number, or its reference, stands as a word in the text.
    func names(_ candidate: Candidate) -> Bool {
      [candidate.number, candidate.paymentReference ?? ""].map(Words.plain)
        .contains { $0.count >= 3 && tokens.contains($0) }
    }

    func isFrom(_ candidate: Candidate) -> Bool {
      iban.map { !$0.isEmpty && candidate.ibans.contains($0) } ?? false
    }

    func evidence(_ rule: PaymentRule, _ candidate: Candidate) -> [String: String] {
      switch rule {
      case .structuredCommunication:
        ["communication": candidate.paymentReference ?? ""]
      case .reference: ["reference": candidate.number]
      case .ibanAndAmount: ["iban": iban ?? "", "amount": candidate.gross.description]
      }
    }

    /// Upper case, letters and digits alone.
    static func plain(_ text: some StringProtocol) -> String {
      String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    }
  }
}
