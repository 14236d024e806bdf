import Accounting
import Hummingbird
import Storage

/// What the address of the audit asks for: filters, length and place.
struct AuditQuery: Sendable, Hashable {
  var actor: String?
  var action: String?
  var subject: String?
  var dossier: Int64?
  /// Both days count.
  var from: CalendarDate?
  var to: CalendarDate?
  var limit = DocumentQuery.usual
  /// The id of the last line before this page.
  var after: Int64?

  init(from: CalendarDate? = nil) {
    self.from = from
  }

  /// Reads the query of an address. An empty value is no filter; one that cannot be read is refused.
  init(_ given: Parameters) throws(Problem) {
    func text(_ name: String) -> String? {
      given[Substring(name)].flatMap { $0.isEmpty ? nil : String($0.prefix(200)) }
    }
    func read<Value>(_ name: String, _ make: (String) -> Value?) throws(Problem) -> Value? {
      guard let text = text(name) else { return nil }
      guard let value = make(text) else { throw .badRequest(field: name) }
      return value
    }
    actor = text("actor")
    action = text("action")
    subject = text("subject")
    dossier = try read("dossier") { Int64($0) }
    from = try read("from") { CalendarDate($0) }
    to = try read("to") { CalendarDate($0) }
    limit = try ListPlace.limit(given)
    after = try ListPlace.read(given)
  }

  var filter: AuditFilter {
    var filter = AuditFilter()
    filter.actor = actor
    filter.action = action
    filter.subject = subject
    filter.dossierID = dossier
    filter.from = from.map(BrusselsDay.start)
    filter.until = to.map { BrusselsDay.start(of: $0.adding(days: 1)) }
    return filter
  }

  /// The same as the query of an address.
  var query: Query {
    Query([
      ("actor", actor), ("action", action), ("subject", subject),
      ("dossier", dossier.map { String($0) }), ("from", from?.description),
      ("to", to?.description), ("limit", limit == DocumentQuery.usual ? nil : String(limit)),
      ("next", after.map { String($0) }),
    ])
  }

  var hasFilter: Bool { filter != AuditFilter() }

  /// The same from another place of the list; nil is its start.
  func from(_ after: Int64?) -> AuditQuery {
    var moved = self
    moved.after = after
    return moved
  }
}
