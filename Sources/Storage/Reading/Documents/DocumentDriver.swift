import Accounting
import GRDB

/// One part of a filter that an index answers: the documents that fulfil it.
struct DocumentDriver {
  /// Where its documents are read from, each in one part only; columns are those of `documents`.
  let parts: [Part]
  /// Selects their ids, for counting.
  let ids: SQL
  /// Whether the index holds what filters and orders ask for, so that thousands are read quickly.
  var isCovering = false
  /// Whether it answers the words that are searched.
  var isSearch = false

  struct Part {
    let from: SQL
    let condition: SQL
    /// Whether it has none but documents whose content is not known yet.
    var isUnread = false
  }

  /// No more documents than this are gathered for one page.
  var limit: Int { isCovering ? 20_000 : 4_000 }

  /// What reading one document takes, compared with others.
  var weight: Int { isCovering ? 1 : 6 }

  private init(_ parts: [Part], isCovering: Bool) {
    self.parts = parts
    self.isCovering = isCovering
    ids = parts.map { part -> SQL in
      "select documents.id from \(part.from) where \(part.condition)"
    }.joined(separator: " union all ")
  }

  /// Documents whose ids are selected, each once, and whose rows are then read.
  init(ids: SQL, isSearch: Bool = false) {
    self.ids = ids
    self.isSearch = isSearch
    parts = [DocumentDriver.rows(ids)]
  }

  /// How many there are, counted up to a limit.
  func count(upTo limit: Int, _ database: GRDB.Database) throws -> Int {
    try SQLRequest<Int>(literal: "select count(*) from (\(ids) limit \(limit))")
      .fetchOne(database) ?? 0
  }

  /// Every part of the filter that has an index, the likely narrowest first.
  ///
  /// - Parameter dossiers: those that the reader may see and the filter asks for; nil for all.
  static func all(of filter: DocumentFilter, dossiers: [Int64]?) -> [DocumentDriver] {
    [
      chosen(filter), search(filter, dossiers), cause(filter), dossiers.map(self.dossiers),
      states(filter, dossiers), owner(filter, dossiers), amounts(filter), days(filter),
    ].compactMap(\.self) + [everything]
  }

  /// Narrow in a small installation.
  static let everything = DocumentDriver(ids: "select id from documents")
  static let nothing = DocumentDriver(ids: "select id from documents where 0")

  private static func rows(_ ids: SQL) -> Part {
    Part(
      from: "(\(ids)) as chosen cross join documents on documents.id = chosen.id", condition: "1")
  }

  private static func chosen(_ filter: DocumentFilter) -> DocumentDriver? {
    filter.documents.map { documents in
      documents.isEmpty
        ? nothing
        : DocumentDriver(ids: "select id from documents where id in \(documents.sorted())")
    }
  }

  static func search(_ filter: DocumentFilter, _ dossiers: [Int64]?) -> DocumentDriver? {
    guard let query = filter.query else { return nil }
    guard let match = SearchTerms(query).match(in: dossiers) else { return nothing }
    return DocumentDriver(
      ids: "select rowid as id from document_search where document_search match \(match)",
      isSearch: true)
  }

  /// A code is also the start of all keys that have it, up to their first mark.
  private static func cause(_ filter: DocumentFilter) -> DocumentDriver? {
    guard let cause = filter.cause else { return nil }
    let same: SQL = """
      select id from documents indexed by documents_by_cause where cause_key = \(cause)
      """
    guard Cause.Code(rawValue: cause) != nil else { return DocumentDriver(ids: same) }
    return DocumentDriver(
      ids: """
        \(same) union all
        select id from documents indexed by documents_by_cause
          where cause_key >= \(cause + "|") and cause_key < \(cause + "}")
        """)
  }

  private static func dossiers(_ dossiers: [Int64]) -> DocumentDriver {
    guard !dossiers.isEmpty else { return nothing }
    return DocumentDriver(
      [
        Part(
          from: "documents indexed by documents_in_dossier",
          condition: """
            documents.direction is not null and documents.dossier_id in \(dossiers)
            """),
        Part(
          from: "documents indexed by documents_unread",
          condition: "documents.direction is null and documents.dossier_id in \(dossiers)",
          isUnread: true),
      ], isCovering: true)
  }

