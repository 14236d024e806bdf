import Accounting
import Testing

@Suite("A dossier's way to its client's Billit company")
struct CompanyLinkTests {
  private static let day: Int64 = 86_400_000
  /// 24 November 2026, 12:00 in Brussels.
  private static let start: Int64 = 1_795_518_000_000
  private let rules = CompanyLink.Rules()
  private let email = EmailAddress("jan@example.be")

  private func link(at stage: CompanyLink.Stage) throws -> CompanyLink {
    let email = try #require(email)
    let start = CompanyLinkTests.start
    var link = CompanyLink(now: start)
    switch stage {
    case .searching: break
    case .choosing: _ = link.found([1, 2], now: start, rules)
    case .unreached: _ = link.found([], now: start, rules)
    case .beyondReach:
      _ = link.found([], now: start, rules)
      _ = link.create(email: email, now: start)
      _ = link.notMade(existsAlready: true, reason: "x", now: start)
    case .asked, .refused, .lapsed:
      _ = link.found([], now: start, rules)
      _ = link.connect(email: email, now: start, rules)
      if stage == .refused { _ = link.refuse(now: start) }
      if stage == .lapsed { _ = link.tick(now: start + 14 * CompanyLinkTests.day, rules) }
    case .registering:
      _ = link.found([], now: start, rules)
      _ = link.create(email: email, now: start)
    case .linked: _ = link.found([1], now: start, rules)
    case .unlinked:
      _ = link.found([1], now: start, rules)
      _ = link.unlink(now: start)
    }
    #expect(link.stage == stage)
    return link
  }

  private func ours() throws -> CompanyLink {
    var link = try link(at: .registering)
    _ = link.made(party: 7, now: CompanyLinkTests.start, rules)
    return link
  }

  @Test(
    "What a look finds moves it",
    arguments: [
      (CompanyLink.Stage.searching, [Int](), CompanyLink.Stage.unreached),
      (.searching, [1], .linked), (.searching, [1, 2], .choosing), (.choosing, [2], .linked),
      (.choosing, [], .unreached), (.choosing, [1, 2], .choosing), (.unreached, [], .unreached),
      (.unreached, [1], .linked), (.beyondReach, [1], .linked), (.beyondReach, [], .beyondReach),
      (.asked, [], .asked), (.asked, [1], .linked), (.asked, [1, 2], .choosing),
      (.refused, [1], .linked), (.lapsed, [1], .linked), (.registering, [], .registering),
      (.registering, [1], .linked), (.linked, [], .linked), (.linked, [1, 2], .linked),
      (.unlinked, [1], .unlinked),
    ])
  func found(from: CompanyLink.Stage, parties: [Int], to: CompanyLink.Stage) throws {
    var link = try link(at: from)
    let steps = link.found(parties, now: CompanyLinkTests.start + 1, rules)
    #expect(link.stage == to)
    let ties = to == .linked && from != .linked
    #expect(steps.contains { if case .tie = $0 { true } else { false } } == ties)
    if from == .asked, to != .asked { #expect(steps.first == .closeRequests) }
  }

  @Test("Every stage says whose move it is", arguments: CompanyLink.Stage.allCases)
  func owners(stage: CompanyLink.Stage) throws {
    let owner = try link(at: stage).owner
    switch stage {
    case .searching, .registering: #expect(owner == .us)
    case .asked: #expect(owner == .client)
    case .linked: #expect(owner == .nobody)
    default: #expect(owner == .office)
    }
  }

  @Test("Reminders go on their days, once each, and then the request lapses")
  func reminders() throws {
    var link = try link(at: .asked)
    var said: [Int64] = []
    for hour in 0..<(15 * 24) as Range<Int64> {
      let steps = link.tick(now: CompanyLinkTests.start + hour * 3_600_000, rules)
      if steps.contains(.ask(reminder: true)) { said.append(hour / 24) }
      if link.stage == .lapsed {
        #expect(hour / 24 == 14)
        #expect(steps == [.closeRequests])
        break
      }
    }
    #expect(said == [3, 8])
    #expect(link.stage == .lapsed)
    #expect(link.consent(to: 1, now: CompanyLinkTests.start) == nil)
  }

  @Test("The trial is counted down at 7 and 1 days and over once")
  func trial() throws {
    var link = try ours()
    var said: [String] = []
    for day in 0..<40 as Range<Int64> {
      for step in link.tick(now: CompanyLinkTests.start + day * CompanyLinkTests.day, rules) {
        said.append("\(day): \(step)")
      }
    }
    #expect(
      said == [
        "23: noticeTrial(daysLeft: 7)", "29: noticeTrial(daysLeft: 1)", "31: noticeTrialOver",
      ])
    #expect(link.needsPlan)
    let eve = try #require(CalendarDate("2026-12-23"))
    #expect(link.trialDaysLeft(today: eve) == 1)
    link.choosePlan(now: CompanyLinkTests.start)
    #expect(!link.needsPlan)
    #expect(link.trialDaysLeft(today: eve) == nil)
  }

