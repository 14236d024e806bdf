package import Accounting

/// Brings together what Billit's order and the supplier's UBL say of one document.
///
/// The UBL is the supplier's own word: VAT breakdown, lines, totals, references and the counterparty's
/// numbers come from it. Account codes, cost centres, Billit's ids and codes come from the order.
package enum InvoiceAgreement {
  /// The document both agree on, or the order alone where there is no UBL.
  ///
  /// Throws `sources` when kind, number (upper and lower case and blanks aside), currency, total with
  /// VAT or total VAT differ, and `amounts` when the breakdown does not add up to the totals.
  package static func agreed(
    order: Invoice, ubl: Invoice?
  ) throws(Disagreement) -> Invoice {
    guard let ubl else {
      try checkSums(order)
      return order
    }
    let differences = differences(order: order, ubl: ubl)
    guard differences.isEmpty else { throw .sources(SourcesDisagree(differences: differences)) }
    try checkSums(ubl)
    return merged(order: order, ubl: ubl)
  }

  /// Why there is nothing to book yet.
  package enum Disagreement: Error, Hashable, Sendable {
    case sources(SourcesDisagree)
    case amounts(AmountsDisagree)
  }

  /// Order and UBL say different things.
  package struct SourcesDisagree: Hashable, Sendable {
    package var differences: [Difference]

    package init(differences: [Difference]) {
      self.differences = differences
    }

    /// One field with both values, for people to compare.
    package struct Difference: Hashable, Sendable {
      package var field: Field
      package var order: String
      package var ubl: String

      package init(field: Field, order: String, ubl: String) {
        self.field = field
        self.order = order
        self.ubl = ubl
      }
    }

    package enum Field: String, Hashable, Sendable, CaseIterable {
      case kind, number, currency, gross, vat
    }
  }

  /// The VAT breakdown does not add up to what the document states.
  package struct AmountsDisagree: Hashable, Sendable {
    package var figure: Figure
    /// The breakdown added up.
    package var lines: Money
    /// The total as stated.
    package var total: Money

    package init(figure: Figure, lines: Money, total: Money) {
      self.figure = figure
      self.lines = lines
      self.total = total
    }

    package enum Figure: String, Hashable, Sendable, CaseIterable {
      /// Bases and VAT against the total with VAT.
      case gross
      /// VAT against the total VAT.
      case vat
    }
  }

  private static func differences(
    order: Invoice, ubl: Invoice
  ) -> [SourcesDisagree.Difference] {
    func comparable(_ number: String) -> String {
      number.filter { !$0.isWhitespace }.lowercased()
    }
    let pairs: [(SourcesDisagree.Field, String, String, Bool)] = [
      (.kind, order.kind.rawValue, ubl.kind.rawValue, order.kind == ubl.kind),
      (.number, order.number, ubl.number, comparable(order.number) == comparable(ubl.number)),
      (.currency, order.currency, ubl.currency, order.currency == ubl.currency),
      (
        .gross, order.totals.gross.description, ubl.totals.gross.description,
        order.totals.gross == ubl.totals.gross
      ),
      (
        .vat, order.totals.vat.description, ubl.totals.vat.description,
        order.totals.vat == ubl.totals.vat
      ),
    ]
    return pairs.compactMap { field, order, ubl, isSame in
      isSame ? nil : SourcesDisagree.Difference(field: field, order: order, ubl: ubl)
    }
  }

  private static func checkSums(_ invoice: Invoice) throws(Disagreement) {
    let vat = invoice.vatBreakdown.map(\.vat).total
    let gross = invoice.vatBreakdown.map(\.base).total + vat
    if gross != invoice.totals.gross {
      throw .amounts(AmountsDisagree(figure: .gross, lines: gross, total: invoice.totals.gross))
    }
    if vat != invoice.totals.vat {
      throw .amounts(AmountsDisagree(figure: .vat, lines: vat, total: invoice.totals.vat))
    }
  }

  private static func merged(order: Invoice, ubl: Invoice) -> Invoice {
    var invoice = ubl
    invoice.direction = order.direction
    invoice.dueDate = ubl.dueDate ?? order.dueDate
    invoice.taxPointDate = ubl.taxPointDate ?? order.taxPointDate
    invoice.exchangeRate = order.exchangeRate
    invoice.counterparty = counterparty(order: order.counterparty, ubl: ubl.counterparty)
    invoice.paymentReference = ubl.paymentReference ?? order.paymentReference
    invoice.orderReference = ubl.orderReference ?? order.orderReference
    invoice.buyerReference = ubl.buyerReference ?? order.buyerReference
    if ubl.precedingInvoices.isEmpty { invoice.precedingInvoices = order.precedingInvoices }
    invoice.note = ubl.note ?? order.note
    invoice.accountCode = order.accountCode
    invoice.costCentre = order.costCentre
    let matching = VATMatching(order: order.vatBreakdown, ubl: ubl.vatBreakdown)
    for index in invoice.vatBreakdown.indices {
      invoice.vatBreakdown[index].ventilationCode = matching.ventilationCode(ofUBL: index)
    }
    (invoice.lines, invoice.adjustments) =
      LineAccounts(
        order: order, ubl: ubl, matching: matching
      ).chosen
    return invoice
  }

  private static func counterparty(order: Counterparty, ubl: Counterparty) -> Counterparty {
    Counterparty(
      name: ubl.name.isEmpty ? order.name : ubl.name,
      vatNumber: ubl.vatNumber ?? order.vatNumber,
      enterpriseNumber: ubl.enterpriseNumber ?? order.enterpriseNumber,
      country: ubl.country ?? order.country, street: ubl.street ?? order.street,
      postalCode: ubl.postalCode ?? order.postalCode, city: ubl.city ?? order.city,
      email: ubl.email ?? order.email, ibans: ubl.ibans.isEmpty ? order.ibans : ubl.ibans,
      billitPartyID: order.billitPartyID, number: order.number,
      defaultAccount: order.defaultAccount)
  }
}
