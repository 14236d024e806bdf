/// Which journals of a dossier can be set for documents of one direction, and what is wrong with one
/// that is set already.
package enum JournalOffer {
  /// Why a journal that is set cannot take the documents.
  package enum Flaw: String, Hashable, Sendable, CaseIterable {
    /// No open book year has it.
    case missing
    /// Of another type, or of Octopus' own invoicing.
    case wrongType = "wrong_type"
    /// Closed in every open book year that has it.
    case closed
  }

  /// The journals that can be set: of the right letter, taking bookings and not closed; one per key, as
  /// the latest open book year has it, in order of key.
  package static func journals(_ direction: Direction, _ data: MasterData) -> [Journal] {
    var offered: [String: Journal] = [:]
    for journal in current(data) where JournalChoice.fits(journal, direction) && !journal.closed {
      offered[journal.key] = journal
    }
    return offered.values.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
  }

  /// What is wrong with a journal that is set; nil when nothing is, or when the journals were never
  /// read.
  package static func flaw(of key: String, _ direction: Direction, _ data: MasterData) -> Flaw? {
    guard !data.journals.isEmpty else { return nil }
    let named = current(data).filter { $0.key == key }
    guard !named.isEmpty else { return .missing }
    let fitting = named.filter { JournalChoice.fits($0, direction) }
    guard !fitting.isEmpty else { return .wrongType }
    return fitting.allSatisfy(\.closed) ? .closed : nil
  }

  /// Those of open book years, the latest last; all of them while no book year is known.
  private static func current(_ data: MasterData) -> [Journal] {
    guard !data.bookyears.isEmpty else { return data.journals }
    let open = data.bookyears.filter { !$0.closed }.sorted { $0.end < $1.end }.map(\.id)
    return open.flatMap { id in data.journals.filter { $0.bookyearID == id } }
  }
}
