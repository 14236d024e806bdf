import Hummingbird
import Storage

/// What the address of the list of dossiers asks for.
struct DossierQuery: Sendable, Hashable {
  /// Rows of a page, and at most.
  static let usual = 80
  static let most = 500

  /// What is searched: words of names, VAT numbers, or numbers in Octopus.
  var text = ""
  var after: Int64?
  /// Nil where the address names none.
  var limit: Int?

  var words: [String] { text.split(separator: " ").map(String.init) }

  /// Where the page after a dossier is, or the first one.
  func address(after dossier: Int64? = nil, form: SitePath.Form = .html) -> String {
    SitePath.dossiers.text + form.rawValue
      + Query([
        ("q", text.isEmpty ? nil : text), ("limit", limit.map { String($0) }),
        ("next", dossier.map { String($0) }),
      ]).text
  }
}

extension DossierQuery {
  /// Reads the query of an address; a place or length that cannot be read is refused.
  init(_ given: Parameters) throws(Problem) {
    let fields = GivenFields(given)
    text = String((given["q"] ?? "").prefix(200))
    after = try fields.number("next")
    limit = try fields.number("limit").map { Int(min($0, Int64(DossierQuery.most))) }
  }
}
