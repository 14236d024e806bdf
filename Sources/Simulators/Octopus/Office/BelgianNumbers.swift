extension OctopusSimulator {
  /// Numbers that pass the checks of their kind.
  package enum BelgianNumbers {
    /// The VAT number on these eight digits, as Octopus writes it: `BE0xxx.xxx.xxx`. The last two are
    /// 97 less the rest of the first eight by 97.
    package static func vatNumber(_ first: Int) -> String {
      let base = first % 100_000_000
      let digits = padded(base * 100 + 97 - base % 97, to: 10)
      return "BE\(digits.prefix(4)).\(digits.dropFirst(4).prefix(3)).\(digits.suffix(3))"
    }

    /// The Belgian IBAN on the ten digits of an account number.
    package static func iban(_ account: Int) -> String {
      let rest = account % 97
      let number = padded(account, to: 10) + padded(rest == 0 ? 97 : rest, to: 2)
      // "BE00" counted as digits (B is 11, E is 14) stands behind the number.
      let check = 98 - remainder(number + "111400")
      return "BE" + padded(check, to: 2) + number
    }

    private static func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func remainder(_ digits: String) -> Int {
      digits.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
    }
  }
}
