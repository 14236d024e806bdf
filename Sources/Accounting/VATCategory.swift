/// The VAT category of a line or subtotal: the UNCL5305 codes that EN 16931 allows.
package enum VATCategory: String, Hashable, Sendable, Codable, CaseIterable {
  /// Standard rate (in Belgium 21, 12 and 6 %).
  case standard = "S"
  /// Zero-rated goods.
  case zeroRated = "Z"
  /// Exempt from tax.
  case exempt = "E"
  /// Reverse charge (domestic co-contractor, or services within the EU).
  case reverseCharge = "AE"
  /// Intra-community supply.
  case intraCommunity = "K"
  /// Export outside the EU.
  case export = "G"
  /// Outside the scope of VAT.
  case outOfScope = "O"
  /// Canary Islands general indirect tax.
  case canaryIslands = "L"
  /// Ceuta and Melilla tax.
  case ceutaMelilla = "M"

  /// Whether the document itself carries VAT in this category; in the others the VAT, if any, is
  /// charged by the recipient or not at all, and the document's own VAT must be zero.
  package var carriesVAT: Bool {
    switch self {
    case .standard, .canaryIslands, .ceutaMelilla: true
    case .zeroRated, .exempt, .reverseCharge, .intraCommunity, .export, .outOfScope: false
    }
  }
}
