import Accounting
import Hummingbird
import Storage

/// What the address of a list of documents asks for: filters, length and place.
struct DocumentQuery: Sendable, Hashable {
  /// Lists are this long unless the address says otherwise, and never longer than `most`.
  static let usual = 100
  static let most = 500

  var filter = DocumentFilter()
  var limit = DocumentQuery.usual
  /// The id of the last document before this page.
  var after: Int64?

  init() {}

  init(_ change: (inout DocumentFilter) -> Void) {
    change(&filter)
  }

  /// Reads the query of an address. An empty value is no filter; one that cannot be read is refused, so that a
  /// mistyped filter never shows everything.
  init(_ given: Parameters) throws(Problem) {
    func text(_ name: String) -> String? {
      given[Substring(name)].flatMap { $0.isEmpty ? nil : String($0) }
    }
    func read<Value>(_ name: String, _ make: (String) -> Value?) throws(Problem) -> Value? {
      guard let text = text(name) else { return nil }
      guard let value = make(text) else { throw .badRequest(field: name) }
      return value
    }
    filter.dossierID = try read("dossier") { Int64($0) }
    filter.state = try read("state", DocumentState.init)
    filter.group = try read("group", DocumentState.Group.init)
    filter.cause = text("cause")
    filter.owner = try read("owner", Cause.Owner.init)
    filter.direction = try read("direction", Direction.init)
    filter.kind = try read("kind", DocumentKind.init)
    filter.query = text("q").map { String($0.prefix(200)) }
    filter.from = try read("from") { CalendarDate($0) }
    filter.to = try read("to") { CalendarDate($0) }
    limit =
      try read("limit") { Int($0).flatMap { $0 > 0 ? min($0, DocumentQuery.most) : nil } }
      ?? DocumentQuery.usual
    after = try ListPlace.read(given)
  }

  /// The same as the query of an address.
  var query: Query { Query(parameters) }

  /// The filters without length and place, for hidden fields and for links that begin anew.
  var parameters: [(String, String?)] {
    [
      ("dossier", filter.dossierID.map { String($0) }), ("state", filter.state?.rawValue),
      ("group", filter.group?.rawValue), ("cause", filter.cause),
      ("owner", filter.owner?.rawValue), ("direction", filter.direction?.rawValue),
      ("kind", filter.kind?.rawValue), ("q", filter.query), ("from", filter.from?.description),
      ("to", filter.to?.description),
      ("limit", limit == DocumentQuery.usual ? nil : String(limit)),
      ("next", after.map { String($0) }),
    ]
  }

  var hasFilter: Bool { filter != DocumentFilter() }

  /// The same query with something changed, from the start of the list.
  func with(_ change: (inout DocumentQuery) -> Void) -> DocumentQuery {
    var changed = self
    changed.after = nil
    change(&changed)
    return changed
  }
}

/// Where a page of a list begins: `next` of the answer before it. Lists answer it as an address; the
/// number alone and the whole address are both taken back.
enum ListPlace {
  static func read(_ query: Parameters) throws(Problem) -> Int64? {
    let given = query.getAll("next").filter { !$0.isEmpty }
    guard !given.isEmpty else { return nil }
    for text in given.reversed() {
      let number = text.split(separator: "=").last.map(String.init) ?? text
      if let id = Int64(number), id > 0 { return id }
    }
    throw .badRequest(field: "next")
  }

  /// How many rows a list of the other kinds may have.
  static func limit(_ query: Parameters) throws(Problem) -> Int {
    guard let text = query["limit"], !text.isEmpty else {
      return DocumentQuery.usual
    }
    guard let limit = Int(text), limit > 0 else { throw .badRequest(field: "limit") }
    return min(limit, DocumentQuery.most)
  }
}
