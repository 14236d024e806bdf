package import Accounting
import Foundation
import Outbound

extension BillitClient {
  /// Has a company made; the user of this call gets access to it. There is no idempotency key for this
  /// call: after `unknown`, look the company up before anything is sent again.
  ///
  /// - Parameter master: the accountant's own company, which the new one is tied to (Billit API §8.1).
  package func registerCompany(
    _ draft: CompanyDraft, master: Int
  ) async -> SendOutcome<BillitAnswer<Int>> {
    guard let body = try? JSONEncoder().encode(Registration(draft)) else {
      return .notSent(reason: "the company cannot be written")
    }
    return await send(.post, "/v1/account/registercompany", about: master, body: body) {
      (response) throws(BillitFault) in
      // The answer also holds the company's own API key, which nothing of ours needs.
      try self.decode(Registered.self, from: response).CompanyID
    }
  }
}

/// What a company is made with.
package struct CompanyDraft: Hashable, Sendable {
  package var name: String
  /// Of ten digits.
  package var enterpriseNumber: String
  /// Whether the number is also a VAT number.
  package var isLiableToVAT: Bool
  /// Unique at Billit.
  package var email: String
  /// Billit wants one.
  package var phone: String
  /// "NL", "FR", "DE" or "EN".
  package var language: String
  package var street: String?
  package var streetNumber: String?
  package var zipcode: String?
  package var city: String?

  package init(
    name: String, enterpriseNumber: String, isLiableToVAT: Bool, email: String, phone: String,
    language: String, street: String? = nil, streetNumber: String? = nil, zipcode: String? = nil,
    city: String? = nil
  ) {
    self.name = name
    self.enterpriseNumber = enterpriseNumber
    self.isLiableToVAT = isLiableToVAT
    self.email = email
    self.phone = phone
    self.language = language
    self.street = street
    self.streetNumber = streetNumber
    self.zipcode = zipcode
    self.city = city
  }
}

/// The members as Billit names them (`RegisterAccountRequest`). The licence is left to Billit's default.
private struct Registration: Encodable {
  var Company: Party
  var AccountSettings = Settings()

  struct Party: Encodable {
    var Name: String
    var VATNumber: String
    var Email: String
    var Phone: String
    var Street: String?
    var StreetNumber: String?
    var Zipcode: String?
    var City: String?
    var CountryCode = "BE"
    var Language: String
    var VATLiable: Bool
    var VATDeductable: Bool
    var Identifiers: [Identifier]
  }

  struct Identifier: Encodable {
    var IdentifierType: String
    var Identifier: String
    var SchemeID: String
    var Preferred: Bool
  }

  /// Received e-invoices become orders without a stop in Fast Input, which no API shows.
  struct Settings: Encodable {
    var BulkInputFastForward = true
    var SendPeppolInvoiceReceivedMail = false
  }

  init(_ draft: CompanyDraft) {
    let vat = "BE" + draft.enterpriseNumber
    Company = Party(
      Name: draft.name, VATNumber: vat, Email: draft.email, Phone: draft.phone,
      Street: draft.street, StreetNumber: draft.streetNumber, Zipcode: draft.zipcode,
      City: draft.city, Language: draft.language, VATLiable: draft.isLiableToVAT,
      VATDeductable: draft.isLiableToVAT,
      Identifiers: [
        Identifier(
          IdentifierType: "CBE", Identifier: draft.enterpriseNumber, SchemeID: "0208",
          Preferred: true),
        Identifier(IdentifierType: "VAT", Identifier: vat, SchemeID: "9925", Preferred: false),
      ])
  }
}

private struct Registered: Decodable {
  var CompanyID: Int
}
