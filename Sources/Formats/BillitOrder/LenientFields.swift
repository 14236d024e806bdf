import Foundation

/// Fields as Billit writes them: codes as number or text, and whatever does not fit as missing.
extension KeyedDecodingContainer {
  /// A text, or a number as text; nil for anything else and for an empty text.
  func text(_ key: Key) -> String? {
    if let text = try? decodeIfPresent(String.self, forKey: key) {
      return text.isEmpty ? nil : text
    }
    if let number = try? decodeIfPresent(Decimal.self, forKey: key) { return number.description }
    return nil
  }

  /// A whole number, also as text; nil for anything else.
  func integer(_ key: Key) -> Int? {
    text(key).flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
  }

  /// A truth value; nil for anything else.
  func flag(_ key: Key) -> Bool? {
    (try? decodeIfPresent(Bool.self, forKey: key)) ?? nil
  }
}
