import Foundation

/// Reads the text of a filter by recursive descent, `or` binding loosest.
struct ODataFilterReader {
  private let characters: [Character]
  private let properties: Set<String>
  private var position = 0
  private var depth = 0

  init(_ text: String, properties: Set<String>) {
    characters = Array(text)
    self.properties = properties
  }

  mutating func wholeFilter() throws(ODataFilter.Refusal) -> ODataFilter {
    let filter = try alternatives()
    skipBlanks()
    guard position == characters.count else { throw .syntax(at: position) }
    return filter
  }

  private mutating func alternatives() throws(ODataFilter.Refusal) -> ODataFilter {
    var filter = try conjunctions()
    while takes(word: "or") { filter = .either(filter, try conjunctions()) }
    return filter
  }

  private mutating func conjunctions() throws(ODataFilter.Refusal) -> ODataFilter {
    var filter = try term()
    while takes(word: "and") { filter = .both(filter, try term()) }
    return filter
  }

  private mutating func term() throws(ODataFilter.Refusal) -> ODataFilter {
    // A limit, so that brackets alone cannot exhaust the stack.
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw .syntax(at: position) }
    if takes(word: "not") { return .negated(try term()) }
    skipBlanks()
    if takes("(") {
      let filter = try alternatives()
      skipBlanks()
      guard takes(")") else { throw .syntax(at: position) }
      return filter
    }
    return try comparison()
  }

  private mutating func comparison() throws(ODataFilter.Refusal) -> ODataFilter {
    let start = position
    let property = word { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "_" }
    guard !property.isEmpty else { throw .syntax(at: start) }
    guard properties.contains(property) else { throw .unknownProperty(property) }
    skipBlanks()
    let operatorStart = position
    guard let comparison = ODataFilter.Comparison(rawValue: word(\.isLetter)) else {
      throw .syntax(at: operatorStart)
    }
    return .compares(property: property, comparison, try literal())
  }

  private mutating func literal() throws(ODataFilter.Refusal) -> ODataFilter.Literal {
    skipBlanks()
    let start = position
    if takes("'") { return .text(try quoted()) }
    let name = word { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    switch name.lowercased() {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "datetime":
      guard takes("'"), let moment = LocalMoment(try quoted()) else { throw .syntax(at: start) }
      return .moment(moment)
    default:
      // OData writes decimals with a suffix: 12.5M.
      let digits = name.hasSuffix("M") || name.hasSuffix("m") ? String(name.dropLast()) : name
      guard let last = digits.last, last.isNumber,
        digits.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }),
        let number = Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX"))
      else { throw .syntax(at: start) }
      return .number(number)
    }
  }

  /// The rest of a quoted text; a doubled quote stands for one.
  private mutating func quoted() throws(ODataFilter.Refusal) -> String {
    var text = ""
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character != "'" {
        text.append(character)
      } else if takes("'") {
        text.append("'")
      } else {
        return text
      }
    }
    throw .syntax(at: position)
  }

  private mutating func word(_ belongs: (Character) -> Bool) -> String {
    let start = position
    while position < characters.count, belongs(characters[position]) { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func takes(word expected: String) -> Bool {
    let start = position
    skipBlanks()
    if word(\.isLetter) == expected, position < characters.count,
      characters[position] == " " || characters[position] == "("
    {
      return true
    }
    position = start
    return false
  }

  private mutating func takes(_ expected: Character) -> Bool {
    guard position < characters.count, characters[position] == expected else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < characters.count, characters[position] == " " { position += 1 }
  }
}
