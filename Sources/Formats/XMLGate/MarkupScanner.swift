/// Walks over the markup of an XML text, tag by tag, without judging what lies between.
struct MarkupScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// One piece of markup.
  struct Markup {
    var kind: Kind
    /// From `<` to behind `>`.
    var range: Range<Int>
    /// The name of a tag or instruction, with its prefix.
    var nameRange: Range<Int>

    enum Kind {
      case start, end, empty, comment, characterData, instruction, declaration
    }

    func name(in bytes: [UInt8]) -> String {
      String(decoding: bytes[nameRange], as: UTF8.self)
    }

    /// Whether the name is this one, whatever its prefix.
    func isNamed(_ local: StaticString, in bytes: [UInt8]) -> Bool {
      let wanted = local.description.utf8
      guard nameRange.count >= wanted.count,
        bytes[nameRange].suffix(wanted.count).elementsEqual(wanted)
      else { return false }
      return nameRange.count == wanted.count
        || bytes[nameRange.upperBound - wanted.count - 1] == UInt8(ascii: ":")
    }
  }

  /// The next markup; nil at the end. Markup that never ends is `notWellFormed`.
  mutating func next() throws(UnreadableInvoice) -> Markup? {
    let open = nextMarkup()
    guard open < bytes.count else { return nil }
    let markup: Markup
    switch open + 1 < bytes.count ? bytes[open + 1] : 0 {
    case UInt8(ascii: "!"):
      if has("<!--", at: open) {
        markup = Markup(
          kind: .comment, range: open..<(try end(of: "-->", from: open + 4)),
          nameRange: open..<open)
      } else if has("<![CDATA[", at: open) {
        markup = Markup(
          kind: .characterData, range: open..<(try end(of: "]]>", from: open + 9)),
          nameRange: open..<open)
      } else {
        markup = Markup(kind: .declaration, range: open..<(open + 2), nameRange: open..<open)
      }
    case UInt8(ascii: "?"):
      let range = open..<(try end(of: "?>", from: open + 2))
      markup = Markup(kind: .instruction, range: range, nameRange: name(from: open + 2))
    case UInt8(ascii: "/"):
      markup = Markup(
        kind: .end, range: open..<(try endOfTag(from: open)), nameRange: name(from: open + 2))
    default:
      let range = open..<(try endOfTag(from: open))
      let isEmpty = bytes[range.upperBound - 2] == UInt8(ascii: "/")
      markup = Markup(
        kind: isEmpty ? .empty : .start, range: range, nameRange: name(from: open + 1))
    }
    position = markup.range.upperBound
    return markup
  }

  /// Where the next markup begins; the end of the text when there is none.
  func nextMarkup() -> Int {
    var index = position
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return index
  }

  /// The line, from 1, on which that byte stands.
  func line(of index: Int) -> Int { Self.line(of: index, in: bytes) }

  static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  private func has(_ text: StaticString, at index: Int) -> Bool {
    bytes[index...].starts(with: text.description.utf8)
  }

  private func end(of closing: StaticString, from start: Int) throws(UnreadableInvoice) -> Int {
    let wanted = Array(closing.description.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index + 1] == wanted[1], has(closing, at: index) {
        return index + wanted.count
      }
      index += 1
    }
    throw .notWellFormed(line: line(of: min(start, bytes.count)))
  }

  private func endOfTag(from open: Int) throws(UnreadableInvoice) -> Int {
    var index = open + 1
    var quote: UInt8?
    let limit = min(bytes.count, open + 65_536)
    while index < limit {
      let byte = bytes[index]
      if let awaited = quote {
        if byte == awaited { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      index += 1
    }
    guard limit == bytes.count else { throw .tagTooLong(line: line(of: open)) }
    throw .notWellFormed(line: line(of: open))
  }

  private func name(from start: Int) -> Range<Int> {
    var index = start
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    return min(start, index)..<index
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "?"): true
    default: false
    }
  }
}
