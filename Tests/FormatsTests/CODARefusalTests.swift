import Accounting
import Formats
import Simulators
import Testing

@Suite("A CODA file with anything wrong in it is refused whole, with record and reason")
struct CODARefusalTests {
  /// What is done to the lines of a right file, and what is said of it.
  struct Damage: Sendable, CustomTestStringConvertible {
    var name: String
    var code: String
    var record: Int
    var bend: @Sendable (inout [String]) -> Void
    var testDescription: String { name }

    init(
      _ name: String, _ code: String, record: Int,
      bend: @escaping @Sendable (inout [String]) -> Void
    ) {
      self.name = name
      self.code = code
      self.record = record
      self.bend = bend
    }
  }

  static func put(_ text: String, _ place: Int, _ line: inout String) {
    var scalars = Array(line.unicodeScalars)
    for (offset, scalar) in text.unicodeScalars.enumerated() { scalars[place + offset] = scalar }
    line = String(String.UnicodeScalarView(scalars))
  }

  static let damages: [Damage] = [
    Damage("version 1", "version", record: 1) { put("1", 127, &$0[0]) },
    Damage("other application", "field", record: 1) { put("06", 14, &$0[0]) },
    Damage("no such day", "field", record: 1) { put("310226", 5, &$0[0]) },
    Damage("letter in an amount", "field", record: 2) { put("x", 50, &$0[1]) },
    Damage("opening balance", "balance_differs", record: 18) { put("1", 56, &$0[1]) },
    Damage("amount of a movement", "balance_differs", record: 18) { put("9", 45, &$0[2]) },
    Damage("sign of a movement", "balance_differs", record: 18) { put("1", 31, &$0[2]) },
    Damage("movement made a detail", "field", record: 3) { put("8", 53, &$0[2]) },
    Damage("detail made a movement", "field", record: 14) { put("0", 53, &$0[13]) },
    Damage("type 4", "field", record: 3) { put("4", 53, &$0[2]) },
    Damage("new balance", "balance_differs", record: 18) { put("9", 50, &$0[17]) },
    Damage("currency at the end", "currency_differs", record: 18) { put("USD", 38, &$0[17]) },
    Damage("account at the end", "account_differs", record: 18) { put("BE72", 4, &$0[17]) },
    Damage("number at the end", "statement_number_differs", record: 18) { put("058", 1, &$0[17]) },
    Damage("number of a movement", "statement_number_differs", record: 3) {
      put("058", 121, &$0[2])
    },
    Damage("trailer count", "record_count_differs", record: 21) { put("000022", 16, &$0[20]) },
    Damage("debit total", "debit_total_differs", record: 21) { put("9", 35, &$0[20]) },
    Damage("credit total", "credit_total_differs", record: 21) { put("9", 50, &$0[20]) },
    Damage("cut record", "record_length", record: 21) { $0[20].removeLast() },
    Damage("longer record", "record_length", record: 4) { $0[3] += " " },
    Damage("blank line inside", "record_length", record: 4) { $0.insert("", at: 3) },
    Damage("tab", "control_character", record: 4) { put("\t", 20, &$0[3]) },
    Damage("unknown record", "unknown_record", record: 4) { put("5", 0, &$0[3]) },
    Damage("second part left out", "record_count_differs", record: 20) { $0.remove(at: 3) },
    Damage("announced parts left out", "missing_record", record: 4) { $0.removeSubrange(3...4) },
    Damage("information left out", "missing_record", record: 10) { $0.remove(at: 9) },
    Damage("part of another movement", "other_movement", record: 4) { put("0002", 2, &$0[3]) },
    Damage("movement left out", "movement_skipped", record: 3) { $0.removeSubrange(2...4) },
    Damage("detail left out", "movement_skipped", record: 14) { $0.remove(at: 13) },
    Damage("new balance left out", "missing_record", record: 18) { $0.removeSubrange(17...19) },
    Damage("announced message left out", "missing_record", record: 19) {
      $0.removeSubrange(18...19)
    },
    Damage("trailer left out", "cut_off", record: 20) { $0.removeLast() },
    Damage("two headers", "out_of_place", record: 2) { $0.insert($0[0], at: 0) },
    Damage("no header", "out_of_place", record: 1) { $0.removeFirst() },
    Damage("two old balances", "out_of_place", record: 3) { $0.insert($0[1], at: 1) },
    Damage("nothing", "empty", record: 0) { $0 = [] },
  ]

  @Test(arguments: damages) func refused(_ damage: Damage) throws {
    var lines = try CODASamples.rich().lines
    damage.bend(&lines)
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    let error = #expect(throws: UnreadableCODA.self) { try CODAFile(bytes) }
    #expect(error?.code == damage.code)
    #expect(error?.record == damage.record)
    let reading = StatementReading(coda: bytes)
    #expect(
      reading
        == .refused(
          StatementRefusal(
            record: damage.record, code: damage.code, facts: error?.facts ?? [:])))
  }

  @Test("What a balance should have been and was is told") func facts() throws {
    var lines = try CODASamples.rich().lines
    CODARefusalTests.put("9", 50, &lines[17])
    let error = #expect(throws: UnreadableCODA.self) {
      try CODAFile(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
    #expect(error?.facts == ["expected": "14925.195", "found": "19925.195"])
  }

  @Test("A mark of UTF-8 before other bytes, and UTF-16, are refused") func encodings() throws {
    let latin1 = try CODASamples.rich().text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [[0xEF, 0xBB, 0xBF] + latin1, [0xFF, 0xFE] + latin1] {
      let error = #expect(throws: UnreadableCODA.self) { try CODAFile(bytes) }
      #expect(error?.code == "encoding")
    }
    #expect(throws: UnreadableCODA(.tooLarge(limit: 100), record: 0)) {
      try CODAFile(latin1, limit: 100)
    }
  }

  @Test("Sums beyond 64 bits are refused, not wrapped around") func overflow() throws {
    let largest = Thousandths(units: 999_999_999_999_999)
    let statement = WrittenStatement(
      iban: CODASamples.iban, number: 1, opening: .zero, openingDate: try CODASamples.day(1, 1),
      closingDate: try CODASamples.day(1, 2),
      movements: Array(repeating: .init(Thousandths(units: 0)), count: 9_300))
    let text = statement.lines.map { line in
      var line = line
      if line.hasPrefix("21") { CODARefusalTests.put("\(largest.units)", 32, &line) }
      return line + "\n"
    }.joined()
    let error = #expect(throws: UnreadableCODA.self) { try CODAFile(Array(text.utf8)) }
    #expect(error?.code == "sum_too_large")
  }
}