  static func states(_ filter: DocumentFilter, _ dossiers: [Int64]?) -> DocumentDriver? {
    guard let states = filter.states else { return nil }
    guard !states.isEmpty else { return nothing }
    let within: SQL = dossiers.map { " and documents.dossier_id in \($0)" } ?? ""
    let passing: Set<DocumentState> = [.booked, .queued]
    let open = states.filter { !passing.contains($0) }.map(\.rawValue)
    let others = states.filter(passing.contains).map(\.rawValue)
    var parts: [Part] = []
    if !open.isEmpty {
      parts = [
        Part(
          from: "documents indexed by documents_open",
          condition: """
            documents.direction is not null and documents.state not in ('booked', 'queued')
              and documents.state in \(open)\(within)
            """),
        Part(
          from: "documents indexed by documents_unread",
          condition: "documents.direction is null and documents.state in \(open)\(within)",
          isUnread: true),
      ]
    }
    if !others.isEmpty {
      parts.append(
        rows(
          """
          select id from documents indexed by documents_by_state
            where state in \(others)\(within)
          """))
    }
    return DocumentDriver(parts, isCovering: others.isEmpty)
  }

  private static func owner(_ filter: DocumentFilter, _ dossiers: [Int64]?) -> DocumentDriver? {
    guard let owner = filter.owner else { return nil }
    let within: SQL = dossiers.map { " and dossier_id in \($0)" } ?? ""
    let named: SQL = """
      select id from documents indexed by documents_by_owner
        where cause_owner = \(owner.rawValue)\(within)
      """
    guard owner == .us else { return DocumentDriver(ids: named) }
    return DocumentDriver(
      ids: """
        \(named) union
        select id from documents indexed by documents_by_state
          where state in ('queued', 'sending')\(within)
        """)
  }

  private static func amounts(_ filter: DocumentFilter) -> DocumentDriver? {
    guard let bounds = filter.bounds(of: .amount) else { return nil }
    return DocumentDriver(
      ids: """
        select id from documents indexed by documents_by_amount
          where direction is not null and \(bounds)
        """)
  }

  private static func days(_ filter: DocumentFilter) -> DocumentDriver? {
    guard let bounds = filter.bounds(of: .date) else { return nil }
    let (from, to) = filter.days
    let day: Instant = 86_400_000
    let since = from.map { Instant($0.daysSince1970) * day } ?? Instant.min
    let until = to.map { Instant($0.daysSince1970 + 1) * day } ?? Instant.max
    return DocumentDriver(
      ids: """
        select id from documents indexed by documents_by_day
          where direction is not null and \(bounds)
        union all
        select id from documents indexed by documents_unread
          where direction is null and received_at >= \(since) and received_at < \(until)
        """)
  }
}

extension DocumentFilter {
  /// The stretch of an order's index that the filter leaves; nil for all of it.
  func bounds(of key: DocumentSort.Key) -> SQL? {
    guard let expression = key.expression else { return nil }
    switch key {
    case .date:
      let (from, to) = days
      guard from != nil || to != nil else { return nil }
      let first = from?.description ?? ""
      let last = to?.description ?? "9999-12-31"
      return "\(expression) between \(first) and \(last)"
    case .amount:
      guard amountFrom != nil || amountTo != nil else { return nil }
      let least = amountFrom?.cents ?? Int64.min
      let most = amountTo?.cents ?? Int64.max
      return "\(expression) between \(least) and \(most)"
    case .received, .number, .counterparty: return nil
    }
  }
}

// For optional conditions: `??` with a literal beside it is GRDB's own operator, which writes
// `IFNULL(condition, '1')`, and no index answers that.
extension SQL {
  /// The condition that always holds.
  static let anything: SQL = "1"
  /// The condition that never does, and a value that sets nothing apart.
  static let nothing: SQL = "0"
}
