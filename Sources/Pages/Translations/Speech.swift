import Accounting
import Storage

/// How a page speaks: one language, with its texts and formats.
struct Speech: Sendable {
  let language: Language
  let format: BelgianFormat

  init(_ language: Language) {
    self.language = language
    format = BelgianFormat(language: language)
  }

  /// A text of a table.
  func callAsFunction(_ text: some TextTable) -> String { text.words[language] }

  /// A text of a table with its facts.
  func fill(_ text: some TextTable, _ facts: [String: String]) -> String {
    text.words.filled(facts, in: language)
  }

  /// One of two texts by number: French takes the singular for 0 and 1, the others for 1 alone.
  func count(_ count: Int, one: some TextTable, many: some TextTable) -> String {
    let single = count == 1 || (language == .french && count == 0)
    return single
      ? fill(one, ["n": format.number(count)]) : fill(many, ["n": format.number(count)])
  }

  /// A name and its value with the language's colon between them.
  func pair(_ name: String, _ value: String) -> String {
    "\(name)\(self(CommonText.colon)) \(value)"
  }

  /// Every text that templates may name, in this language.
  var texts: [String: String] { TextTables.words.mapValues { $0[language] } }

  /// "Booked – entry A1/2026/118" and its like stay short here: the entry stands beside it.
  func label(of state: DocumentState) -> String { state.label[language] }

  /// What a group of states is called beside a number.
  func word(of group: DocumentState.Group, count: Int) -> String {
    let single = count == 1 || (language == .french && count == 0)
    return (single ? group.one : group.many)[language]
  }

  /// Whose move it is.
  func name(of owner: Cause.Owner) -> String { owner.label[language] }

  /// A cause for people: what it is called, what happened, and what to do about it.
  func explain(_ cause: Cause) -> Explanation {
    let facts = FactWords(speech: self).written(cause.facts)
    let words = cause.code.words
    return Explanation(
      title: words.title.filled(facts, in: language),
      sentence: words.sentence.filled(facts, in: language),
      fix: words.fix.filled(facts, in: language))
  }

  func word(of direction: Direction) -> String {
    self(direction == .purchase ? CommonText.purchase : .sale)
  }

  func word(of kind: DocumentKind) -> String {
    self(kind == .invoice ? CommonText.invoice : .creditNote)
  }

  func word(of role: Role) -> String {
    switch role {
    case .reader: self(PeopleText.roleReader)
    case .accountant: self(PeopleText.roleAccountant)
    case .administrator: self(PeopleText.roleAdministrator)
    }
  }
}

/// A cause or problem in words.
struct Explanation: Sendable, Hashable {
  var title: String
  var sentence: String
  var fix: String
}
