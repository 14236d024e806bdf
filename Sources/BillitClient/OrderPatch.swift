package import Accounting

/// The change of an order: only what is given is sent. The last four are documented for the access
/// point alone and may be refused with 400 (Billit API §3.5).
package struct OrderPatch: Hashable, Sendable, Encodable {
  package var paid: Bool?
  package var paidDate: CalendarDate?
  package var isSent: Bool?
  /// `Pending`, `Approved`, `Rejected`.
  package var approvalStatus: String?
  package var accountCode: Int?
  package var internalInfo: String?
  package var invoiced: Bool?
  package var accountantVerificationNeeded: Bool?
  package var paymentMethod: String?
  package var analyticCostBearer: String?
  package var analyticCostCenter: String?
  package var exportedToConnector: Bool?

  package init(
    paid: Bool? = nil, paidDate: CalendarDate? = nil, isSent: Bool? = nil,
    approvalStatus: String? = nil, accountCode: Int? = nil, internalInfo: String? = nil,
    invoiced: Bool? = nil, accountantVerificationNeeded: Bool? = nil,
    paymentMethod: String? = nil, analyticCostBearer: String? = nil,
    analyticCostCenter: String? = nil, exportedToConnector: Bool? = nil
  ) {
    self.paid = paid
    self.paidDate = paidDate
    self.isSent = isSent
    self.approvalStatus = approvalStatus
    self.accountCode = accountCode
    self.internalInfo = internalInfo
    self.invoiced = invoiced
    self.accountantVerificationNeeded = accountantVerificationNeeded
    self.paymentMethod = paymentMethod
    self.analyticCostBearer = analyticCostBearer
    self.analyticCostCenter = analyticCostCenter
    self.exportedToConnector = exportedToConnector
  }

  enum CodingKeys: String, CodingKey {
    case paid = "Paid"
    case paidDate = "PaidDate"
    case isSent = "IsSent"
    case approvalStatus = "ApprovalStatus"
    case accountCode = "AccountCode"
    case internalInfo = "InternalInfo"
    case invoiced = "Invoiced"
    case accountantVerificationNeeded = "AccountantVerificationNeeded"
    case paymentMethod = "PaymentMethod"
    case analyticCostBearer = "AnalyticCostBearer"
    case analyticCostCenter = "AnalyticCostCenter"
    case exportedToConnector = "ExportedToConnector"
  }
}
