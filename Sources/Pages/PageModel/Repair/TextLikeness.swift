import Foundation

/// How much two names look alike, whatever accents, capitals and legal forms they are written with.
enum TextLikeness {
  /// Lower case without accents.
  static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
  }

  /// Letters and digits only.
  static func compact(_ text: String) -> String {
    String(folded(text).filter { $0.isLetter || $0.isNumber })
  }

  /// Between 0 and 1: the share of pairs of letters that both have (Dice).
  static func score(_ one: Pairs, _ other: Pairs) -> Double {
    guard one.count > 0, other.count > 0 else { return 0 }
    let common = one.counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return 2 * Double(common) / Double(one.count + other.count)
  }

  /// The pairs of neighbouring letters of a name without its legal form.
  struct Pairs: Sendable {
    let counts: [String: Int]
    let count: Int

    init(_ name: String) {
      let words = TextLikeness.folded(name).replacing(".", with: "")
        .split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let kept = words.filter { !TextLikeness.legalForms.contains($0) }
      var counts: [String: Int] = [:]
      var count = 0
      for word in kept.isEmpty ? words : kept {
        let letters = Array(" " + word)
        for index in letters.indices.dropLast() {
          counts[String(letters[index...(index + 1)]), default: 0] += 1
          count += 1
        }
      }
      self.counts = counts
      self.count = count
    }
  }

  private static let legalForms: Set<String> = [
    "bv", "bvba", "nv", "sa", "srl", "sprl", "cv", "cvba", "sc", "scrl", "comm", "commv", "scs",
    "snc", "vof", "vzw", "asbl", "gmbh", "ag", "kg", "ltd", "sas", "sarl", "the",
  ]
}
