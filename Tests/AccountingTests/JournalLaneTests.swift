import Accounting
import Testing

@Suite("A journal's numbers are handed out one by one, without a gap and never twice")
struct JournalLaneTests {
  @Test func oneAfterTheOther() {
    var lane = JournalLane(lastNumber: 117)
    #expect(lane.reserve() == 118)
    #expect(lane.reserve() == nil)
    lane.booked(118)
    #expect(lane.reserve() == 119)
    lane.notUsed(119)
    #expect(lane.reserve() == 119)
  }

  @Test func anUnknownOutcomeStopsTheLane() {
    var lane = JournalLane(lastNumber: 117)
    #expect(lane.reserve() == 118)
    lane.unknown(118)
    #expect(lane.reserve() == nil)
    let early = lane.refreshed(last: 118)
    #expect(!early)
    lane.notUsed(118)
    #expect(lane.reserve() == nil)
    lane.found(118)
    #expect(lane.reserve() == 119)
    lane.unknown(119)
    lane.notFound(119, last: 118)
    #expect(lane.reserve() == 119)
  }

  @Test func aNumberThatWasOutWhenTheProgramStoppedIsUnknown() {
    var lane = JournalLane(lastNumber: 117, outstanding: 118)
    #expect(lane.reserve() == nil)
    #expect(lane.outstanding == 118)
    lane.found(118)
    #expect(lane.lastNumber == 118)
  }

  @Test func aRefusedNumber() {
    var lane = JournalLane(lastNumber: 117)
    #expect(lane.reserve() == 118)
    lane.rejectedForSequence(118, actualLast: 120)
    #expect(lane.state == .unknown(118))
    lane.notFound(118, last: 120)
    #expect(lane.reserve() == 121)
    lane.rejectedForSequence(121, actualLast: 119)
    #expect(lane.reserve() == 120)
    lane.rejectedForSequence(120, actualLast: nil)
    #expect(lane.reserve() == nil)
    lane.refreshed(last: 130)
    #expect(lane.state == .unknown(120))
    lane.notFound(120, last: 130)
    #expect(lane.reserve() == 131)
    lane.rejectedForSequence(131, actualLast: nil)
    lane.refreshed(last: 130)
    #expect(lane.reserve() == 131)
  }

  @Test func oldReadingsAndDeletions() {
    var lane = JournalLane(lastNumber: 117)
    let (old, new) = (lane.refreshed(last: 110), lane.refreshed(last: 119))
    #expect(!old && new)
    lane.removed(last: 118)
    #expect(lane.reserve() == 119)
  }

  /// Octopus as it is: it books exactly the next number, and so do people in the program itself.
  private struct RealJournal {
    var last: Int
    var ours: Set<Int> = []

    mutating func post(_ number: Int) -> Bool {
      guard number == last + 1 else { return false }
      last = number
      ours.insert(number)
      return true
    }
  }

  @Test func randomEventsNeverBookTwiceUnderOneNumber() throws {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<300 {
      var octopus = RealJournal(last: Int.random(in: 0...50, using: &random))
      var lane = JournalLane(lastNumber: octopus.last)
      var known: [Int] = []
      for _ in 0..<200 {
        if Int.random(in: 0..<4, using: &random) == 0 { octopus.last += 1 }
        if Int.random(in: 0..<6, using: &random) == 0 {
          lane.refreshed(last: octopus.last - Int.random(in: 0...2, using: &random))
        }
        switch lane.state {
        case .free:
          guard let number = lane.reserve() else { break }
          #expect(!known.contains(number))
          #expect(lane.reserve() == nil)
        case .reserved(let number):
          switch Int.random(in: 0..<5, using: &random) {
          case 0: lane.notUsed(number)
          case 1:
            _ = octopus.post(number)
            lane.unknown(number)
          case 2: lane.unknown(number)
          default:
            if octopus.post(number) {
              lane.booked(number)
              known.append(number)
            } else {
              let says = Bool.random(using: &random) ? octopus.last : nil
              lane.rejectedForSequence(number, actualLast: says)
            }
          }
        case .unknown(let number):
          #expect(lane.reserve() == nil)
          if octopus.ours.contains(number) {
            lane.found(number)
            known.append(number)
          } else {
            lane.notFound(number, last: octopus.last)
          }
        case .stale:
          #expect(lane.reserve() == nil)
          lane.refreshed(last: octopus.last)
        }
      }
      #expect(Set(known).count == known.count)
      #expect(Set(known).isSubset(of: octopus.ours))
      let open = lane.outstanding.map { Set([$0]) } ?? []
      #expect(octopus.ours.subtracting(known).isSubset(of: open))
    }
  }
}

