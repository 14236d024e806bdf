import Accounting
import Foundation
import Formats

/// What Billit's order and the supplier's UBL come to: an invoice to book, or the reason why not. Pure.
enum SourceDocument {
  /// The two sources read together.
  enum Reading {
    case invoice(Invoice)
    case stands(DocumentState, Cause)
  }

  /// Reads both; a document whose sources disagree stands still with both values.
  static func read(_ order: BillitOrder, ubl: Data?) -> Reading {
    if let gate = gate(order) { return gate }
    let fromOrder: Invoice
    do {
      fromOrder = try order.invoice()
    } catch {
      return stands(error)
    }
    var fromUBL: Invoice?
    if let ubl {
      do {
        fromUBL = try PeppolInvoice(ubl).invoice(direction: fromOrder.direction)
      } catch {
        return stands(error)
      }
    }
    do {
      return .invoice(try InvoiceAgreement.agreed(order: fromOrder, ubl: fromUBL))
    } catch {
      return stands(error)
    }
  }

  /// Documents that are none, or not finished.
  private static func gate(_ order: BillitOrder) -> Reading? {
    if let type = order.type, type != "Invoice", type != "CreditNote" {
      return .stands(.setAside, Cause(.notAnInvoice, ["type": type]))
    }
    if order.status == "Draft" {
      return .stands(.withClient, Cause(.draft))
    }
    return nil
  }

  private static func stands(_ error: UnreadableOrder) -> Reading {
    if case .notAnInvoice(let type) = error {
      return .stands(.setAside, Cause(.notAnInvoice, ["type": type]))
    }
    return .stands(
      .failed,
      Cause(.unreadable, ["source": "order", "reason": error.reason, "place": error.place])
    )
  }

  private static func stands(_ error: UnreadableInvoice) -> Reading {
    let facts = ["source": "ubl", "reason": error.reason, "place": error.place]
    if case .amount = error { return .stands(.failed, Cause(.amountUnreadable, facts)) }
    return .stands(.failed, Cause(.unreadable, facts))
  }

  private static func stands(_ error: InvoiceAgreement.Disagreement) -> Reading {
    switch error {
    case .sources(let disagree):
      let first = disagree.differences.first
      return .stands(
        .failed,
        Cause(
          .sourcesDisagree,
          [
            "field": disagree.differences.map(\.field.rawValue).joined(separator: ","),
            "json": first?.order ?? "", "ubl": first?.ubl ?? "",
          ]))
    case .amounts(let disagree):
      return .stands(
        .failed,
        Cause(
          .amountsDisagree,
          [
            "field": disagree.figure.rawValue, "lines": disagree.lines.description,
            "total": disagree.total.description,
          ]))
    }
  }
}

extension DocumentState {
  /// How a document stands that the booking rules or Octopus stopped for that cause.
  init(stoppedBy cause: Cause.Code) {
    switch cause {
    case .relationNotFound, .relationAmbiguous, .accountMissing, .accountNotFound,
      .vatCodeMissing, .vatCodeNotFound, .vatCodeWrongType, .costCentreMissing, .costCentreClosed,
      .decisionOutdated, .currencyUnknown, .exchangeRateMissing, .mailboxMissing:
      self = .needsMapping
    case .duplicateSuspected: self = .duplicate
    case .amountsDisagree, .sourcesDisagree, .amountUnreadable, .unreadable, .internalFault,
      .billitAccessLost:
      self = .failed
    default: self = .refused
    }
  }
}
