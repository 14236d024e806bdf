/// Which journal of a book year takes the document.
package enum JournalChoice {
  /// The journal the office set for that kind of document, else the only one that fits.
  ///
  /// - Throws: `journal_missing` (with `candidates` when several fit), `journal_wrong_type`,
  ///   `journal_closed`.
  package static func choose(
    direction: Direction, kind: DocumentKind, bookyear: Bookyear, settings: DossierSettings,
    journals: [Journal]
  ) throws(Cause) -> (journal: Journal, rule: BookingProposal.Evidence.Rule) {
    let own = journals.filter { $0.bookyearID == bookyear.id }
    var facts = ["bookyear": bookyear.description]
    if let key = settings.journal(for: direction, kind) {
      facts["journal"] = key
      guard let journal = own.first(where: { $0.key == key }) else {
        throw Cause(.journalMissing, facts)
      }
      guard fits(journal, direction) else { throw Cause(.journalWrongType, facts) }
      guard !journal.closed else { throw Cause(.journalClosed, facts) }
      return (journal, .setting)
    }
    facts["direction"] = direction.rawValue
    let ofSide = own.filter { $0.key.hasPrefix(letter(direction)) }
    let fitting = ofSide.filter { fits($0, direction) }
    let open = fitting.filter { !$0.closed }
    if open.count == 1, let only = open.first { return (only, .onlyOneFits) }
    if open.count > 1 {
      facts["candidates"] = open.map(\.key).sorted().joined(separator: ",")
      throw Cause(.journalMissing, facts)
    }
    if let closed = fitting.first {
      facts["journal"] = closed.key
      throw Cause(.journalClosed, facts)
    }
    if let other = ofSide.first {
      facts["journal"] = other.key
      throw Cause(.journalWrongType, facts)
    }
    throw Cause(.journalMissing, facts)
  }

  /// Whether bookings of that direction can be made in it: the letter of its type, and no journal of
  /// Octopus' own invoicing.
  static func fits(_ journal: Journal, _ direction: Direction) -> Bool {
    journal.key.hasPrefix(letter(direction)) && journal.takesBookings
  }

  private static func letter(_ direction: Direction) -> String {
    direction == .purchase ? "A" : "V"
  }
}
