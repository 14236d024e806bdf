import Foundation
import Testing

@testable import Simulators

@Suite("The Octopus simulator remembers over a restart")
struct OctopusMemoryTests {
  @Test func bookingsRelationsCountsAndTokensAreThereAgain() async throws {
    try await withTemporaryFolder { folder in
      let clock = OctopusTestClock()
      let token = Box()
      try await OctopusUnderTest.run(folder: folder, clock: clock) { octopus in
        await token.set(try await octopus.open(61_236))
        let posted = try await octopus.call(
          "POST", 61_236, "buysellbookings", token: await token.text,
          body: OctopusUnderTest.purchase(number: 1))
        #expect(posted.status == 201)
        for _ in 0..<2 {
          _ = try await octopus.call("GET", 61_236, "vatcodes", token: await token.text)
        }
      }
      // Another office is given, but the one kept counts.
      let other = OctopusSimulator.Office(softwareHouseUUID: "x", users: [], dossiers: [])
      try await OctopusUnderTest.run(office: other, folder: folder, clock: clock) { octopus in
        #expect(try await octopus.bookings(61_236).map { $0["reference"] } == ["VF-1"])
        let codes = try await octopus.call("GET", 61_236, "vatcodes", token: await token.text)
        #expect(codes.json?["errorCode"] == -80)
        let next = try await octopus.call(
          "POST", 61_236, "buysellbookings", token: await token.text,
          body: OctopusUnderTest.purchase(number: 2))
        #expect(next.status == 201)
      }
    }
  }

  @Test func aLineTornByAKillIsCutOff() async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "numbers.jsonl")
      let first = try SimulatorStateFile<Int>(folder: folder, name: "numbers")
      #expect(first.isNew)
      try first.append(1, 2)
      try first.close()
      var bytes = try Data(contentsOf: file)
      bytes.append(contentsOf: Data("34".utf8))
      try bytes.write(to: file)
      let second = try SimulatorStateFile<Int>(folder: folder, name: "numbers")
      #expect(second.replay() == [1, 2])
      try second.append(5)
      try second.close()
      #expect(try SimulatorStateFile<Int>(folder: folder, name: "numbers").replay() == [1, 2, 5])
    }
  }

  private actor Box {
    private(set) var text = ""

    func set(_ text: String) { self.text = text }
  }
}
