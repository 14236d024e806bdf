/// Which entry of Octopus somebody made of a document: told by our own file name, else by relation,
/// reference, date and amount. When two fit equally well nothing is guessed.
package enum ViewerMatch {
  /// What is known of the document.
  package struct Sought: Hashable, Sendable, Codable {
    package var direction: Direction
    /// The name under which it was handed over ("PSL-7000123-42.xml"); nil when it never was.
    package var fileName: String?
    /// Octopus' key of its relation; nil when that is not known.
    package var relationID: Int?
    /// The document's number and its payment reference.
    package var references: [String]
    package var date: CalendarDate
    /// As it would be booked: negative for a credit note.
    package var amount: Money

    package init(
      direction: Direction, fileName: String? = nil, relationID: Int?, references: [String],
      date: CalendarDate, amount: Money
    ) {
      self.direction = direction
      self.fileName = fileName
      self.relationID = relationID
      self.references = references
      self.date = date
      self.amount = amount
    }
  }

  /// In what a document and an entry agree.
  package struct Agreement: Hashable, Sendable, Codable {
    package var byFileName: Bool
    package var byRelation: Bool
    package var byReference: Bool
    package var byDate: Bool
    package var byAmount: Bool

    /// How many of relation, reference, date and amount.
    package var score: Int { [byRelation, byReference, byDate, byAmount].count { $0 } }

    /// The words of the evidence, in a fixed order.
    package var evidence: [String] {
      [
        ("file_name", byFileName), ("relation", byRelation), ("reference", byReference),
        ("date", byDate), ("amount", byAmount),
      ].filter(\.1).map(\.0)
    }
  }

  /// An entry that fits.
  package struct Candidate: Hashable, Sendable, Codable {
    package var entry: LedgerEntry
    package var agreement: Agreement

    package init(entry: LedgerEntry, agreement: Agreement) {
      self.entry = entry
      self.agreement = agreement
    }
  }

  /// What the search came to.
  package enum Finding: Hashable, Sendable {
    case found(Candidate)
    /// Two or more fit: a person says which.
    case several([Candidate])
    case none
  }

  /// How much must agree where there is no file name.
  package enum Strictness: Sendable {
    /// Everything that is known of the document, as an entry number hangs on it.
    case everything
    /// Relation and reference, or three of the four: enough to compare, as differences are looked for.
    case mostly
  }

  /// Looks for the entry. An entry by file name comes before all others.
  package static func find(
    _ sought: Sought, among entries: [LedgerEntry], _ strictness: Strictness = .everything
  ) -> Finding {
    let candidates = entries.filter { $0.key.serves(sought.direction) }
      .map { Candidate(entry: $0, agreement: agreement(sought, $0)) }
    let named = candidates.filter(\.agreement.byFileName)
    if !named.isEmpty { return finding(named) }
    let fitting = candidates.filter { fits($0.agreement, sought, strictness) }
    let best = fitting.map(\.agreement.score).max() ?? 0
    return finding(fitting.filter { $0.agreement.score == best })
  }

  private static func finding(_ candidates: [Candidate]) -> Finding {
    guard let first = candidates.first else { return .none }
    return candidates.count == 1 ? .found(first) : .several(candidates)
  }

  private static func fits(
    _ agreement: Agreement, _ sought: Sought, _ strictness: Strictness
  ) -> Bool {
    switch strictness {
    case .everything:
      agreement.byReference && agreement.byDate && agreement.byAmount
        && (agreement.byRelation || sought.relationID == nil)
    case .mostly:
      agreement.score >= 3 || (agreement.byRelation && agreement.byReference)
    }
  }

  private static func agreement(_ sought: Sought, _ entry: LedgerEntry) -> Agreement {
    let stem = sought.fileName.map { name in
      String(name.lastIndex(of: ".").map { name[..<$0] } ?? name[...])
    }
    return Agreement(
      byFileName: stem.map(entry.carries) ?? false,
      byRelation: sought.relationID != nil && sought.relationID == entry.relationID,
      byReference: isReferredTo(sought.references, in: entry),
      byDate: entry.date == sought.date, byAmount: entry.amount == sought.amount)
  }

  /// A whole text of the entry is one of the references, or a word of it is. As a word among others,
  /// fewer than three letters and digits say nothing.
  private static func isReferredTo(_ references: [String], in entry: LedgerEntry) -> Bool {
    let wanted = Set(references.map(ReferenceText.compact).filter { !$0.isEmpty })
    let texts = [entry.reference, entry.comment, entry.orderReference].compactMap(\.self)
    if !wanted.isDisjoint(with: texts.map(ReferenceText.compact)) { return true }
    let words = texts.flatMap { text in
      text.split(whereSeparator: \.isWhitespace).map { ReferenceText.compact(String($0)) }
    }
    return !wanted.filter { $0.count >= 3 }.isDisjoint(with: words)
  }
}
