import Accounting
import Formats
import Storage

/// An electronic invoice as a page that people read and print, in their own language: what the issuer
/// wrote, with the labels of the reader.
struct InvoicePage: Sendable {
  var kind: String
  /// What kind of invoice it is beside: self-billed, corrective, in advance.
  var remarks: [String]
  var number: String
  var dates: [Fact]
  var references: [Fact]
  var supplier: InvoiceParty
  var customer: InvoiceParty
  /// Payee, tax representative, place of delivery.
  var others: [InvoiceParty]
  var hasOthers: Bool
  var notes: [String]
  var hasNotes: Bool
  var currency: String
  var lines: [InvoiceLineRow]
  var hasDiscounts: Bool
  var adjustments: [Adjustment]
  var hasAdjustments: Bool
  var taxes: [Tax]
  var sums: [Sum]
  var payable: Sum?
  var payments: [Payment]
  var hasPayments: Bool
  var terms: [String]
  var attachments: [String]
  var hasAttachments: Bool
  var documentHref: String
  var documentHeading: String
  var dossier: String
  var dossierHref: String
  var files: [DocumentOnePage.File]

  struct Fact: Sendable, Hashable {
    var name: String
    var value: String
  }

  struct Adjustment: Sendable, Hashable {
    var label: String
    var detail: String?
    var rate: String?
    var amount: String
  }

  /// Base and VAT of one category and rate.
  struct Tax: Sendable, Hashable {
    var label: String
    var reason: String?
    var base: String
    var vat: String
  }

  struct Sum: Sendable, Hashable {
    var label: String
    var amount: String
    var isTotal: Bool
  }

  struct Payment: Sendable, Hashable {
    var facts: [Fact]
  }

  init(_ invoice: PrintedInvoice, of detail: DocumentDetail, speech: Speech) {
    let figures = InvoiceFigures(speech: speech)
    kind = speech(invoice.isCreditNote ? CommonText.creditNote : .invoice)
    remarks = InvoicePage.remarks(invoice).map { speech($0) }
    number = invoice.number
    currency = invoice.currency
    dates = InvoicePage.dates(invoice, figures)
    references = invoice.references.map { reference in
      Fact(
        name: speech(reference.kind.text),
        value: [reference.id, reference.date.map(figures.date)].compactMap(\.self)
          .joined(separator: " · "))
    }
    supplier = InvoiceParty(invoice.supplier, title: .invSupplier, figures)
    customer = InvoiceParty(invoice.customer, title: .invCustomer, figures)
    others = [
      invoice.payee.map { InvoiceParty($0, title: .invPayee, figures) },
      invoice.taxRepresentative.map { InvoiceParty($0, title: .invTaxRepresentative, figures) },
      invoice.delivery.map { InvoiceParty($0, figures) },
    ].compactMap(\.self)
    hasOthers = !others.isEmpty
    notes = invoice.notes
    hasNotes = !notes.isEmpty
    lines = invoice.lines.map { InvoiceLineRow($0, figures) }
    hasDiscounts = lines.contains { !$0.adjustments.isEmpty }
    adjustments = invoice.adjustments.map { Adjustment($0, figures) }
    hasAdjustments = !adjustments.isEmpty
    taxes = (invoice.taxTotal?.subtotals ?? []).map { Tax($0, figures) }
    sums = InvoicePage.sums(invoice, figures)
    payable = invoice.totals.payable.map {
      Sum(
        label: speech(invoice.isCreditNote ? InvoiceText.invCredited : .invPayable),
        amount: figures.amount($0) + "\u{A0}" + invoice.currency, isTotal: true)
    }
    payments = invoice.payments.map { Payment($0, figures) }.filter { !$0.facts.isEmpty }
    hasPayments = !payments.isEmpty || !invoice.terms.isEmpty
    terms = invoice.terms
    attachments = invoice.attachments.map {
      [$0.name, $0.description].compactMap(\.self).joined(separator: " · ")
    }
    hasAttachments = !attachments.isEmpty
    documentHref = SitePath.document(detail.row.id).text
    documentHeading = DocumentLine.number(detail.row, speech)
    dossier = detail.row.dossier.name
    dossierHref = SitePath.dossier(detail.row.dossier.id).text
    files = detail.files.map { DocumentOnePage.File($0, document: detail.row.id, speech) }
  }