  @Test("After a long pause only what still matters is said")
  func pause() throws {
    var link = try ours()
    let late = CompanyLinkTests.start + 29 * CompanyLinkTests.day
    #expect(link.tick(now: late, rules) == [.noticeTrial(daysLeft: 1)])
    #expect(link.tick(now: late, rules).isEmpty)
  }

  @Test("An invitation goes from never sent to active")
  func invitation() throws {
    var link = try ours()
    #expect(link.invitation == .none)
    #expect(link.owner == .office)
    #expect(link.invite(now: 1) == [.sendLogin])
    #expect(link.owner == .client)
    link.opened(now: 2)
    #expect(link.invitation == .opened)
    #expect(link.invite(now: 3) == [.sendLogin])
    #expect(link.invitation == .opened)
    link.becameActive(now: 4)
    #expect(link.invite(now: 5) == nil)
    #expect(link.owner == .nobody)
    var foreign = try self.link(at: .linked)
    #expect(foreign.invite(now: 1) == nil)
  }

  @Test("A creation without a known outcome is looked for, and given back after a while")
  func unconfirmed() throws {
    var link = try link(at: .registering)
    let email = try #require(email)
    #expect(link.create(email: email, now: 1) == nil)
    _ = link.found([], now: CompanyLinkTests.start + 14 * 60_000, rules)
    #expect(link.stage == .registering)
    _ = link.found([], now: CompanyLinkTests.start + 16 * 60_000, rules)
    #expect(link.stage == .unreached)
    #expect(link.reason == "unconfirmed")
  }

  @Test("Whatever happens in whatever order: asked has an end, ours has a trial, linked ties once")
  func anyOrder() throws {
    let email = try #require(email)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var now = CompanyLinkTests.start
      var link = CompanyLink(now: now)
      for _ in 0..<30 {
        now += Int64.random(in: 0...(4 * CompanyLinkTests.day), using: &random)
        let before = link.stage
        var steps: [CompanyLink.Step] = []
        switch Int.random(in: 0...11, using: &random) {
        case 0: steps = link.found([], now: now, rules)
        case 1: steps = link.found([5], now: now, rules)
        case 2: steps = link.found([5, 6], now: now, rules)
        case 3: steps = link.connect(email: email, now: now, rules) ?? []
        case 4: steps = link.create(email: email, now: now) ?? []
        case 5: steps = link.made(party: 9, now: now, rules)
        case 6: steps = link.refuse(now: now) ?? []
        case 7: steps = link.consent(to: 5, now: now) ?? []
        case 8: steps = link.unlink(now: now) ?? []
        case 9: steps = link.lookAgain(now: now) ?? []
        case 10: steps = link.invite(now: now) ?? []
        default: steps = link.tick(now: now, rules)
        }
        let ties = steps.filter { if case .tie = $0 { true } else { false } }.count
        #expect(ties == (before != .linked && link.stage == .linked ? 1 : 0))
        if link.stage == .asked { #expect(link.lapsesAt != nil && link.email != nil) }
        if link.isOurs { #expect(link.trialEnds != nil) }
        if before == .asked, link.stage != .asked { #expect(steps.contains(.closeRequests)) }
        #expect(link.since <= now)
      }
    }
  }

  /// What a dossier knows of its client, the number of a company, and whether they fit.
  struct Pair: Sendable {
    var vat: String?
    var enterprise: String?
    var company: String?
    var fits: Bool
  }

  static let pairs = [
    Pair(vat: "BE0539.930.110", company: "BE0539930110", fits: true),
    Pair(enterprise: "0539930110", company: "BE0539930110", fits: true),
    Pair(enterprise: "539930110", company: "BE 0539.930.110", fits: true),
    Pair(vat: "BE0539930110", company: "BE0884768177", fits: false),
    Pair(company: "BE0539930110", fits: false),
    Pair(vat: "BE0539930110", fits: false),
    Pair(vat: "FR12345678901", company: "FR 12 345678901", fits: true),
    Pair(vat: "FR12345678901", company: "FR12345678902", fits: false),
  ]

  @Test("Companies are found by number, however it is written", arguments: pairs)
  func matching(pair: Pair) {
    #expect(
      CompanyMatch.fits(
        vatNumber: pair.vat, enterpriseNumber: pair.enterprise, company: pair.company)
        == pair.fits)
  }
}
