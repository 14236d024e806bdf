import Foundation

/// Header values as RFC 5322 and RFC 2047 want them: ASCII, one line each, nothing that could begin
/// another header.
enum MailHeader {
  /// A text for people, such as a subject: as it is when it is short plain ASCII, else in encoded words
  /// of at most 75 characters, each of whole characters.
  static func text(_ value: String) -> String {
    let line = oneLine(value)
    let isPlain =
      line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
      && line.utf8.count <= 60
    return isPlain ? line : words(line).joined(separator: "\r\n ")
  }

  /// A name before an address: `"Name" <address>`.
  static func mailbox(name: String?, address: String) -> String {
    guard let name, !name.isEmpty else { return oneLine(address) }
    let line = oneLine(name)
    let isPlain = line.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == 0x20
    }
    let written = isPlain && line.utf8.count <= 60 ? line : words(line).joined(separator: "\r\n ")
    return "\(written)\r\n <\(oneLine(address))>"
  }

  /// The time as `Date` wants it, in UTC.
  static func date(_ instant: Int64) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let moment = Date(timeIntervalSince1970: Double(instant) / 1_000)
    let parts = calendar.dateComponents(
      [.weekday, .day, .month, .year, .hour, .minute, .second], from: moment)
    func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
    let weekday = weekdays[(parts.weekday ?? 1) - 1]
    let month = months[(parts.month ?? 1) - 1]
    return "\(weekday), \(two(parts.day)) \(month) \(parts.year ?? 1970) "
      + "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000"
  }

  /// The value without anything that ends a line or is invisible.
  static func oneLine(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { scalar in
          scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{2028}"
            || scalar == "\u{2029}" || scalar == "\u{85}" ? " " : scalar
        }))
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// 45 bytes are 60 characters of base64; with `=?utf-8?B?` and `?=` that is 72.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var part: [UInt8] = []
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if part.count + bytes.count > 45 {
        words.append(word(part))
        part = []
      }
      part += bytes
    }
    if !part.isEmpty || words.isEmpty { words.append(word(part)) }
    return words
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
  }
}
