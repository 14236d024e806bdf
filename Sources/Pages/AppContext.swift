import Formats
package import Hummingbird
package import NIOCore
package import Storage

/// The context of every request to the pages.
package struct AppContext: RequestContext, RemoteAddressRequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Of the connection; behind a proxy that is the proxy.
  package let remoteAddress: SocketAddress?
  /// Who asks, once known.
  package var identity: Identity?
  var language = Language.french
  /// The fields of a posted form.
  var form: [String: String] = [:]
  /// The files of a posted form.
  var files: [MultipartForm.Part] = []

  package init(source: Source) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
  }
}

/// Who asks.
package enum Identity: Sendable, Hashable {
  /// Somebody signed in with a browser.
  case person(Session)
  /// A script with an API token; it sees every dossier.
  case script(APIToken)

  package var role: Role {
    switch self {
    case .person(let session): session.user.role
    case .script(let token): token.role
    }
  }

  /// The dossiers it may see.
  package var access: Access {
    switch self {
    case .person(let session): session.user.access
    case .script: .all
    }
  }

  /// The name in audit lines and time-lines.
  package var actor: String {
    switch self {
    case .person(let session): session.user.email
    case .script(let token): "token:\(token.name)"
    }
  }
}

/// The context of pages that only somebody signed in may see: that there is an identity is a fact of
/// its type.
struct SignedInContext: ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let identity: Identity
  let language: Language
  let form: [String: String]
  let files: [MultipartForm.Part]

  init(context: AppContext) throws {
    guard let identity = context.identity else { throw Problem.signInNeeded }
    coreContext = context.coreContext
    self.identity = identity
    language = context.language
    form = context.form
    files = context.files
  }

  var speech: Speech { Speech(language) }

  /// Stops everybody below a role.
  func require(_ role: Role) throws(Problem) {
    guard identity.role >= role else { throw .forbidden(role) }
  }

  /// The whole number in a path, such as the 12 of "/documents/12".
  func id(_ name: String = "id") throws(Problem) -> Int64 {
    guard let text = parameters.get(name), let id = Int64(text), id > 0 else { throw .notFound }
    return id
  }
}
