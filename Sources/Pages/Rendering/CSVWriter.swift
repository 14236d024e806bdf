/// A table as Belgian spreadsheets read it: UTF-8 with a byte order mark, fields parted by `;`, lines
/// ended by CR LF.
struct CSVWriter {
  private(set) var text = ""

  /// Goes on with a table that was begun.
  init() {}

  init(header: [String]) {
    text = "\u{FEFF}"
    add(header)
  }

  /// Adds one line.
  mutating func add(_ fields: [String]) {
    text += fields.map(CSVWriter.field).joined(separator: ";") + "\r\n"
  }

  /// One field. A text that a spreadsheet would take for a formula gets an apostrophe before it; a
  /// negative amount stays a number.
  static func field(_ value: String) -> String {
    var value = value
    if let first = value.utf8.first, dangerous.contains(first), !isNumber(value) {
      value = "'" + value
    }
    let quoted = value.utf8.contains { $0 == 0x22 || $0 == 0x3B || $0 == 0x0A || $0 == 0x0D }
    guard quoted else { return value }
    var escaped = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" { escaped += "\"\"" } else { escaped.unicodeScalars.append(scalar) }
    }
    return escaped + "\""
  }

  /// `=`, `+`, `-`, `@`, tab and carriage return begin formulas in one spreadsheet or another.
  private static let dangerous = Set("=+-@\t\r".utf8)

  private static func isNumber(_ value: String) -> Bool {
    value.utf8.first == UInt8(ascii: "-") && value.utf8.count > 1
      && value.utf8.dropFirst().allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ",")
      }
  }
}
