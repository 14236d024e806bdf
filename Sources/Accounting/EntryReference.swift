/// The entry number of Octopus ("numéro d'écriture", "boekingsnummer"): four fields, never one
/// (Octopus API: a booking is identified by book year, journal and document sequence number).
package struct EntryReference: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The small ordinal Octopus gives a book year of a dossier; not the calendar year.
  package var bookyearID: Int
  /// What people call the book year ("2026").
  package var bookyear: String
  /// Type letter and sequence number, such as `A1`.
  package var journal: String
  /// The document sequence number, from 1 without a gap.
  package var number: Int
  /// The period Octopus' own list gives for it, such as 202611.
  package var period: Int

  package init(bookyearID: Int, bookyear: String, journal: String, number: Int, period: Int) {
    self.bookyearID = bookyearID
    self.bookyear = bookyear
    self.journal = journal
    self.number = number
    self.period = period
  }

  /// Journal, book year and number as Octopus writes them: "A1/2026/118".
  package var description: String { "\(journal)/\(bookyear)/\(number)" }
}