  private static func remarks(_ invoice: PrintedInvoice) -> [InvoiceText] {
    var remarks: [InvoiceText] = []
    if invoice.isSelfBilled { remarks.append(.invSelfBilled) }
    if invoice.isCorrection { remarks.append(.invCorrection) }
    if invoice.isPrepayment { remarks.append(.invPrepayment) }
    if invoice.isCreditNote, invoice.document == .invoice { remarks.append(.invCreditByType) }
    return remarks
  }

  private static func dates(_ invoice: PrintedInvoice, _ figures: InvoiceFigures) -> [Fact] {
    let speech = figures.speech
    var dates: [Fact] = []
    func add(_ name: InvoiceText, _ value: String?) {
      if let value { dates.append(Fact(name: speech(name), value: value)) }
    }
    add(.invIssued, invoice.issueDate.map(figures.date))
    add(.invDue, invoice.dueDate.map(figures.date))
    add(.invTaxPoint, invoice.taxPointDate.map(figures.date))
    add(.invPeriod, invoice.period.map(figures.period))
    return dates
  }

  private static func sums(_ invoice: PrintedInvoice, _ figures: InvoiceFigures) -> [Sum] {
    let totals = invoice.totals
    let speech = figures.speech
    var sums: [Sum] = []
    func add(_ label: some TextTable, _ amount: String?, isTotal: Bool = false, minus: Bool = false)
    {
      guard let amount else { return }
      let shown = figures.amount(amount)
      sums.append(
        Sum(label: speech(label), amount: minus ? figures.negated(shown) : shown, isTotal: isTotal))
    }
    let hasSteps = totals.allowances != nil || totals.charges != nil
    if hasSteps { add(InvoiceText.invLinesTotal, totals.lines) }
    add(InvoiceText.invAllowances, totals.allowances, minus: true)
    add(InvoiceText.invCharges, totals.charges)
    add(DocumentText.amountExcl, totals.net, isTotal: true)
    add(DocumentText.vat, invoice.taxTotal?.amount)
    if let accounted = invoice.accountedTaxTotal, let amount = accounted.amount {
      let label = speech.fill(InvoiceText.invVATIn, ["currency": accounted.currency ?? ""])
      sums.append(Sum(label: label, amount: figures.amount(amount), isTotal: false))
    }
    add(CommonText.totalIncl, totals.gross, isTotal: true)
    add(InvoiceText.invPrepaid, totals.prepaid, minus: true)
    add(InvoiceText.invRounding, totals.rounding)
    return sums
  }
}

extension InvoicePage.Adjustment {
  init(_ adjustment: PrintedInvoice.Adjustment, _ figures: InvoiceFigures) {
    let speech = figures.speech
    let kind = speech(adjustment.isCharge ? InvoiceText.invCharge : .invAllowance)
    label = [kind, adjustment.reason].compactMap(\.self).joined(separator: " · ")
    detail = adjustment.percent.map { percent in
      let base = adjustment.base.map(figures.amount)
      return [figures.percent(percent), base].compactMap(\.self).joined(separator: " × ")
    }
    rate = adjustment.category.map(figures.label)
    let shown = adjustment.amount.map(figures.amount) ?? ""
    amount = adjustment.isCharge ? shown : figures.negated(shown)
  }
}

extension InvoicePage.Tax {
  fileprivate init(
    _ subtotal: PrintedInvoice.TaxTotal.Subtotal, _ figures: InvoiceFigures
  ) {
    label = figures.label(subtotal.category)
    reason = subtotal.category.reason
    base = subtotal.base.map(figures.amount) ?? ""
    vat = subtotal.vat.map(figures.amount) ?? ""
  }
}

extension InvoicePage.Payment {
  fileprivate init(_ payment: PrintedInvoice.Payment, _ figures: InvoiceFigures) {
    let speech = figures.speech
    facts = []
    func add(
      _ name: some TextTable, _ value: String?, to facts: inout [InvoicePage.Fact]
    ) {
      if let value { facts.append(InvoicePage.Fact(name: speech(name), value: value)) }
    }
    add(InvoiceText.invMeans, payment.code.map(figures.means), to: &facts)
    add(InvoiceText.invAccount, payment.account.map(figures.account), to: &facts)
    add(InvoiceText.invAccountName, payment.accountName, to: &facts)
    add(InvoiceText.invBIC, payment.bic, to: &facts)
    add(
      DocumentText.communication, payment.reference.map(figures.communication), to: &facts)
    add(InvoiceText.invMandate, payment.mandate, to: &facts)
    add(InvoiceText.invDebited, payment.debitedAccount.map(figures.account), to: &facts)
  }
}
