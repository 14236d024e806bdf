package import Accounting

/// A CODA file of version 2 (2.3 to 2.8, which share their layout): strictly read, whole or not at all.
///
/// Every record must be readable and in its place, every balance, count and total must agree: else
/// `UnreadableCODA` says which record and why. Reading takes time in proportion to the size.
package struct CODAFile: Hashable, Sendable {
  /// The statements in their order; at least one.
  package let statements: [StatementText]

  /// The most bytes that are read: 64 MiB.
  package static let largest = 64 << 20

  /// Reads the bytes of a file, with or without a byte order mark.
  package init(_ bytes: [UInt8], limit: Int = CODAFile.largest) throws(UnreadableCODA) {
    guard bytes.count <= limit else {
      throw UnreadableCODA(.tooLarge(limit: limit), record: 0)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? bytes.dropFirst(3) : bytes[...]
    let characters = try CODACharacters.of(content, hasMark: hasMark)
    var reader = CODAReader()
    var parts: [StatementText] = []
    var lines = CODALines(content)
    var began = content.startIndex
    var header = 1
    while let line = lines.next() {
      let record = try CODARecord(
        content[line.content], characters: characters, number: lines.number)
      if record.kind == .header { (began, header) = (line.content.lowerBound, lines.number) }
      if let statement = try reader.read(record) {
        parts.append(
          StatementText(
            statement: statement, text: characters.text(content[began..<line.end]),
            records: header...lines.number))
      }
    }
    guard reader.isBetweenStatements else {
      throw UnreadableCODA(.cutOff, record: lines.number)
    }
    guard !parts.isEmpty else { throw UnreadableCODA(.empty, record: 0) }
    statements = parts
  }
}

extension StatementReading {
  /// Reads a CODA file.
  package init(coda bytes: [UInt8]) {
    do {
      self = .read(try CODAFile(bytes).statements)
    } catch {
      self = .refused(
        StatementRefusal(record: error.record, code: error.code, facts: error.facts))
    }
  }
}

/// The lines of a file, ended by CRLF or LF; empty ones may only stand at the end.
private struct CODALines {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// The number of the line given last, from 1.
  private(set) var number = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The next line without and with its end; nil where only empty lines are left.
  mutating func next() -> (content: Range<Int>, end: Int)? {
    let start = place
    var end = start
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    place = end < bytes.endIndex ? end + 1 : end
    var last = end
    if last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    if last == start, isBlank(from: start) { return nil }
    number += 1
    return (start..<last, place)
  }

  /// Whether nothing but line ends is left.
  private func isBlank(from start: Int) -> Bool {
    var index = start
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\r") || bytes[index] == UInt8(ascii: "\n") else {
        return false
      }
      index += 1
    }
    return true
  }
}
