/// Every address of the pages: links cannot name one that does not exist.
enum SitePath: Sendable, Hashable {
  case overview
  case signIn(next: String? = nil)
  case signOut
  case firstRun
  case profile(told: Told? = nil)
  case documents(DocumentQuery = DocumentQuery(), form: Form = .html)
  case document(Int64, told: Told? = nil)
  case documentFile(Int64, kind: String)
  case documentRequest(Int64, DocumentRequest)
  case dossiers
  case dossier(Int64, told: Told? = nil)
  case linkCheck(dossier: Int64)
  case causes(CauseQuery = CauseQuery(), form: Form = .html, told: Told? = nil)
  case cause(dossier: Int64, id: String, document: Int64? = nil)
  case hooks(told: Told? = nil, hook: Int64? = nil)
  case rotation(hook: Int64)
  case deliveries(hook: Int64? = nil, outcome: String? = nil, next: Int64? = nil)

  /// The forms a list comes in.
  enum Form: String, Sendable {
    case html = ""
    case json = ".json"
    case csv = ".csv"
  }

  /// What can be asked of a document.
  enum DocumentRequest: String, Sendable, CaseIterable {
    case resend
    case hold
    case release
    case setAside = "set-aside"
    case outcomeCheck = "outcome-check"
  }

  /// Path and query.
  var text: String {
    switch self {
    case .overview: "/"
    case .signIn(let next): "/sign-in" + Query([("next", next)]).text
    case .signOut: "/sign-out"
    case .firstRun: "/first-run"
    case .profile(let told): "/profile" + Told.query(told).text
    case .documents(let query, let form): "/documents\(form.rawValue)" + query.query.text
    case .document(let id, let told): "/documents/\(id)" + Told.query(told).text
    case .documentFile(let id, let kind): "/documents/\(id)/files/\(kind)"
    case .documentRequest(let id, let request): "/documents/\(id)/\(request.rawValue)"
    case .dossiers: "/dossiers"
    case .dossier(let id, let told): "/dossiers/\(id)" + Told.query(told).text
    case .linkCheck(let dossier): "/dossiers/\(dossier)/link-check"
    case .causes(let query, let form, let told):
      "/causes\(form.rawValue)" + Query(query.parameters + Told.parameters(told)).text
    case .cause(let dossier, let id, let document):
      "/causes/\(dossier)/\(id)" + Query([("document", document.map { String($0) })]).text
    case .hooks(let told, let hook):
      "/hooks" + Query(Told.parameters(told) + [("hook", hook.map { String($0) })]).text
    case .rotation(let hook): "/hooks/\(hook)/rotation"
    case .deliveries(let hook, let outcome, let next):
      "/deliveries"
        + Query([
          ("hook", hook.map { String($0) }), ("outcome", outcome),
          ("next", next.map { String($0) }),
        ]).text
    }
  }
}

/// The query of an address, its values percent-encoded.
struct Query: Sendable, Hashable {
  let text: String

  /// Parameters without a value are left out.
  init(_ parameters: [(String, String?)]) {
    let written = parameters.compactMap { name, value in
      value.map { "\(name)=\(Query.encoded($0))" }
    }
    text = written.isEmpty ? "" : "?" + written.joined(separator: "&")
  }

  private static func encoded(_ value: String) -> String {
    value.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

/// What a page tells about what was just done: only its name, and a number, travel in the address.
struct Told: Sendable, Hashable {
  var notice: Notice
  var count: Int?

  init(_ notice: Notice, count: Int? = nil) {
    self.notice = notice
    self.count = count
  }

  static let done = Told(.done)
  static let saved = Told(.saved)
  static let linkChecked = Told(.linkChecked)
  static let rotated = Told(.rotated)
  static let causeGone = Told(.causeGone)

  /// The same as parameters of an address.
  static func parameters(_ told: Told?) -> [(String, String?)] {
    [("told", told?.notice.rawValue), ("n", told?.count.map { String($0) })]
  }

  static func query(_ told: Told?) -> Query { Query(parameters(told)) }
}

/// The things that can be told.
enum Notice: String, Sendable, CaseIterable {
  case done, saved, linkChecked, rotated, released, putAside, linkBroken, causeGone
}
