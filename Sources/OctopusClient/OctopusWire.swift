/// Octopus' way of writing a key: `{"id": 3}`.
struct NumberKey: Codable, Hashable, Sendable {
  var id: Int
}

/// A text in up to four languages, as accounts and cost centres have it.
struct LocalisedText: Decodable {
  private var dutch: String?
  private var french: String?
  private var english: String?
  private var german: String?

  /// By language code; languages without a text are left out.
  var byLanguage: [String: String] {
    ["nl": dutch, "fr": french, "en": english, "de": german]
      .compactMapValues { $0 }.filter { !$0.value.isEmpty }
  }

  enum CodingKeys: String, CodingKey {
    case dutch = "description_NL"
    case french = "description_FR"
    case english = "description_EN"
    case german = "description_DE"
  }
}

/// Something that changed and something that went, since a moment.
package struct Changes<Element: Hashable & Sendable>: Hashable, Sendable {
  package var changed: [Element]
  package var deleted: [Element]

  package init(changed: [Element], deleted: [Element]) {
    self.changed = changed
    self.deleted = deleted
  }
}

extension String {
  /// Nil for the empty and blank texts that Octopus writes where there is nothing.
  var ifNotBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}

extension Int {
  /// Nil for the 0 that Octopus writes where there is nothing.
  var ifNotZero: Int? { self == 0 ? nil : self }
}
