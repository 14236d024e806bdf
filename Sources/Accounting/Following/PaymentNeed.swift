/// What is to be written to Billit of a document's payments: as much as Billit still shows to pay and
/// Octopus no longer shows open. Pure.
package enum PaymentNeed {
  /// The payment to write; nil when there is none. Credit notes and amounts that make no sense (open
  /// beyond the total, or below nothing) are left to people.
  ///
  /// - Parameters:
  ///   - gross: the document's total.
  ///   - toPay: what Billit shows as still to pay, read just now.
  ///   - open: what Octopus' report shows as open.
  package static func amount(
    kind: DocumentKind, gross: Money, toPay: Money, open: Money
  ) -> Money? {
    guard kind == .invoice, gross > .zero, open >= .zero, open <= gross, toPay <= gross else {
      return nil
    }
    let need = toPay - open
    return need > .zero ? need : nil
  }
}
