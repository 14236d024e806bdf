import Accounting
import Testing

@Suite("What is wrong with a connection is named by its answers and the kind of its user")
struct ConnectionDiagnosisTests {
  @Test(
    "A login that sees no dossier is told by the kind of its user",
    arguments: [
      ("U123", Cause.Code.noDossierInReach), ("K9", .noDossierInReach),
      ("B77", .officeUserWithoutModule), ("sophie@U123", .subUserWithoutDossier),
      ("somebody", .noDossierInReach), (nil, .noDossierInReach),
    ] as [(String?, Cause.Code)])
  func nothing(user: String?, expected: Cause.Code) {
    #expect(ConnectionDiagnosis.nothingInReach(user: user).code == expected)
  }

  @Test(
    "A refused login is told by who logs in; every other cause stays",
    arguments: [
      (Cause.Code.loginRefused, "U123", Cause.Code.loginRefused),
      (.loginRefused, "sophie@bureau.be", .userNameUnlikely), (.loginRefused, nil, .consentLapsed),
      (.softwareHouseUnknown, "sophie", .softwareHouseUnknown),
      (.octopusSilent, nil, .octopusSilent),
    ] as [(Cause.Code, String?, Cause.Code)])
  func refused(code: Cause.Code, user: String?, expected: Cause.Code) {
    let day = CalendarDate(daysSince1970: 20_700)
    let cause = ConnectionDiagnosis.refused(
      Cause(code), user: user, hasWorked: false, given: day)
    #expect(cause.code == expected)
    #expect(cause.facts["date"] == (expected == .consentLapsed ? day.description : nil))
    #expect(
      ConnectionDiagnosis.isPermissionAtOctopus(cause) == (expected == .consentLapsed))
  }

  @Test("The name of a user whom Octopus let in before is not what is wrong")
  func before() {
    let cause = ConnectionDiagnosis.refused(
      Cause(.loginRefused), user: "sophie@bureau.be", hasWorked: true, given: nil)
    #expect(cause.code == .loginRefused)
  }

  @Test(
    "A permission is told of 30, 7 and 1 days before it lapses, and renewed long before",
    arguments: [
      (0, nil, false), (20, nil, false), (21, nil, true), (29, nil, true), (30, .days30, true),
      (53, .days7, true), (58, .days7, true), (59, .days1, true), (60, .lapsed, true),
    ] as [(Int64, PermissionTerm.Step?, Bool)])
  func term(day: Int64, step: PermissionTerm.Step?, renews: Bool) {
    let term = PermissionTerm.octopus(from: 1_000)
    let now = 1_000 + day * 86_400_000
    #expect(term.step(at: now) == step)
    #expect(term.isToRenew(at: now) == renews)
    #expect(term.daysLeft(at: now) == Int(60 - day))
  }
}
