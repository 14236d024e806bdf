import Accounting
import Foundation
import Testing

@Suite("A document is kept back until it was looked at, approved, and its time has come")
struct DispatchGateTests {
  /// Milliseconds since 1970 of an instant in UTC.
  private static func instant(_ text: String) -> Int64 {
    (try? Date(text, strategy: .iso8601)).map { Int64($0.timeIntervalSince1970 * 1_000) } ?? 0
  }

  private static func day(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(daysSince1970: 0)
  }

  private func facts(
    _ date: String = "2026-05-11", received: String = "2026-05-12T09:00:00Z", gross: Int64 = 12_100
  ) -> DispatchGate.Facts {
    .init(
      issueDate: Self.day(date), receivedAt: Self.instant(received), gross: Money(cents: gross))
  }

  private func settings(_ change: (inout DossierSettings) -> Void) -> DossierSettings {
    var settings = DossierSettings()
    change(&settings)
    return settings
  }

  @Test("Without a wish of the office everything goes at once")
  func atOnce() {
    #expect(DispatchGate.wait(for: facts(), under: DossierSettings(), now: 0) == nil)
  }

  @Test(
    "Each goes at its time, to the millisecond, in Belgium's time",
    arguments: [
      // Received at 09:00:00 UTC.
      (.afterTenMinutes, "2026-05-11", "2026-05-12T09:10:00Z"),
      (.afterDay, "2026-05-11", "2026-05-11T22:00:00Z"),
      (.afterWeek, "2026-05-11", "2026-05-17T22:00:00Z"),
      (.upToLastMonth, "2026-05-11", "2026-05-31T22:00:00Z"),
      (.upToLastMonth, "2026-05-31", "2026-05-31T22:00:00Z"),
      (.upToLastMonth, "2026-12-01", "2026-12-31T23:00:00Z"),
      // The nights the clocks change: 29 March and 25 October 2026.
      (.afterDay, "2026-03-28", "2026-03-28T23:00:00Z"),
      (.afterDay, "2026-03-29", "2026-03-29T22:00:00Z"),
      (.afterDay, "2026-10-24", "2026-10-24T22:00:00Z"),
      (.afterDay, "2026-10-25", "2026-10-25T23:00:00Z"),
      (.afterWeek, "2026-10-20", "2026-10-26T23:00:00Z"),
      (.upToLastMonth, "2028-02-29", "2028-02-29T23:00:00Z"),
    ] as [(DispatchRule.Time, String, String)])
  func times(_ time: DispatchRule.Time, _ date: String, _ due: String) throws {
    let rule = settings { $0.dispatch.time = time }
    let due = Self.instant(due)
    let before = DispatchGate.wait(for: facts(date), under: rule, now: due - 1)
    let wait = try #require(before)
    #expect(wait.gate == .time && wait.state == .held && wait.until == due)
    #expect(wait.cause == Cause(.notYetDue, ["until": "\(due)"]))
    #expect(DispatchGate.wait(for: facts(date), under: rule, now: due) == nil)
  }

  @Test("What is only sent by hand waits for the office, whatever the time")
  func byHand() throws {
    let rule = settings { $0.dispatch.time = .never }
    let wait = try #require(DispatchGate.wait(for: facts(), under: rule, now: .max))
    #expect(wait.until == nil && wait.cause.code == .sentByHandOnly)
    #expect(wait.cause.owner == .office)
  }

  @Test(
    "Billit's word for the approval counts only where the office wants it",
    arguments: [
      (nil, .goes, nil), (nil, .waits, .awaitingApproval), ("Approved", .waits, nil),
      ("Pending", .goes, .awaitingApproval), ("ToApproveByMe", .goes, .awaitingApproval),
      ("Rejected", .goes, .approvalRejected), ("Something", .goes, .awaitingApproval),
    ] as [(String?, DispatchRule.WithoutApproval, Cause.Code?)])
  func approval(
    _ word: String?, _ absent: DispatchRule.WithoutApproval, _ cause: Cause.Code?
  ) {
    var facts = facts()
    facts.approval = word
    #expect(DispatchGate.wait(for: facts, under: DossierSettings(), now: 0) == nil)
    let rule = settings {
      $0.onlyApproved = true
      $0.dispatch.withoutApproval = absent
    }
    #expect(DispatchGate.wait(for: facts, under: rule, now: 0)?.cause.code == cause)
  }

