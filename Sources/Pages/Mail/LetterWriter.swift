import Accounting
package import Storage

/// Puts letters into words: text and HTML from `Templates/mail`, in the recipient's language.
package struct LetterWriter: Sendable {
  private let library: TemplateLibrary
  private let office: String?

  /// - Parameters:
  ///   - templates: the folder with the Mustache templates.
  ///   - office: what the accountant's office is called; letters say "your accountant" when it is nil.
  /// - Throws: `TemplateRefusal` for a template that is not safe.
  package init(templates: String, office: String?) throws {
    self.init(
      library: try TemplateLibrary(folder: templates, texts: Set(TextTables.words.keys)),
      office: office)
  }

  init(library: TemplateLibrary, office: String?) {
    self.library = library
    self.office = office
  }

  /// The letter as its recipient reads it.
  package func write(_ letter: Letter) throws -> WrittenLetter {
    let model = model(letter)
    return WrittenLetter(
      subject: model.subject, text: try library.render("mail/letter_text", model),
      html: try library.render("mail/letter", model))
  }

  /// What a letter is about, in the language of whoever looks at a list.
  func subject(of letter: Letter, in language: Language) -> String {
    var letter = letter
    letter.language = language.rawValue
    return model(letter).subject
  }

  private func model(_ letter: Letter) -> LetterModel {
    let language = Language(rawValue: letter.language) ?? .french
    let speech = Speech(language)
    var facts = letter.facts.mapValues { value in
      CalendarDate(value).map { speech.format.date($0) } ?? value
    }
    let name = office ?? speech(LetterText.yourAccountant)
    facts["office"] = name
    if let code = letter.facts["cause"].flatMap(Cause.Code.init(rawValue:)) {
      let explanation = speech.explain(Cause(code, letter.facts))
      facts["problem"] = "\(explanation.title). \(explanation.sentence)"
      facts["fix"] = explanation.fix
    }
    let words = letter.kind.words
    func filled(_ words: Words) -> String {
      let text = words.filled(facts, in: language)
      return text.prefix(1).uppercased() + text.dropFirst()
    }
    let table = words.facts.compactMap { entry in
      facts[entry.fact].map { LetterModel.Fact(name: entry.name[language], value: $0) }
    }
    return LetterModel(
      lang: language.rawValue, subject: filled(words.subject), office: office,
      greeting: speech(LetterText.greeting),
      paragraphs: words.paragraphs.map(filled).filter { !$0.isEmpty },
      facts: table, hasFacts: !table.isEmpty,
      button: letter.link.flatMap { link in
        words.button.map {
          .init(
            label: $0[language], href: link,
            hint: speech(LetterText.linkHint))
        }
      },
      note: words.note.map(filled), closing: speech(LetterText.closing), signature: name,
      footer: speech(LetterText.footer),
      colon: speech(CommonText.colon))
  }
}

/// What the mail templates show.
private struct LetterModel: Sendable {
  var lang: String
  var subject: String
  var office: String?
  var greeting: String
  var paragraphs: [String]
  var facts: [Fact]
  var hasFacts: Bool
  var button: Button?
  var note: String?
  var closing: String
  var signature: String
  var footer: String
  /// What stands between a name and its value in the plain text.
  var colon: String

  struct Fact: Sendable {
    var name: String
    var value: String
  }

  struct Button: Sendable {
    var label: String
    var href: String
    var hint: String
  }
}
