import Accounting
import Formats
import Foundation

/// The texts of a UBL document as people read them: numbers, dates and codes in the form of a language.
/// What cannot be read as a number, date or code is shown as it is written.
struct InvoiceFigures: Sendable {
  let speech: Speech

  /// Two decimals where the text is an amount.
  func amount(_ text: String) -> String {
    Money(text).map(speech.format.amount) ?? decimal(text)
  }

  /// Two decimals at least, more where more are written.
  func price(_ text: String) -> String { amount(text) }

  /// The opposite of an amount as it is shown.
  func negated(_ shown: String) -> String {
    if shown.hasPrefix("\u{2212}") { return String(shown.dropFirst()) }
    return shown.contains { ("1"..."9").contains($0) } ? "\u{2212}" + shown : shown
  }

  /// A decimal number without needless zeros.
  func decimal(_ text: String) -> String {
    guard DecimalText.scaled(text, decimals: 9, wholeDigits: 9) != nil else { return text }
    let sign = text.hasPrefix("-") ? "\u{2212}" : ""
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(
      separator: ".", omittingEmptySubsequences: false)
    let whole = Int(parts.first ?? "") ?? 0
    var fraction = parts.count > 1 ? parts[1] : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let mark = speech.language == .english ? "." : ","
    return sign + speech.format.number(whole) + (fraction.isEmpty ? "" : mark + fraction)
  }

  func percent(_ text: String) -> String {
    VATRate(text).map(speech.format.percent) ?? decimal(text) + "\u{A0}%"
  }

  func date(_ text: String) -> String {
    CalendarDate(text).map(speech.format.date) ?? text
  }

  func period(_ period: PrintedInvoice.Period) -> String {
    [period.from, period.to].map { $0.map(date) ?? "…" }.joined(separator: " – ")
  }

  /// "21 % · standard rate"; the code as written where it is none of EN 16931.
  func label(_ category: PrintedInvoice.TaxCategory) -> String {
    let name = category.category?.label[speech.language] ?? category.id
    return [category.percent.map(percent), name].compactMap(\.self).joined(separator: " · ")
  }

  /// The rate alone, or the category where no VAT is charged.
  func short(_ category: PrintedInvoice.TaxCategory) -> String {
    guard category.category == .standard || category.category == nil else {
      return category.category?.label[speech.language] ?? ""
    }
    return category.percent.map(percent) ?? category.id ?? ""
  }

  /// Groups of four where it is an IBAN.
  func account(_ text: String) -> String {
    guard let iban = IBAN(text)?.compact else { return text }
    var grouped = ""
    for (index, character) in iban.enumerated() {
      if index > 0, index % 4 == 0 { grouped += "\u{A0}" }
      grouped.append(character)
    }
    return grouped
  }

  /// With its plus signs and slashes where it is a structured communication that holds.
  func communication(_ text: String) -> String {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard digits.count == 12, StructuredCommunication.read(text) != .wrongCheck,
      text.allSatisfy({ $0.isNumber || "+*/ ".contains($0) })
    else { return text }
    let cut = Array(digits)
    return "+++\(String(cut[0..<3]))/\(String(cut[3..<7]))/\(String(cut[7..<12]))+++"
  }

  func identifier(_ identifier: PrintedInvoice.Party.Identifier) -> String {
    [identifier.scheme, identifier.value].compactMap(\.self).joined(separator: ":")
  }

  func country(_ code: String) -> String { CodeWords.countries[code]?[speech.language] ?? code }

  func unit(_ code: String) -> String { CodeWords.units[code]?[speech.language] ?? code }

  func means(_ code: String) -> String { CodeWords.means[code]?[speech.language] ?? code }
}
