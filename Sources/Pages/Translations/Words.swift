/// One text in the four languages, in the order French, Dutch, German, English.
///
/// `{name}` stands for a fact. A part in square brackets is left out when one of its facts is missing.
struct Words: Sendable, Hashable {
  let french: String
  let dutch: String
  let german: String
  let english: String

  init(_ french: String, _ dutch: String, _ german: String, _ english: String) {
    self.french = french
    self.dutch = dutch
    self.german = german
    self.english = english
  }

  /// The text in one language, its facts not filled in.
  subscript(language: Language) -> String {
    switch language {
    case .french: Words.spaced(french)
    case .dutch: dutch
    case .german: german
    case .english: english
    }
  }

  /// The text in one language with its facts.
  func filled(_ facts: [String: String], in language: Language) -> String {
    Words.fill(self[language][...], facts)
  }

  /// French puts narrow spaces before high punctuation and within guillemets; they must not break.
  private static func spaced(_ text: String) -> String {
    // Most texts have none of these, and are told by their bytes.
    guard text.utf8.contains(where: Words.isSpacedApart) else { return text }
    var spaced = ""
    var previous: Character?
    for character in text {
      if previous == " " {
        spaced.removeLast()
        switch character {
        case ";", "?", "!", "»": spaced += "\u{202F}"
        case ":": spaced += "\u{A0}"
        default: spaced += " "
        }
      }
      if previous == "«", character == " " {
        spaced += "\u{202F}"
        previous = "\u{202F}"
        continue
      }
      spaced.append(character)
      previous = character
    }
    return spaced
  }

  /// Whether a byte is high punctuation, or begins a guillemet.
  private static func isSpacedApart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), 0xC2: true
    default: false
    }
  }

  private static func fill(_ text: Substring, _ facts: [String: String]) -> String {
    var filled = ""
    var rest = text
    while let next = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
      filled += rest[..<next]
      let closing: Character = rest[next] == "[" ? "]" : "}"
      guard let end = rest[next...].firstIndex(of: closing) else { break }
      let inside = rest[rest.index(after: next)..<end]
      if closing == "}" {
        filled += facts[String(inside)] ?? "…"
      } else if names(in: inside).allSatisfy({ facts[$0] != nil }) {
        filled += fill(inside, facts)
      }
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }

  /// The facts a text asks for.
  static func names(in text: some StringProtocol) -> [String] {
    text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

/// A table of texts: an enum whose every case has words in all languages, so that the compiler sees
/// to completeness. The raw value is the name a template uses (`{{t.name}}`).
protocol TextTable: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  var words: Words { get }
}

/// All tables that templates may draw on.
enum TextTables {
  private static let all: [[(name: String, words: Words)]] = [
    entries(CommonText.self), entries(OverviewText.self), entries(DocumentText.self),
    entries(EvidenceText.self), entries(LinkText.self), entries(PeopleText.self),
    entries(CausesText.self), entries(RepairText.self), entries(ConnectionText.self),
    entries(SetupText.self), entries(AccountText.self), entries(AccessText.self),
    entries(DeliveryText.self), entries(AuditText.self), entries(HealthText.self),
    entries(SettingsText.self), entries(MappingText.self), entries(LetterText.self),
    entries(PeriodText.self), entries(LinkingText.self), entries(ClientStartText.self),
    entries(LinkStageText.self),
    entries(ClientDoorText.self), entries(SignInText.self), entries(BankText.self),
    entries(BankAccountText.self),
    entries(StatementText.self), entries(BankPartText.self), entries(ConsentText.self),
    entries(RotationText.self),
    entries(DocumentListText.self), entries(ImportText.self), entries(OctopusListText.self),
    entries(StepText.self),
    entries(TrialText.self), entries(InvoiceText.self), entries(ProposalText.self),
    entries(DuplicateText.self), entries(LearningText.self), entries(PreviewText.self),
    entries(HealthChartText.self), entries(UpkeepText.self),
    entries(DispatchText.self), entries(DossierDayText.self),
  ]

  /// Every text by name; the first table wins where two have the same name.
  static let words: [String: Words] = Dictionary(
    all.joined().map { ($0.name, $0.words) }, uniquingKeysWith: { first, _ in first })

  /// Names that more than one table has; must be empty.
  static let ambiguous: [String] = Dictionary(grouping: all.joined(), by: \.name)
    .filter { $0.value.count > 1 }.keys.sorted()

  private static func entries<Table: TextTable>(
    _ table: Table.Type
  ) -> [(name: String, words: Words)] {
    Table.allCases.map { ($0.rawValue, $0.words) }
  }
}
