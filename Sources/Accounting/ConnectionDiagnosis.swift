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
    guard let user else {
      return Cause(.consentLapsed, given.map { ["date": $0.description] } ?? [:])
    }
    return OctopusUserKind(user) == .unknown && !hasWorked ? Cause(.userNameUnlikely) : cause
  }

  /// Why a login that was accepted sees no dossier at all, by the kind of its user.
  package static func nothingInReach(user: String?) -> Cause {
    switch user.map({ OctopusUserKind($0) }) {
    case .office: Cause(.officeUserWithoutModule)
    case .subUser: Cause(.subUserWithoutDossier)
    case .external, .unknown, nil: Cause(.noDossierInReach)
    }
  }
}
