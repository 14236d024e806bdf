package import Foundation

/// A form with files as browsers send it (RFC 7578): its parts, byte for byte.
package struct MultipartForm: Sendable {
  /// One field or file.
  package struct Part: Sendable, Hashable {
    package var name: String
    /// Nil for a plain field; empty where no file was chosen.
    package var fileName: String?
    package var bytes: Data
  }

  package var parts: [Part]

  /// Reads a body; nil when it is not such a form, or cut short.
  ///
  /// - Parameter type: the value of `Content-Type`, which names the boundary.
  package init?(_ body: Data, type: String) {
    guard let boundary = MultipartForm.parameter("boundary", of: type), boundary.utf8.count <= 70
    else { return nil }
    let mark = Data("\r\n--\(boundary)".utf8)
    // The first boundary has no line end before it.
    let whole = Data("\r\n".utf8) + body
    var parts: [Part] = []
    guard var at = whole.range(of: mark)?.upperBound else { return nil }
    while true {
      if whole[at...].starts(with: Data("--".utf8)) { break }
      guard whole[at...].starts(with: Data("\r\n".utf8)),
        let end = whole.range(of: mark, in: at..<whole.endIndex),
        let part = MultipartForm.part(whole[(at + 2)..<max(at + 2, end.lowerBound)])
      else { return nil }
      parts.append(part)
      if parts.count > 200 { return nil }
      at = end.upperBound
    }
    self.parts = parts
  }

  private static func part(_ bytes: Data) -> Part? {
    let gap = Data("\r\n\r\n".utf8)
    guard let split = bytes.range(of: gap) else { return nil }
    let head = String(decoding: bytes[..<split.lowerBound], as: UTF8.self)
    for line in head.split(separator: "\r\n") {
      let pieces = line.split(separator: ":", maxSplits: 1)
      guard pieces.count == 2, pieces[0].lowercased() == "content-disposition" else { continue }
      let value = String(pieces[1])
      guard let name = parameter("name", of: value) else { return nil }
      return Part(
        name: name, fileName: parameter("filename", of: value),
        bytes: Data(bytes[split.upperBound...]))
    }
    return nil
  }

  /// The value of `name=…` or `name="…"` in a header's value.
  private static func parameter(_ name: String, of value: String) -> String? {
    for piece in value.split(separator: ";").dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2,
        pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name
      else { continue }
      let text = pair[1].trimmingCharacters(in: .whitespaces)
      return text.hasPrefix("\"") && text.hasSuffix("\"") && text.utf8.count >= 2
        ? String(text.dropFirst().dropLast()) : text
    }
    return nil
  }
}
