import Foundation

extension OctopusSimulator {
  /// A customer or supplier, with its members as Octopus hands them out.
  package struct Relation: Codable, Hashable, Sendable {
    package var id: Int
    /// The caller's own number; 0 for none.
    package var externalID: Int
    /// All other members of `RelationServiceData`.
    package var members: [String: JSONValue]
    /// When it was last changed, in milliseconds since 1970.
    package var modifiedAt: Int64

    package init(
      id: Int, externalID: Int = 0, members: [String: JSONValue],
      modifiedAt: Int64 = OctopusSimulator.seedInstant
    ) {
      self.id = id
      self.externalID = externalID
      self.members = members
      self.modifiedAt = modifiedAt
    }

    package var name: String { members["name"]?.string ?? "" }
    /// As stored: with dots for Belgium, and often with blanks for other countries.
    package var vatNumber: String { members["vatNr"]?.string ?? "" }
    package var isClient: Bool { members["client"]?.bool ?? false }
    package var isSupplier: Bool { members["supplier"]?.bool ?? false }
    package var isActive: Bool { members["active"]?.bool ?? true }
    /// The account proposed on sales; 0 for none.
    package var clientAccount: Int { members["defaultBookingAccountClient"]?.int ?? 0 }
    /// The account proposed on purchases; 0 for none.
    package var supplierAccount: Int { members["defaultBookingAccountSupplier"]?.int ?? 0 }
    package var city: String { members["city"]?.string ?? "" }
    package var streetAndNumber: String { members["streetAndNr"]?.string ?? "" }
    package var postalCode: String { members["postalCode"]?.string ?? "" }
    /// Two letters.
    package var country: String { members["country"]?.string ?? "" }
    package var iban: String { members["ibanAccountNr"]?.string ?? "" }

    /// The members a new relation has when the caller gives none (as recorded on a creation).
    static let defaults: [String: JSONValue] = [
      "active": true, "client": false, "supplier": false, "corporationType": 0,
      "defaultBookingAccountClient": 0, "defaultBookingAccountSupplier": 0, "expirationDays": 30,
      "expirationType": 2, "factLanguage": 0, "fax": "", "financialDiscount": false, "mobile": "",
      "sddActive": false, "sddMandateType": 0, "sddSeqtype": 0, "supplierPaymentMethod": 0,
      "telephone": "", "url": "", "vatNr": "", "vatType": 0,
    ]

    /// The relation as Octopus answers it.
    var json: JSONValue {
      var answer = members
      answer["relationIdentificationServiceData"] = [
        "externalRelationId": .number(Decimal(externalID)),
        "relationKey": ["id": .number(Decimal(id))],
      ]
      return .object(answer)
    }
  }
}
