import Accounting
import Foundation

/// Master data as Octopus writes it.
extension OctopusSimulator.Dossier {
  var json: JSONValue {
    [
      "dossierKey": ["id": .number(Decimal(id))], "dossierDescription": .string(name),
      "vatNr": .string(vatNumber), "streetAndNr": .string(address.streetAndNumber),
      "country": .string(address.country), "postalCode": .string(address.postalCode),
      "city": .string(address.city), "email": .string(email),
      "corporationTypeKey": ["id": .number(Decimal(corporationType))],
      "languageCode": .string(language.rawValue),
    ]
  }
}

extension OctopusSimulator.Names {
  /// As a list of languages and values.
  var list: JSONValue {
    let languages: [OctopusSimulator.Language] = [.nl, .fr, .en, .de]
    return .array(
      languages.map {
        ["language": .string($0.rawValue.uppercased()), "value": .string(self[$0])]
      })
  }

  /// As `description_NL` and so on.
  var descriptions: JSONValue {
    [
      "description_NL": .string(nl), "description_FR": .string(fr), "description_EN": .string(en),
      "description_DE": .string(de),
    ]
  }
}

extension OctopusSimulator.Bookyear {
  var json: JSONValue {
    [
      "bookyearKey": ["id": .number(Decimal(id))], "bookyearDescription": .string(description),
      "startDate": .string("\(start)"), "endDate": .string("\(end)"), "closed": .bool(closed),
      "periods": .array(
        periods.map {
          [
            "bookyearPeriod": .number(Decimal($0.number)), "startDate": .string("\($0.start)"),
            "endDate": .string("\($0.end)"),
          ]
        }),
    ]
  }

  func detailJSON(_ dossier: OctopusSimulator.Dossier) -> JSONValue {
    [
      "bookyearKey": ["id": .number(Decimal(id))],
      "names": OctopusSimulator.Names(description).list,
      "bookingPeriodType": .string(periodType.rawValue), "fromDate": .string("\(start)"),
      "toDate": .string("\(end)"), "closed": .bool(closed), "proRataTemporis": true,
      "deprecationFullBookyear": false,
      "declarantType": .string(periodType == .month ? "MONTHLY" : "QUARTERLY"),
      "activateDbaNp": true, "activateDfbNp": true, "declarantIntrastatReceiver": false,
      "declarantIntrastatSender": false, "visibleFiscalControl": true,
    ]
  }
}

extension OctopusSimulator.Journal {
  func json(_ language: OctopusSimulator.Language) -> JSONValue {
    var members: [String: JSONValue] = [
      "bookyearKey": ["id": .number(Decimal(bookyearID))], "journalKey": .string(key),
      "name": .string(names[language]), "closed": .bool(closed),
      "closedPeriod": .number(Decimal(closedPeriod)),
      "protectedPeriod": .number(Decimal(protectedPeriod)),
      "insertionType": .number(Decimal(insertionType)),
      "lastBookedDocumentNr": .number(Decimal(lastBookedDocumentNr)),
    ]
    members["currencyCode"] = currency.map { .string($0) }
    return .object(members)
  }

  var commonJSON: JSONValue {
    [
      "journalKeyServiceData": [
        "bookyearKey": ["id": .number(Decimal(bookyearID))],
        "journalTypeCode": .string(String(key.prefix(1))),
        "sequenceNumber": .number(Decimal(Int(key.dropFirst()) ?? 1)),
      ], "names": names.list,
      "nextDocumentNumber": .number(Decimal(lastBookedDocumentNr + 1)),
      "protectedPeriod": .number(Decimal(protectedPeriod)), "closed": .bool(closed),
      "closedPeriod": .number(Decimal(closedPeriod)),
    ]
  }

  /// The typed details: each kind of journal has its own members beside the common ones.
  func detailJSON(_ dossier: OctopusSimulator.Dossier) -> JSONValue {
    var members: [String: JSONValue] = ["commonJournalServiceData": commonJSON]
    if key.hasPrefix("V") || key.hasPrefix("F") {
      members["bankAccountServiceData"] = [
        "bankAccountNumber": "", "bankAccountIban": .string(iban ?? ""),
        "bankAccountBic": .string(bic ?? ""), "bankAccountClientName": .string(dossier.name),
        "bankAccountClientFirstname": "",
        "address": [
          "streetAndNr": .string(dossier.address.streetAndNumber),
          "postalCode": .string(dossier.address.postalCode),
          "city": .string(dossier.address.city), "countryCode": .string(dossier.address.country),
        ],
      ]
    }
    if key.hasPrefix("V") {
      let inclusive = insertionType == 3 || insertionType == 5
      members["insertionType"] = .string(
        insertionType == 1 ? "BOOKING" : inclusive ? "VAT_INCLUSIVE" : "VAT_EXCLUSIVE")
      members["invoicingServiceData"] = ["unitPriceScale": "TWO"]
    }
    if key.hasPrefix("F") {
      members["account"] = .number(Decimal(account ?? 550_000))
      members["currency"] = .string(currency ?? "EUR")
    }
    return .object(members)
  }
}

extension OctopusSimulator.Account {
  func json(bookyear: Int) -> JSONValue {
    var members: [String: JSONValue] = [
      "accountKey": [
        "bookyearKey": ["id": .number(Decimal(bookyear))], "id": .number(Decimal(number)),
        "accountNumberKey": ["id": .number(Decimal(number))],
      ], "description": names.descriptions,
      "vatRecupPercentage": .number(Decimal(vatRecupPercentage)),
      "fiscProfessionalPercentage": 100, "fiscRecupPercentage": 100,
      "costCentreType": .number(Decimal(costCentreType)),
    ]
    members["purchaseVatCode"] = purchaseVATCode.map { .string($0) }
    members["salesVatCode"] = salesVATCode.map { .string($0) }
    members["defaultCostCentreKey"] = defaultCostCentreID.map { ["id": .number(Decimal($0))] }
    return .object(members)
  }
}

extension OctopusSimulator.VATCode {
  func json(_ language: OctopusSimulator.Language) -> JSONValue {
    var members: [String: JSONValue] = [
      "code": .string(code), "description": .string(names[language]),
      "type": .number(Decimal(kind.rawValue)),
      "basePercentage": .number(Decimal(basePercentage) / 100),
    ]
    members["defaultSellBookingAccountNr"] = defaultSellAccount.map { .number(Decimal($0)) }
    return .object(members)
  }
}

extension OctopusSimulator.CostCentre {
  var json: JSONValue {
    [
      "costCentreKey": ["id": .number(Decimal(id))], "description": names.descriptions,
      "closed": .bool(closed),
    ]
  }
}
