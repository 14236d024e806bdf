package import Foundation

/// A document as Billit hands it out (`GET /v1/orders/{id}`): the fields that matter here, with
/// everything else passed over.
///
/// Billit API: no field is guaranteed, so all are optional; codes come as numbers or texts; dates
/// have several forms and are kept as texts until they are needed. Amounts are exact decimals.
package struct BillitOrder: Hashable, Sendable, Codable {
  package var id: Int?
  /// The `PartyID` of the company the order belongs to.
  package var companyID: Int?
  package var number: String?
  /// `Invoice`, `CreditNote`, `Offer`, `DeliveryNote`, `OrderForm`.
  package var type: String?
  /// `Cost` or `Income`.
  package var directionText: String?
  /// `Draft`, `ToSend`, `ToPay`, `Sent`, `Paid` …
  package var status: String?
  /// `Pending`, `Approved`, `Rejected`, `ToApproveByMe`; nil where approval is not used.
  package var approvalStatus: String?
  /// As written; equal texts mean that nothing changed.
  package var lastModified: String?
  package var created: String?
  package var pdf: File?
  package var attachments: [File]?
  package var messages: [Message]?
  package var supplier: Party?
  package var customer: Party?
  package var counterParty: Party?
  package var orderDate: String?
  package var expiryDate: String?
  package var deliveryDate: String?
  package var taxPointDate: String?
  package var lines: [Line]?
  package var vatGroups: [VATGroup]?
  package var totalExcl: Decimal?
  package var totalVAT: Decimal?
  package var totalIncl: Decimal?
  package var toPay: Decimal?
  package var currency: String?
  /// Units of foreign currency for one euro (Billit API: example 1.0 for euro; the sense is inferred).
  package var exchangeRate: Decimal?
  package var paymentReference: String?
  /// The customer's own reference, usually of the purchase order.
  package var reference: String?
  /// On a credit note: the invoice it is about.
  package var aboutInvoiceNumber: String?
  package var comments: String?
  /// Free text shared with people; our mark goes into it.
  package var internalInfo: String?
  package var isSent: Bool?
  package var isExportedToConnector: Bool?
  package var needsAccountantVerification: Bool?
  package var isPaid: Bool?
  package var externalProvider: String?
  package var ventilationCode: String?
  package var accountCode: Int?
  package var analyticCostCenter: String?
  package var analyticCostBearer: String?
  package var journal: String?

  /// An order with nothing in it yet.
  package init() {}

  /// Reads the JSON of one order. Fields of no known shape are taken as missing, except amounts:
  /// those refuse the order (`field`).
  package init(json: Data) throws(UnreadableOrder) {
    do {
      self = try JSONDecoder().decode(BillitOrder.self, from: json)
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.keyNotFound(_, let context)
    {
      throw .field(Self.path(context.codingPath))
    } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
      throw .field(Self.path(context.codingPath))
    } catch {
      throw .notJSON
    }
  }

  /// The order as Billit would write it.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }

  private enum CodingKeys: String, CodingKey {
    case id = "OrderID"
    case companyID = "CompanyID"
    case number = "OrderNumber"
    case type = "OrderType"
    case directionText = "OrderDirection"
    case status = "OrderStatus"
    case approvalStatus = "ApprovalStatus"
    case lastModified = "LastModified"
    case created = "Created"
    case pdf = "OrderPDF"
    case attachments = "Attachments"
    case messages = "Messages"
    case supplier = "Supplier"
    case customer = "Customer"
    case counterParty = "CounterParty"
    case orderDate = "OrderDate"
    case expiryDate = "ExpiryDate"
    case deliveryDate = "DeliveryDate"
    case taxPointDate = "TaxPointDate"
    case lines = "OrderLines"
    case vatGroups = "VatGroups"
    case totalExcl = "TotalExcl"
    case totalVAT = "TotalVAT"
    case totalIncl = "TotalIncl"
    case toPay = "ToPay"
    case currency = "Currency"
    case exchangeRate = "FXRateToForeign"
    case paymentReference = "PaymentReference"
    case reference = "Reference"
    case aboutInvoiceNumber = "AboutInvoiceNumber"
    case comments = "Comments"
    case internalInfo = "InternalInfo"
    case isSent = "IsSent"
    case isExportedToConnector = "ExportedToConnector"
    case needsAccountantVerification = "AccountantVerificationNeeded"
    case isPaid = "Paid"
    case externalProvider = "ExternalProvider"
    case ventilationCode = "VentilationCode"
    case accountCode = "AccountCode"
    case analyticCostCenter = "AnalyticCostCenter"
    case analyticCostBearer = "AnalyticCostBearer"
    case journal = "Journal"
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = fields.integer(.id)
    companyID = fields.integer(.companyID)
    number = fields.text(.number)
    type = fields.text(.type)
    directionText = fields.text(.directionText)
    status = fields.text(.status)
    approvalStatus = fields.text(.approvalStatus)
    lastModified = fields.text(.lastModified)
    created = fields.text(.created)
    pdf = try? fields.decodeIfPresent(File.self, forKey: .pdf)
    attachments = try? fields.decodeIfPresent([File].self, forKey: .attachments)
    messages = try? fields.decodeIfPresent([Message].self, forKey: .messages)
    supplier = try? fields.decodeIfPresent(Party.self, forKey: .supplier)
    customer = try? fields.decodeIfPresent(Party.self, forKey: .customer)
    counterParty = try? fields.decodeIfPresent(Party.self, forKey: .counterParty)
    orderDate = fields.text(.orderDate)
    expiryDate = fields.text(.expiryDate)
    deliveryDate = fields.text(.deliveryDate)
    taxPointDate = fields.text(.taxPointDate)
    lines = try fields.decodeIfPresent([Line].self, forKey: .lines)
    vatGroups = try fields.decodeIfPresent([VATGroup].self, forKey: .vatGroups)
    totalExcl = try fields.decodeIfPresent(Decimal.self, forKey: .totalExcl)
    totalVAT = try fields.decodeIfPresent(Decimal.self, forKey: .totalVAT)
    totalIncl = try fields.decodeIfPresent(Decimal.self, forKey: .totalIncl)
    toPay = try fields.decodeIfPresent(Decimal.self, forKey: .toPay)
    currency = fields.text(.currency)
    exchangeRate = try fields.decodeIfPresent(Decimal.self, forKey: .exchangeRate)
    paymentReference = fields.text(.paymentReference)
    reference = fields.text(.reference)
    aboutInvoiceNumber = fields.text(.aboutInvoiceNumber)
    comments = fields.text(.comments)
    internalInfo = fields.text(.internalInfo)
    isSent = fields.flag(.isSent)
    isExportedToConnector = fields.flag(.isExportedToConnector)
    needsAccountantVerification = fields.flag(.needsAccountantVerification)
    isPaid = fields.flag(.isPaid)
    externalProvider = fields.text(.externalProvider)
    ventilationCode = fields.text(.ventilationCode)
    accountCode = fields.integer(.accountCode)
    analyticCostCenter = fields.text(.analyticCostCenter)
    analyticCostBearer = fields.text(.analyticCostBearer)
    journal = fields.text(.journal)
  }
}
