import Accounting
import Storage

/// Into which open period a document goes whose own is closed.
enum PeriodRepair {
  /// The next open one; nil when there is none, or the document's date is not known.
  static func next(for row: DocumentRow, _ dossier: Dossier, _ data: MasterData) -> PeriodChoice? {
    guard let date = row.issueDate, let direction = row.direction, let kind = row.kind else {
      return nil
    }
    return try? PeriodChoice.choose(
      date: date, direction: direction, kind: kind, settings: dossier.settings, masterData: data,
      bookInNextOpenPeriod: true)
  }
}
