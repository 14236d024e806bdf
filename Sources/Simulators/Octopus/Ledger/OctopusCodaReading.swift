import Accounting
import Foundation

/// What the simulator reads of a CODA file: account, balances and movements of each statement. Records
/// are 128 characters, by Febelfin's CODA 2.3; anything else in the file is passed over.
struct OctopusCodaReading: Sendable {
  /// One movement.
  struct Movement: Hashable, Sendable {
    /// Money in is positive.
    var amount: Decimal
    var reference: String
  }

  /// One account statement.
  struct Statement: Hashable, Sendable {
    /// The IBAN, or the 12 digits of an old Belgian number, which end the IBAN.
    var account: String
    var oldBalance: Decimal
    /// Of the new balance.
    var date: CalendarDate
    var movements: [Movement]
  }

  private(set) var statements: [Statement] = []

  init(_ text: String) {
    var open: Statement?
    for line in text.split(whereSeparator: \.isNewline) {
      let record = Array(line)
      guard record.count >= 125 else { continue }
      switch (record[0], record[1]) {
      case ("1", _):
        open = OctopusCodaReading.opening(record)
      case ("2", "1") where String(record[6..<10]) == "0000":
        if let amount = OctopusCodaReading.amount(record, sign: 31) {
          let reference = String(record[62..<115]).trimmingCharacters(in: .whitespaces)
          open?.movements.append(Movement(amount: amount, reference: reference))
        }
      case ("8", _):
        if var statement = open, let date = OctopusCodaReading.date(record[57..<63]) {
          statement.date = date
          statements.append(statement)
        }
        open = nil
      default: break
      }
    }
  }

  private static func opening(_ record: [Character]) -> Statement? {
    guard let balance = amount(record, sign: 42), let date = date(record[58..<64]) else {
      return nil
    }
    // Structure 0 is the old Belgian number of 12 digits; 1 a foreign number; 2 and 3 IBANs.
    let field = String(record[5..<(record[1] == "0" ? 17 : 39)])
    return Statement(
      account: field.trimmingCharacters(in: .whitespaces), oldBalance: balance, date: date,
      movements: [])
  }

  /// Sign (0 credit, 1 debit) and 15 digits with three decimals.
  private static func amount(_ record: [Character], sign: Int) -> Decimal? {
    guard let digits = Int64(String(record[(sign + 1)..<(sign + 16)])) else { return nil }
    let value = Decimal(digits) / 1_000
    return record[sign] == "1" ? -value : value
  }

  /// DDMMYY.
  private static func date(_ field: ArraySlice<Character>) -> CalendarDate? {
    let text = String(field)
    guard text.count == 6, let number = Int(text) else { return nil }
    return CalendarDate(
      year: 2000 + number % 100, month: number / 100 % 100, day: number / 10_000)
  }
}
