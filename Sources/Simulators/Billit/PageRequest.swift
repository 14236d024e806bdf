/// What a list call asks for: which rows, in which order, and which of them.
package struct PageRequest: Hashable, Sendable {
  package var filter: ODataFilter?
  package var ordering: [Ordering]
  package var top: Int
  package var skip: Int
  /// Whether `Count` is to be filled (`$inlinecount=allpages`; Billit API: inferred).
  package var counts: Bool

  /// The largest and the default page (Billit API: 1.6).
  package static let largestPage = 120

  /// One member to sort by.
  package struct Ordering: Hashable, Sendable {
    package var property: String
    package var isDescending: Bool
  }

  /// Why a list call is refused.
  package enum Refusal: Error, Hashable {
    case filter(ODataFilter.Refusal)
    case unknownProperty(String)
    case badNumber(String)
  }

  /// Reads the query parameters; only these properties may be filtered and sorted by. A `$top` above
  /// the largest page is lowered to it, as "$top can only lower it".
  package init(
    _ query: [String: String], properties: Set<String>
  ) throws(Refusal) {
    if let text = query["$filter"], !text.isEmpty {
      do throws(ODataFilter.Refusal) {
        filter = try ODataFilter(text, properties: properties)
      } catch {
        throw .filter(error)
      }
    }
    ordering = []
    for term in (query["$orderby"] ?? "").split(separator: ",") {
      let words = term.split(separator: " ")
      guard let property = words.first.map(String.init) else { continue }
      guard properties.contains(property), words.count <= 2,
        words.count == 1 || words[1] == "asc" || words[1] == "desc"
      else { throw .unknownProperty(property) }
      ordering.append(
        Ordering(property: property, isDescending: words.count == 2 && words[1] == "desc"))
    }
    top = min(
      try PageRequest.number(query, "$top", from: 1) ?? PageRequest.largestPage,
      PageRequest.largestPage)
    skip = try PageRequest.number(query, "$skip", from: 0) ?? 0
    counts = query["$inlinecount"]?.lowercased() == "allpages"
  }

  private static func number(
    _ query: [String: String], _ name: String, from least: Int
  ) throws(Refusal) -> Int? {
    guard let text = query[name] else { return nil }
    guard let value = Int(text), value >= least else { throw .badNumber(name) }
    return value
  }

  /// One page of these rows, how many passed the filter, and whether more follow.
  func page(of rows: [JSONValue]) -> (rows: [JSONValue], count: Int, hasMore: Bool) {
    let passing = rows.filter { row in
      filter?.accepts { PageRequest.value(of: $0, in: row) } ?? true
    }
    let sorted = ordering.isEmpty ? passing : passing.sorted(by: comesBefore)
    let page = sorted.dropFirst(skip).prefix(top)
    return (Array(page), passing.count, skip + page.count < passing.count)
  }

  /// The value at a path such as `CounterParty/PartyID`.
  static func value(of path: String, in row: JSONValue) -> JSONValue? {
    path.split(separator: "/").reduce(row) { value, member in value?[String(member)] }
  }

  private func comesBefore(_ left: JSONValue, _ right: JSONValue) -> Bool {
    for term in ordering {
      let mine = PageRequest.value(of: term.property, in: left)
      let theirs = PageRequest.value(of: term.property, in: right)
      if mine == theirs { continue }
      return PageRequest.isLess(mine, theirs) != term.isDescending
    }
    return false
  }

  private static func isLess(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    switch (left, right) {
    case (.string(let left)?, .string(let right)?):
      // Moments differ in the number of their decimals: comparing the texts would misplace them.
      if let left = LocalMoment(left), let right = LocalMoment(right) { return left < right }
      return left < right
    case (.number(let left)?, .number(let right)?): return left < right
    case (.bool(let left)?, .bool(let right)?): return !left && right
    case (nil, _?), (.null?, _?): return true
    default: return false
    }
  }
}
