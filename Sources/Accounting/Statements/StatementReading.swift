/// What came of reading a statement file: all its statements, or one reason why none is taken.
package enum StatementReading: Hashable, Sendable {
  case read([StatementText])
  case refused(StatementRefusal)
}

/// A statement with the records of its file that tell of it.
package struct StatementText: Hashable, Sendable {
  package var statement: BankStatement
  /// Its records from header to trailer, each ended as in the file, in Unicode.
  package var text: String
  /// The number of its header and of its trailer in the file, from 1.
  package var records: ClosedRange<Int>

  package init(statement: BankStatement, text: String, records: ClosedRange<Int>) {
    self.statement = statement
    self.text = text
    self.records = records
  }

  /// What two copies have in common, for a hash: balances, movements and information in UTF-8 with plain
  /// line ends, without header, messages and trailer, which differ from copy to copy.
  package var content: [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(text.utf8.count)
    var isBody = false
    var isStart = true
    for byte in text.utf8 where byte != UInt8(ascii: "\r") {
      if isStart { isBody = StatementText.isBody(byte) }
      isStart = byte == UInt8(ascii: "\n")
      if isBody { content.append(byte) }
    }
    return content
  }

  private static func isBody(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "8"): true
    default: false
    }
  }
}

/// Why a statement file was refused, as it is kept and shown: never what the file contains.
package struct StatementRefusal: Error, Hashable, Sendable {
  /// The record at fault, from 1; 0 when it is the file as a whole.
  package var record: Int
  /// A stable machine word, such as "balance_differs".
  package var code: String
  /// Facts for the sentence: "expected", "found", "field", "kind".
  package var facts: [String: String]

  package init(record: Int, code: String, facts: [String: String]) {
    self.record = record
    self.code = code
    self.facts = facts
  }
}
