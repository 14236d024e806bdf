import Accounting

/// A counterparty's key (`CounterpartyKey.text`) as people read it.
struct CounterpartyWords: Sendable, Hashable {
  /// Supplier or customer.
  var side: String
  /// What it is known by: a number, an account or a name.
  var known: String

  init(_ key: String, _ speech: Speech) {
    let parts = key.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    let direction = parts.first.flatMap(Direction.init)
    side = speech(direction == .sale ? MappingText.mapCustomer : .mapSupplier)
    guard parts.count == 3 else {
      known = key
      return
    }
    let value = parts[2]
    known =
      switch parts[1] {
      case "be": CounterpartyWords.enterprise(value)
      case "iban": IBAN(value)?.display ?? value
      case "party": speech.fill(MappingText.mapParty, ["number": value])
      case "name": speech.fill(MappingText.mapByName, ["name": value])
      default: value
      }
  }

  /// Ten digits as they are printed: `BE 0884.768.177`.
  private static func enterprise(_ digits: String) -> String {
    guard digits.count == 10 else { return digits }
    return "BE \(digits.prefix(4)).\(digits.dropFirst(4).prefix(3)).\(digits.suffix(3))"
  }
}
