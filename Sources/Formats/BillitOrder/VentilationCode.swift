package import Accounting

/// Billit's codes for the kind of VAT, and the categories of EN 16931 they stand for.
///
/// Billit API: sales 1 (0 %), 2 (6 %), 3 (12 %), 4 (21 %), 21 reverse charge, 22 outside VAT, 24
/// margin, 51 goods and 55 services within the EU, 70 export, 101, 102, 104 one-stop shop; purchases
/// 1 domestic, 21, 22, 51, 55, 70 as above, 102 import by way of another EU country, 111 margin. Which
/// category each of them is, Billit does not say: that is inferred, and where the supplier's UBL is
/// there, its own categories count instead.
package enum VentilationCode {
  /// The category of a code; without a code it is standard above 0 % and zero-rated at 0 %. Nil for a
  /// code that is not documented, at 0 %.
  package static func category(
    _ code: String?, direction: Direction, rate: VATRate
  ) -> VATCategory? {
    let byRate: VATCategory = rate > .zero ? .standard : .zeroRated
    switch (code, direction) {
    case (nil, _): return byRate
    case ("21", _), ("55", _): return .reverseCharge
    case ("22", _): return .outOfScope
    case ("51", _): return .intraCommunity
    case ("70", _): return .export
    case ("1", _): return byRate
    case ("2", .sale), ("3", .sale), ("4", .sale): return byRate
    case ("101", .sale), ("102", .sale), ("104", .sale): return byRate
    case ("24", .sale), ("111", .purchase): return .exempt
    case ("102", .purchase): return rate > .zero ? .standard : .export
    default: return rate > .zero ? .standard : nil
    }
  }

  /// The code Billit would give a category; nil where it has none. Exempt supplies have no code of
  /// their own and go as 0 % (inferred).
  package static func code(
    _ category: VATCategory, direction: Direction, rate: VATRate
  ) -> String? {
    switch category {
    case .reverseCharge: "21"
    case .outOfScope: "22"
    case .intraCommunity: "51"
    case .export: "70"
    case .zeroRated, .exempt: "1"
    case .standard:
      switch (direction, rate.hundredths) {
      case (.purchase, _): "1"
      case (.sale, 600): "2"
      case (.sale, 1_200): "3"
      case (.sale, 2_100): "4"
      case (.sale, _): nil
      }
    case .canaryIslands, .ceutaMelilla: nil
    }
  }
}
