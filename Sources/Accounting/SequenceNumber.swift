/// A document number taken apart: what comes before its last run of digits, the run as a number, and
/// what follows. "VF/2026/0118" is 118 in the series "VF/2026/".
package struct SequenceNumber: Hashable, Sendable, Comparable {
  package let prefix: String
  package let value: Int
  package let suffix: String
  /// How many digits the run was written with, so that others can be named in the same way.
  package let width: Int

  /// Nil when the text has no digits, or more than 15 in the last run.
  package init?(_ text: some StringProtocol) {
    let characters = Array(text)
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    guard let end = characters.lastIndex(where: isDigit) else { return nil }
    var start = end
    while start > 0, isDigit(characters[start - 1]) { start -= 1 }
    guard end - start < 15, let value = Int(String(characters[start...end])) else { return nil }
    prefix = String(characters[..<start])
    self.value = value
    suffix = String(characters[(end + 1)...])
    width = end - start + 1
  }

  /// Whether both belong to one series and so follow one another.
  package func isOfSeries(_ other: SequenceNumber) -> Bool {
    prefix == other.prefix && suffix == other.suffix
  }

  /// How another number of the series is written.
  package func written(_ value: Int) -> String {
    var digits = String(value)
    while digits.utf8.count < width { digits = "0" + digits }
    return prefix + digits + suffix
  }

  package static func < (left: SequenceNumber, right: SequenceNumber) -> Bool {
    (left.prefix, left.value, left.suffix) < (right.prefix, right.value, right.suffix)
  }
}
