import Testing

@testable import Accounting

@Suite("A webhook that should have come is missed, and no other")
struct HookRhythmTests {
  private static let hour: Int64 = 3_600_000
  private static let now: Int64 = 1_795_525_200_000

  /// Calls every `gap` hours up to `quiet` hours ago.
  private static func rhythm(
    gap: Int64, quiet: Int64, count: Int = 40, polled: Int = 0, polledAgo: Int64 = 0
  ) -> HookRhythm {
    let last = now - quiet * hour
    return HookRhythm(
      activeSince: 0, lastCall: last,
      calls: (0..<count).reversed().map { last - Int64($0) * gap * hour }, polled: polled,
      polledSince: polled > 0 ? now - polledAgo * hour : nil)
  }

  @Test("Nothing is said before the hours are over, whatever the rhythm")
  func early() {
    let rhythm = HookRhythmTests.rhythm(gap: 1, quiet: 23, polled: 5, polledAgo: 20)
    #expect(rhythm.silence(now: HookRhythmTests.now, hours: 24) == nil)
    #expect(rhythm.silence(now: HookRhythmTests.now, hours: 12)?.code == .webhooksMissed)
  }

  @Test(
    "Documents that only the poll brought show that calls are missing: the administrator's move")
  func missed() {
    let rhythm = HookRhythmTests.rhythm(gap: 100, quiet: 30, count: 2, polled: 3, polledAgo: 2)
    let cause = rhythm.silence(now: HookRhythmTests.now, hours: 24)
    #expect(cause?.code == .webhooksMissed)
    #expect(cause?.owner == .administrator)
    #expect(cause?.facts["missed"] == "3")
    #expect(cause?.facts["hours"] == "30")
  }

  @Test("A poll that was quicker by less than an hour shows nothing yet")
  func quickPoll() {
    let rhythm = HookRhythmTests.rhythm(gap: 100, quiet: 30, count: 2, polled: 1, polledAgo: 0)
    #expect(rhythm.silence(now: HookRhythmTests.now, hours: 24) == nil)
  }

  @Test(
    "A silence counts when it is half as long again as the longest one before",
    arguments: [(4, 30, true), (20, 30, false), (20, 31, true), (64, 90, false), (64, 97, true)])
  func rhythm(gap: Int64, quiet: Int64, isRemarked: Bool) {
    let cause = HookRhythmTests.rhythm(gap: gap, quiet: quiet)
      .silence(now: HookRhythmTests.now, hours: 24)
    #expect((cause != nil) == isRemarked)
    if isRemarked { #expect(cause?.owner == .office) }
  }

  @Test(
    "A dossier with few calls has no rhythm, and one that never had any is only measured by polls")
  func few() {
    #expect(
      HookRhythmTests.rhythm(gap: 1, quiet: 500, count: HookRhythm.enough - 1)
        .silence(now: HookRhythmTests.now, hours: 24) == nil)
    var never = HookRhythm(
      activeSince: HookRhythmTests.now - 48 * HookRhythmTests.hour, lastCall: nil)
    #expect(never.silence(now: HookRhythmTests.now, hours: 24) == nil)
    never.polled = 1
    never.polledSince = HookRhythmTests.now - 2 * HookRhythmTests.hour
    #expect(never.silence(now: HookRhythmTests.now, hours: 24)?.facts["at"] == nil)
  }
}
