/// Why an order of Billit is not an invoice that can be booked: what is wrong and in which field,
/// never what it contains.
package enum UnreadableOrder: Error, Hashable, Sendable {
  case notJSON
  /// A field of a shape that cannot be taken for what it should be.
  case field(String)
  /// An offer, delivery note or order form.
  case notAnInvoice(type: String)
  case missing(field: String)
  /// More than two decimals, or beyond 100 billion.
  case amount(field: String)
  case date(field: String)
  case vatRate(field: String)
  /// A code of Billit that is not documented, on a line or group without VAT, where it alone would
  /// tell which VAT rule applies.
  case ventilationCode(String)

  /// The reason as a stable machine word.
  package var reason: String {
    switch self {
    case .notJSON: "not_json"
    case .field: "field"
    case .notAnInvoice: "not_an_invoice"
    case .missing: "missing"
    case .amount: "amount"
    case .date: "date"
    case .vatRate: "vat_rate"
    case .ventilationCode: "ventilation_code"
    }
  }

  /// The field, type or code that is meant; empty where the whole order is.
  package var place: String {
    switch self {
    case .notJSON: ""
    case .field(let name), .missing(let name), .amount(let name), .date(let name),
      .vatRate(let name), .notAnInvoice(let name), .ventilationCode(let name):
      name
    }
  }
}
