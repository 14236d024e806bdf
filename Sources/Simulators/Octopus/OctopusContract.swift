/// The contract of each call: what its query, headers and body may contain.
///
/// Written by hand from Octopus' own description. Breaches are noted for the control surface; what is
/// answered is decided apart.
struct OctopusContract {
  /// Query parameters that must be there.
  var required: Set<String> = []
  /// Query parameters that may be there.
  var optional: Set<String> = []
  /// Headers that must be there.
  var headers: Set<String> = []
  /// The body; nil for none.
  var body: ContractShape?

  /// What is wrong with a request, in words; `body` is nil when it is no JSON at all.
  func problems(in request: OctopusRequest, body json: JSONValue?) -> [String] {
    let names = Set(request.query.map(\.name))
    var found = required.subtracting(names).sorted().map { "query \($0): missing" }
    found += names.subtracting(required).subtracting(optional).sorted()
      .map { "query \($0): not a known parameter" }
    found += request.query.compactMap { name, value in
      OctopusContract.isWellFormed(value, for: name) ? nil : "query \(name): not of its form"
    }
    found += headers.sorted().compactMap {
      request.headers($0).map { !$0.isEmpty } == true ? nil : "header \($0): missing"
    }
    if !request.body.isEmpty, request.headers("content-type")?.contains("json") != true {
      found.append("header content-type: not application/json")
    }
    switch (body, json) {
    case (nil, _): if !request.body.isEmpty { found.append("body: none is expected") }
    case (.any, nil): if !request.body.isEmpty { found.append("body: not JSON") }
    case (_, nil): found.append("body: not JSON")
    case (let shape?, let json?): found += shape.problems(in: json)
    }
    return found
  }

  private static func isWellFormed(_ value: String, for name: String) -> Bool {
    switch name {
    case "modifiedTimeStamp", "modifiedTimeStampTo":
      value.wholeMatch(
        of: /[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}/) != nil
    case "bookyearId", "documentSeqNr", "relationId", "extRelationId", "dossierId", "errorCode":
      Int32(value) != nil
    case "localeId": Int(value).map((0...4).contains) == true
    case "journalTypeId": [-1, 1, 2, 3, 4].contains(Int(value) ?? 0)
    case "journalKey": value.wholeMatch(of: /[AVFDL][1-9][0-9]*/) != nil
    case "publishPdfInDms": value == "true" || value == "false"
    default: true
    }
  }

  /// The contract of one call.
  init(_ operation: OctopusOperation) {
    let stamp: Set<String> = ["modifiedTimeStamp"]
    let entry: Set<String> = ["bookyearId", "journalKey", "documentSeqNr"]
    switch operation {
    case .version: break
    case .sampleError:
      required = ["errorCode"]
      optional = ["localeId"]
    case .authenticate:
      headers = ["softwareHouseUuid"]
      body = .object(["user": .text, "password": .text])
    case .whoAmI, .getDossiers: headers = ["Token"]
    case .connectDossier:
      headers = ["Token"]
      required = ["dossierId"]
      optional = ["localeId"]
    case .importAuthenticate:
      headers = ["softwareHouseUuid"]
      body = .object(["username": .text, "password": .text])
    case .importConnect:
      headers = ["authenticationToken", "dossierId"]
      body = .any
    case .postImport:
      headers = ["dossierToken"]
      optional = ["subfolder"]
      body = .object(["fileName": .text, "fileData": .text])
    default:
      headers = ["dossierToken"]
    }
    switch operation {
    case .getAccounts: required = ["bookyearId"]
    case .findRelations: optional = ["relationId", "extRelationId", "name", "vatNr"]
    case .getModifiedJournals, .getModifiedAccounts, .getModifiedRelations: required = stamp
    case .getBooking, .getFinancialBooking: required = entry
    case .getModifiedBookings, .getModifiedFinancialBookings:
      required = stamp.union(["bookyearId"])
      optional = ["journalKey"]
    case .getBookingReport:
      required = stamp.union(["journalTypeId"])
      optional = ["modifiedTimeStampTo"]
    case .getOpenClients, .getOpenSuppliers:
      body = .object(
        [:],
        optional: [
          "fromBookyearKey": OctopusContract.id, "toBookyearKey": OctopusContract.id,
          "fromBookyearPeriodNr": .int, "toBookyearPeriodNr": .int, "externalRelationId": .int,
          "relationId": .int,
        ])
    case .putAccount: body = OctopusContract.account
    case .putRelation: body = OctopusContract.relation
    case .postBooking:
      body = .object(
        ["buySellBookingServiceData": OctopusContract.booking],
        optional: ["attachments": .list(OctopusContract.attachment)])
    case .putBooking: body = OctopusContract.booking
    case .postFinancialBooking:
      body = .object(
        ["financialDiversBookingServiceData": OctopusContract.financialBooking],
        optional: ["attachments": .list(OctopusContract.attachment)])
    case .postAttachment:
      headers.formUnion(["journalKey", "documentSequennceNr"])
      body = OctopusContract.attachment
    case .postCoda:
      optional = ["publishPdfInDms"]
      body = .text
    default: break
    }
  }

