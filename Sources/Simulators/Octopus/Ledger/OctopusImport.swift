import Accounting
import Foundation

/// A document left in a dossier's import viewer.
struct OctopusImport: Codable, Hashable, Sendable {
  /// 1, 2, 3 … within the dossier.
  var number: Int
  var file: OctopusAttachment
  var subfolder: String?
  /// The content in base64, as it was sent.
  var fileData: String
  /// Milliseconds since 1970.
  var receivedAt: Int64
  /// The entry an office user made of it.
  var booked: OctopusEntryKey?

  /// How the control surface lists it.
  var json: JSONValue {
    var members = file.json.object ?? [:]
    members["number"] = .number(Decimal(number))
    members["subfolder"] = subfolder.map { .string($0) } ?? .null
    members["receivedAt"] = .number(Decimal(receivedAt))
    members["fileData"] = .string(fileData)
    members["booked"] =
      booked.map {
        [
          "bookyear": .number(Decimal($0.bookyear)), "journal": .string($0.journal),
          "number": .number(Decimal($0.number)),
        ]
      } ?? .null
    return .object(members)
  }
}

/// What an office user reads off a UBL document in the import viewer before booking it.
///
/// A reading by eye, not a parser: the first fitting element counts, and what is not found stays nil.
struct OctopusImportReading: Hashable, Sendable {
  var number: String?
  var date: CalendarDate?
  var dueDate: CalendarDate?
  var isCreditNote: Bool
  var supplierVATNumber: String?
  var customerVATNumber: String?
  var exclusive: Decimal?
  var inclusive: Decimal?

  init(ubl text: String) {
    isCreditNote = text.contains("CreditNote")
    number = OctopusImportReading.element("ID", in: text[...])
    date = OctopusImportReading.element("IssueDate", in: text[...]).flatMap { CalendarDate($0) }
    dueDate = OctopusImportReading.element("DueDate", in: text[...]).flatMap { CalendarDate($0) }
    let parties = [("AccountingSupplierParty"), ("AccountingCustomerParty")].map { name in
      text.range(of: "\(name)>").flatMap { start in
        text.range(of: "\(name)>", range: start.upperBound..<text.endIndex)
          .map { text[start.upperBound..<$0.lowerBound] }
      }.flatMap { OctopusImportReading.element("CompanyID", in: $0) }
    }
    supplierVATNumber = parties[0]
    customerVATNumber = parties[1]
    exclusive = OctopusImportReading.element("TaxExclusiveAmount", in: text[...])
      .flatMap { Decimal(string: $0) }
    inclusive = OctopusImportReading.element("TaxInclusiveAmount", in: text[...])
      .flatMap { Decimal(string: $0) }
  }

  /// The text of the first element of that local name, whatever its prefix and attributes.
  private static func element(_ name: String, in text: Substring) -> String? {
    guard let pattern = try? Regex("<(?:[A-Za-z0-9]+:)?\(name)(?:\\s[^>]*)?>([^<]*)<"),
      let match = text.firstMatch(of: pattern), let value = match.output[1].substring
    else { return nil }
    return value.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
