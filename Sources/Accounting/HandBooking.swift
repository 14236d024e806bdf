/// "Already booked by hand as …": whether the entry that somebody names is the document's.
///
/// Only the amount decides: an entry of another amount is never taken for the document's. What else
/// differs is shown, and a person says whether it is the entry all the same.
package enum HandBooking {
  /// The entry that is named. Octopus identifies a booking by book year, journal and number.
  package struct Claim: Hashable, Sendable {
    package var bookyearID: Int
    package var bookyear: String
    package var journal: String
    package var number: Int

    package init(bookyearID: Int, bookyear: String, journal: String, number: Int) {
      self.bookyearID = bookyearID
      self.bookyear = bookyear
      self.journal = journal
      self.number = number
    }
  }

  /// The entry as Octopus shows it.
  package struct Entry: Hashable, Sendable {
    package var period: Int
    package var relationID: Int?
    package var date: CalendarDate?
    package var reference: String?
    package var comment: String?
    /// With VAT; negative for a credit note.
    package var amount: Money?
    package var currency: String?

    package init(
      period: Int, relationID: Int? = nil, date: CalendarDate? = nil, reference: String? = nil,
      comment: String? = nil, amount: Money? = nil, currency: String? = nil
    ) {
      self.period = period
      self.relationID = relationID
      self.date = date
      self.reference = reference
      self.comment = comment
      self.amount = amount
      self.currency = currency
    }
  }

  /// One thing compared: as the document has it and as Octopus has it.
  package struct Finding: Hashable, Sendable {
    package var field: Field
    package var document: String
    package var entry: String
    package var agrees: Bool

    package init(field: Field, document: String, entry: String, agrees: Bool) {
      self.field = field
      self.document = document
      self.entry = entry
      self.agrees = agrees
    }

    package enum Field: String, Hashable, Sendable, CaseIterable {
      case amount, relation, reference, date
    }
  }

  /// What became of the claim.
  package enum Outcome: Hashable, Sendable {
    /// The document is booked under it.
    case booked(EntryReference)
    /// The amount agrees, something else does not: a person has to say that it is the entry.
    case differs([Finding])
    /// The amount does not agree.
    case refused([Finding])
    /// The dossier has no such entry.
    case notThere
    /// Another document is booked under it, or this one is already.
    case taken
    /// The document's state does not allow it.
    case notNow
    /// Octopus could not be asked.
    case unreachable(Cause)
  }

  /// Compares the document with the entry; `relation` is Octopus' key of its counterparty where that
  /// is known.
  package static func compare(
    _ invoice: Invoice, relation: Int?, _ entry: Entry
  ) -> [Finding] {
    let expected = invoice.kind == .creditNote ? -invoice.totals.gross : invoice.totals.gross
    let isSameCurrency = entry.currency.map { $0 == invoice.currency } ?? true
    var findings = [
      Finding(
        field: .amount, document: "\(expected) \(invoice.currency)",
        entry: entry.amount.map { "\($0) \(entry.currency ?? invoice.currency)" } ?? "",
        agrees: entry.amount == expected && isSameCurrency)
    ]
    if let relation {
      findings.append(
        Finding(
          field: .relation, document: String(relation),
          entry: entry.relationID.map { String($0) } ?? "", agrees: entry.relationID == relation))
    }
    findings.append(
      Finding(
        field: .reference, document: invoice.number,
        entry: [entry.reference, entry.comment].compactMap(\.self).joined(separator: " · "),
        agrees: isNamed(invoice, in: entry)))
    findings.append(
      Finding(
        field: .date, document: invoice.issueDate.description,
        entry: entry.date?.description ?? "", agrees: entry.date == invoice.issueDate))
    return findings
  }

  /// Whether reference or comment name the document: its number, whatever the punctuation, or its
  /// structured communication.
  private static func isNamed(_ invoice: Invoice, in entry: Entry) -> Bool {
    let texts = [entry.reference, entry.comment].compactMap(\.self).map(DuplicateTest.comparable)
    let names = [invoice.number, invoice.paymentReference].compactMap(\.self)
      .map(DuplicateTest.comparable).filter { !$0.isEmpty }
    return names.contains { name in texts.contains { $0 == name || $0.contains(name) } }
  }
}
