package import Accounting

extension PeppolInvoice {
  /// One way to pay.
  package struct PaymentMeans: Hashable, Sendable {
    /// UNCL4461: 30 and 58 credit transfer, 49 and 59 direct debit …
    package var code: String?
    /// The payment reference.
    package var paymentID: String?
    /// IBAN or other account of the payee.
    package var account: String?
    package var bic: String?
    package var mandate: String?

    init(_ node: UBLNode) throws(UnreadableInvoice) {
      code = try node.text("PaymentMeansCode")
      paymentID = try node.texts("PaymentID").first
      let payee = node.first("PayeeFinancialAccount")
      account = try payee?.text("ID")
      bic = try payee?.first("FinancialInstitutionBranch")?.text("ID")
      if bic == nil {
        bic = try payee?.first("FinancialInstitutionBranch", "FinancialInstitution")?.text("ID")
      }
      mandate = try node.first("PaymentMandate")?.text("ID")
    }
  }

  /// The totals of the document, in its currency and with its own signs.
  package struct MonetaryTotals: Hashable, Sendable {
    package var lineExtension: Money?
    package var allowances: Money?
    package var charges: Money?
    /// Without VAT.
    package var taxExclusive: Money
    /// With VAT.
    package var taxInclusive: Money
    package var prepaid: Money?
    package var rounding: Money?
    /// What remains to be paid.
    package var payable: Money

    init(_ node: UBLNode, currency: String) throws(UnreadableInvoice) {
      lineExtension = try node.amount("LineExtensionAmount", in: currency)
      allowances = try node.amount("AllowanceTotalAmount", in: currency)
      charges = try node.amount("ChargeTotalAmount", in: currency)
      taxExclusive = try node.requiredAmount("TaxExclusiveAmount", in: currency)
      taxInclusive = try node.requiredAmount("TaxInclusiveAmount", in: currency)
      prepaid = try node.amount("PrepaidAmount", in: currency)
      rounding = try node.amount("PayableRoundingAmount", in: currency)
      payable = try node.requiredAmount("PayableAmount", in: currency)
    }
  }
}
