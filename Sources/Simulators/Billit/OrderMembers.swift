package import Foundation

/// Orders and parties are kept as JSON and not as typed fields, because the simulator must hand out
/// whatever it was given: Billit adds members (Billit API: 1.1). This is how their members are set.
extension JSONValue {
  /// This object with some members set, each to its new value; nil removes one. A value that is no
  /// object stays as it is.
  package func setting(_ changes: [String: JSONValue?]) -> JSONValue {
    guard case .object(var members) = self else { return self }
    for (name, value) in changes { members[name] = value }
    return .object(members)
  }

  /// This object with these members where it has none (or null) of its own.
  package func filling(_ defaults: [String: JSONValue]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.merging(defaults) { own, other in own == .null ? other : own })
  }

  /// This object with only these members.
  package func only(_ names: some Sequence<String>) -> JSONValue {
    let pairs = names.compactMap { name in self[name].map { (name, $0) } }
    return .object(Dictionary(pairs) { first, _ in first })
  }

  /// Compact JSON with sorted keys.
  package var text: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)) ?? Data("null".utf8)
  }

  /// A whole number.
  package static func int(_ value: Int) -> JSONValue { .number(Decimal(value)) }

  /// A moment as Billit writes it.
  package static func moment(_ value: LocalMoment) -> JSONValue { .string(value.description) }
}
