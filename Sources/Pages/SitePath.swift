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
  case newDossier
  case connections(told: Told? = nil)
  case newConnection
  case connectionRequest(Int64, ConnectionRequest)
  case people(told: Told? = nil)
  case newPerson
  case person(Int64, told: Told? = nil)
  case personRequest(Int64, PersonRequest)
  case tokens
  case tokenRevocation(Int64)
  case dossier(Int64, told: Told? = nil)
  case linkCheck(dossier: Int64)
  case dossierSettings(Int64, told: Told? = nil)
  case mapping(dossier: Int64, search: String? = nil, told: Told? = nil)
  case mappingChange(dossier: Int64, MappingChange)
  case causes(CauseQuery = CauseQuery(), form: Form = .html, told: Told? = nil)
  case cause(dossier: Int64, id: String, document: Int64? = nil)
  case hooks(told: Told? = nil, hook: Int64? = nil)
  case rotation(hook: Int64)
  case deliveries(
    hook: Int64? = nil, outcome: String? = nil, next: Int64? = nil, told: Told? = nil)
  case deliveryBody(Int64)
  case deliveryDecision(Int64, DeliveryDecision)
  case secretRetirement(hook: Int64, secret: Int64)
  case audit(AuditQuery = AuditQuery(), form: Form = .html)
  case health(checks: Bool = false)

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

  /// What can be asked of a connection.
  enum ConnectionRequest: String, Sendable {
    case proof, secret
  }

  /// What can be asked of an account.
  enum PersonRequest: String, Sendable {
    case disable, enable, password
  }

  /// What can be decided about a delivery in quarantine.
  enum DeliveryDecision: String, Sendable, CaseIterable {
    case replay, discard
  }

  /// What can be changed in the mapping of a dossier.
  enum MappingChange: String, Sendable, CaseIterable {
    case vat
    case vatRemoval = "vat/removal"
    case defaults
    case defaultsRemoval = "defaults/removal"
    case accounts
    case accountsRemoval = "accounts/removal"
    case relationsRemoval = "relations/removal"
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
    case .newDossier: "/dossiers/new"
    case .connections(let told): "/connections" + Told.query(told).text
    case .newConnection: "/connections/new"
    case .connectionRequest(let id, let request): "/connections/\(id)/\(request.rawValue)"
    case .people(let told): "/people" + Told.query(told).text
    case .newPerson: "/people/new"
    case .person(let id, let told): "/people/\(id)" + Told.query(told).text
    case .personRequest(let id, let request): "/people/\(id)/\(request.rawValue)"
    case .tokens: "/tokens"
    case .tokenRevocation(let id): "/tokens/\(id)/revoke"
    case .dossier(let id, let told): "/dossiers/\(id)" + Told.query(told).text
    case .linkCheck(let dossier): "/dossiers/\(dossier)/link-check"
    case .dossierSettings(let id, let told): "/dossiers/\(id)/settings" + Told.query(told).text
    case .mapping(let dossier, let search, let told):
      "/dossiers/\(dossier)/mapping" + Query([("q", search)] + Told.parameters(told)).text
    case .mappingChange(let dossier, let change):
      "/dossiers/\(dossier)/mapping/\(change.rawValue)"
    case .causes(let query, let form, let told):
      "/causes\(form.rawValue)" + Query(query.parameters + Told.parameters(told)).text
    case .cause(let dossier, let id, let document):
      "/causes/\(dossier)/\(id)" + Query([("document", document.map { String($0) })]).text
    case .hooks(let told, let hook):
      "/hooks" + Query(Told.parameters(told) + [("hook", hook.map { String($0) })]).text
    case .rotation(let hook): "/hooks/\(hook)/rotation"
    case .deliveries(let hook, let outcome, let next, let told):
      "/deliveries"
        + Query(
          [
            ("hook", hook.map { String($0) }), ("outcome", outcome),
            ("next", next.map { String($0) }),
          ] + Told.parameters(told)
        ).text
    case .deliveryBody(let id): "/deliveries/\(id)/body"
    case .deliveryDecision(let id, let decision): "/deliveries/\(id)/\(decision.rawValue)"
    case .secretRetirement(let hook, let secret): "/hooks/\(hook)/secrets/\(secret)/retirement"
    case .audit(let query, let form): "/audit\(form.rawValue)" + query.query.text
    case .health(let checks): "/health" + Query([("checks", checks ? "1" : nil)]).text
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
  static let secretRetired = Told(.secretRetired)
  static let replayed = Told(.replayed)
  static let discarded = Told(.discarded)

  /// The same as parameters of an address.
  static func parameters(_ told: Told?) -> [(String, String?)] {
    [("told", told?.notice.rawValue), ("n", told?.count.map { String($0) })]
  }

  static func query(_ told: Told?) -> Query { Query(parameters(told)) }
}

/// The things that can be told.
enum Notice: String, Sendable, CaseIterable {
  case done, saved, linkChecked, rotated, released, putAside, linkBroken, causeGone
  case secretRetired, replayed, discarded
}
