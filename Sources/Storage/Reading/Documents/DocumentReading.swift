import Accounting
import GRDB

/// One reading of the list of documents, bounded in what it looks at whatever is asked.
///
/// Where one part of the filter is narrow, its documents are gathered, sorted and counted. Otherwise
/// the index of the order is walked from the page's place, and what does not fit is passed over: then
/// nearly everything fits, or the reading stops after `window` documents and the next page goes on.
struct DocumentReading {
  /// Documents that a walk looks at in the order of receipt, in which rows lie side by side.
  static let window = 20_000
  /// The same in other orders.
  static let windowElsewhere = 6_000

  private let filter: DocumentFilter
  private let sort: DocumentSort
  /// Nil for all.
  private let dossiers: [Int64]?
  private let database: GRDB.Database

  init(
    _ filter: DocumentFilter, access: Access, sort: DocumentSort, _ database: GRDB.Database
  ) throws {
    self.filter = filter
    self.sort = sort
    self.database = database
    if access == .all, !filter.narrowsDossiers {
      dossiers = nil
    } else {
      dossiers = try SQLRequest<Int64>(
        literal: """
          select id from dossiers where \(filter.dossierCondition(access, column: "id")) order by id
          """
      ).fetchAll(database)
    }
  }

  func slice(limit: Int, after: DocumentCursor?) throws -> DocumentSlice {
    if let driver = try narrowest() { return try gather(driver, limit: limit, after: after) }
    let sort = filter.query == nil ? sort : DocumentSort(isAscending: sort.isAscending)
    let walk = DocumentWalk(
      filter: filter, sort: sort, dossiers: dossiers, condition: condition(besides: nil),
      window: sort.key == .received ? DocumentReading.window : DocumentReading.windowElsewhere,
      database: database)
    let (ids, next) = try walk.page(limit: limit, after: after)
    let rows = try DocumentReading.rows(ids, database)
    return DocumentSlice(
      rows: rows, next: next, total: try total(atLeast: rows.count), sort: sort)
  }

  func counts() throws -> [DocumentState: Int] {
    if let sums = try sums() { return sums }
    let driver = try narrowest() ?? .everything
    let counted = parts(of: driver).map { part -> SQL in
      """
      select documents.state as state, count(*) as n from \(part.from)
      where \(part.condition) and \(condition(besides: driver)) group by documents.state
      """
    }.joined(separator: " union all ")
    let request = SQLRequest<Row>(
      literal: "select state, sum(n) as n from (\(counted)) group by state")
    return try request.fetchAll(database).reduce(into: [:]) { counts, row in
      if let state = DocumentState(rawValue: row["state"]) { counts[state] = row["n"] }
    }
  }

  func ids(
    in states: Set<DocumentState>, unchangedSince moment: Instant, limit: Int
  ) throws -> [Int64] {
    let names = states.map(\.rawValue).sorted()
    // Without a narrow part the states themselves narrow most: what is booked is never among them.
    var open = filter
    if filter.states == nil { open.documentStates = states }
    let driver = try narrowest() ?? DocumentDriver.states(open, dossiers) ?? .everything
    let found = parts(of: driver).map { part -> SQL in
      """
      select documents.id as id from \(part.from)
      where \(part.condition) and \(condition(besides: driver)) and documents.state in \(names)
        and documents.updated_at <= \(moment) and documents.received_at <= \(moment)
      """
    }.joined(separator: " union all ")
    return try SQLRequest<Int64>(
      literal: "select id from (\(found)) order by id limit \(limit)"
    ).fetchAll(database)
  }

  /// The part of the filter that is read with the least effort; nil when all have too many documents to
  /// be gathered.
  private func narrowest() throws -> DocumentDriver? {
    // Where nothing can be found, SQLite could not use the index that another part would name.
    if dossiers?.isEmpty == true || filter.states?.isEmpty == true { return .nothing }
    if let query = filter.query, SearchTerms(query).match(in: dossiers) == nil { return .nothing }
    var best: (driver: DocumentDriver, effort: Int)?
    for driver in DocumentDriver.all(of: filter, dossiers: dossiers) {
      let most = min(driver.limit, (best?.effort ?? .max) / driver.weight)
      guard most > 100 || best == nil else { continue }
      let count = try driver.count(upTo: most + 1, database)
      if count <= most { best = (driver, count * driver.weight) }
    }
    return best?.driver
  }

  /// What a document must fulfil that the driver does not see to.
  private func condition(besides driver: DocumentDriver?) -> SQL {
    var parts = [filter.rowCondition]
    if let dossiers {
      parts.append(Access.only(Set(dossiers)).condition(on: "documents.dossier_id"))
    }
    if let query = filter.query, driver != nil, driver?.isSearch == false {
      if let match = SearchTerms(query).match(in: dossiers) {
        parts.append(
          """
          documents.id in
            (select rowid from document_search where document_search match \(match))
          """)
      } else {
        parts.append("0")
      }
    }
    return parts.joined(separator: " and ")
  }

