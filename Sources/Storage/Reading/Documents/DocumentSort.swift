import Accounting
import Foundation
import GRDB

/// The order of a list of documents. Documents whose content is not known yet come last in every order
/// but that of receipt.
package struct DocumentSort: Sendable, Hashable {
  package var key: Key
  package var isAscending: Bool

  package init(_ key: Key = .received, isAscending: Bool = false) {
    self.key = key
    self.isAscending = isAscending
  }

  /// The newest first.
  package static let usual = DocumentSort()

  /// What lists can be ordered by.
  package enum Key: String, Sendable, Hashable, CaseIterable {
    case received, date, number, counterparty, amount
  }

  var direction: SQL { isAscending ? "asc" : "desc" }
  /// What comes after something in this order.
  var after: SQL { isAscending ? ">" : "<" }
}

extension DocumentSort.Key {
  /// The expression that its index holds; nil for the order of ids, which is that of receipt.
  var expression: SQL? {
    switch self {
    case .received: nil
    case .date: "coalesce(issue_date, '')"
    case .number: "coalesce(number, '') collate nocase"
    case .counterparty: "coalesce(counterparty_name, '') collate nocase"
    case .amount: "coalesce(gross, 0)"
    }
  }

  /// Whether it goes by the alphabet, capital letters or not.
  var isText: Bool { self == .number || self == .counterparty }

  var index: SQL? {
    switch self {
    case .received: nil
    case .date: "documents_by_day"
    case .number: "documents_by_reference"
    case .counterparty: "documents_by_party"
    case .amount: "documents_by_amount"
    }
  }
}

/// The place of one document in an order: where the next page begins.
package struct DocumentCursor: Sendable, Hashable {
  var id: Int64
  var place: Place

  enum Place: Sendable, Hashable {
    /// In the order of receipt the id is the place.
    case received
    case text(String)
    case number(Int64)
    /// Among those whose content is not known.
    case unread
  }

  /// The place after a document with that id in the order of receipt.
  package init(id: Int64) {
    self.id = id
    place = .received
  }

  init(id: Int64, place: Place) {
    self.id = id
    self.place = place
  }

  init(_ row: DocumentRow, _ sort: DocumentSort) {
    id = row.id
    guard sort.key == .received || row.direction != nil else {
      place = .unread
      return
    }
    place =
      switch sort.key {
      case .received: .received
      case .date: .text(row.issueDate?.description ?? "")
      case .number: .text(row.number ?? "")
      case .counterparty: .text(row.counterpartyName ?? "")
      case .amount: .number(row.gross?.cents ?? 0)
      }
  }

  /// As an address carries it: the id, then the value of the order after a point.
  package var text: String {
    switch place {
    case .received: String(id)
    case .text(let value): "\(id).v\(value)"
    case .number(let value): "\(id).v\(value)"
    case .unread: "\(id)."
    }
  }

  /// Reads `text` back; nil when it does not belong to that order.
  package init?(_ text: String, _ sort: DocumentSort) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let id = Int64(first), id > 0 else { return nil }
    self.id = id
    guard let rest = parts.dropFirst().first else {
      guard sort.key == .received else { return nil }
      place = .received
      return
    }
    guard sort.key != .received else { return nil }
    if rest.isEmpty {
      place = .unread
    } else if rest.first == "v" {
      let value = String(rest.dropFirst())
      if sort.key == .amount {
        guard let number = Int64(value) else { return nil }
        place = .number(number)
      } else {
        place = .text(value)
      }
    } else {
      return nil
    }
  }
}
