/// What is wrong with a connection, told as exactly as its answers and the kind of its user allow. Pure.
package enum ConnectionDiagnosis {
  /// Why a login was refused: one by permission has lapsed, and a user whose name is of no kind Octopus
  /// has is probably no user at all. Any other cause stays.
  ///
  /// - Parameters:
  ///   - user: who logs in with a password; nil for a permission.
  ///   - hasWorked: whether this login was accepted before, so that its name is one.
  ///   - given: the day the permission was given or last renewed.
  package static func refused(
    _ cause: Cause, user: String?, hasWorked: Bool, given: CalendarDate?
  ) -> Cause {
    guard cause.code == .loginRefused else { return cause }
    guard let user else { return lapsedAtOctopus(given: given) }
    return OctopusUserKind(user) == .unknown && !hasWorked ? Cause(.userNameUnlikely) : cause
  }

  /// A permission at Octopus that is good no longer, or was never given.
  package static func lapsedAtOctopus(given: CalendarDate?) -> Cause {
    var facts = ["service": octopus]
    facts["date"] = given?.description
    return Cause(.consentLapsed, facts)
  }

  /// Whether it is a permission at Octopus that has lapsed; one at Billit names no service.
  package static func isPermissionAtOctopus(_ cause: Cause) -> Bool {
    cause.code == .consentLapsed && cause.facts["service"] == octopus
  }

  private static let octopus = "Octopus"

  /// Why a login that was accepted sees no dossier at all, by the kind of its user.
  package static func nothingInReach(user: String?) -> Cause {
    switch user.map({ OctopusUserKind($0) }) {
    case .office: Cause(.officeUserWithoutModule)
    case .subUser: Cause(.subUserWithoutDossier)
    case .external, .unknown, nil: Cause(.noDossierInReach)
    }
  }
}
