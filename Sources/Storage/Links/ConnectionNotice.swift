package import Accounting

/// What there is to tell of a connection, and which occasion it is about. Pure.
package struct ConnectionNotice: Sendable, Hashable {
  package var step: Step
  /// The same for as long as the same break stands or the same permission runs.
  package var occasion: String

  package enum Step: String, Sendable, CaseIterable {
    /// The permission lapses within so many days.
    case days30 = "30"
    case days7 = "7"
    case days1 = "1"
    case lapsed = "0"
    /// The credentials were refused: nothing goes on before somebody acts.
    case refused
    /// The service has not answered for a while.
    case silent

    package init(_ step: PermissionTerm.Step) {
      self =
        switch step {
        case .days30: .days30
        case .days7: .days7
        case .days1: .days1
        case .lapsed: .lapsed
        }
    }
  }

  /// How long a service may be silent before anybody is written to, in milliseconds: most outages are
  /// over by then, and nobody in the office can mend one.
  package static let patience: Instant = 3_600_000

  /// Everything there is to tell of a connection now; nothing while it works.
  ///
  /// A refusal because the permission is over and the end of that permission are one occasion, whichever
  /// is seen first.
  package static func all(of connection: Connection, now: Instant) -> [ConnectionNotice] {
    let term = connection.permission
    let begun = connection.stateSince
    let lapse = term.flatMap { term in
      term.step(at: now).map {
        ConnectionNotice(step: Step($0), occasion: "permission/\(term.lapses)")
      }
    }
    switch connection.state {
    case .refused:
      let isOver = connection.cause?.code == .consentLapsed && (term?.daysLeft(at: now) ?? 2) <= 1
      if isOver, let term {
        return [ConnectionNotice(step: .lapsed, occasion: "permission/\(term.lapses)")]
      }
      // Whatever mends the refusal renews the permission too.
      return [ConnectionNotice(step: .refused, occasion: "refused/\(begun)")]
    case .waiting where now - begun >= patience:
      return [ConnectionNotice(step: .silent, occasion: "silent/\(begun)")]
        + [lapse].compactMap(\.self)
    case .waiting, .working, .unproven:
      return [lapse].compactMap(\.self)
    }
  }
}
