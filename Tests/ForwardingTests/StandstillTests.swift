import Accounting
import BillitClient
import Foundation
import OctopusClient
import Storage
import Testing

@testable import Forwarding

@Suite("What a fault of a service means for a document")
struct StandstillTests {
  /// 12 May 2026, 11:00 in Belgium; midnight there is thirteen hours later.
  private static let now: Instant = 1_778_576_400_000
  private static let midnight: Instant = now + 13 * 3_600_000

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var standstill: Standstill
    var state: DocumentState
    var cause: Cause.Code
    var wait: Instant?
    var trouble = Standstill.Trouble.none
    var usesAttempt = false

    var testDescription: String { name }
  }

  private static func billit(
    _ fault: BillitFault, _ state: DocumentState, _ cause: Cause.Code, wait: Instant? = nil,
    trouble: Standstill.Trouble = .none, usesAttempt: Bool = false
  ) -> Row {
    Row(
      name: fault.kind.rawValue, standstill: Standstill(fault, now: now), state: state,
      cause: cause, wait: wait, trouble: trouble, usesAttempt: usesAttempt)
  }

  private static func octopus(
    _ fault: OctopusFault, _ state: DocumentState, _ cause: Cause.Code, wait: Instant? = nil,
    trouble: Standstill.Trouble = .none, usesAttempt: Bool = false
  ) -> Row {
    Row(
      name: "\(fault)", standstill: Standstill(fault, now: now), state: state, cause: cause,
      wait: wait, trouble: trouble, usesAttempt: usesAttempt)
  }

  private static func error(
    _ status: Int, _ code: Int?, saying text: String? = nil, _ state: DocumentState,
    _ cause: Cause.Code, wait: Instant? = nil, trouble: Standstill.Trouble = .none,
    usesAttempt: Bool = false
  ) -> Row {
    let error = OctopusError(status: status, code: code, technicalInfo: text)
    return Row(
      name: "\(error)", standstill: Standstill(error, now: now), state: state, cause: cause,
      wait: wait, trouble: trouble, usesAttempt: usesAttempt)
  }

  private static func notSent(
    _ reason: String, _ state: DocumentState, _ cause: Cause.Code, wait: Instant? = nil,
    trouble: Standstill.Trouble = .none, usesAttempt: Bool = false
  ) -> Row {
    Row(
      name: reason, standstill: Standstill(notSent: reason, now: now), state: state, cause: cause,
      wait: wait, trouble: trouble, usesAttempt: usesAttempt)
  }

  private static let bad = BillitError(status: 400)

  static let billitRows: [Row] = [
    billit(.unreachable(reason: "x"), .willRetry, .billitSilent, wait: 30_000, trouble: .silent),
    billit(.unanswered(reason: "x"), .willRetry, .billitSilent, wait: 30_000, trouble: .silent),
    billit(.unavailable(bad), .willRetry, .billitSilent, wait: 30_000, trouble: .silent),
    billit(.tooFast(retryAfter: 7, bad), .willRetry, .billitSilent, wait: 7_000),
    billit(.tooFast(retryAfter: nil, bad), .willRetry, .billitSilent, wait: 60_000),
    billit(.tooFast(retryAfter: 999_999, bad), .willRetry, .billitSilent, wait: 3_600_000),
    billit(.tooFast(retryAfter: -5, bad), .willRetry, .billitSilent, wait: 1_000),
    billit(.accessLost(nil), .willRetry, .consentLapsed, wait: 60_000, trouble: .refused),
    billit(.notYours(bad), .failed, .billitAccessLost, trouble: .dossier),
    billit(.notFound(bad), .setAside, .deletedInBillit),
    billit(.notStored, .willRetry, .internalFault, wait: 60_000),
    billit(.rejected(bad), .willRetry, .refusedByBillit, usesAttempt: true),
    billit(.conflict(bad), .willRetry, .refusedByBillit, usesAttempt: true),
    billit(.unreadableAnswer, .willRetry, .refusedByBillit, usesAttempt: true),
    billit(.foreignLink, .willRetry, .refusedByBillit, usesAttempt: true),
  ]

  static let octopusRows: [Row] = [
    octopus(.unreachable(reason: "x"), .willRetry, .octopusSilent, wait: 30_000, trouble: .silent),
    octopus(.unanswered(reason: "x"), .willRetry, .octopusSilent, wait: 30_000, trouble: .silent),
    octopus(.loginRefused(code: nil), .willRetry, .loginRefused, wait: 60_000, trouble: .refused),
    octopus(
      .loginRefused(code: -68), .willRetry, .softwareHouseUnknown, wait: 60_000,
      trouble: .refused),
    octopus(.dossierRefused(code: -3), .refused, .noWebserviceAccess, trouble: .dossier),
    octopus(.dossierRefused(code: nil), .refused, .noWebserviceAccess, trouble: .dossier),
    octopus(.dossierRefused(code: -5), .refused, .dossierDisabled, trouble: .dossier),
    octopus(
      .capReached(.getJournals), .willRetry, .dailyLimitReached, wait: 13 * 3_600_000),
    octopus(.notPrepared(reason: "x"), .willRetry, .internalFault, usesAttempt: true),
    octopus(.unreadableAnswer(.getJournals), .willRetry, .internalFault, usesAttempt: true),
    octopus(
      .rejected(OctopusError(status: 500)), .willRetry, .refusedByOctopus, wait: 60_000,
      usesAttempt: true),
    octopus(
      .rejected(OctopusError(status: 503)), .willRetry, .octopusSilent, wait: 30_000,
      trouble: .silent),
    octopus(.rejected(OctopusError(status: 400, code: -9)), .refused, .bookyearMissing),
  ]

  static let errorRows: [Row] = [
    error(403, -11, .refused, .journalClosed),
    error(403, -12, .willRetry, .journalBusy, wait: 300_000),
    error(403, nil, .willRetry, .journalBusy, wait: 300_000, usesAttempt: true),
    error(401, nil, .willRetry, .loginRefused, wait: 60_000, trouble: .refused),
    error(400, -13, .queued, .numberTaken, wait: 0),
    error(400, -14, .refused, .bookyearMissing),
    error(400, -15, .refused, .periodClosed),
    error(400, -16, .needsMapping, .relationNotFound),
    error(400, -17, .failed, .internalFault),
    error(400, -18, .refused, .dueDateMissing),
    error(400, -19, .needsMapping, .currencyUnknown),
    error(400, -20, .needsMapping, .exchangeRateMissing),
    error(400, -21, .needsMapping, .accountNotFound),
    error(400, -22, .needsMapping, .vatCodeNotFound),
    error(400, -23, .failed, .amountsDisagree),
    error(400, -24, .refused, .refusedByOctopus),
    error(400, -29, .refused, .journalWrongType),
    error(400, -40, .needsMapping, .costCentreMissing),
    error(400, -41, .needsMapping, .costCentreClosed),
    error(400, -50, .needsMapping, .accountNotFound),
    error(400, -51, .willRetry, .octopusSilent, wait: 120_000),
    error(400, -75, .needsMapping, .vatCodeWrongType),
    error(400, -79, .failed, .internalFault),
    error(400, -1, .willRetry, .loginRefused, wait: 60_000, trouble: .refused),
    error(400, -3, .refused, .noWebserviceAccess),
    error(400, -5, .refused, .dossierDisabled),
    error(400, -9_999, .refused, .refusedByOctopus),
    error(400, 0, .failed, .refusedByOctopus),
    error(500, nil, .failed, .refusedByOctopus),
    error(429, nil, .willRetry, .dailyLimitReached, wait: 13 * 3_600_000),
    error(
      400, -80, saying: "Maximum allowed calls per day exceeded", .willRetry, .dailyLimitReached,
      wait: 13 * 3_600_000),
  ]

  static let notSentRows: [Row] = [
    notSent(
      "cap_reached: insertBuySellBooking", .willRetry, .dailyLimitReached,
      wait: 13 * 3_600_000),
    notSent("login_refused", .willRetry, .loginRefused, wait: 60_000, trouble: .refused),
    notSent("dossier_refused: code -3", .refused, .noWebserviceAccess, trouble: .dossier),
    notSent("unreachable: refused", .willRetry, .octopusSilent, wait: 30_000, trouble: .silent),
    notSent("rejected: status 503", .willRetry, .octopusSilent, wait: 30_000, trouble: .silent),
    notSent("of another origin", .willRetry, .octopusSilent, wait: 30_000, trouble: .silent),
    notSent("not_prepared: x", .willRetry, .internalFault, wait: 60_000, usesAttempt: true),
  ]

  @Test("Of Billit", arguments: billitRows)
  func ofBillit(_ row: Row) { check(row) }

  @Test("Of Octopus, while something was read", arguments: octopusRows)
  func ofOctopus(_ row: Row) { check(row) }

  @Test("An error answer of Octopus", arguments: errorRows)
  func ofAnErrorAnswer(_ row: Row) { check(row) }

  @Test("A call that was not sent", arguments: notSentRows)
  func ofACallNotSent(_ row: Row) { check(row) }

  @Test("Every known code leaves a cause, and a document that stands still has an owner")
  func everyCode() {
    for code in -90 ... -1 {
      let standstill = Standstill(
        OctopusError(status: 400, code: code, message: "text"), now: StandstillTests.now)
      #expect(standstill.state != .booked)
      #expect(standstill.cause.facts["code"] == "\(code)")
      if standstill.state == .willRetry { #expect(standstill.dueAt != nil) }
    }
  }

  private func check(_ row: Row) {
    let found = row.standstill
    #expect(found.state == row.state)
    #expect(found.cause.code == row.cause)
    #expect(found.dueAt == row.wait.map { StandstillTests.now + $0 })
    #expect(found.trouble == row.trouble)
    #expect(found.usesAttempt == row.usesAttempt)
  }
}
