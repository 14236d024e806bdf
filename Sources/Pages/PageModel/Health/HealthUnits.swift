import Accounting
import Storage

/// Sizes and durations as a person reads them.
enum HealthUnits {
  /// Below this many free bytes the page warns.
  static let lowDisk: Int64 = 1_000_000_000

  static func size(_ bytes: Int64?, _ speech: Speech) -> String {
    guard let bytes else { return speech(HealthText.unknownSize) }
    let (unit, text): (Int64, HealthText) =
      switch bytes {
      case ..<1_000_000: (1_000, .kilobytes)
      case ..<1_000_000_000: (1_000_000, .megabytes)
      default: (1_000_000_000, .gigabytes)
      }
    // One decimal, rounded up: a file of a few bytes is not none.
    let tenths = (bytes * 10 + unit - 1) / unit
    let written = DecimalText.written(tenths, decimals: 1)
    return speech.fill(
      text,
      ["n": speech.language == .english ? written : written.replacing(".", with: ",")])
  }

  static func duration(_ milliseconds: Instant, _ speech: Speech) -> String {
    let seconds = max(0, milliseconds / 1_000)
    let (unit, text): (Int64, HealthText) =
      switch seconds {
      case ..<120: (1, .healthSeconds)
      case ..<7_200: (60, .healthMinutes)
      case ..<172_800: (3_600, .healthHours)
      default: (86_400, .healthDays)
      }
    return speech.fill(text, ["n": speech.format.number(Int(seconds / unit))])
  }
}
