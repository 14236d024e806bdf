/// A Belgian enterprise number (KBO, BCE, ZDU): ten digits beginning with 0 or 1, of which the last two
/// are 97 − (the first eight mod 97), so 01 to 97.
///
/// It is not automatically a VAT number: an association or exempt profession has one without being
/// liable to VAT (FPS Economy, Crossroads Bank for Enterprises).
package struct EnterpriseNumber: Hashable, Sendable, CustomStringConvertible {
  /// The ten digits.
  package let digits: String

  /// Why a text is no enterprise number.
  package enum Fault: Error, Hashable, Sendable {
    case wrongShape
    /// It begins with 2 to 8: the number of an establishment, not of an enterprise.
    case establishmentUnit
    case wrongCheck
  }

  /// Reads "0539.930.110", "BE 0539930110" or an old number of nine digits (padded with a zero on the
  /// left); nothing is repaired.
  package init(reading text: some StringProtocol) throws(Fault) {
    var compact = IdentifierText.compact(text)
    if compact.hasPrefix("BE") { compact.removeFirst(2) }
    if compact.utf8.count == 9 { compact = "0" + compact }
    guard compact.utf8.count == 10, IdentifierText.isDigits(compact), let first = compact.first
    else { throw .wrongShape }
    if ("2"..."8").contains(first) { throw .establishmentUnit }
    guard first != "9", let body = Int(compact.prefix(8)), let check = Int(compact.suffix(2)) else {
      throw .wrongShape
    }
    guard check == 97 - body % 97 else { throw .wrongCheck }
    digits = compact
  }

  /// Nil when the text is no enterprise number, whatever the reason.
  package init?(_ text: some StringProtocol) {
    guard let number = try? EnterpriseNumber(reading: text) else { return nil }
    self = number
  }

  /// As Belgians write it: "0539.930.110".
  package var display: String {
    "\(digits.prefix(4)).\(digits.dropFirst(4).prefix(3)).\(digits.suffix(3))"
  }

  package var description: String { display }
}
