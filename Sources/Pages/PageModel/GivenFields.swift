import Hummingbird

/// The fields of an address or form by name. An empty one is not given; one that cannot be read is
/// refused.
struct GivenFields {
  let text: (String) -> String?

  init(text: @escaping (String) -> String?) {
    self.text = text
  }

  /// Those of an address.
  init(_ given: Parameters) {
    text = { name in given[Substring(name)].flatMap { $0.isEmpty ? nil : String($0) } }
  }

  func read<Value>(_ name: String, _ make: (String) -> Value?) throws(Problem) -> Value? {
    guard let text = text(name) else { return nil }
    guard let value = make(text) else { throw .badRequest(field: name) }
    return value
  }

  /// A number above zero.
  func number(_ name: String) throws(Problem) -> Int64? {
    try read(name) { Int64($0).flatMap { $0 > 0 ? $0 : nil } }
  }

  /// Numbers with commas between.
  func ids(_ text: String, _ name: String) throws(Problem) -> [Int64] {
    let parts = text.split(separator: ",")
    let ids = parts.compactMap { Int64($0) }
    guard ids.count == parts.count else { throw .badRequest(field: name) }
    return ids
  }
}
