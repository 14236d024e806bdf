import Accounting

/// How a state looks: a tone (whose move it is) and a shape, so that colour is never alone. The shapes
/// are symbols in the page frame; the raw value names both.
enum Mark: String, Sendable, CaseIterable {
  case ok, wait, office, admin, down, aside

  /// The mark of a document: by its group, and by whose move it is when it stands still.
  init(_ state: DocumentState, owner: Cause.Owner?) {
    self =
      switch (state, owner) {
      case (.setAside, _): .aside
      case (.outcomeUnknown, _): .down
      case (.booked, _), (.deliveredDMS, _): .ok
      case (.queued, _), (.sending, _): .wait
      case (_, .some(let owner)): Mark(owner)
      case (_, nil): state.group == .waiting ? .wait : .office
      }
  }

  /// The mark of whoever moves next.
  init(_ owner: Cause.Owner) {
    self =
      switch owner {
      case .office: .office
      case .client, .us: .wait
      case .administrator: .admin
      case .service: .down
      }
  }
}
