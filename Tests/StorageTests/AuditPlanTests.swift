import GRDB
import Testing

@testable import Storage

@Suite("Every filter of the audit finds its lines by an index, in the order they are shown")
struct AuditPlanTests {
  /// A filter and the index it is to use.
  static let filters: [(name: String, filter: AuditFilter, index: String)] = [
    ("none", AuditFilter(), "audit_by_time"),
    ("actor", filter { $0.actor = "sophie@office.be" }, "audit_by_actor (actor=?"),
    ("action", filter { $0.action = "document.held" }, "audit_by_action (action=?"),
    ("subject", filter { $0.subject = "document/1" }, "audit_by_subject (subject=?"),
    ("dossier", filter { $0.dossierID = 1 }, "audit_by_dossier (dossier_id=?"),
    (
      "period", filter { ($0.from, $0.until) = (1, 2) }, "audit_by_time (at>? AND at<?)"
    ),
    (
      "actor and period", filter { ($0.actor, $0.from, $0.until) = ("a", 1, 2) },
      "audit_by_actor (actor=? AND at>? AND at<?)"
    ),
    (
      "dossier and period", filter { ($0.dossierID, $0.from, $0.until) = (1, 1, 2) },
      "audit_by_dossier (dossier_id=? AND at>? AND at<?)"
    ),
  ]

  private static func filter(_ change: (inout AuditFilter) -> Void) -> AuditFilter {
    var filter = AuditFilter()
    change(&filter)
    return filter
  }

  @Test(
    "It uses its index, sorts nothing and scans nothing but the start of it", arguments: filters,
    [Access.all, .only([1, 2])])
  func plan(row: (name: String, filter: AuditFilter, index: String), access: Access) async throws {
    let office = try await StoredOffice()
    for place in [nil, AuditList.Place(at: 5, id: 9)] {
      let request = AuditList.query(row.filter, access, before: place, limit: 26)
      let sql = try await office.database.pool.read { database in
        try request.makePreparedRequest(database, forSingleResult: false).statement.sql
      }
      let plan = try office.database.plan(of: sql)
      let step = plan.split(separator: "\n").first { $0.contains(" audit ") } ?? ""
      #expect(
        place == nil ? step.contains(row.index) : step.contains(row.index.prefix { $0 != " " }),
        "\(row.name): \(plan)")
      #expect(!plan.contains("TEMP B-TREE"), "\(row.name): \(plan)")
      #expect(!plan.contains("SCAN audit") || row.name == "none", "\(row.name): \(plan)")
    }
  }

  @Test("Lines of one instant follow one another by number, page by page")
  func order() async throws {
    let office = try await StoredOffice()
    let trail = AuditTrail(office.database)
    // Another process' clock is a little behind: its line stands where its time says.
    for (number, at) in [10, 10, 10, 8, 12, 10].enumerated() {
      try await trail.write(
        .init(at: Instant(at), actor: "many", action: "x", subject: "thing/\(number)"))
    }
    var filter = AuditFilter()
    filter.actor = "many"
    var seen: [String] = []
    var after: Int64?
    repeat {
      let (rows, next) = try await AuditList(office.database).lines(
        filter, access: .all, limit: 2, after: after)
      seen += rows.map(\.line.subject)
      after = next
    } while after != nil
    #expect(seen == [4, 5, 2, 1, 0, 3].map { "thing/\($0)" })
  }
}