  @Test(
    "The client lets documents go up to a day, by receipt or by their date",
    arguments: [
      (.receipt, nil, true), (.receipt, "2026-05-11", true), (.receipt, "2026-05-12", false),
      (.documentDate, "2026-05-10", true), (.documentDate, "2026-05-11", false),
    ] as [(DispatchRule.ApprovalBasis, String?, Bool)])
  func clientApproval(_ basis: DispatchRule.ApprovalBasis, _ upTo: String?, _ waits: Bool) {
    let rule = settings {
      $0.dispatch.needsClientApproval = true
      $0.dispatch.clientApprovalOf = basis
      $0.dispatch.clientApprovedUpTo = upTo.map(Self.day)
    }
    let wait = DispatchGate.wait(for: facts(), under: rule, now: 0)
    #expect((wait != nil) == waits)
    #expect(wait.map(\.cause.code) == (waits ? .clientApprovalMissing : nil))
    #expect(wait.map(\.cause.owner) == (waits ? .client : nil))
  }

  @Test("A day is counted in Belgium: what came at 23:30 UTC came the day after")
  func lateAtNight() {
    let rule = settings {
      $0.dispatch.needsClientApproval = true
      $0.dispatch.clientApprovedUpTo = Self.day("2026-05-12")
    }
    let late = facts(received: "2026-05-12T22:30:00Z")
    #expect(DispatchGate.wait(for: late, under: rule, now: 0) != nil)
  }

  @Test(
    "What Billit marks is always looked at; others as the office wishes",
    arguments: [
      (true, .marked, 0, nil, 9, 12_100, true), (false, .marked, 3, 1, 0, 12_100, false),
      (false, .all, 0, nil, 9, 12_100, true), (false, .some, 3, nil, 2, 12_100, true),
      (false, .some, 3, nil, 3, 12_100, false), (false, .some, 0, 12_100, 9, 12_100, true),
      (false, .some, 0, 12_101, 9, 12_100, false), (false, .some, 0, 12_100, 9, -12_100, true),
    ] as [(Bool, DispatchRule.Checks, Int, Int64?, Int, Int64, Bool)])
  func checks(
    _ isMarked: Bool, _ checks: DispatchRule.Checks, _ first: Int, _ from: Int64?, _ earlier: Int,
    _ gross: Int64, _ waits: Bool
  ) {
    let rule = settings {
      $0.dispatch.checks = checks
      $0.dispatch.checksFirst = first
      $0.dispatch.checksFrom = from.map(Money.init(cents:))
    }
    var facts = facts(gross: gross)
    facts.isMarked = isMarked
    facts.earlier = earlier
    let wait = DispatchGate.wait(for: facts, under: rule, now: 0)
    #expect((wait?.state == .toCheck) == waits)
  }

  @Test("A gate that somebody let it pass keeps it back no more, and only that one")
  func passed() {
    let rule = settings {
      $0.onlyApproved = true
      $0.dispatch.checks = .all
      $0.dispatch.needsClientApproval = true
      $0.dispatch.time = .never
    }
    var facts = facts()
    facts.approval = "Pending"
    var met: [DispatchGate] = []
    while let wait = DispatchGate.wait(for: facts, under: rule, now: 0), met.count < 9 {
      #expect(DispatchGate(wait.cause.code) == wait.gate)
      met.append(wait.gate)
      facts.passed.insert(wait.gate)
    }
    #expect(met == DispatchGate.allCases)
  }

  @Test("Settings of an earlier version are read, and what is written is read back")
  func reading() throws {
    let old = try JSONDecoder().decode(
      DossierSettings.self,
      from: Data(#"{"onlyApproved": true, "dispatch": {"checksFirst": 2}}"#.utf8))
    #expect(old.onlyApproved && old.dispatch.time == .atOnce && old.dispatch.checksFirst == 2)
    let all = settings {
      $0.dispatch.time = .upToLastMonth
      $0.dispatch.checks = .some
      $0.dispatch.checksFrom = Money(cents: 250_000)
      $0.dispatch.needsClientApproval = true
      $0.dispatch.clientApprovedUpTo = Self.day("2026-05-12")
      $0.dispatch.clientApprovalOf = .documentDate
      $0.dispatch.withoutApproval = .waits
    }
    let back = try JSONDecoder().decode(
      DossierSettings.self, from: try JSONEncoder().encode(all))
    #expect(back == all)
  }
}
