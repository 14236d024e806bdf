import Accounting
import HTTPTypes
import Storage

/// A fault a page knows how to explain, with what it means for the answer.
enum Problem: Error, Hashable, Sendable {
  case notFound
  case signInNeeded
  case forbidden(Role)
  /// A form of another session or another site.
  case stale
  case badRequest(field: String)
  /// The state of what is asked for does not allow it.
  case conflict
  /// Billit gave no new secret; the reason holds no secret.
  case rotationRefused(reason: String)
  /// The installation is being worked on.
  case maintenance
  /// Refused by the server itself: too large, wrong method.
  case refused(status: Int)

  var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .signInNeeded: .unauthorized
    case .forbidden, .stale: .forbidden
    case .badRequest: .badRequest
    case .conflict: .conflict
    case .rotationRefused: .badGateway
    case .maintenance: .serviceUnavailable
    case .refused(let status): .init(code: status)
    }
  }

  /// The name scripts can rely on.
  var code: String {
    switch self {
    case .notFound: "not_found"
    case .signInNeeded: "sign_in_needed"
    case .forbidden: "forbidden"
    case .stale: "stale_form"
    case .badRequest: "bad_request"
    case .conflict: "conflict"
    case .rotationRefused: "rotation_refused"
    case .maintenance: "maintenance"
    case .refused: "refused"
    }
  }

  func explanation(_ speech: Speech) -> Explanation {
    switch self {
    case .notFound:
      words(speech, .notFound, .notFoundSentence, .notFoundFix)
    case .signInNeeded:
      words(speech, .signInNeeded, .signInNeededSentence, .signInNeededFix)
    case .forbidden(let role):
      words(
        speech, .forbidden, .forbiddenSentence, .forbiddenFix, ["role": speech.word(of: role)])
    case .stale: words(speech, .stale, .staleSentence, .staleFix)
    case .badRequest(let field):
      words(speech, .badRequest, .badRequestSentence, .badRequestFix, ["field": field])
    case .conflict: words(speech, .conflict, .conflictSentence, .conflictFix)
    case .rotationRefused(let reason):
      words(
        speech, .rotationRefused, .rotationRefusedSentence, .rotationRefusedFix,
        ["reason": reason])
    case .maintenance:
      words(speech, .maintenance, .maintenanceSentence, .maintenanceFix)
    case .refused(let status):
      words(speech, .refused, .refusedSentence, .refusedFix, ["status": String(status)])
    }
  }

  private func words(
    _ speech: Speech, _ title: ProblemText, _ sentence: ProblemText, _ fix: ProblemText,
    _ facts: [String: String] = [:]
  ) -> Explanation {
    Explanation(
      title: speech(title), sentence: speech.fill(sentence, facts), fix: speech.fill(fix, facts))
  }
}
