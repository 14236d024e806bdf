import Accounting
import Foundation

/// The elements of an invoice or credit note in the order the UBL schema wants them.
struct UBLShape: Encodable {
  private var customization =
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
  private var profile = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
  private var id: String
  private var issueDate: String
  private var dueDate: String?
  private var invoiceTypeCode: String?
  private var creditNoteTypeCode: String?
  private var note: String?
  private var currency: String
  private var buyerReference: String
  private var orderReference: UBLReference?
  private var billingReference: BillingReference?
  private var documentReferences: [UBLDocumentReference]
  private var supplier: UBLPartyHolder
  private var customer: UBLPartyHolder
  private var delivery: UBLDelivery?
  private var paymentMeans: UBLPaymentMeans
  private var taxTotal: UBLTaxTotal
  private var totals: UBLMonetaryTotal
  private var invoiceLines: [UBLLine]
  private var creditNoteLines: [UBLLine]

  private enum CodingKeys: String, CodingKey {
    case customization = "cbc:CustomizationID"
    case profile = "cbc:ProfileID"
    case id = "cbc:ID"
    case issueDate = "cbc:IssueDate"
    case dueDate = "cbc:DueDate"
    case invoiceTypeCode = "cbc:InvoiceTypeCode"
    case creditNoteTypeCode = "cbc:CreditNoteTypeCode"
    case note = "cbc:Note"
    case currency = "cbc:DocumentCurrencyCode"
    case buyerReference = "cbc:BuyerReference"
    case orderReference = "cac:OrderReference"
    case billingReference = "cac:BillingReference"
    case documentReferences = "cac:AdditionalDocumentReference"
    case supplier = "cac:AccountingSupplierParty"
    case customer = "cac:AccountingCustomerParty"
    case delivery = "cac:Delivery"
    case paymentMeans = "cac:PaymentMeans"
    case taxTotal = "cac:TaxTotal"
    case totals = "cac:LegalMonetaryTotal"
    case invoiceLines = "cac:InvoiceLine"
    case creditNoteLines = "cac:CreditNoteLine"
  }

  private struct BillingReference: Encodable {
    var reference: UBLReference

    private enum CodingKeys: String, CodingKey {
      case reference = "cac:InvoiceDocumentReference"
    }
  }

  init(_ text: PeppolInvoiceText) {
    let isInvoice = text.kind == .invoice
    id = text.number
    issueDate = text.issueDate.description
    dueDate = isInvoice ? text.dueDate.description : nil
    invoiceTypeCode = isInvoice ? "380" : nil
    creditNoteTypeCode = isInvoice ? nil : "381"
    note = text.note
    currency = text.currency
    buyerReference = text.buyerReference
    orderReference = text.orderReference.map(UBLReference.init)
    billingReference = text.precedingInvoice.map {
      BillingReference(reference: UBLReference(id: $0))
    }
    documentReferences = text.attachments.map(UBLDocumentReference.init)
    supplier = UBLPartyHolder(party: UBLParty(text.seller))
    customer = UBLPartyHolder(party: UBLParty(text.buyer))
    let isDelivered = text.lines.contains { $0.category == .intraCommunity }
    delivery = isDelivered ? UBLDelivery(text) : nil
    paymentMeans = UBLPaymentMeans(text)
    taxTotal = UBLTaxTotal(text)
    totals = UBLMonetaryTotal(text)
    let lines = text.lines.enumerated().map { index, line in
      UBLLine(line, number: index + 1, currency: text.currency, isInvoice: isInvoice)
    }
    invoiceLines = isInvoice ? lines : []
    creditNoteLines = isInvoice ? [] : lines
  }
}
