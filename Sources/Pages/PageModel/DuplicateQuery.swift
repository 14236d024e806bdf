import Hummingbird
import Storage

/// What the address of the list of duplicates asks for.
struct DuplicateQuery: Sendable, Hashable {
  /// Rows of a page, and at most.
  static let usual = 25
  static let most = 200

  var dossierID: Int64?
  var isDecided = false
  var after: Int64?
  var limit = DuplicateQuery.usual

  var filter: DuplicateList.Filter {
    DuplicateList.Filter(dossierID: dossierID, isDecided: isDecided)
  }

  var parameters: [(String, String?)] {
    [
      ("dossier", dossierID.map { String($0) }), ("decided", isDecided ? "1" : nil),
      ("next", after.map { String($0) }),
      ("limit", limit == DuplicateQuery.usual ? nil : String(limit)),
    ]
  }

  /// The same from its start, with changes.
  func with(_ change: (inout DuplicateQuery) -> Void) -> DuplicateQuery {
    var other = self
    other.after = nil
    change(&other)
    return other
  }
}

extension DuplicateQuery {
  /// Reads the query of an address; a filter that cannot be read is refused.
  init(_ given: Parameters) throws(Problem) {
    let fields = GivenFields(given)
    dossierID = try fields.number("dossier")
    after = try fields.number("next")
    isDecided = given["decided"] == "1"
    if let limit = try fields.number("limit") {
      self.limit = Int(min(limit, Int64(DuplicateQuery.most)))
    }
  }
}
