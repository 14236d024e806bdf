package import Accounting
import GRDB

/// So many documents in one state, and whose move it is.
package struct DocumentSum: Sendable, Hashable {
  package var state: DocumentState
  /// Nil where nobody's is.
  package var owner: Cause.Owner?
  package var documents: Int

  package init(state: DocumentState, owner: Cause.Owner?, documents: Int) {
    self.state = state
    self.owner = owner
    self.documents = documents
  }

  /// Whose move a document in that state with that cause is: what was set aside waits for nobody, what
  /// is queued or under way is ours to do.
  init(state: DocumentState, cause owner: Cause.Owner?, documents: Int) {
    self.state = state
    self.owner =
      switch state {
      case .setAside: nil
      case .queued, .sending: owner ?? .us
      default: owner
      }
    self.documents = documents
  }
}

/// Documents counted without reading them: from the sums that triggers keep, and from the index of
/// those that are queued. All within a transaction of the caller.
enum DocumentSums {
  /// One sum with the month and dossier it is of.
  struct Part {
    var month: String
    var dossierID: Int64
    var sum: DocumentSum
  }

  /// All documents of `access`.
  static func totals(_ database: GRDB.Database, _ access: Access) throws -> [DocumentSum] {
    let kept = try SQLRequest<Row>(
      literal: """
        select state, owner, sum(documents) as n from document_sums
        where month = '' and \(dossiers(access)) group by state, owner
        """
    ).fetchAll(database).compactMap { DocumentSum($0) }
    let queued = try SQLRequest<Row>(
      literal: """
        select 'queued' as state, coalesce(cause_owner, '') as owner, count(*) as n
        from documents where state = 'queued' and \(access.condition(on: "documents.dossier_id"))
        group by 2
        """
    ).fetchAll(database).compactMap { DocumentSum($0) }
    return kept + queued
  }

  /// The documents of some months, all dossiers of `access` together.
  static func months(
    _ database: GRDB.Database, _ months: [Month], _ access: Access
  ) throws -> [Part] {
    let kept = try SQLRequest<Row>(
      literal: """
        select month, 0 as dossier_id, state, owner, sum(documents) as n from document_sums
        where month in \(months.map(\.description)) and \(dossiers(access))
        group by month, state, owner
        """
    ).fetchAll(database).compactMap(Part.init)
    let queued = try SQLRequest<Row>(
      literal: """
        select \(month) as month, 0 as dossier_id, 'queued' as state,
          coalesce(cause_owner, '') as owner, count(*) as n
        from documents where state = 'queued' and \(access.condition(on: "documents.dossier_id"))
        group by 1, 4
        """
    ).fetchAll(database).compactMap(Part.init)
    let wanted = Set(months.map(\.description))
    return kept + queued.filter { wanted.contains($0.month) }
  }

  /// The documents dated later than a month: few ever are.
  static func later(
    _ database: GRDB.Database, than month: Month, _ access: Access
  ) throws -> [DocumentSum] {
    try SQLRequest<Row>(
      literal: """
        select state, owner, sum(documents) as n from document_sums
        where month > \(month.description) and \(dossiers(access)) group by state, owner
        union all
        select 'queued', coalesce(cause_owner, ''), count(*) from documents
        where state = 'queued' and \(access.condition(on: "documents.dossier_id"))
          and \(DocumentSums.month) > \(month.description) group by 2
        """
    ).fetchAll(database).compactMap { DocumentSum($0) }
  }

  /// All documents per dossier and state, whatever their month.
  static func dossiers(_ database: GRDB.Database, _ access: Access) throws -> [Part] {
    try SQLRequest<Row>(
      literal: """
        select '' as month, dossier_id, state, owner, documents as n from document_sums
        where month = '' and dossier_id > 0 and \(access.condition(on: "dossier_id"))
        union all
        select '', dossier_id, 'queued', coalesce(cause_owner, ''), count(*) from documents
        where state = 'queued' and \(access.condition(on: "documents.dossier_id"))
        group by dossier_id, 4
        """
    ).fetchAll(database).compactMap(Part.init)
  }

  /// The month documents are counted in, as `DocumentFilter` narrows to it.
  static let month = SQL(
    "substr(coalesce(issue_date, date(received_at / 1000, 'unixepoch')), 1, 7)")

  /// Which rows of a sum table hold the dossiers of `access`: the sum over all of them is kept too.
  static func dossiers(_ access: Access) -> SQL {
    switch access {
    case .all: "dossier_id = 0"
    case .only: access.condition(on: "dossier_id")
    }
  }
}

// By their places: of an office's sums there are tens of thousands, and finding a column by its name takes
// longer than reading it.

extension DocumentSum {
  /// - Parameter place: where `state, owner, n` begin in the row.
  fileprivate init?(_ row: Row, at place: Int = 0) {
    let documents: Int = row[place + 2]
    guard documents != 0, let state = DocumentState(rawValue: row[place]) else { return nil }
    self.init(state: state, cause: Cause.Owner(rawValue: row[place + 1]), documents: documents)
  }
}

extension DocumentSums.Part {
  /// Of a row `month, dossier_id, state, owner, n`.
  fileprivate init?(_ row: Row) {
    guard let sum = DocumentSum(row, at: 2) else { return nil }
    self.init(month: row[0], dossierID: row[1], sum: sum)
  }
}
