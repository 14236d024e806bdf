import Accounting
import Foundation
import XMLCoder

/// A reference by number.
struct UBLReference: Encodable {
  var id: String

  private enum CodingKeys: String, CodingKey {
    case id = "cbc:ID"
  }
}

/// `AdditionalDocumentReference` with an embedded file.
struct UBLDocumentReference: Encodable {
  private var id: String
  private var attachment: Attachment

  private enum CodingKeys: String, CodingKey {
    case id = "cbc:ID"
    case attachment = "cac:Attachment"
  }

  private struct Attachment: Encodable {
    var object: Object

    private enum CodingKeys: String, CodingKey {
      case object = "cbc:EmbeddedDocumentBinaryObject"
    }
  }

  private struct Object: Encodable {
    @Attribute var mimeType: String
    @Attribute var fileName: String
    var value: String

    private enum CodingKeys: String, CodingKey {
      case mimeType = "mimeCode"
      case fileName = "filename"
      case value = ""
    }

    init(_ attachment: PeppolInvoiceText.Attachment) {
      _mimeType = Attribute(attachment.mimeType)
      _fileName = Attribute(attachment.fileName)
      value = attachment.content.base64EncodedString()
    }
  }

  init(_ attachment: PeppolInvoiceText.Attachment) {
    id = attachment.fileName
    self.attachment = Attachment(object: Object(attachment))
  }
}

/// `PaymentMeans`: a credit transfer.
struct UBLPaymentMeans: Encodable {
  private var code = "30"
  private var dueDate: String?
  private var paymentID: String
  private var account: UBLReference

  private enum CodingKeys: String, CodingKey {
    case code = "cbc:PaymentMeansCode"
    case dueDate = "cbc:PaymentDueDate"
    case paymentID = "cbc:PaymentID"
    case account = "cac:PayeeFinancialAccount"
  }

  init(_ text: PeppolInvoiceText) {
    // A credit note has no due date of its own in UBL 2.1.
    dueDate = text.kind == .creditNote ? text.dueDate.description : nil
    paymentID = text.paymentReference
    account = UBLReference(id: text.iban)
  }
}

/// `Delivery`: where goods within the EU go (BR-IC-11 and BR-IC-12 want date and country).
struct UBLDelivery: Encodable {
  private var date: String
  private var location: Location

  private enum CodingKeys: String, CodingKey {
    case date = "cbc:ActualDeliveryDate"
    case location = "cac:DeliveryLocation"
  }

  private struct Location: Encodable {
    var address: Address

    private enum CodingKeys: String, CodingKey {
      case address = "cac:Address"
    }
  }

  private struct Address: Encodable {
    var country: Country

    private enum CodingKeys: String, CodingKey {
      case country = "cac:Country"
    }
  }

  private struct Country: Encodable {
    var code: String

    private enum CodingKeys: String, CodingKey {
      case code = "cbc:IdentificationCode"
    }
  }

  init(_ text: PeppolInvoiceText) {
    date = text.issueDate.description
    location = Location(address: Address(country: Country(code: text.buyer.country)))
  }
}
