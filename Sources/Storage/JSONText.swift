import Foundation

/// Values kept as JSON text in a column.
enum JSONText {
  /// The value as JSON with sorted keys, so that equal values are equal text.
  static func write(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Reads a value back; nil for null.
  static func read<Value: Decodable>(_ type: Value.Type, _ text: String?) throws -> Value? {
    guard let text else { return nil }
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// The facts of an event or cause; empty when the column holds none.
  static func facts(_ text: String?) -> [String: String] {
    (try? read([String: String].self, text)) ?? [:]
  }
}
