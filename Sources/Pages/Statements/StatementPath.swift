import Accounting
import Storage

/// The addresses of bank statements and of the upload.
enum StatementPath: Sendable, Hashable {
  case list(StatementQuery = StatementQuery(), form: SitePath.Form = .html)
  case one(Int64, told: Told? = nil)
  case file(Int64)
  case request(Int64, Request)
  case upload(dossier: Int64? = nil)
  case fileDismissal(Int64)

  /// What can be asked of a statement.
  enum Request: String, Sendable, CaseIterable {
    case send, elsewhere, outcome
    case outcomeCheck = "outcome-check"
  }

  var text: String {
    switch self {
    case .list(let query, let form): "/statements\(form.rawValue)" + Query(query.parameters).text
    case .one(let id, let told): "/statements/\(id)" + Told.query(told).text
    case .file(let id): "/statements/\(id)/file"
    case .request(let id, let request): "/statements/\(id)/\(request.rawValue)"
    case .upload(let dossier):
      "/bank/upload" + Query([("dossier", dossier.map { String($0) })]).text
    case .fileDismissal(let id): "/statements/files/\(id)/dismissal"
    }
  }
}

/// What the address of the list of statements asks for.
struct StatementQuery: Sendable, Hashable {
  var filter = StatementFilter()
  var limit = DocumentQuery.usual
  var after: Int64?

  var parameters: [(String, String?)] {
    [
      ("q", filter.query), ("dossier", filter.dossierID.map { String($0) }),
      ("account", filter.accountID.map { String($0) }), ("state", filter.state?.rawValue),
      ("standing", filter.standing ? "1" : nil), ("cause", filter.cause),
      ("from", filter.from?.description), ("to", filter.to?.description),
      ("limit", limit == DocumentQuery.usual ? nil : String(limit)),
      ("next", after.map { String($0) }),
    ]
  }

  func with(after: Int64?) -> StatementQuery {
    var query = self
    query.after = after
    return query
  }
}