  /// Where the driver's documents are read from; what has not been read has no words to be found by.
  private func parts(of driver: DocumentDriver) -> [DocumentDriver.Part] {
    filter.query == nil ? driver.parts : driver.parts.filter { !$0.isUnread }
  }

  private func gather(
    _ driver: DocumentDriver, limit: Int, after: DocumentCursor?
  ) throws -> DocumentSlice {
    let key: SQL = sort.key.expression ?? .nothing
    let found = parts(of: driver).map { part -> SQL in
      """
      select documents.id as id, documents.state as state, documents.direction is null as unread,
        \(key) as place
      from \(part.from) where \(part.condition) and \(condition(besides: driver))
      """
    }.joined(separator: " union all ")
    let place = sort.key.isText ? "place collate nocase" : "place" as SQL
    let order: SQL =
      sort.key == .received
      ? "id \(sort.direction)" : "unread, \(place) \(sort.direction), id \(sort.direction)"
    let ahead: SQL = after.map { $0.condition(sort, place: place) } ?? .anything
    let request: SQLRequest<Row> = """
      select id, state, \(ahead) as ahead from (\(found)) order by \(order)
      """
    var counts: [String: Int] = [:]
    var ids: [Int64] = []
    let cursor = try request.fetchCursor(database)
    while let row = try cursor.next() {
      counts[row[1], default: 0] += 1
      if ids.count <= limit, row[2] { ids.append(row[0]) }
    }
    let rows = try DocumentReading.rows(Array(ids.prefix(limit)), database)
    return DocumentSlice(
      rows: rows,
      next: ids.count > limit ? rows.last.map { DocumentCursor($0, sort) } : nil,
      total: .exact(
        counts.reduce(into: [:]) { counts, pair in
          if let state = DocumentState(rawValue: pair.key) { counts[state] = pair.value }
        }),
      sort: sort)
  }

  /// Whole rows, in the order of the ids.
  static func rows(_ ids: [Int64], _ database: GRDB.Database) throws -> [DocumentRow] {
    guard !ids.isEmpty else { return [] }
    let found = try SQLRequest<Row>(
      literal: """
        select \(DocumentRow.columns)
        from documents join dossiers on dossiers.id = documents.dossier_id
        where documents.id in \(ids)
        """
    ).fetchAll(database).map(DocumentRow.init)
    let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    return ids.compactMap { byID[$0] }
  }

  private func total(atLeast rows: Int) throws -> DocumentTotal {
    if let sums = try sums() { return .exact(sums) }
    return .moreThan(rows)
  }

  /// Exact counts from the sums that are kept, where the filter asks for nothing else than dossiers,
  /// states, an owner and whole months; nil elsewhere.
  private func sums() throws -> [DocumentState: Int]? {
    guard filter.isSummed else { return nil }
    // Where nothing can be found, SQLite could not use the index that is named below.
    if dossiers?.isEmpty == true { return [:] }
    let months = filter.period?.months.map(\.description) ?? [""]
    let owner: SQL
    switch filter.owner {
    case nil: owner = "1"
    case .us?: owner = "(owner = 'us' or (owner = '' and state = 'sending'))"
    case let named?: owner = "owner = \(named.rawValue)"
    }
    let states: SQL = filter.states.map { "state in \($0.map(\.rawValue))" } ?? .anything
    let aside: SQL = filter.leavesOutSetAside ? "state <> 'set_aside'" : "1"
    let rows = try SQLRequest<Row>(
      literal: """
        select state, sum(documents) as n from document_sums
        where month in \(months) and dossier_id in \(dossiers ?? [0])
          and \(owner) and \(states) and \(aside)
        group by state
        union all
        select documents.state as state, count(*) as n
        from documents indexed by documents_queued
        where documents.state = 'queued' and \(condition(besides: nil)) group by documents.state
        """
    ).fetchAll(database)
    return rows.reduce(into: [:]) { counts, row in
      guard let state = DocumentState(rawValue: row["state"]), row["n"] as Int > 0 else { return }
      counts[state, default: 0] += row["n"] as Int
    }
  }
}

extension DocumentCursor {
  /// What lies after it in the order.
  fileprivate func condition(_ sort: DocumentSort, place key: SQL) -> SQL {
    let ids: SQL = "id \(sort.after) \(id)"
    let value: SQL
    switch place {
    case .received: return ids
    case .unread: return "(unread = 1 and \(ids))"
    case .text(let text): value = "\(text)"
    case .number(let number): value = "\(number)"
    }
    return """
      (unread = 1 or \(key) \(sort.after) \(value) or (\(key) = \(value) and \(ids)))
      """
  }
}