@Suite("Sales go in the order of their numbers, or of their dates")
struct SalesOrderGateTests {
  private let gate = SalesOrderGate(order: .number, patience: 1_000)

  private func waiting(_ number: String, at: Int64 = 0, day: Int = 1)
    -> SalesOrderGate.Waiting<String>
  {
    .init(id: number, number: number, date: SampleDossier.day(2026, 5, day), receivedAt: at)
  }

  @Test func naturalOrderWithoutGaps() {
    let ruling = gate.rule(
      [waiting("F10"), waiting("F9"), waiting("F11")], sent: ["F7", "F8"], now: 0)
    #expect(ruling.ready == ["F9", "F10", "F11"])
    #expect(ruling.held.isEmpty)
  }

  @Test func aMissingNumberHoldsThoseAfterIt() {
    let documents = [waiting("2026/0118", at: 50), waiting("2026/0119", at: 10)]
    let ruling = gate.rule(documents, sent: ["2026/0116"], now: 500)
    #expect(ruling.ready.isEmpty)
    #expect(ruling.held.map(\.missing) == ["2026/0117", "2026/0117"])
    #expect(ruling.held.map(\.until) == [1_050, 1_050])
    #expect(
      gate.rule(documents, sent: ["2026/0116"], now: 1_050).ready == ["2026/0118", "2026/0119"])
  }

  @Test func seriesDoNotWaitForOneAnother() {
    let ruling = gate.rule(
      [waiting("A-3"), waiting("B-1"), waiting("zonder nummer")], sent: ["A-1"], now: 0)
    #expect(ruling.ready == ["zonder nummer", "B-1"])
    #expect(ruling.held.map(\.id) == ["A-3"])
  }

  @Test func aLateNumberGoesAtOnce() {
    #expect(gate.rule([waiting("F5")], sent: ["F9"], now: 0).ready == ["F5"])
  }

  @Test func byDate() {
    let byDate = SalesOrderGate(order: .date, patience: 0)
    let ruling = byDate.rule(
      [waiting("F3", day: 2), waiting("F10", day: 1), waiting("F2", day: 2)], sent: [], now: 0)
    #expect(ruling.ready == ["F10", "F2", "F3"])
  }

  @Test func numbersTakenApart() throws {
    let number = try #require(SequenceNumber("VF/2026/0118-B"))
    #expect(number.prefix == "VF/2026/")
    #expect(number.value == 118)
    #expect(number.suffix == "-B")
    #expect(number.written(7) == "VF/2026/0007-B")
    #expect(SequenceNumber("geen") == nil)
    #expect(SequenceNumber("1234567890123456") == nil)
  }

  @Test func everyDocumentGoesOnceAndInOrder() {
    var random = SeededGenerator(seed: 118)
    for _ in 0..<200 {
      var toCome = Array(1...30).shuffled(using: &random)
      toCome.removeAll { _ in Int.random(in: 0..<10, using: &random) == 0 }
      let expected = toCome.count
      var waitingNow: [SalesOrderGate.Waiting<String>] = []
      var sent: [String] = []
      var late: Set<String> = []
      var now: Int64 = 0
      while sent.count < expected, now < 1_000_000 {
        now += 100
        if let next = toCome.popLast() { waitingNow.append(waiting("F\(next)", at: now)) }
        let ruling = gate.rule(waitingNow, sent: ["F0"] + sent, now: now)
        #expect(ruling.ready.count + ruling.held.count == waitingNow.count)
        for id in ruling.ready {
          let value = SequenceNumber(id)?.value ?? 0
          let highest = sent.compactMap { SequenceNumber($0)?.value }.max() ?? 0
          if value < highest { late.insert(id) }
          // Nothing is skipped before its patience is over.
          if value > highest + 1 {
            let document = waitingNow.first { $0.id == id }
            #expect((document?.receivedAt ?? now) + 1_000 <= now)
          }
          sent.append(id)
        }
        waitingNow.removeAll { ruling.ready.contains($0.id) }
      }
      #expect(sent.count == expected)
      let onTime = sent.filter { !late.contains($0) }.compactMap { SequenceNumber($0)?.value }
      #expect(onTime == onTime.sorted())
    }
  }
}
