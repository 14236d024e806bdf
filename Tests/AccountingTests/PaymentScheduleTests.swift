import Testing

@testable import Accounting

@Suite("What is to be paid, and when is it looked")
struct PaymentAndScheduleTests {
  static let needs: [(gross: Int64, toPay: Int64, open: Int64, need: Int64?)] = [
    (100, 100, 100, nil), (100, 100, 60, 40), (100, 60, 60, nil), (100, 60, 0, 60),
    (100, 0, 0, nil), (100, 40, 60, nil), (100, 100, 120, nil), (100, 100, -1, nil),
    (100, 120, 0, nil), (0, 0, 0, nil),
  ]

  @Test("Never more than Billit shows as still to pay", arguments: needs)
  func need(gross: Int64, toPay: Int64, open: Int64, need: Int64?) {
    let amount = PaymentNeed.amount(
      kind: .invoice, gross: Money(cents: gross), toPay: Money(cents: toPay),
      open: Money(cents: open))
    #expect(amount?.cents == need)
    #expect(
      PaymentNeed.amount(
        kind: .creditNote, gross: Money(cents: gross), toPay: Money(cents: toPay),
        open: Money(cents: open)) == nil)
  }

  @Test("Writing what is needed, again and again, ends where Octopus is", arguments: 0..<100)
  func converges(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let gross = Money(cents: Int64.random(in: 1...10_000, using: &random))
    var toPay = gross
    var written = Money.zero
    for _ in 0..<6 {
      let open = Money(cents: Int64.random(in: 0...gross.cents, using: &random))
      guard
        let need = PaymentNeed.amount(kind: .invoice, gross: gross, toPay: toPay, open: open)
      else { continue }
      toPay = toPay - need
      written += need
      #expect(toPay == open)
      #expect(written <= gross)
    }
  }

  @Test("Oftener while somebody waits; never without a reason")
  func schedule() {
    let schedule = FollowSchedule()
    let hour: Int64 = 3_600_000
    let waiting = FollowSchedule.Need(isWaiting: true, hasEntries: true)
    let watching = FollowSchedule.Need(isWaiting: false, hasEntries: true)
    let nothing = FollowSchedule.Need(isWaiting: false, hasEntries: false)
    #expect(schedule.isDue(waiting, last: nil, now: 0))
    #expect(schedule.isDue(waiting, last: 0, now: hour))
    #expect(!schedule.isDue(watching, last: 0, now: hour))
    #expect(schedule.isDue(watching, last: 0, now: 2 * hour))
    #expect(!schedule.isDue(nothing, last: nil, now: 100 * hour))
  }
}
