package import Accounting
import Foundation

/// What somebody typed into the search field, as an expression for the index of words: every word must
/// occur, the start of one is enough, and what reads as an amount, an entry number or a structured
/// communication is looked up as such.
///
/// Pure; nothing typed can become an operator, because each word is quoted.
struct SearchTerms: Hashable {
  /// In the language of FTS5; nil when nothing was typed that could be found.
  let match: String?

  /// Characters of a search that count, and words of it.
  private static let longest = 200
  private static let mostWords = 12
  /// The columns that hold text of the document, in contrast to its amount and dossier.
  private static let texts = "{number party vat payment entry}"

  init(_ typed: String) {
    let typed = String(typed.prefix(SearchTerms.longest))
    if let entry = EntryQuery(typed) {
      // "F26/0200" is how many suppliers number their invoices as well.
      let joined = typed.filter { $0.isLetter || $0.isNumber }
      match =
        "(entry : \(SearchTerms.quoted(entry.word)) OR number : \(SearchTerms.prefix(joined)))"
      return
    }
    if let communication = StructuredCommunication(typed) {
      match = "payment : \(SearchTerms.quoted(communication.digits))"
      return
    }
    let parts = typed.split(whereSeparator: \.isWhitespace).prefix(SearchTerms.mostWords)
    let terms = parts.compactMap { SearchTerms.term(String($0)) }
    match = terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  /// The same within these dossiers; nil when there are none.
  func match(in dossiers: [Int64]?) -> String? {
    guard let match, let dossiers, dossiers.count <= 100 else { return match }
    guard !dossiers.isEmpty else { return nil }
    let any = dossiers.map { "\"\($0)\"" }.joined(separator: " OR ")
    return "dossier : (\(any)) AND (\(match))"
  }

  /// One word as typed: its parts in any text column, or all of it without punctuation, or an amount. With
  /// a comma an amount is meant, not whatever has its parts.
  private static func term(_ typed: String) -> String? {
    let words = typed.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.isEmpty else { return nil }
    let cents = cents(typed)
    var choices: [String] = []
    if cents == nil || !typed.contains(",") {
      choices.append(
        "(" + words.map(text).joined(separator: " AND ") + ")")
    }
    if words.count > 1 { choices.append(text(words.joined())) }
    if let cents { choices.append("amount : \(quoted(String(cents)))") }
    return choices.count == 1 ? choices[0] : "(" + choices.joined(separator: " OR ") + ")"
  }

  /// A word of the document's texts. One with a letter is in no other column, and read the faster for not
  /// being told so.
  private static func text(_ word: String) -> String {
    word.contains(where: \.isLetter) ? prefix(word) : "\(texts) : \(prefix(word))"
  }

  /// A single letter or digit would be the start of too much: it is taken as a whole word.
  private static func prefix(_ word: String) -> String {
    word.count > 1 ? quoted(word) + " *" : quoted(word)
  }

  private static func quoted(_ word: String) -> String {
    "\"" + word.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  /// "1.234,56", "1234.56", "1234,5" and "1234" in cents; the mark before the last one or two digits
  /// is the decimal one.
  private static func cents(_ typed: String) -> Int64? {
    AmountText.money(typed).map { abs($0.cents) }
  }
}

/// Amounts as people type them in Belgium.
package enum AmountText {
  /// "1.234,56", "1 234,56", "1,234.56", "1234.5" and "1234"; nil for everything else. A single mark
  /// with three digits behind it parts thousands.
  package static func money(_ typed: String) -> Money? {
    var text = typed.filter { !$0.isWhitespace && $0 != "€" && $0 != "'" }
    guard text.last != ".", text.last != "," else { return nil }
    let isNegative = text.first == "-" || text.first == "\u{2212}"
    if isNegative { text.removeFirst() }
    guard !text.isEmpty, text.count <= 18,
      text.allSatisfy({ ("0"..."9").contains($0) || $0 == "." || $0 == "," })
    else { return nil }
    var whole = text
    var decimals = ""
    if let mark = text.lastIndex(where: { $0 == "." || $0 == "," }) {
      let after = text[text.index(after: mark)...]
      let isThousands = after.count == 3 || text.filter({ $0 == text[mark] }).count > 1
      if !isThousands {
        guard (1...2).contains(after.count) else { return nil }
        decimals = String(after)
        whole = String(text[..<mark])
      }
    }
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let digits = groups.joined()
    guard !digits.isEmpty else { return nil }
    return Money((isNegative ? "-" : "") + digits + "." + (decimals.isEmpty ? "0" : decimals))
  }
}

/// An entry as people type it: "A1/2026/118", "A1 118".
struct EntryQuery: Hashable {
  var journal: String
  var bookyear: String?
  var number: Int

  init?(_ text: String) {
    let parts = text.split { $0 == "/" || $0.isWhitespace }.map(String.init)
    guard (2...3).contains(parts.count), let letter = parts[0].first, letter.isASCII,
      letter.isLetter, parts[0].count > 1,
      parts[0].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(parts[parts.count - 1]), number > 0
    else { return nil }
    journal = parts[0].uppercased()
    bookyear = parts.count == 3 ? parts[1] : nil
    self.number = number
  }

  /// The word under which an entry is found.
  var word: String { EntryQuery.word(journal: journal, number: number, bookyear: bookyear) }

  /// Journal, number and book year in one word, so that "A1 18" is not found in "A11 8".
  static func word(journal: String, number: Int, bookyear: String?) -> String {
    let letters = (bookyear ?? "").filter { $0.isLetter || $0.isNumber }
    return "\(journal)n\(number)" + (letters.isEmpty ? "" : "y\(letters)")
  }
}
