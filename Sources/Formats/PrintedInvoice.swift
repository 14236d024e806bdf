package import Foundation

/// An electronic invoice or credit note as its issuer wrote it, for people to read: every text as it
/// stands in the UBL, nothing worked out and nothing judged.
///
/// It reads leniently: what the booking rules would refuse, such as an amount with three decimals, is
/// shown as it is written. Only a document that is no UBL at all is not read.
package struct PrintedInvoice: Hashable, Sendable {
  package var document: PeppolInvoice.Document
  /// UNCL1001: 380, 381, 384, 386, 389 …; nil where there is none.
  package var typeCode: String?
  package var number: String
  package var issueDate: String?
  package var dueDate: String?
  package var taxPointDate: String?
  package var period: Period?
  package var currency: String
  package var taxCurrency: String?
  package var notes: [String]
  package var references: [Reference]
  package var supplier: Party
  package var customer: Party
  /// Who is to be paid, where that is not the supplier.
  package var payee: Party?
  /// Who answers for the supplier's VAT.
  package var taxRepresentative: Party?
  package var delivery: Delivery?
  package var payments: [Payment]
  package var terms: [String]
  package var adjustments: [Adjustment]
  package var lines: [Line]
  package var taxTotals: [TaxTotal]
  package var totals: Totals
  package var attachments: [Attachment]

  /// First and last day, either of which may be missing.
  package struct Period: Hashable, Sendable {
    package var from: String?
    package var to: String?
  }

  /// Another document that this one names.
  package struct Reference: Hashable, Sendable {
    package var kind: Kind
    package var id: String
    package var date: String?

    package init(kind: Kind, id: String, date: String? = nil) {
      self.kind = kind
      self.id = id
      self.date = date
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case buyer, order, salesOrder, contract, project, despatch, receipt, tender
      case precedingInvoice, accounting
    }
  }

  /// Where and when goods went.
  package struct Delivery: Hashable, Sendable {
    package var date: String?
    package var name: String?
    package var address: [String]
    package var country: String?
  }

  /// One way to pay.
  package struct Payment: Hashable, Sendable {
    /// UNCL4461.
    package var code: String?
    package var reference: String?
    package var account: String?
    package var accountName: String?
    package var bic: String?
    package var mandate: String?
    /// The account a direct debit is taken from.
    package var debitedAccount: String?
    package var dueDate: String?
  }

  /// A file within the document, or one that it points to.
  package struct Attachment: Hashable, Sendable {
    package var name: String
    package var description: String?
    package var isEmbedded: Bool
  }

  /// Reads a document of at most `limit` bytes.
  package init(_ data: Data, limit: Int = 25 << 20) throws(UnreadableInvoice) {
    let passage = try XMLGate(byteLimit: limit).pass([UInt8](data))
    self.init(UBLNode(root: try UBLElement.root(of: passage.bytes)))
  }

  private init(_ root: UBLNode) {
    let isInvoice = root.element.namespace == .invoice
    document = isInvoice ? .invoice : .creditNote
    typeCode = root.shown(isInvoice ? "InvoiceTypeCode" : "CreditNoteTypeCode")
    number = root.shown("ID") ?? ""
    issueDate = root.shown("IssueDate")
    taxPointDate = root.shown("TaxPointDate")
    currency = root.shown("DocumentCurrencyCode") ?? ""
    taxCurrency = root.shown("TaxCurrencyCode")
    notes = root.allShown("Note")
    period = root.first("InvoicePeriod").flatMap(Period.init)
    references = Reference.all(of: root)
    supplier = Party(root.first("AccountingSupplierParty", "Party"))
    customer = Party(root.first("AccountingCustomerParty", "Party"))
    payee = root.first("PayeeParty").map { Party($0) }
    taxRepresentative = root.first("TaxRepresentativeParty").map { Party($0) }
    delivery = root.first("Delivery").flatMap(Delivery.init)
    payments = root.all("PaymentMeans").map(Payment.init)
    dueDate = root.shown("DueDate") ?? payments.lazy.compactMap(\.dueDate).first
    terms = root.all("PaymentTerms").flatMap { $0.allShown("Note") }
    adjustments = root.all("AllowanceCharge").map(Adjustment.init)
    lines = root.all(isInvoice ? "InvoiceLine" : "CreditNoteLine").map(Line.init)
    taxTotals = root.all("TaxTotal").map(TaxTotal.init)
    totals = Totals(root.first("LegalMonetaryTotal"))
    attachments = root.all("AdditionalDocumentReference").compactMap(Attachment.init)
  }

  /// Whether it takes money back: by its root, or by a type code of credit notes.
  package var isCreditNote: Bool {
    let codes: Set = ["81", "83", "261", "381", "396", "532"]
    return document == .creditNote || typeCode.map(codes.contains) == true
  }

  /// Whether the customer issued it in the supplier's name (389, and 261 for credit notes).
  package var isSelfBilled: Bool { typeCode == "389" || typeCode == "261" }

  /// Whether it corrects an earlier invoice (384).
  package var isCorrection: Bool { typeCode == "384" }

  /// Whether it asks for money in advance (386).
  package var isPrepayment: Bool { typeCode == "386" }

  /// The total with the breakdown, in the document's own currency where that is told.
  package var taxTotal: TaxTotal? {
    let broken = taxTotals.filter { !$0.subtotals.isEmpty }
    return broken.first { $0.currency == currency } ?? broken.first ?? taxTotals.first
  }

  /// The same total in the currency VAT is accounted in, where that is another.
  package var accountedTaxTotal: TaxTotal? {
    guard let taxCurrency, taxCurrency != currency else { return nil }
    return taxTotals.first { $0.currency == taxCurrency }
  }
}

