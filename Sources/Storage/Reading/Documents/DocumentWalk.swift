import Accounting
import GRDB

/// Walks the documents in an order from a place on, and keeps those that fit.
struct DocumentWalk {
  let filter: DocumentFilter
  let sort: DocumentSort
  let dossiers: [Int64]?
  /// What a document must fulfil.
  let condition: SQL
  /// How many documents it looks at in one stretch.
  let window: Int
  let database: GRDB.Database

  /// Up to `limit` ids, and the place to go on from when there may be more.
  func page(
    limit: Int, after: DocumentCursor?
  ) throws -> (ids: [Int64], next: DocumentCursor?) {
    var ids: [Int64] = []
    for stretch in try stretches(after) {
      let found = try SQLRequest<Int64>(
        literal: """
          select documents.id from (\(stretch) limit \(window)) as stretch
            cross join documents on documents.id = stretch.id
          where \(condition) limit \(limit + 1 - ids.count)
          """
      ).fetchAll(database)
      ids += found
      if ids.count > limit {
        ids.removeLast()
        return (ids, try ids.last.flatMap(cursor))
      }
      let last = try SQLRequest<Int64>(
        literal: "select id from (\(stretch) limit 1 offset \(window - 1))"
      ).fetchOne(database)
      if let last { return (ids, try cursor(last)) }
    }
    return (ids, nil)
  }

  private func cursor(_ id: Int64) throws -> DocumentCursor? {
    try DocumentReading.rows([id], database).first.map { DocumentCursor($0, sort) }
  }

  /// The stretches of index that lie after a place, one after the other.
  func stretches(_ after: DocumentCursor?) throws -> [SQL] {
    guard let key = sort.key.expression, let index = sort.key.index else {
      return [try byReceipt(after)]
    }
    let direction = sort.direction
    let bounds: SQL = filter.bounds(of: sort.key) ?? .anything
    func known(_ condition: SQL) -> SQL {
      """
      select id from documents indexed by \(index)
      where direction is not null and \(condition) and \(bounds)
      order by \(key) \(direction), id \(direction)
      """
    }
    func unread(_ condition: SQL) -> SQL {
      """
      select id from documents indexed by documents_unread
      where direction is null and \(condition) order by id \(direction)
      """
    }
    func from(_ value: SQL, _ id: Int64) -> [SQL] {
      [
        """
        select id from documents indexed by \(index)
        where direction is not null and \(key) = \(value) and id \(sort.after) \(id)
        order by id \(direction)
        """,
        known("\(key) \(sort.after) \(value)"), unread("1"),
      ]
    }
    switch after?.place {
    case .text(let text): return from("\(text)", after?.id ?? 0)
    case .number(let number): return from("\(number)", after?.id ?? 0)
    case .unread: return [unread("id \(sort.after) \(after?.id ?? 0)")]
    case .received, nil: return [known("1"), unread("1")]
    }
  }

  private func byReceipt(_ after: DocumentCursor?) throws -> SQL {
    var first = after?.id ?? (sort.isAscending ? 0 : Int64.max)
    var bound: SQL = "1"
    if let until = filter.receivedUntil {
      let last = try lastID(receivedUntil: until)
      if sort.isAscending { bound = "id <= \(last)" } else { first = min(first, last + 1) }
    }
    if filter.query != nil {
      guard
        let match = filter.query.flatMap({ SearchTerms($0).match(in: dossiers) })
      else { return "select id from documents where 0" }
      return """
        select rowid as id from document_search
        where document_search match \(match) and rowid \(sort.after) \(first)
        order by rowid \(sort.direction)
        """
    }
    return """
      select id from documents not indexed
      where id \(sort.after) \(first) and \(bound) order by id \(sort.direction)
      """
  }

  /// The last document received by that time, give or take an hour by which the clock may have been
  /// set: ids grow with time, so some twenty look-ups find it.
  private func lastID(receivedUntil moment: Instant) throws -> Int64 {
    let moment = moment > Instant.max - 3_600_000 ? moment : moment + 3_600_000
    let find = try database.cachedStatement(
      sql: "select id, received_at from documents where id >= ? order by id limit 1")
    var low: Int64 = 0
    var high = try Int64.fetchOne(database, sql: "select max(id) from documents") ?? 0
    while low < high {
      let middle = low + (high - low) / 2 + 1
      guard let row = try Row.fetchOne(find, arguments: [middle]) else { break }
      if (row["received_at"] as Instant) <= moment {
        low = max(middle, row["id"])
      } else {
        high = middle - 1
      }
    }
    return low
  }
}
