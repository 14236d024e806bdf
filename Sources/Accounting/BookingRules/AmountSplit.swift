/// Exact division of a document's base and VAT over the accounts its lines are booked on.
enum AmountSplit {
  /// Why the bases are not simply the sums of the lines.
  enum Difference: Hashable {
    case none
    /// That much was added to the largest group.
    case rounding(Money)
    /// The whole base went to the largest group.
    case whole
  }

  /// The base of each group, so that they add up to `base` exactly. A difference of at most one cent
  /// per line is rounding and goes to the largest group; with more, the lines say nothing reliable and
  /// the largest group takes it all. A single group takes the base whatever its lines say.
  static func bases(
    _ nets: [Money], lineCount: Int, of base: Money
  ) -> (bases: [Money], difference: Difference) {
    guard let largest = largest(nets) else { return ([], .none) }
    let missing = base - nets.total
    if missing == .zero { return (nets, .none) }
    if nets.count == 1 { return ([base], .none) }
    var bases = nets
    if missing.magnitude.cents <= Int64(lineCount) {
      bases[largest] += missing
      return (bases, .rounding(missing))
    }
    bases = nets.map { _ in .zero }
    bases[largest] = base
    return (bases, .whole)
  }

  /// The VAT of each base, so that they add up to `vat` exactly and none has the sign against its base;
  /// nil when there is no such division. In proportion with the largest remainders when all bases have
  /// one sign, else by the rate with the rest on the largest.
  static func vat(_ vat: Money, over bases: [Money], rate: VATRate) -> [Money]? {
    guard let largest = largest(bases) else { return vat == .zero ? [] : nil }
    guard bases.count > 1 else { return [vat] }
    guard vat != .zero else { return bases.map { _ in .zero } }
    var shares: [Money]
    let sum = bases.total
    if sum != .zero, bases.allSatisfy({ $0.cents.signum() == sum.cents.signum() }) {
      shares = proportional(vat, over: bases)
    } else {
      shares = bases.map { AmountSplit.vat(on: $0, at: rate) }
      shares[largest] += vat - shares.total
    }
    let agree = zip(bases, shares).allSatisfy { $0.cents.signum() * $1.cents.signum() >= 0 }
    return agree ? shares : nil
  }

  /// Base × rate, rounded to the cent, half away from zero.
  static func vat(on base: Money, at rate: VATRate) -> Money {
    let product = Int128(base.cents) * Int128(rate.hundredths)
    let rounded = (product.magnitude + 5_000) / 10_000
    let cents = Int64(clamping: rounded)
    return Money(cents: product < 0 ? -cents : cents)
  }

  /// The place of the largest amount, whatever its sign; the first of equals.
  static func largest(_ amounts: [Money]) -> Int? {
    guard !amounts.isEmpty else { return nil }
    return amounts.indices.dropFirst().reduce(0) { best, place in
      amounts[place].magnitude > amounts[best].magnitude ? place : best
    }
  }

  /// Largest remainders: every share is rounded towards zero, then the cents left over go one by one
  /// to the shares that lost most.
  private static func proportional(_ vat: Money, over bases: [Money]) -> [Money] {
    let sum = Int128(bases.total.cents)
    var shares: [Money] = []
    var losses: [(place: Int, loss: Int128)] = []
    for (place, base) in bases.enumerated() {
      let product = Int128(vat.cents) * Int128(base.cents)
      shares.append(Money(cents: Int64(clamping: product / sum)))
      losses.append((place, Int128((product % sum).magnitude)))
    }
    let left = vat - shares.total
    let step = Money(cents: left.cents.signum())
    let byLoss = losses.sorted { ($1.loss, $0.place) < ($0.loss, $1.place) }
    for (place, _) in byLoss.prefix(Int(left.magnitude.cents)) { shares[place] += step }
    return shares
  }
}
