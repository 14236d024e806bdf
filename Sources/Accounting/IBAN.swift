/// An international bank account number with a right check: mod 97 for every country, and for a
/// Belgian account the check inside its national part as well, which catches swapped digits.
package struct IBAN: Hashable, Sendable, CustomStringConvertible {
  /// Without separators, upper case.
  package let compact: String

  /// Reads "BE68 5390 0754 7034" with or without separators; nil when the country is unknown, the
  /// shape is not the country's, or a check is wrong. Nothing is repaired.
  package init?(_ text: some StringProtocol) {
    let compact = IdentifierText.compact(text)
    let country = String(compact.prefix(2))
    guard let structure = IBAN.structures[country],
      IdentifierText.isDigits(compact.dropFirst(2).prefix(2)),
      IBAN.fits(compact.utf8.dropFirst(4), structure), IBAN.rest(of: compact) == 1
    else { return nil }
    if country == "BE" {
      guard let body = Int(compact.dropFirst(4).prefix(10)), let check = Int(compact.suffix(2)),
        IdentifierText.check97(body) == check
      else { return nil }
    }
    self.compact = compact
  }

  /// ISO 3166 code of the country that keeps the account.
  package var country: String { String(compact.prefix(2)) }

  /// In groups of four, as it is printed.
  package var display: String {
    var text = ""
    for (place, character) in compact.enumerated() {
      if place > 0, place % 4 == 0 { text.append(" ") }
      text.append(character)
    }
    return text
  }

  package var description: String { display }

  /// The number mod 97 after the first four characters went to the end (ISO 13616), letters as 10–35.
  private static func rest(of compact: String) -> Int {
    var rest = 0
    for byte in (compact.dropFirst(4) + compact.prefix(4)).utf8 {
      if IdentifierText.isDigit(byte) {
        rest = (rest * 10 + Int(byte - UInt8(ascii: "0"))) % 97
      } else {
        rest = (rest * 100 + Int(byte) - Int(UInt8(ascii: "A")) + 10) % 97
      }
    }
    return rest
  }
}
