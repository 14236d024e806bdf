import Accounting

/// Why a call to Octopus brought no answer that can be used. Every case says by itself whether the
/// call may have been carried out: only after `unanswered` is that unknown.
package enum OctopusFault: Error, Hashable, Sendable {
  /// The call was not sent: no connection, no TLS, or no token could be had.
  case unreachable(reason: String)
  /// The call began and no answer came.
  case unanswered(reason: String)
  /// Octopus refused the login, now or earlier; nothing is tried again until credentials change,
  /// because every failed login is counted against the user (Octopus API §1.2).
  case loginRefused(code: Int?)
  /// The dossier is disabled, not ours, or does not exist.
  case dossierRefused(code: Int?)
  /// The call was not sent: its daily cap is used up.
  case capReached(OctopusCall)
  /// The call was not sent: it could not be counted, or its content could not be written.
  case notPrepared(reason: String)
  /// Octopus answered with an error.
  case rejected(OctopusError)
  /// Octopus answered with something we cannot read.
  case unreadableAnswer(OctopusCall)

  /// The name of the case, for logs and for `SendOutcome` reasons.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case unreachable
    case unanswered
    case loginRefused = "login_refused"
    case dossierRefused = "dossier_refused"
    case capReached = "cap_reached"
    case notPrepared = "not_prepared"
    case rejected
    case unreadableAnswer = "unreadable_answer"
  }

  package var kind: Kind {
    switch self {
    case .unreachable: .unreachable
    case .unanswered: .unanswered
    case .loginRefused: .loginRefused
    case .dossierRefused: .dossierRefused
    case .capReached: .capReached
    case .notPrepared: .notPrepared
    case .rejected: .rejected
    case .unreadableAnswer: .unreadableAnswer
    }
  }

  /// Which fault a `SendOutcome` of this module gave as its reason; nil for a text of another origin.
  package static func kind(ofReason reason: String) -> Kind? {
    Kind(rawValue: String(reason.prefix { $0 != ":" }))
  }

  /// What this fault means for a call that changes something.
  func outcome<Answer>() -> SendOutcome<Answer> {
    switch self {
    case .unanswered: .unknown(reason: description)
    default: .notSent(reason: description)
    }
  }
}

extension OctopusFault: CustomStringConvertible {
  /// The kind, then what is known; never a body, a name or a secret.
  package var description: String {
    switch self {
    case .unreachable(let reason), .unanswered(let reason), .notPrepared(let reason):
      "\(kind.rawValue): \(reason)"
    case .loginRefused(let code), .dossierRefused(let code):
      code.map { "\(kind.rawValue): code \($0)" } ?? kind.rawValue
    case .capReached(let call), .unreadableAnswer(let call):
      "\(kind.rawValue): \(call.rawValue)"
    case .rejected(let error): "\(kind.rawValue): \(error)"
    }
  }
}
