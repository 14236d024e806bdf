package import Accounting
import Foundation
import GRDB

/// What a list of documents is narrowed to; nil members match everything.
package struct DocumentFilter: Sendable, Hashable {
  package var dossierID: Int64?
  /// Only these dossiers, as a selection that was confirmed names them.
  package var dossiers: Set<Int64>?
  /// The person in charge of the dossier.
  package var managerID: Int64?
  package var state: DocumentState?
  package var group: DocumentState.Group?
  /// A code of `Cause.Code`, or a whole `Cause.key`.
  package var cause: String?
  package var owner: Cause.Owner?
  package var direction: Direction?
  package var kind: DocumentKind?
  /// Words of number, name, VAT number, payment reference, an amount, or an entry ("A1/2026/118").
  package var query: String?
  /// The month, quarter or year of the document's date.
  package var period: CalendarPeriod?
  /// First and last day of the document's date; of its receipt while the date is not known.
  package var from: CalendarDate?
  package var to: CalendarDate?
  /// Total including VAT, at least and at most.
  package var amountFrom: Money?
  package var amountTo: Money?
  /// Received at this moment or before.
  package var receivedUntil: Instant?
  /// Only these documents.
  package var documents: Set<Int64>?
  /// Only these states, whatever else is said of states.
  var documentStates: Set<DocumentState>?

  package init() {}
}

extension DocumentFilter {
  /// The days that are wanted: period, first and last day together.
  var days: (from: CalendarDate?, to: CalendarDate?) {
    (
      [period?.days.lowerBound, from].compactMap(\.self).max(),
      [period?.days.upperBound, to].compactMap(\.self).min()
    )
  }

  /// The states that are wanted; nil for any.
  var states: [DocumentState]? {
    if let documentStates { return documentStates.sorted { $0.rawValue < $1.rawValue } }
    if let state { return group.map { $0 == state.group } ?? true ? [state] : [] }
    if let group { return DocumentState.allCases.filter { $0.group == group } }
    return nil
  }

  /// Whether it asks only for what the kept sums tell apart.
  var isSummed: Bool {
    var rest = self
    rest.dossierID = nil
    rest.dossiers = nil
    rest.managerID = nil
    rest.state = nil
    rest.group = nil
    rest.owner = nil
    rest.period = nil
    return rest == DocumentFilter() && states?.isEmpty != true
  }

  /// Whether any of the dossiers' own facts narrows it.
  var narrowsDossiers: Bool { dossierID != nil || dossiers != nil || managerID != nil }

  /// The condition on dossiers: what the reader may see, and what is asked for.
  func dossierCondition(_ access: Access, column: String) -> SQL {
    var parts = [access.condition(on: column)]
    if let dossierID { parts.append("\(sql: column) = \(dossierID)") }
    if let dossiers { parts.append(Access.only(dossiers).condition(on: column)) }
    if let managerID {
      parts.append("\(sql: column) in (select id from dossiers where manager_id = \(managerID))")
    }
    return parts.joined(separator: " and ")
  }

  /// The whole condition on a row of `documents`.
  func condition(_ access: Access) -> SQL {
    var parts = [dossierCondition(access, column: "documents.dossier_id"), rowCondition]
    if let query {
      if let match = SearchTerms(query).match {
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

  /// What is asked of the row itself, without dossiers and words.
  var rowCondition: SQL {
    var parts: [SQL] = ["1"]
    if let states {
      parts.append(
        states.isEmpty ? "0" : "documents.state in \(states.map(\.rawValue))")
    }
    if let cause {
      // A key is its code, alone or before the first mark: so the key's index answers for both.
      parts.append(
        Cause.Code(rawValue: cause) == nil
          ? "documents.cause_key = \(cause)"
          : """
          (documents.cause_key = \(cause)
            or (documents.cause_key >= \(cause + "|") and documents.cause_key < \(cause + "}")))
          """)
    }
    if let owner { parts.append(DocumentFilter.condition(on: owner)) }
    if leavesOutSetAside { parts.append("documents.state <> 'set_aside'") }
    if let direction { parts.append("documents.direction = \(direction.rawValue)") }
    if let kind { parts.append("documents.kind = \(kind.rawValue)") }
    let day: SQL = """
      coalesce(documents.issue_date, date(documents.received_at / 1000, 'unixepoch'))
      """
    let (from, to) = days
    if let from { parts.append("\(day) >= \(from.description)") }
    if let to { parts.append("\(day) <= \(to.description)") }
    if let amountFrom { parts.append("documents.gross >= \(amountFrom.cents)") }
    if let amountTo { parts.append("documents.gross <= \(amountTo.cents)") }
    if let receivedUntil { parts.append("documents.received_at <= \(receivedUntil)") }
    if let documents {
      parts.append(documents.isEmpty ? "0" : "documents.id in \(documents.sorted())")
    }
    return parts.joined(separator: " and ")
  }

  /// What was set aside waits for nobody: it is shown when it is asked for.
  var leavesOutSetAside: Bool {
    (cause != nil || owner != nil) && states?.contains(.setAside) != true
  }

  /// Ours to do are also the documents that go on without a cause.
  private static func condition(on owner: Cause.Owner) -> SQL {
    guard owner == .us else { return "documents.cause_owner = \(owner.rawValue)" }
    return """
      (documents.cause_owner = 'us'
        or (documents.cause_owner is null and documents.state in ('queued', 'sending')))
      """
  }
}
