import Foundation

/// Checks a value against a schema of an OpenAPI 3.0 document, over the keywords the contracts use.
/// Strictly, it also refuses members that are not named or read-only, and asks for
/// `x-gateway-required` ones.
struct SchemaCheck {
  let contract: JSONValue
  let strict: Bool

  /// What is wrong, each with its place; empty when nothing is.
  func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    let schema = resolved(schema)
    var faults = combinationFaults(value, schema, place)
    if let allowed = schema["enum"]?.array, !allowed.contains(value) {
      faults.append("\(place) is not one of the values of the contract")
    }
    if let type = schema["type"]?.string, !SchemaCheck.fits(value, type) {
      return faults + ["\(place) is not of type \(type)"]
    }
    switch value {
    case .string(let text): faults += textFaults(text, schema, place)
    case .number(let number): faults += numberFaults(number, schema, place)
    case .array(let items): faults += arrayFaults(items, schema, place)
    case .object(let members): faults += objectFaults(members, schema, place)
    case .null, .bool: break
    }
    return faults
  }

  /// The node itself, its local reference followed.
  func resolved(_ node: JSONValue) -> JSONValue {
    guard let reference = node["$ref"]?.string else { return node }
    let path = reference.drop { $0 == "#" || $0 == "/" }.split(separator: "/")
    let target = path.reduce(JSONValue?.some(contract)) { place, name in
      place?[String(name).replacing("~1", with: "/").replacing("~0", with: "~")]
    }
    return target.map(resolved) ?? .null
  }

  /// The alternatives are tried without strictness: what a member is called is judged by the schema
  /// around them.
  private func combinationFaults(
    _ value: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    let plain = SchemaCheck(contract: contract, strict: false)
    func fitting(_ keyword: String) -> Int? {
      schema[keyword]?.array?.count { plain.faults(value, $0, at: place).isEmpty }
    }
    var faults: [String] = []
    if fitting("anyOf") == 0 { faults.append("\(place) fits none of the alternatives") }
    if let count = fitting("oneOf"), count != 1 {
      faults.append("\(place) fits \(count) of the alternatives, not one")
    }
    return faults
  }

  private func textFaults(_ text: String, _ schema: JSONValue, _ place: String) -> [String] {
    var faults: [String] = []
    if let pattern = schema["pattern"]?.string {
      let fits = (try? Regex(pattern)).map { text.firstMatch(of: $0) != nil }
      if fits != true { faults.append("\(place) does not fit \(pattern)") }
    }
    let wellFormed =
      switch schema["format"]?.string {
      case "date": SchemaCheck.isDate(text)
      case "byte": Data(base64Encoded: text) != nil
      case "uuid": UUID(uuidString: text) != nil
      default: true
      }
    if !wellFormed { faults.append("\(place) is no \(schema["format"]?.string ?? "")") }
    return faults
  }

  private func numberFaults(
    _ number: Decimal, _ schema: JSONValue, _ place: String
  ) -> [String] {
    var faults: [String] = []
    if let least = schema["minimum"]?.number, number < least {
      faults.append("\(place) is below \(least)")
    }
    if let most = schema["maximum"]?.number, number > most {
      faults.append("\(place) is above \(most)")
    }
    if schema["format"]?.string == "int32", !(Decimal(Int32.min)...Decimal(Int32.max) ~= number) {
      faults.append("\(place) is no int32")
    }
    return faults
  }

  private func arrayFaults(
    _ items: [JSONValue], _ schema: JSONValue, _ place: String
  ) -> [String] {
    var faults = countFaults(items.count, schema, "Items", place)
    if let each = schema["items"] {
      for (index, item) in items.enumerated() {
        faults += self.faults(item, each, at: "\(place)/\(index)")
      }
    }
    return faults
  }

  private func objectFaults(
    _ members: [String: JSONValue], _ schema: JSONValue, _ place: String
  ) -> [String] {
    var faults = countFaults(members.count, schema, "Properties", place)
    let known = schema["properties"]?.object ?? [:]
    let ours = strict ? schema["x-gateway-required"]?.array ?? [] : []
    for name in ((schema["required"]?.array ?? []) + ours).compactMap(\.string)
    where members[name] == nil {
      faults.append("\(place)/\(name) is missing")
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      let there = "\(place)/\(name)"
      if let schema = known[name] {
        if strict, resolved(schema)["readOnly"]?.bool == true {
          faults.append("\(there) is read-only")
        }
        faults += self.faults(member, schema, at: there)
        continue
      }
      switch schema["additionalProperties"] {
      case .bool(true)?, nil:
        if strict, !known.isEmpty { faults.append("\(there) is not in the contract") }
      case .bool(false)?: faults.append("\(there) is not in the contract")
      case let other?: faults += self.faults(member, other, at: there)
      }
    }
    return faults
  }

  private func countFaults(
    _ count: Int, _ schema: JSONValue, _ what: String, _ place: String
  ) -> [String] {
    var faults: [String] = []
    if let least = schema["min\(what)"]?.integer, count < least {
      faults.append("\(place) has \(count), at least \(least) are needed")
    }
    if let most = schema["max\(what)"]?.integer, count > most {
      faults.append("\(place) has \(count), at most \(most) are allowed")
    }
    return faults
  }

  private static func fits(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.string, "string"), (.bool, "boolean"), (.array, "array"), (.object, "object"),
      (.number, "number"):
      true
    case (.number, "integer"): value.integer != nil
    default: false
    }
  }

  private static func isDate(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3)
    else { return false }
    let calendar = Calendar(identifier: .gregorian)
    return DateComponents(calendar: calendar, year: year, month: month, day: day).isValidDate
  }
}
