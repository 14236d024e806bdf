import Accounting

/// What is known against the versions of SQLite and OpenSSL this program runs with. Pure.
enum KnownFaults {
  /// Whether this SQLite can lose commits when two connections reset its log at the same moment: from
  /// 3.7.0 on, mended in 3.51.3 and, by back-ports, in 3.50.7 and 3.44.6
  /// (https://sqlite.org/wal.html#walresetbug).
  static func hasWALReset(sqlite version: String) -> Bool {
    let parts = numbers(version)
    guard !parts.lexicographicallyPrecedes([3, 7, 0]) else { return false }
    for mended in [[3, 44, 6], [3, 50, 7]] where parts.starts(with: mended.prefix(2)) {
      return parts.lexicographicallyPrecedes(mended)
    }
    return parts.lexicographicallyPrecedes([3, 51, 3])
  }

  /// Until when OpenSSL itself mends a branch; nil for a branch this table does not know
  /// (https://openssl-library.org/policies/releasestrat/: 24 months, from 3.5 on 13, and five years for
  /// 3.0 and 3.5). Distributions mend theirs for longer.
  static func endOfSupport(openSSL version: String) -> CalendarDate? {
    let branch = numbers(version).prefix(2)
    return ends.first { $0.branch == Array(branch) }.flatMap { CalendarDate($0.day) }
  }

  private static let ends: [(branch: [Int], day: String)] = [
    ([1, 0], "2019-12-31"), ([1, 1], "2023-09-11"), ([3, 0], "2026-09-07"),
    ([3, 1], "2025-03-14"), ([3, 2], "2025-11-23"), ([3, 3], "2026-04-09"),
    ([3, 4], "2026-10-22"), ([3, 5], "2030-04-08"), ([3, 6], "2026-11-01"),
  ]

  /// The numbers of the first word that begins with one: "OpenSSL 3.0.19 27 Jan 2026", "3.40.1".
  private static func numbers(_ version: String) -> [Int] {
    let word = version.split(separator: " ").first { $0.first?.isNumber == true } ?? ""
    return word.split(separator: ".").map { part in Int(part.prefix { $0.isNumber }) ?? 0 }
  }
}
