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
    let fields = GivenFields(given)
    actor = fields.text("actor").map { String($0.prefix(200)) }
    action = fields.text("action").map { String($0.prefix(200)) }
    subject = fields.text("subject").map { String($0.prefix(200)) }
    dossier = try fields.read("dossier") { Int64($0) }
    from = try fields.read("from") { CalendarDate($0) }
    to = try fields.read("to") { CalendarDate($0) }
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
