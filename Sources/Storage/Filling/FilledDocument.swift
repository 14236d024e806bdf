package import Accounting

/// A document as it would stand after a life of its own, for filling a database that is measured.
package struct FilledDocument: Sendable {
  package var dossierID: Int64
  package var orderID: Int64
  package var state: DocumentState
  package var stateSince: Instant
  package var cause: Cause?
  package var receivedAt: Instant
  /// Nil while it was not read.
  package var content: Content?
  /// Where it is booked.
  package var entry: EntryReference?

  /// What was read of it.
  package struct Content: Sendable {
    package var direction: Direction
    package var kind: DocumentKind
    package var number: String
    package var issueDate: CalendarDate
    package var counterpartyName: String
    package var counterpartyVAT: String
    package var net: Money
    package var vat: Money
    package var paymentReference: String
    /// The booking proposal as JSON text.
    package var proposal: String

    package init(
      direction: Direction, kind: DocumentKind, number: String, issueDate: CalendarDate,
      counterpartyName: String, counterpartyVAT: String, net: Money, vat: Money,
      paymentReference: String, proposal: String
    ) {
      self.direction = direction
      self.kind = kind
      self.number = number
      self.issueDate = issueDate
      self.counterpartyName = counterpartyName
      self.counterpartyVAT = counterpartyVAT
      self.net = net
      self.vat = vat
      self.paymentReference = paymentReference
      self.proposal = proposal
    }
  }

  package init(
    dossierID: Int64, orderID: Int64, state: DocumentState, stateSince: Instant, cause: Cause?,
    receivedAt: Instant, content: Content?, entry: EntryReference?
  ) {
    self.dossierID = dossierID
    self.orderID = orderID
    self.state = state
    self.stateSince = stateSince
    self.cause = cause
    self.receivedAt = receivedAt
    self.content = content
    self.entry = entry
  }
}
