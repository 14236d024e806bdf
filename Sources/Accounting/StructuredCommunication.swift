/// A Belgian structured communication (OGM, VCS): twelve digits, the last two being the first ten
/// mod 97, where 0 becomes 97.
package struct StructuredCommunication: Hashable, Sendable, CustomStringConvertible {
  /// The twelve digits.
  package let digits: String

  /// Reads "+++123/4567/89002+++", "***123/4567/89002***", "123/4567/89002" or twelve digits; nil when
  /// the shape or the check is wrong.
  package init?(_ text: some StringProtocol) {
    guard case .valid(let communication) = StructuredCommunication.read(text) else { return nil }
    self = communication
  }

  /// What a text is.
  package enum Reading: Hashable, Sendable {
    case valid(StructuredCommunication)
    /// It has the shape, but not the check: it is shown and sent as written, never repaired.
    case wrongCheck
    /// Free text.
    case other
  }

  /// Tells a right structured communication from a wrong one and from free text.
  package static func read(_ text: some StringProtocol) -> Reading {
    guard let digits = shaped(text), let body = Int(digits.prefix(10)),
      let check = Int(digits.suffix(2))
    else { return .other }
    return IdentifierText.check97(body) == check
      ? .valid(StructuredCommunication(digits: digits)) : .wrongCheck
  }

  /// As it is printed: "+++123/4567/89002+++".
  package var display: String {
    "+++\(digits.prefix(3))/\(digits.dropFirst(3).prefix(4))/\(digits.suffix(5))+++"
  }

  package var description: String { display }

  private init(digits: String) {
    self.digits = digits
  }

  private static func shaped(_ text: some StringProtocol) -> String? {
    var rest = String(text).filter { !$0.isWhitespace }
    for mark in ["+++", "***"] where rest.hasPrefix(mark) && rest.hasSuffix(mark) {
      guard rest.utf8.count > 6 else { return nil }
      rest.removeFirst(3)
      rest.removeLast(3)
      break
    }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    guard lengths == [12] || lengths == [3, 4, 5], parts.allSatisfy(IdentifierText.isDigits) else {
      return nil
    }
    return parts.joined()
  }
}