extension PrintedInvoice.Period {
  init?(_ node: UBLNode) {
    self.init(from: node.shown("StartDate"), to: node.shown("EndDate"))
    if from == nil, to == nil { return nil }
  }
}

extension PrintedInvoice.Reference {
  /// In the order in which people look for them.
  fileprivate static func all(of root: UBLNode) -> [PrintedInvoice.Reference] {
    var references: [PrintedInvoice.Reference] = []
    func add(_ kind: Kind, _ id: String?, date: String? = nil) {
      guard let id, !id.isEmpty else { return }
      references.append(PrintedInvoice.Reference(kind: kind, id: id, date: date))
    }
    for reference in root.all("BillingReference") {
      for node in reference.all("InvoiceDocumentReference") {
        add(.precedingInvoice, node.shown("ID"), date: node.shown("IssueDate"))
      }
    }
    add(.buyer, root.shown("BuyerReference"))
    add(.order, root.first("OrderReference")?.shown("ID"))
    add(.salesOrder, root.first("OrderReference")?.shown("SalesOrderID"))
    add(.contract, root.first("ContractDocumentReference")?.shown("ID"))
    add(.project, root.first("ProjectReference")?.shown("ID"))
    add(.despatch, root.first("DespatchDocumentReference")?.shown("ID"))
    add(.receipt, root.first("ReceiptDocumentReference")?.shown("ID"))
    add(.tender, root.first("OriginatorDocumentReference")?.shown("ID"))
    add(.accounting, root.shown("AccountingCost"))
    return references
  }
}

extension PrintedInvoice.Delivery {
  init?(_ node: UBLNode) {
    let place = node.first("DeliveryLocation", "Address")
    self.init(
      date: node.shown("ActualDeliveryDate"),
      name: node.first("DeliveryParty", "PartyName")?.shown("Name"),
      address: place.map(PrintedInvoice.Party.address) ?? [],
      country: place?.first("Country")?.shown("IdentificationCode"))
    if date == nil, name == nil, address.isEmpty, country == nil { return nil }
  }
}

extension PrintedInvoice.Payment {
  init(_ node: UBLNode) {
    let payee = node.first("PayeeFinancialAccount")
    let branch = payee?.first("FinancialInstitutionBranch")
    let mandate = node.first("PaymentMandate")
    self.init(
      code: node.shown("PaymentMeansCode"), reference: node.shown("PaymentID"),
      account: payee?.shown("ID"), accountName: payee?.shown("Name"),
      bic: branch?.shown("ID") ?? branch?.first("FinancialInstitution")?.shown("ID"),
      mandate: mandate?.shown("ID"),
      debitedAccount: mandate?.first("PayerFinancialAccount")?.shown("ID"),
      dueDate: node.shown("PaymentDueDate"))
  }
}

extension PrintedInvoice.Attachment {
  fileprivate init?(_ node: UBLNode) {
    let object = try? node.first("Attachment")?.basic("EmbeddedDocumentBinaryObject")
    let name = object?.element.attributes["filename"] ?? node.shown("ID")
    guard let name, !name.isEmpty else { return nil }
    self.init(
      name: name, description: node.shown("DocumentDescription"), isEmbedded: object != nil)
  }
}

extension UBLNode {
  /// The first text of that name that is not empty, whatever else stands there.
  func shown(_ name: String) -> String? { allShown(name).first }

  func allShown(_ name: String) -> [String] { (try? texts(name)) ?? [] }
}
