/// A member of a dossier, customer, supplier, account or journal that an import compares and shows.
package enum ImportField: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable,
  Comparable
{
  case name
  case vatNumber = "vat_number"
  /// Ten digits; Billit's `CBE` identifier.
  case enterpriseNumber = "enterprise_number"
  /// "yes" or "no".
  case vatLiable = "vat_liable"
  case street
  case streetNumber = "street_number"
  case postalCode = "postal_code"
  case city, country, email, phone, mobile, iban, bic
  /// Two capitals: "NL", "FR", "EN", "DE".
  case language
  /// The ledger account its invoices are booked on.
  case account
  /// Octopus' own number of a relation; Billit's `Nr`.
  case number
  /// Dossier and relation in one text; Billit's `ExternalProviderID`.
  case key
  /// "purchases" or "sales".
  case journalType = "journal_type"
  /// "yes" when Octopus has closed it.
  case closed

  package static func < (left: ImportField, right: ImportField) -> Bool {
    left.place < right.place
  }

  private var place: Int { ImportField.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it only carries our own reference: nobody edits it by hand.
  package var isReference: Bool { self == .number || self == .key }

  /// Whether Billit takes it when a party is created, and never again: identifiers and `BIC` cannot be
  /// patched (Billit API §5).
  package var isSetOnce: Bool { self == .enterpriseNumber || self == .bic }
}

/// The members of one thing, by field; a member without a value is absent.
package struct ImportFields: Hashable, Sendable, Codable {
  package private(set) var values: [ImportField: String]

  package init(_ values: [ImportField: String] = [:]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([ImportField: String].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }

  /// Blank texts count as none.
  package subscript(field: ImportField) -> String? {
    get { values[field] }
    set {
      let text = newValue?.trimmed
      values[field] = text?.isEmpty == false ? text : nil
    }
  }

  /// These with the others laid over them.
  package func merging(_ others: ImportFields) -> ImportFields {
    ImportFields(values.merging(others.values) { _, new in new })
  }

  /// These without the members that cannot be changed later.
  package var changeable: ImportFields { ImportFields(values.filter { !$0.key.isSetOnce }) }

  /// Whether both say the same under a field, however numbers and addresses are written.
  package static func agree(_ left: String?, _ right: String?, on field: ImportField) -> Bool {
    comparable(left, field) == comparable(right, field)
  }

  private static func comparable(_ text: String?, _ field: ImportField) -> String {
    guard let text else { return "" }
    switch field {
    case .vatNumber: return VATNumber.comparable(text) ?? ""
    case .enterpriseNumber: return EnterpriseNumber(text)?.digits ?? IdentifierText.compact(text)
    case .iban, .bic, .phone, .mobile: return IdentifierText.compact(text)
    case .email, .country, .language: return text.lowercased()
    default: return text.split { $0.isWhitespace }.joined(separator: " ")
    }
  }
}

/// One field that differs.
package struct FieldChange: Hashable, Sendable, Codable {
  package var field: ImportField
  package var before: String?
  package var after: String?

  package init(_ field: ImportField, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    let front = drop { $0.isWhitespace }
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}
