/// Which sales may go into the journal now, and in which order.
///
/// By number: within a series each number waits for the one before it, until its patience is over.
/// By date: all of them may go, the earliest first.
package struct SalesOrderGate: Hashable, Sendable {
  package var order: DossierSettings.SalesOrder
  /// How long a document waits for a missing earlier number, counted from when it came, in milliseconds.
  package var patience: Int64

  package init(order: DossierSettings.SalesOrder, patience: Int64) {
    self.order = order
    self.patience = patience
  }

  /// A sale ready to be sent.
  package struct Waiting<ID: Hashable & Sendable>: Hashable, Sendable {
    package var id: ID
    package var number: String
    package var date: CalendarDate
    /// Milliseconds since 1970 UTC.
    package var receivedAt: Int64

    package init(id: ID, number: String, date: CalendarDate, receivedAt: Int64) {
      self.id = id
      self.number = number
      self.date = date
      self.receivedAt = receivedAt
    }
  }

  /// What the gate says of all that wait.
  package struct Ruling<ID: Hashable & Sendable>: Hashable, Sendable {
    /// These may go, in this order.
    package var ready: [ID] = []
    /// These wait for a number that has not come.
    package var held: [Held] = []

    package struct Held: Hashable, Sendable {
      package var id: ID
      /// The missing number, written as the series writes it.
      package var missing: String
      /// When it goes all the same; milliseconds since 1970 UTC.
      package var until: Int64
    }
  }

  /// Rules on all sales that wait. `sent` are the numbers already booked or handed over, of which the
  /// highest of each series counts; a series without any begins with the lowest that waits. Numbers
  /// without digits belong to no series and go.
  package func rule<ID>(_ waiting: [Waiting<ID>], sent: [String], now: Int64) -> Ruling<ID> {
    let inOrder = waiting.map { ($0, SequenceNumber($0.number)) }.sorted(by: precedes)
    guard order == .number else { return Ruling(ready: inOrder.map { $0.0.id }) }
    var reached: [Series: Int] = [:]
    for number in sent.compactMap({ SequenceNumber($0) }) {
      reached[Series(number)] = max(reached[Series(number)] ?? number.value, number.value)
    }
    var ruling = Ruling<ID>()
    var blocked: [Series: (missing: String, until: Int64)] = [:]
    for (document, number) in inOrder {
      guard let number else {
        ruling.ready.append(document.id)
        continue
      }
      let series = Series(number)
      let expected = reached[series].map { $0 + 1 } ?? number.value
      reached[series] = max(reached[series] ?? number.value, number.value)
      if number.value < expected {
        // A number below the last one sent came late: waiting longer would only make it later.
        ruling.ready.append(document.id)
        continue
      }
      if number.value > expected {
        let until = document.receivedAt.addingReportingOverflow(patience)
        let own = until.overflow ? Int64.max : until.partialValue
        if let earlier = blocked[series] {
          blocked[series]?.until = max(earlier.until, own)
        } else if own > now {
          blocked[series] = (number.written(expected), own)
        }
      }
      if let gap = blocked[series] {
        ruling.held.append(.init(id: document.id, missing: gap.missing, until: gap.until))
      } else {
        ruling.ready.append(document.id)
      }
    }
    return ruling
  }

  private struct Series: Hashable {
    var prefix: String
    var suffix: String

    init(_ number: SequenceNumber) {
      prefix = number.prefix
      suffix = number.suffix
    }
  }

  private func precedes<ID>(
    _ left: (Waiting<ID>, SequenceNumber?), _ right: (Waiting<ID>, SequenceNumber?)
  ) -> Bool {
    if order == .date, left.0.date != right.0.date { return left.0.date < right.0.date }
    switch (left.1, right.1) {
    case (let one?, let other?) where one != other: return one < other
    case (nil, .some): return true
    case (.some, nil): return false
    default: return (left.0.receivedAt, left.0.number) < (right.0.receivedAt, right.0.number)
    }
  }
}
