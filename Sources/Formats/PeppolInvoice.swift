package import Accounting
package import Foundation

/// An electronic invoice or credit note in UBL 2.1: what its issuer says, exactly and unjudged.
///
/// Reads Peppol BIS Billing 3, other EN 16931 uses of UBL and the older UBL.BE, also within a
/// `StandardBusinessDocument` envelope (as Billit's Peppol inbox hands them out). Reading opens no
/// file and no connection, and every document that is not read says why.
package struct PeppolInvoice: Hashable, Sendable {
  package var document: Document
  /// UNCL1001: 380, 381, 384, 386, 389 …; nil where an old document has none.
  package var typeCode: String?
  package var customization: String?
  package var profile: String?
  package var number: String
  package var issueDate: CalendarDate
  /// Of the document, or where it has none the first among its payment means.
  package var dueDate: CalendarDate?
  package var taxPointDate: CalendarDate?
  /// ISO 4217.
  package var currency: String
  /// The currency VAT is accounted in, where it is another.
  package var taxCurrency: String?
  package var notes: [String]
  package var buyerReference: String?
  package var orderReference: String?
  /// Numbers of the invoices this one corrects.
  package var billingReferences: [String]
  package var supplier: Party
  package var customer: Party
  /// Who is to be paid, where that is not the supplier.
  package var payeeName: String?
  package var paymentMeans: [PaymentMeans]
  /// Allowances and charges of the document as a whole.
  package var adjustments: [Adjustment]
  package var taxTotals: [TaxTotal]
  package var totals: MonetaryTotals
  package var lines: [Line]
  package var attachments: [Attachment]

  /// The root element.
  package enum Document: String, Hashable, Sendable {
    case invoice = "Invoice"
    case creditNote = "CreditNote"
  }

  /// Reads a document of at most `limit` bytes. UTF-8, UTF-16 with byte order mark and declared
  /// ISO-8859-1 are understood.
  package init(_ data: Data, limit: Int = 25 << 20) throws(UnreadableInvoice) {
    let passage = try XMLGate(byteLimit: limit).pass([UInt8](data))
    let root = UBLNode(root: try UBLElement.root(of: passage.bytes))
    try self.init(root, payloads: passage.payloads)
  }

  private init(_ root: UBLNode, payloads: [[UInt8]]) throws(UnreadableInvoice) {
    let isInvoice = root.element.namespace == .invoice
    let currency = try root.requiredText("DocumentCurrencyCode")
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw .currency(element: "\(root.path)/DocumentCurrencyCode")
    }
    self.currency = currency
    document = isInvoice ? .invoice : .creditNote
    typeCode = try root.text(isInvoice ? "InvoiceTypeCode" : "CreditNoteTypeCode")
    customization = try root.text("CustomizationID")
    profile = try root.text("ProfileID")
    number = try root.requiredText("ID")
    guard let issueDate = try root.date("IssueDate") else {
      throw .missing(element: "\(root.path)/IssueDate")
    }
    self.issueDate = issueDate
    taxPointDate = try root.date("TaxPointDate")
    taxCurrency = try root.text("TaxCurrencyCode")
    notes = try root.texts("Note")
    buyerReference = try root.text("BuyerReference")
    orderReference = try root.only("OrderReference")?.text("ID")
    billingReferences = []
    for reference in root.all("BillingReference") {
      billingReferences += try reference.first("InvoiceDocumentReference")?.texts("ID") ?? []
    }
    supplier = try Party(root.required("AccountingSupplierParty").required("Party"))
    customer = try Party(root.required("AccountingCustomerParty").required("Party"))
    payeeName = try root.only("PayeeParty")?.first("PartyName")?.text("Name")
    let means = root.all("PaymentMeans")
    paymentMeans = try means.map(PaymentMeans.init)
    var due = try root.date("DueDate")
    for node in means where due == nil { due = try node.date("PaymentDueDate") }
    dueDate = due
    adjustments = []
    for node in root.all("AllowanceCharge") {
      adjustments.append(try Adjustment(node, currency: currency))
    }
    taxTotals = try root.all("TaxTotal").map(TaxTotal.init)
    totals = try MonetaryTotals(root.required("LegalMonetaryTotal"), currency: currency)
    lines = try root.all(isInvoice ? "InvoiceLine" : "CreditNoteLine").map(Line.init)
    attachments = []
    for node in root.all("AdditionalDocumentReference") {
      if let attachment = try Attachment(node, payloads: payloads) {
        attachments.append(attachment)
      }
    }
  }

  /// The tax total in the currency of the document that has the breakdown.
  ///
  /// Throws `missing` when there is none and `repeated` when there are several.
  package func documentTaxTotal() throws(UnreadableInvoice) -> TaxTotal {
    let own = taxTotals.filter {
      ($0.currency == nil || $0.currency == currency) && !$0.subtotals.isEmpty
    }
    let path = "\(document.rawValue)/TaxTotal"
    guard let total = own.first else { throw .missing(element: "\(path)/TaxSubtotal") }
    guard own.count == 1 else { throw .repeated(element: path) }
    return total
  }
}
