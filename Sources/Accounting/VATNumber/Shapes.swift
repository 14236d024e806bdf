extension VATNumber {
  /// What follows the prefix, per country: `#` a digit, `a` a letter, `x` either, others themselves
  /// (European Commission, VIES: structure of VAT identification numbers).
  static let shapes: [String: [String]] = [
    "AT": ["U########"], "BG": ["#########", "##########"], "CY": ["########a"],
    "CZ": ["########", "#########", "##########"], "DE": ["#########"], "DK": ["########"],
    "EE": ["#########"], "EL": ["#########"], "ES": ["x#######x"], "FI": ["########"],
    "FR": ["xx#########"], "HR": ["###########"], "HU": ["########"],
    "IE": ["#x#####a", "#######aa"], "IT": ["###########"],
    "LT": ["#########", "############"], "LU": ["########"], "LV": ["###########"],
    "MT": ["########"], "NL": ["#########B##", "xxxxxxxxxxxx"], "PL": ["##########"],
    "PT": ["#########"],
    "RO": [
      "##", "###", "####", "#####", "######", "#######", "########", "#########", "##########",
    ],
    "SE": ["############"], "SI": ["########"], "SK": ["##########"],
    "XI": ["#########", "############", "GD###", "HA###"],
    "GB": ["#########", "############", "GD###", "HA###"],
    "NO": ["#########", "#########MVA"],
  ]

  /// Whether the text has that shape.
  static func fits(_ text: String, _ shape: String) -> Bool {
    guard text.utf8.count == shape.utf8.count else { return false }
    return zip(text.utf8, shape.utf8).allSatisfy { byte, wanted in
      switch wanted {
      case UInt8(ascii: "#"): IdentifierText.isDigit(byte)
      case UInt8(ascii: "a"): IdentifierText.isCapital(byte)
      case UInt8(ascii: "x"): IdentifierText.isDigit(byte) || IdentifierText.isCapital(byte)
      default: byte == wanted
      }
    }
  }
}
