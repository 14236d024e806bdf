/// A VAT number: the prefix of its country and the characters after it, without separators.
///
/// The shape is checked per country and, for Belgium, the check digits too. Whether it is active is
/// never asked: an unreachable VIES must not stop a booking.
package struct VATNumber: Hashable, Sendable, CustomStringConvertible {
  /// The prefix: ISO 3166 but for Greece (`EL`) and Northern Ireland (`XI`); `CHE` in Switzerland.
  package let prefix: String
  /// Ten digits for Belgium; otherwise what follows the prefix, upper case.
  package let digits: String

  /// Reads "BE 0539.930.110", "be0539930110", "NL8201.23.456 B01"; a number without prefix is read as
  /// one of `country` (ISO 3166), and as Belgian when no country is given. Nil when it has not the
  /// shape of any country, or not that of its own.
  package init?(_ text: some StringProtocol, country: String? = nil) {
    let compact = IdentifierText.compact(text)
    if let number = VATNumber(prefixed: compact) {
      self = number
      return
    }
    // Octopus writes two blanks where a relation has no country.
    let country = country?.uppercased() ?? ""
    let known = country.utf8.count == 2 && country.utf8.allSatisfy(IdentifierText.isCapital)
    let assumed = VATNumber.prefix(of: known ? country : "BE")
    guard let number = VATNumber(prefixed: assumed + compact) else { return nil }
    self = number
  }

  /// Prefix and digits: the form in which numbers are compared.
  package var canonical: String { prefix + digits }

  /// With the points Octopus wants for Belgium ("BE0539.930.110"), plain otherwise.
  package var display: String {
    enterpriseNumber.map { "BE\($0.display)" } ?? canonical
  }

  package var description: String { display }

  /// The same ten digits as enterprise number; nil for other countries.
  package var enterpriseNumber: EnterpriseNumber? {
    prefix == "BE" ? EnterpriseNumber(digits) : nil
  }

  /// ISO 3166 code of the country that gave it.
  package var country: String {
    switch prefix {
    case "EL": "GR"
    case "CHE": "CH"
    case "XI": "GB"
    default: prefix
    }
  }

  /// The text to compare by, also for a number that has no known shape: the canonical form where there
  /// is one, else the text without separators. Nil for a text without letters and digits.
  package static func comparable(_ text: String?, country: String? = nil) -> String? {
    guard let text else { return nil }
    if let number = VATNumber(text, country: country) { return number.canonical }
    let compact = IdentifierText.compact(text)
    return compact.isEmpty ? nil : compact
  }

  private init?(prefixed compact: String) {
    if compact.hasPrefix("CHE") {
      let rest = compact.dropFirst(3)
      let number = rest.prefix(9)
      guard number.utf8.count == 9, IdentifierText.isDigits(number),
        ["", "MWST", "TVA", "IVA", "VAT"].contains(rest.dropFirst(9))
      else { return nil }
      (prefix, digits) = ("CHE", String(number))
      return
    }
    var country = String(compact.prefix(2))
    if country == "GR" { country = "EL" }
    let rest = String(compact.dropFirst(2))
    if country == "BE" {
      guard let number = EnterpriseNumber(rest) else { return nil }
      (prefix, digits) = ("BE", number.digits)
      return
    }
    guard let shapes = VATNumber.shapes[country],
      shapes.contains(where: { VATNumber.fits(rest, $0) })
    else { return nil }
    (prefix, digits) = (country, rest)
  }

  private static func prefix(of country: String) -> String {
    switch country {
    case "GR": "EL"
    case "CH", "LI": "CHE"
    default: country
    }
  }
}
