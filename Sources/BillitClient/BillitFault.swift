import Accounting
import Outbound

/// Why a call to Billit brought no answer that can be used. Only after `unanswered` and `unavailable`
/// is it unknown whether a call was carried out.
package enum BillitFault: Error, Hashable, Sendable {
  /// The call was not sent: no connection, no TLS, or no access token could be had for now.
  case unreachable(reason: String)
  /// The call began and no answer came.
  case unanswered(reason: String)
  /// The grant or key is no longer good: somebody has to sign in again.
  case accessLost(BillitError?)
  /// 401 for another reason: the object is not of a company we may see, or there is no such company.
  case notYours(BillitError)
  case notFound(BillitError)
  /// 409: the idempotency key was used before.
  case conflict(BillitError)
  /// 429, with the seconds Billit asks us to wait when it names them.
  case tooFast(retryAfter: Int?, BillitError)
  /// 400 and any other refusal.
  case rejected(BillitError)
  /// 5xx.
  case unavailable(BillitError)
  /// An answer that cannot be read.
  case unreadableAnswer
  /// A link of Billit's answer that leads to another host: never followed, as it would take our
  /// credentials there.
  case foreignLink
  /// The new tokens could not be stored, so they are not used; nothing was sent.
  case notStored

  /// The name of the case, for logs and for `SendOutcome` reasons.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case unreachable
    case unanswered
    case accessLost = "access_lost"
    case notYours = "not_yours"
    case notFound = "not_found"
    case conflict
    case tooFast = "too_fast"
    case rejected
    case unavailable
    case unreadableAnswer = "unreadable_answer"
    case foreignLink = "foreign_link"
    case notStored = "not_stored"
  }

  package var kind: Kind {
    switch self {
    case .unreachable: .unreachable
    case .unanswered: .unanswered
    case .accessLost: .accessLost
    case .notYours: .notYours
    case .notFound: .notFound
    case .conflict: .conflict
    case .tooFast: .tooFast
    case .rejected: .rejected
    case .unavailable: .unavailable
    case .unreadableAnswer: .unreadableAnswer
    case .foreignLink: .foreignLink
    case .notStored: .notStored
    }
  }

  /// Which fault a `SendOutcome` of this module gave as its reason; nil for a text of another origin.
  package static func kind(ofReason reason: String) -> Kind? {
    Kind(rawValue: String(reason.prefix { $0 != ":" }))
  }

  /// What an answer other than 2xx means.
  init(_ response: HTTPAnswer) {
    let error = BillitError(response)
    self =
      switch response.status {
      case 401 where error.meansLostAccess: .accessLost(error)
      case 401: .notYours(error)
      case 404: .notFound(error)
      case 409: .conflict(error)
      case 429: .tooFast(retryAfter: response.header("retry-after").flatMap { Int($0) }, error)
      case 500...599: .unavailable(error)
      default: .rejected(error)
      }
  }
}

extension BillitError {
  /// Codes that speak of the token or key itself (Billit API §1.3, §1.9).
  fileprivate var meansLostAccess: Bool {
    meansStaleToken || has("AccessTokenRevoked") || has("ApiKeyNotValid")
  }

  /// Codes after which a new token may help.
  var meansStaleToken: Bool { has("InvalidAccessToken") || has("AccessTokenExpired") }
}

extension BillitFault: CustomStringConvertible {
  /// The kind, then what is known; never a body, a name or a secret.
  package var description: String {
    switch self {
    case .unreachable(let reason), .unanswered(let reason): "\(kind.rawValue): \(reason)"
    case .accessLost(let error): error.map { "\(kind.rawValue): \($0)" } ?? kind.rawValue
    case .notYours(let error), .notFound(let error), .conflict(let error),
      .tooFast(_, let error), .rejected(let error), .unavailable(let error):
      "\(kind.rawValue): \(error)"
    case .unreadableAnswer, .foreignLink, .notStored: kind.rawValue
    }
  }
}
