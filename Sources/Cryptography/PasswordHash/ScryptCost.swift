/// What one scrypt computation costs, in time and memory.
package struct ScryptCost: Equatable, Sendable {
  /// N = 2^15, r = 8, p = 1: about 100 ms and 32 MiB.
  package static let standard = ScryptCost(checkedLogN: 15, r: 8, p: 1)

  /// The most memory one computation may take, in bytes: 256 MiB. It bounds what a tampered stored
  /// text can ask for.
  package static let memoryLimit = 256 << 20

  /// The logarithm of N to the base 2; the block size; the parallelism.
  package let logN, r, p: Int

  /// Nil outside 1…20 for `logN`, 1…32 for `r`, 1…16 for `p`, above the memory limit, or where
  /// RFC 7914 §2 forbids it (N must be less than 2^(16 r)).
  package init?(logN: Int, r: Int, p: Int) {
    guard (1...20).contains(logN), (1...32).contains(r), (1...16).contains(p), logN < 16 * r,
      128 * r << logN <= ScryptCost.memoryLimit
    else { return nil }
    self.init(checkedLogN: logN, r: r, p: p)
  }

  private init(checkedLogN logN: Int, r: Int, p: Int) {
    self.logN = logN
    self.r = r
    self.p = p
  }

  /// The cost written as `ln=15,r=8,p=1`, and only so.
  init?(_ text: Substring) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.split(separator: "=", maxSplits: 1).last.flatMap { Int($0) } ?? 0
    }
    guard numbers.count == 3 else { return nil }
    self.init(logN: numbers[0], r: numbers[1], p: numbers[2])
    guard self.text == text else { return nil }
  }

  var text: String { "ln=\(logN),r=\(r),p=\(p)" }
}