  private static let id: ContractShape = .object(["id": .int])

  private static let attachment: ContractShape = .object(["fileName": .text, "fileData": .text])

  private static let names: ContractShape = .object(
    [:],
    optional: [
      "description_NL": .text, "description_FR": .text, "description_EN": .text,
      "description_DE": .text,
    ])

  private static let account: ContractShape = .object(
    [
      "accountKey": .object(["bookyearKey": id, "id": .int], optional: ["accountNumberKey": id])
    ],
    optional: [
      "description": names, "vatRecupPercentage": .number, "fiscProfessionalPercentage": .number,
      "fiscRecupPercentage": .number, "defaultCostCentreKey": id,
    ])

  private static let identification: ContractShape = .object(
    [:], optional: ["relationKey": id, "externalRelationId": .int])

  private static let relation: ContractShape = .object(
    ["currencyCode": .text, "relationIdentificationServiceData": identification],
    optional: [
      "name": .text, "firstName": .text, "client": .flag, "defaultBookingAccountClient": .int,
      "supplier": .flag, "defaultBookingAccountSupplier": .int, "streetAndNr": .text,
      "postalCode": .text, "city": .text, "country": .text, "deliveryStreetAndNr": .text,
      "deliveryPostalCode": .text, "deliveryCity": .text, "deliveryCountry": .text,
      "telephone": .text, "email": .text, "fax": .text, "mobile": .text, "url": .text,
      "bankAccountNr": .text, "ibanAccountNr": .text, "bicCode": .text,
      "financialDiscount": .flag, "profession": .text, "contactPerson": .text,
      "corporationType": .code(0...26), "remarks": .text, "vatNr": .text,
      "vatType": .code(0...10), "expirationType": .code(1...2), "expirationDays": .int,
      "searchField1": .text, "searchField2": .text, "externCustomerNr": .text,
      "sddReference": .text, "sddSeqtype": .code(0...4), "sddMandateType": .code(0...2),
      "sddSignatureDate": .date, "sddActive": .flag, "factLanguage": .code(0...3),
      "active": .flag, "supplierPaymentMethod": .code(0...13),
      "invoiceDeliveryMethod": .code(0...3), "participantId": .text,
    ])

  private static let booking: ContractShape = .object(
    [
      "bookyearKey": id, "journalKey": .text, "documentSequenceNr": .int,
      "relationIdentificationServiceData": identification, "bookyearPeriodeNr": .int,
      "documentDate": .date, "expiryDate": .date, "amount": .number, "currencyCode": .text,
      "exchangeRate": .number,
    ],
    optional: [
      "comment": .text, "orderReference": .text, "reference": .text,
      "paymentMethod": .code(0...13), "bookingLines": .list(line),
    ])

  private static let line: ContractShape = .object(
    ["accountKey": .int, "baseAmount": .number, "vatCodeKey": .text, "vatAmount": .number],
    optional: [
      "comment": .text, "costCentreKey": id, "vatRecupPercentage": .number,
      "intrastatServiceData": .object(
        [:],
        optional: [
          "isoCountrycode": .text, "transactionCode": .int, "productCode": .text,
          "region": .code(1...3), "weight": .number, "unitCount": .number,
          "transportCode": .code(0...9), "incoTerms": .text, "originCountry": .text,
        ]),
      "overflowBookingServiceData": .object(
        [:],
        optional: [
          "beginDate": .date, "endDate": .date, "overflowBookingPeriodType": .code(0...1),
          "accountNr": .int,
        ]),
    ])

  private static let financialBooking: ContractShape = .object(
    [
      "bookyearKey": id, "journalKey": .text, "documentSequenceNr": .int,
      "bookyearPeriodeNr": .int, "documentDate": .date, "exchangeRate": .number,
    ],
    optional: [
      "bookingLines": .list(
        .object(
          ["type": .oneOf(["A", "C", "S"]), "amount": .number],
          optional: [
            "accountKey": .int, "externalRelationId": .int, "relationId": .int,
            "reference": .text, "costCentreKey": id, "codaInfo": .any,
          ]))
    ])
}
