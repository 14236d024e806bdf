import Accounting
import Storage

extension Pill {
  /// How an item of an import stands.
  init(_ planned: PlannedItem, _ speech: Speech) {
    switch planned.status {
    case .written:
      self.init(.ok, ImportWords.state(ImportRecord.State.done)[speech.language])
      return
    case .differs:
      self.init(.office, ImportWords.state(ImportRecord.State.differs)[speech.language])
      return
    case .refused:
      self.init(.admin, ImportWords.state(ImportRecord.State.failed)[speech.language])
      return
    case .shown, .planned, .sending: break
    }
    let mark: Mark =
      switch planned.item.state {
      case .new, .changed: .wait
      case .unchanged: .ok
      case .gone: .aside
      case .conflict: .office
      }
    self.init(mark, ImportWords.state(planned.item.state)[speech.language])
  }
}
