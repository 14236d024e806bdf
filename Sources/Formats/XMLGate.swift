/// What an XML document must be before a parser may see it: decoded to UTF-8, of bounded size and
/// depth, without declarations, entities or instructions. Pure, and linear in the number of bytes.
struct XMLGate {
  /// The most bytes a document may have.
  var byteLimit: Int
  /// The most elements a document may have.
  var elementLimit = 1_000_000
  /// The most elements that may stand within one another.
  var depthLimit = 64

  /// What came through.
  struct Passage {
    /// UTF-8 without byte order mark; the XML declaration is blanked out, lines are kept. Each text
    /// of an `EmbeddedDocumentBinaryObject` is replaced by `@` and its index in `payloads`: libxml2
    /// refuses texts above 10 MB, and embedded PDFs are larger than that now and then.
    var bytes: [UInt8]
    /// The texts taken out, in their order.
    var payloads: [[UInt8]]
  }

  func pass(_ raw: [UInt8]) throws(UnreadableInvoice) -> Passage {
    guard raw.count <= byteLimit else { throw .tooLarge(limit: byteLimit) }
    let bytes = try decoded(raw)
    try refuseIllegalCharacters(bytes)
    return try scanned(bytes)
  }

  /// The document as UTF-8 with its XML declaration blanked out, unscanned.
  func decoded(_ raw: [UInt8]) throws(UnreadableInvoice) -> [UInt8] {
    var bytes = try CharacterEncoding.utf8(raw)
    if let declaration = CharacterEncoding.declaration(of: bytes) {
      for index in declaration where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
    }
    return bytes
  }

  private func refuseIllegalCharacters(_ bytes: [UInt8]) throws(UnreadableInvoice) {
    for (index, byte) in bytes.enumerated() {
      let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
      // U+FFFE and U+FFFF
      let isNoCharacter =
        byte >= 0xBE && index >= 2 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF
        && byte <= 0xBF
      if isControl || isNoCharacter {
        throw .illegalCharacter(line: MarkupScanner.line(of: index, in: bytes))
      }
    }
  }

  private func scanned(_ bytes: [UInt8]) throws(UnreadableInvoice) -> Passage {
    var scanner = MarkupScanner(bytes)
    var passage = Passage(bytes: [], payloads: [])
    passage.bytes.reserveCapacity(bytes.count)
    var copied = 0
    var depth = 0
    var elements = 0
    while let markup = try scanner.next() {
      switch markup.kind {
      case .comment, .characterData: break
      case .declaration:
        throw .documentTypeDeclaration(line: scanner.line(of: markup.range.lowerBound))
      case .instruction:
        guard markup.name(in: bytes) == "xml-stylesheet" else {
          throw .processingInstruction(line: scanner.line(of: markup.range.lowerBound))
        }
      case .end: depth -= 1
      case .empty, .start:
        elements += 1
        guard elements <= elementLimit else { throw .tooManyElements(limit: elementLimit) }
        guard depth < depthLimit else {
          throw .tooDeep(line: scanner.line(of: markup.range.lowerBound))
        }
        guard markup.kind == .start else { continue }
        depth += 1
        guard markup.isNamed("EmbeddedDocumentBinaryObject", in: bytes) else { continue }
        let payload = bytes[markup.range.upperBound..<scanner.nextMarkup()]
        passage.bytes += bytes[copied..<markup.range.upperBound]
        passage.bytes += "@\(passage.payloads.count)".utf8
        for byte in payload where byte == UInt8(ascii: "\n") { passage.bytes.append(byte) }
        copied = payload.endIndex
        passage.payloads.append(Array(payload))
      }
    }
    passage.bytes += bytes[copied...]
    return passage
  }
}
