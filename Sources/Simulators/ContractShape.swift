/// What a caller's JSON must look like, to find breaches of a contract the real service may let pass:
/// unknown members, missing required ones, wrong types.
package indirect enum ContractShape: Sendable {
  /// A text.
  case text
  /// A text that is one of these.
  case oneOf(Set<String>)
  /// A whole number of 32 bits.
  case int
  /// A whole number that is one of these.
  case code(ClosedRange<Int>)
  /// Any number.
  case number
  /// True or false.
  case flag
  /// `YYYY-MM-DD` (whether the day exists is the service's business).
  case date
  /// Anything.
  case any
  /// A list of these.
  case list(ContractShape)
  /// An object: members that must be there, and members that may.
  case object([String: ContractShape], optional: [String: ContractShape] = [:])

  /// What is wrong with the value, each problem with the path of its member; empty when nothing is.
  package func problems(in value: JSONValue, at path: String = "") -> [String] {
    switch self {
    case .any: []
    case .text: value.string == nil ? ["\(name(path)): not a text"] : []
    case .oneOf(let known):
      value.string.map(known.contains) == true ? [] : ["\(name(path)): not one of the known texts"]
    case .int: value.int == nil ? ["\(name(path)): not a whole number of 32 bits"] : []
    case .code(let known):
      value.int.map(known.contains) == true ? [] : ["\(name(path)): not one of the known codes"]
    case .number: value.number == nil ? ["\(name(path)): not a number"] : []
    case .flag: value.bool == nil ? ["\(name(path)): not true or false"] : []
    case .date:
      value.string?.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) == nil
        ? ["\(name(path)): not a date of the form YYYY-MM-DD"] : []
    case .list(let item):
      value.array.map { items in
        items.enumerated().flatMap { item.problems(in: $1, at: "\(path)[\($0)]") }
      } ?? ["\(name(path)): not a list"]
    case .object(let required, let optional):
      ContractShape.problems(in: value, at: path, required: required, optional: optional)
    }
  }

  private static func problems(
    in value: JSONValue, at path: String, required: [String: ContractShape],
    optional: [String: ContractShape]
  ) -> [String] {
    guard let members = value.object else {
      return ["\(path.isEmpty ? "body" : path): not an object"]
    }
    let prefix = path.isEmpty ? "" : "\(path)."
    let missing = required.keys.filter { members[$0] == nil }.sorted()
      .map { "\(prefix)\($0): missing" }
    let wrong = members.keys.sorted().flatMap { key -> [String] in
      guard let shape = required[key] ?? optional[key] else {
        return ["\(prefix)\(key): not a known member"]
      }
      return members[key].map { shape.problems(in: $0, at: "\(prefix)\(key)") } ?? []
    }
    return missing + wrong
  }

  private func name(_ path: String) -> String { path.isEmpty ? "body" : path }
}
