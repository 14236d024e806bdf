import Accounting
import Testing

@testable import Simulators

@Suite("Banks' statements, as the simulator writes them")
struct WrittenStatementTests {
  @Test("Every record has 128 characters, and the sums are its movements'")
  func records() throws {
    let statement = WrittenStatement(
      iban: "BE71096123456769", number: 12, opening: .init(units: 1_000),
      openingDate: .init(daysSince1970: 20_500), closingDate: .init(daysSince1970: 20_501),
      movements: [
        .init(.init(units: 2_500), communication: String(repeating: "é", count: 140)),
        .init(.init(units: -500), name: "Kosten", information: [String(repeating: "x", count: 90)]),
      ], messages: ["een", "twee"])
    #expect(statement.lines.allSatisfy { $0.unicodeScalars.count == 128 })
    #expect(statement.closing.units == 3_000)
    #expect(statement.lines.map { String($0.prefix(1)) }.joined() == "01222222338449")
  }
}
