/// What became in Octopus of an entry we know, by a reading of what changed there. Nothing follows from
/// it by itself: a deleted booking is never booked again without a person.
package enum EntryRuling: Hashable, Sendable {
  /// As it was, as far as the reading tells.
  case stands
  /// Under the same number, with other content.
  case changed([ChangeAfterBooking.Difference])
  /// Our mark is now on another number: somebody deleted the entry and made it anew.
  case renumbered(LedgerEntry)
  /// It is no longer there, or its number is another entry's.
  case deleted

  /// Rules on one entry.
  ///
  /// - Parameters:
  ///   - known: the entry as it was booked.
  ///   - mark: our own word in its comment; nil for one that somebody made by hand.
  ///   - found: what stands under its number now; nil when nothing was read there.
  ///   - isReportedDeleted: Octopus listed the number among the deleted ones.
  ///   - others: entries under other numbers that carry the mark.
  package static func rule(
    on known: LedgerEntry, mark: String?, found: LedgerEntry?, isReportedDeleted: Bool,
    others: [LedgerEntry]
  ) -> EntryRuling {
    if let found, mark.map(found.carries) ?? !isReportedDeleted {
      return compared(known, found)
    }
    if others.count == 1, let only = others.first { return .renumbered(only) }
    guard !isReportedDeleted else {
      // Deleted and made anew under its own number by hand: told by its content where there is no mark.
      if mark == nil, let found, found.isSameDocument(as: known) { return compared(known, found) }
      return .deleted
    }
    return found.map { compared(known, $0) } ?? .stands
  }

  private static func compared(_ known: LedgerEntry, _ found: LedgerEntry) -> EntryRuling {
    let differences = EntryDifference.all(known, found)
    return differences.isEmpty ? .stands : .changed(differences)
  }
}

extension LedgerEntry {
  /// Same relation, date and amount.
  fileprivate func isSameDocument(as other: LedgerEntry) -> Bool {
    relationID == other.relationID && date == other.date && amount == other.amount
  }
}

/// What differs between two entries, in a fixed order.
package enum EntryDifference {
  /// Texts are compared without punctuation, and one that is the beginning of the other counts as the
  /// same: how long a text Octopus keeps is not documented. The comment is left out: people write in it.
  package static func all(
    _ before: LedgerEntry, _ after: LedgerEntry
  ) -> [ChangeAfterBooking.Difference] {
    var all = [
      difference("journal", before.key.journal, after.key.journal),
      difference("period", "\(before.period)", "\(after.period)"),
      difference(
        "relation", before.relationID.map(String.init), after.relationID.map(String.init)),
      difference("issue_date", before.date?.description, after.date?.description),
      difference("due_date", before.dueDate?.description, after.dueDate?.description),
      difference("gross", before.amount?.description, after.amount?.description),
      difference("currency", before.currency, after.currency),
    ]
    if !isSameText(before.reference, after.reference) {
      all.append(difference("reference", before.reference, after.reference))
    }
    all.append(contentsOf: lines(before, after))
    return all.compactMap(\.self)
  }

  /// What went to each account, and what under each VAT code.
  static func lines(
    _ before: LedgerEntry, _ after: LedgerEntry
  ) -> [ChangeAfterBooking.Difference?] {
    [
      difference("account", accounts(before), accounts(after)),
      difference("vat_code", codes(before), codes(after)),
    ]
  }

  private static func accounts(_ entry: LedgerEntry) -> String? {
    written(
      Dictionary(grouping: entry.lines) { "\($0.account)" }.mapValues { $0.map(\.base).total })
  }

  private static func codes(_ entry: LedgerEntry) -> String? {
    let byCode = Dictionary(grouping: entry.lines) { $0.vatCode ?? "–" }
    let sums = byCode.sorted { $0.key < $1.key }.map { code, lines in
      "\(code) \(lines.map(\.base).total) + \(lines.map(\.vat).total)"
    }
    return sums.isEmpty ? nil : sums.joined(separator: " · ")
  }

  private static func written(_ sums: [String: Money]) -> String? {
    guard !sums.isEmpty else { return nil }
    return sums.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      .joined(separator: " · ")
  }

  static func difference(
    _ field: String, _ before: String?, _ after: String?
  ) -> ChangeAfterBooking.Difference? {
    before == after ? nil : .init(field: field, before: before, after: after)
  }

  private static func isSameText(_ one: String?, _ other: String?) -> Bool {
    let (one, other) = (ReferenceText.compact(one ?? ""), ReferenceText.compact(other ?? ""))
    return one.hasPrefix(other) && (!other.isEmpty || one.isEmpty)
      || other.hasPrefix(one)
        && !one.isEmpty
  }
}

/// References as they are compared: letters and digits alone, upper case.
package enum ReferenceText {
  package static func compact(_ text: String) -> String {
    text.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
