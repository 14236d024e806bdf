/// Whether the statements of one account follow on one another. Pure: balances decide first, numbers name
/// what is missing.
///
/// Statement numbers start again each year and may leave days without movement out, so a number that is
/// missing between equal balances stops nothing; it is only told.
package enum StatementContinuity {
  /// What tells one statement of an account from another.
  package struct Facts: Hashable, Sendable {
    /// The number on paper and the one of CODA; 0 where the bank gives none.
    package var number: Int
    package var codaNumber: Int
    package var openingDate: CalendarDate?
    package var closingDate: CalendarDate
    package var opening: Thousandths
    package var closing: Thousandths
    package var currency: String
    /// Of balances, movements and information, as hex digits.
    package var contentHash: String

    package init(
      number: Int, codaNumber: Int, openingDate: CalendarDate?, closingDate: CalendarDate,
      opening: Thousandths, closing: Thousandths, currency: String, contentHash: String
    ) {
      self.number = number
      self.codaNumber = codaNumber
      self.openingDate = openingDate
      self.closingDate = closingDate
      self.opening = opening
      self.closing = closing
      self.currency = currency
      self.contentHash = contentHash
    }

    /// The number people know it by: the one on paper, else that of CODA, else its date.
    package var name: String {
      if number > 0 { return "\(closingDate.year)/\(number)" }
      return codaNumber > 0 ? "\(closingDate.year)/\(codaNumber)" : closingDate.description
    }
  }

  /// What a statement that arrives is to those known of its account.
  package enum Arrival: Hashable, Sendable {
    case new
    /// The same, once more: its place among the known.
    case repeated(Int)
    /// Another statement has its number in the same year: its place among the known.
    case conflicting(Int)
  }

  /// Compares a statement with those known of the same account.
  package static func arrival(of statement: Facts, among known: [Facts]) -> Arrival {
    for (place, other) in known.enumerated() where isSame(statement, other) {
      return .repeated(place)
    }
    guard statement.number > 0 || statement.codaNumber > 0 else { return .new }
    for (place, other) in known.enumerated()
    where other.number == statement.number && other.codaNumber == statement.codaNumber
      && other.closingDate.year == statement.closingDate.year
    {
      return .conflicting(place)
    }
    return .new
  }

  /// Whether a statement may be booked after the last one that is through.
  package enum Verdict: Hashable, Sendable {
    /// Nothing of the account is known before it: the balance of the journal decides.
    case first
    /// It follows on; numbers left out between equal balances are named.
    case follows(skipped: ClosedRange<Int>?)
    case stands(Cause)
  }

  /// Judges the next statement of an account.
  ///
  /// - Parameters:
  ///   - last: the latest that is in the journal, or needs not be.
  ///   - currency: the account's own.
  package static func verdict(
    on next: Facts, after last: Facts?, account: String, currency: String
  ) -> Verdict {
    var facts = ["account": account, "statement": next.name, "opening": next.opening.description]
    guard next.currency == currency else {
      facts["found"] = next.currency
      facts["currency"] = currency
      return .stands(Cause(.statementCurrency, facts))
    }
    guard let last else { return .first }
    facts["last"] = last.name
    facts["closing"] = last.closing.description
    if isBefore(next, last) { return .stands(Cause(.statementOutOfOrder, facts)) }
    if next.opening == last.closing { return .follows(skipped: skipped(from: last, to: next)) }
    if next.closingDate.year > last.closingDate.year {
      facts["missing"] = missing(from: last, to: next)
      return .stands(Cause(.statementYearGap, facts))
    }
    if overlaps(next, last) { return .stands(Cause(.statementOverlap, facts)) }
    facts["missing"] = missing(from: last, to: next)
    return .stands(Cause(.statementGap, facts))
  }

  /// The order in which the statements of an account are booked.
  package static func isBefore(_ one: Facts, _ other: Facts) -> Bool {
    if one.closingDate != other.closingDate { return one.closingDate < other.closingDate }
    if one.number != other.number { return one.number < other.number }
    return one.codaNumber < other.codaNumber
  }

  private static func isSame(_ one: Facts, _ other: Facts) -> Bool {
    one.contentHash == other.contentHash && one.closingDate == other.closingDate
      && one.opening == other.opening && one.closing == other.closing
      && one.number == other.number && one.codaNumber == other.codaNumber
  }

  /// They share days, or the next one's number was there already.
  private static func overlaps(_ next: Facts, _ last: Facts) -> Bool {
    if let begins = next.openingDate, begins < last.closingDate { return true }
    return next.number > 0 && next.number == last.number
      || next.closingDate == last.closingDate && step(from: last, to: next).map { $0 <= 1 } ?? true
  }

  /// How far the numbers are apart; nil when they cannot be compared.
  private static func step(from last: Facts, to next: Facts) -> Int? {
    guard next.closingDate.year == last.closingDate.year else { return nil }
    if next.number > 0, last.number > 0, next.number != last.number {
      return next.number - last.number
    }
    if next.codaNumber > 0, last.codaNumber > 0 { return next.codaNumber - last.codaNumber }
    return nil
  }

  private static func skipped(from last: Facts, to next: Facts) -> ClosedRange<Int>? {
    guard next.closingDate.year == last.closingDate.year, next.number > last.number + 1,
      last.number > 0
    else { return nil }
    return (last.number + 1)...(next.number - 1)
  }

  /// The statements that are missing, as people name them: "2026/43", "2026/43–45", or the days between.
  private static func missing(from last: Facts, to next: Facts) -> String {
    if next.closingDate.year > last.closingDate.year {
      let first = last.number > 0 ? "\(last.closingDate.year)/\(last.number + 1)…" : nil
      let end = next.number > 1 ? "\(next.closingDate.year)/1–\(next.number - 1)" : nil
      let named = [first, end].compactMap { $0 }
      return named.isEmpty ? days(from: last, to: next) : named.joined(separator: ", ")
    }
    let year = next.closingDate.year
    for (from, to) in [(last.number, next.number), (last.codaNumber, next.codaNumber)]
    where from > 0 && to > from + 1 {
      return to == from + 2 ? "\(year)/\(from + 1)" : "\(year)/\(from + 1)–\(to - 1)"
    }
    return days(from: last, to: next)
  }

  private static func days(from last: Facts, to next: Facts) -> String {
    "\(last.closingDate) – \(next.openingDate ?? next.closingDate)"
  }
}
