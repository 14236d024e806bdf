import Accounting
import Foundation
import Hummingbird
import Storage

/// What the address of a list of documents asks for: filters, order, length and place.
struct DocumentQuery: Sendable, Hashable {
  /// Lists are this long unless the address says otherwise, and never longer than `most`.
  static let usual = 80
  static let most = 500
  /// Days of age that can be asked for.
  static let ages = 0...3_660

  var filter = DocumentFilter()
  /// Received so many days ago or earlier. The filter's own moment follows from it.
  private(set) var age: Int?
  var sort = DocumentSort.usual
  var limit = DocumentQuery.usual
  /// The place of the last document before this page.
  var after: DocumentCursor?

  init() {}

  init(_ change: (inout DocumentFilter) -> Void) {
    change(&filter)
    sort.key = usualKey
  }

  /// The order of a list that names none: by date where dates are asked for.
  private var usualKey: DocumentSort.Key {
    filter.period != nil || filter.from != nil || filter.to != nil ? .date : .received
  }

  /// Reads the query of an address. An empty value is no filter; one that cannot be read is refused, so that a
  /// mistyped filter never shows everything.
  ///
  /// - Parameter now: what the age is counted from.
  init(_ given: Parameters, now: Instant) throws(Problem) {
    let fields = GivenFields(given)
    try read(fields, now: now)
    let documents = given.getAll("id").filter { !$0.isEmpty }
    if !documents.isEmpty {
      let ids = documents.compactMap { Int64($0) }
      guard ids.count == documents.count, ids.count <= DocumentQuery.most else {
        throw .badRequest(field: "id")
      }
      filter.documents = Set(ids)
    }
    limit =
      try fields.read("limit") { Int($0).flatMap { $0 > 0 ? min($0, DocumentQuery.most) : nil } }
      ?? DocumentQuery.usual
    after = try ListPlace.cursor(given, sort)
  }

  /// Reads the same from the fields of a form; without length and place.
  init(form: [String: String], now: Instant) throws(Problem) {
    let fields = GivenFields(text: { name in form[name].flatMap { $0.isEmpty ? nil : $0 } })
    try read(fields, now: now)
    if let text = form["ids"], !text.isEmpty {
      filter.documents = Set(try fields.ids(text, "ids"))
    }
  }

  private mutating func read(_ fields: GivenFields, now: Instant) throws(Problem) {
    filter.dossierID = try fields.read("dossier") { Int64($0) }
    if let text = fields.text("dossiers") {
      filter.dossiers = text == "none" ? [] : Set(try fields.ids(text, "dossiers"))
    }
    filter.managerID = try fields.read("manager") { Int64($0) }
    filter.state = try fields.read("state", DocumentState.init)
    filter.group = try fields.read("group", DocumentState.Group.init)
    filter.cause = fields.text("cause")
    filter.owner = try fields.read("owner", Cause.Owner.init)
    filter.direction = try fields.read("direction", Direction.init)
    filter.kind = try fields.read("kind", DocumentKind.init)
    filter.query = fields.text("q").map { String($0.prefix(200)) }
    filter.period = try fields.read("period") { CalendarPeriod($0) }
    filter.from = try fields.read("from") { CalendarDate($0) }
    filter.to = try fields.read("to") { CalendarDate($0) }
    filter.amountFrom = try fields.read("amount_from", AmountText.money)
    filter.amountTo = try fields.read("amount_to", AmountText.money)
    age = try fields.read("age") {
      Int($0).flatMap { DocumentQuery.ages.contains($0) ? $0 : nil }
    }
    filter.receivedUntil = age.map { now - Instant($0) * 86_400_000 }
    sort.key = try fields.read("sort", DocumentSort.Key.init) ?? usualKey
    sort.isAscending = try fields.read("order") { ["asc": true, "desc": false][$0] } ?? false
  }

  /// The same as the query of an address.
  var query: Query { Query(parameters) }

  /// Filters, order, length and place.
  var parameters: [(String, String?)] {
    selection + [
      ("sort", sort.key == usualKey ? nil : sort.key.rawValue),
      ("order", sort.isAscending ? "asc" : nil),
      ("limit", limit == DocumentQuery.usual ? nil : String(limit)),
      ("next", after?.text),
    ]
  }

  /// The filters alone, by the names they have in addresses and forms.
  var selection: [(String, String?)] {
    let chosen = (filter.documents?.sorted() ?? []).map { ("id", String($0) as String?) }
    return [
      ("dossier", filter.dossierID.map { String($0) }),
      ("manager", filter.managerID.map { String($0) }), ("state", filter.state?.rawValue),
      ("group", filter.group?.rawValue), ("cause", filter.cause),
      ("owner", filter.owner?.rawValue), ("direction", filter.direction?.rawValue),
      ("kind", filter.kind?.rawValue), ("q", filter.query),
      ("period", filter.period?.description), ("from", filter.from?.description),
      ("to", filter.to?.description), ("amount_from", filter.amountFrom?.description),
      ("amount_to", filter.amountTo?.description), ("age", age.map { String($0) }),
    ] + chosen
  }

  /// Filters and order as the address of a view keeps them.
  var kept: String {
    var view = with { _ in }
    view.limit = DocumentQuery.usual
    return String(view.query.text.dropFirst())
  }

  var hasFilter: Bool { filter != DocumentFilter() }

  /// The same query with something changed, from the start of the list.
  func with(_ change: (inout DocumentQuery) -> Void) -> DocumentQuery {
    var changed = self
    changed.after = nil
    change(&changed)
    return changed
  }

  /// The same without the age.
  func withoutAge() -> DocumentQuery {
    with {
      $0.age = nil
      $0.filter.receivedUntil = nil
    }
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

  /// The same for a list with a choice of orders.
  static func cursor(_ query: Parameters, _ sort: DocumentSort) throws(Problem) -> DocumentCursor? {
    guard let given = query.getAll("next").last(where: { !$0.isEmpty }) else { return nil }
    var text = given
    if given.hasPrefix("/"), let place = given.range(of: "next=", options: .backwards) {
      text = String(given[place.upperBound...]).removingPercentEncoding ?? ""
    }
    guard let cursor = DocumentCursor(text, sort) else { throw .badRequest(field: "next") }
    return cursor
  }

  /// How many rows a list of the other kinds may have.
  static func limit(
    _ query: Parameters, usual: Int = DocumentQuery.usual
  ) throws(Problem) -> Int {
    guard let text = query["limit"], !text.isEmpty else { return usual }
    guard let limit = Int(text), limit > 0 else { throw .badRequest(field: "limit") }
    return min(limit, DocumentQuery.most)
  }
}
