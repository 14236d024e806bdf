/// Whether two documents look like one and the same.
package enum DuplicateTest {
  /// What is compared of a document.
  package struct Fingerprint: Hashable, Sendable, Codable {
    package var direction: Direction
    package var kind: DocumentKind
    /// `CounterpartyKey.text`, or any other stable name of the relation.
    package var relation: String
    package var number: String
    package var date: CalendarDate
    package var gross: Money

    package init(
      direction: Direction, kind: DocumentKind, relation: String, number: String,
      date: CalendarDate, gross: Money
    ) {
      self.direction = direction
      self.kind = kind
      self.relation = relation
      self.number = number
      self.date = date
      self.gross = gross
    }

    package init(_ invoice: Invoice) {
      self.init(
        direction: invoice.direction, kind: invoice.kind,
        relation: CounterpartyKey.text(invoice.direction, invoice.counterparty),
        number: invoice.number, date: invoice.issueDate, gross: invoice.totals.gross)
    }
  }

  /// What two documents have in common.
  package struct Match: Hashable, Sendable, Codable {
    package var isSameRelation: Bool
    package var isSameNumber: Bool
    package var isSameDate: Bool
    package var isSameAmount: Bool

    /// How many of the four agree.
    package var score: Int {
      [isSameRelation, isSameNumber, isSameDate, isSameAmount].count { $0 }
    }
  }

  /// The match when both have the same relation and number, or any three of relation, number, date and
  /// amount; nil otherwise, and always between an invoice and a credit note, or a purchase and a sale.
  package static func compare(_ one: Fingerprint, _ other: Fingerprint) -> Match? {
    guard one.direction == other.direction, one.kind == other.kind else { return nil }
    let number = comparable(one.number)
    let match = Match(
      isSameRelation: one.relation == other.relation,
      isSameNumber: !number.isEmpty && number == comparable(other.number),
      isSameDate: one.date == other.date, isSameAmount: one.gross == other.gross)
    return (match.isSameRelation && match.isSameNumber) || match.score >= 3 ? match : nil
  }

  /// Upper case, letters and digits only: "2026/118" and "2026-118" are one number.
  static func comparable(_ number: String) -> String {
    number.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
