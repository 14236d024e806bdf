/// The languages of the pages. The raw values are those of accounts and of `lang` attributes.
enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case dutch = "nl"
  case german = "de"
  case english = "en"

  /// What the language calls itself.
  var ownName: String {
    switch self {
    case .french: "Français"
    case .dutch: "Nederlands"
    case .german: "Deutsch"
    case .english: "English"
    }
  }

  /// The first language of an `Accept-Language` header that the pages have, by its weights; French
  /// when there is none.
  init(acceptLanguage header: String?) {
    var best: (language: Language, weight: Double)?
    for part in (header ?? "").prefix(500).split(separator: ",") {
      let fields = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = fields.first?.lowercased(), let language = Language(rawValue: tag.prefix2)
      else { continue }
      let quality = fields.dropFirst().first { $0.hasPrefix("q=") }
      let weight = quality.flatMap { Double($0.dropFirst(2)) } ?? 1
      if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
    }
    self = best?.language ?? .french
  }
}

extension String {
  /// The primary part of a language tag: "fr" of "fr-BE".
  fileprivate var prefix2: String { String(split(separator: "-").first ?? "") }
}
