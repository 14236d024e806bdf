extension MasterKeys {
  /// The keys in the text of a key file: one `identifier:base64` a line, the first of which seals.
  /// Empty lines and lines that begin with `#` are skipped.
  package static func parse(_ text: String) throws(MasterKeyFileFailure) -> MasterKeys {
    var found: MasterKeys?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      do {
        found = try adding(line, to: found)
      } catch {
        throw .wrongLine(index + 1, error)
      }
    }
    guard let found else { throw .noKeys }
    return found
  }

  private static func adding(
    _ line: Substring, to keys: MasterKeys?
  ) throws(MasterKeyFault) -> MasterKeys {
    guard let colon = line.firstIndex(of: ":") else { throw .noSeparator }
    guard let id = KeyID(line[..<colon]) else { throw .wrongID }
    let text = line[line.index(after: colon)...]
    guard var bytes = Base64Text.standard.decode(text) else { throw .notBase64 }
    let key = SecretBytes(wiping: &bytes)
    guard let keys else { return try MasterKeys(current: id, key: key) }
    return try keys.adding(id, key: key)
  }
}

/// Why a text is not a key file. It never holds any of the file.
package enum MasterKeyFileFailure: Error, Equatable, Sendable {
  /// Not one key in it.
  case noKeys
  /// The first wrong line, counted from 1, and what is wrong with it.
  case wrongLine(Int, MasterKeyFault)
}

extension MasterKeyFileFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noKeys: "the key file has no key in it"
    case .wrongLine(let line, let fault): "line \(line) of the key file: \(fault)"
    }
  }
}
