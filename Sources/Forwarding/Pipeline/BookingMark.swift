/// Our own mark in a booking's comment: the only means to recognise it, as the call that books has no
/// idempotency key (Octopus API §9).
enum BookingMark {
  /// "PSL-7000123-42": the Billit order and our document.
  static func text(orderID: Int64, documentID: Int64) -> String {
    "PSL-\(orderID)-\(documentID)"
  }

  /// The comment of a booking: the document's number for people, the mark for us. Long numbers are cut,
  /// as the length Octopus takes is not documented.
  static func comment(number: String, mark: String) -> String {
    "\(number.prefix(60)) \(mark)"
  }

  /// The mark in a text, whatever stands around it ("PSL-7000123-42.xml"); nil when there is none.
  static func found(in text: String?) -> String? {
    text?.firstMatch(of: /PSL-[0-9]+-[0-9]+(?![0-9])/).map { String($0.output) }
  }

  /// Whether a comment carries the mark as a word of its own.
  static func isIn(_ comment: String?, _ mark: String) -> Bool {
    comment?.split(whereSeparator: \.isWhitespace).contains { $0 == mark } ?? false
  }
}
