import Accounting
import Storage

/// Numbers, amounts, dates and times as they are written in Belgium in one language.
struct BelgianFormat: Sendable {
  let language: Language

  /// Keeps digits and what belongs to them on one line.
  private static let narrowSpace = "\u{202F}"
  private static let minus = "\u{2212}"

  /// An amount with two decimals: `1 234,56` (fr), `1.234,56` (nl, de), `1,234.56` (en).
  func amount(_ money: Money) -> String {
    let plain = money.magnitude.description
    let point = plain.lastIndex(of: ".") ?? plain.endIndex
    let decimals = plain[point...].dropFirst()
    let sign = money.cents < 0 ? BelgianFormat.minus : ""
    return sign + grouped(plain[..<point]) + decimalMark + decimals
  }

  /// An amount with its currency after it.
  func amount(_ money: Money, currency: String?) -> String {
    amount(money) + "\u{A0}" + (currency ?? "EUR")
  }

  /// A whole number.
  func number(_ value: Int) -> String {
    (value < 0 ? BelgianFormat.minus : "") + grouped(Substring(String(value.magnitude)))
  }

  /// A percentage: `21 %`, `5,5 %`.
  func percent(_ rate: VATRate) -> String {
    let text = rate.description.split(separator: ".", maxSplits: 1).joined(separator: decimalMark)
    return text + (language == .english ? "%" : BelgianFormat.narrowSpace + "%")
  }

  /// `24/11/2026`, in German `24.11.2026`.
  func date(_ date: CalendarDate) -> String {
    let mark = language == .german ? "." : "/"
    return [two(date.day), two(date.month), String(date.year)].joined(separator: mark)
  }

  /// `24/11`, in German `24.11.`
  func shortDate(_ date: CalendarDate) -> String {
    language == .german
      ? "\(two(date.day)).\(two(date.month))." : "\(two(date.day))/\(two(date.month))"
  }

  /// The day of a moment in Belgium.
  func date(_ instant: Instant) -> String { date(BelgianTime(instant).date) }

  /// `14 h 20` (fr), `14.20` (nl), `14:20` (de, en).
  func time(_ instant: Instant) -> String {
    let time = BelgianTime(instant)
    return switch language {
    case .french:
      "\(time.hour)" + BelgianFormat.narrowSpace + "h" + BelgianFormat.narrowSpace
        + two(time.minute)
    case .dutch: "\(time.hour).\(two(time.minute))"
    case .german, .english: "\(two(time.hour)):\(two(time.minute))"
    }
  }

  /// Date and time to the second, for time-lines and audits: `24/11/2026 14:02:11`.
  func moment(_ instant: Instant) -> String {
    let time = BelgianTime(instant)
    return "\(date(time.date)) \(two(time.hour)):\(two(time.minute)):\(two(time.second))"
  }

  /// The time when it is today, otherwise the date.
  func brief(_ instant: Instant, now: Instant) -> String {
    BelgianTime(instant).date == BelgianTime(now).date ? time(instant) : date(instant)
  }

  /// ISO 8601 in UTC, for machines: `2026-11-24T13:02:11Z`.
  static func iso(_ instant: Instant) -> String {
    let milliseconds = instant % 1000
    let seconds = (instant - milliseconds) / 1000
    let days = seconds / 86_400
    let rest = Int(seconds - days * 86_400)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(CalendarDate(daysSince1970: Int(days)))T\(two(rest / 3_600)):\(two(rest / 60 % 60))"
      + ":\(two(rest % 60))Z"
  }

  /// A period such as 202604 as `2026-04`; any other number as it is. Never as a month: in a quarterly
  /// dossier that is the fourth quarter.
  func period(_ number: Int) -> String {
    let place = number % 100
    guard (190_001...299_999).contains(number), (1...13).contains(place) else { return "\(number)" }
    return "\(number / 100)-\(two(place))"
  }

  private var decimalMark: String { language == .english ? "." : "," }

  private var groupMark: String {
    switch language {
    case .french: BelgianFormat.narrowSpace
    case .dutch, .german: "."
    case .english: ","
    }
  }

  private func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += groupMark }
      text.append(digit)
    }
    return text
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
