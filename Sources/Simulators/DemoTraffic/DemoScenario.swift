import Accounting

/// The kinds of documents that come, in the order in which they come.
enum DemoScenario: CaseIterable {
  case purchase, sale, purchaseSeveralRates, saleReducedRate, purchaseCoContractor
  case purchaseReducedRate, saleSeveralRates, purchaseCreditNote, purchaseWithinEU
  case unknownSupplier, saleWithinEU, purchaseIntermediateRate, saleCreditNote, purchaseExempt
  case saleCoContractor, closedPeriod, purchaseAgain, saleAgain, repeatedNumber, purchaseOnceMore

  var isSale: Bool {
    switch self {
    case .sale, .saleReducedRate, .saleSeveralRates, .saleWithinEU, .saleCreditNote,
      .saleCoContractor, .saleAgain:
      true
    default: false
    }
  }

  var kind: DocumentKind {
    self == .purchaseCreditNote || self == .saleCreditNote ? .creditNote : .invoice
  }

  /// Category and rate of each line. Nobody abroad charges Belgian VAT: within the EU it is an
  /// intra-community supply.
  func taxes(foreign: Bool) -> [(VATCategory, VATRate)] {
    if foreign { return [(.intraCommunity, .zero)] }
    let full = (VATCategory.standard, VATRate(percent: 21))
    let middle = (VATCategory.standard, VATRate(percent: 12))
    let low = (VATCategory.standard, VATRate(percent: 6))
    switch self {
    case .purchaseSeveralRates, .saleSeveralRates: return [full, low, full]
    case .purchaseReducedRate, .saleReducedRate: return [low, low]
    case .purchaseIntermediateRate: return [middle]
    case .purchaseCoContractor, .saleCoContractor: return [(.reverseCharge, .zero)]
    case .purchaseExempt: return [(.exempt, .zero)]
    case .purchaseAgain, .saleAgain: return [full, full, full]
    default: return [full]
    }
  }
}

/// Numbers with the check digits that Belgian accounts look at.
enum DemoNumbers {
  /// `+++nnn/nnnn/nnnnn+++`; the last two digits are the rest of the first ten by 97, 97 for none.
  static func structuredCommunication(_ value: Int) -> String {
    let base = value % 10_000_000_000
    let rest = base % 97
    let digits = padded(base, 10) + padded(rest == 0 ? 97 : rest, 2)
    let cut = Array(digits)
    return "+++\(String(cut[0..<3]))/\(String(cut[3..<7]))/\(String(cut[7..<12]))+++"
  }

  /// Ten digits; the last two are 97 less the rest of the first eight by 97.
  static func enterpriseNumber(_ value: Int) -> String {
    let base = value % 100_000_000
    return padded(base, 8) + padded(97 - base % 97, 2)
  }

  /// A Belgian IBAN with right check digits of both kinds.
  static func iban(_ value: Int) -> String {
    let base = 9_990_000_000 + value % 10_000_000
    let rest = base % 97
    let account = padded(base, 10) + padded(rest == 0 ? 97 : rest, 2)
    // The country's letters count as 11 and 14 behind the account (ISO 13616).
    let remainder = (account + "111400").reduce(0) {
      ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97
    }
    return "BE" + padded(98 - remainder, 2) + account
  }

  private static func padded(_ value: Int, _ count: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}

/// A small, repeatable source of choices (SplitMix64).
struct DemoDice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 up to, not including, the limit (at least 1).
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    value ^= value >> 31
    return Int(value % UInt64(max(1, limit)))
  }
}
