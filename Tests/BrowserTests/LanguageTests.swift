import TestSupport
import Testing

extension InABrowser {
  @Suite("Every page speaks each of the four languages")
  struct Languages {
    private static let overview = [
      "fr": "À qui de jouer ?", "nl": "Wie is aan zet?", "de": "Wer ist am Zug?",
      "en": "Whose move is it?",
    ]

    @Test("the profile changes the language; no page keeps words of another or none")
    func change() async throws {
      try await Visitor.comes { visitor in
        try await visitor.seeBookedDocuments()
        let pages = try await visitor.everyPage()
        var words: [String: [String: [String]]] = [:]
        // French comes last: the next test finds the language it began with.
        for language in ["nl", "de", "en", "fr"] {
          try await visitor.choose(language: language)
          for page in pages {
            try await visitor.open(page)
            #expect(try await visitor.path() == page.prefix { $0 != "?" })
            // These show names of the machine on purpose: codes of actions, settings, a header, calls.
            if !["/people", "/audit", "/health", "/letters"].contains(page),
              !page.hasPrefix("/imports/")
            {
              let unwritten = try await visitor.unwritten()
              #expect(unwritten == [], "\(language) \(page)")
            }
            words[page, default: [:]][language] = try await visitor.browser.texts(
              "main :is(h1, h2, p, th, dt, label, caption, summary, button)")
          }
          try await visitor.open("/")
          let heading = try await visitor.browser.text("h1")
          #expect(heading.replacing("\u{202F}", with: " ") == Languages.overview[language])
        }
        for (page, spoken) in words {
          #expect(Set(spoken.values).count == 4, "\(page): two languages say the same")
        }
      }
    }
  }
}

extension Visitor {
  /// Texts on the page that no translator wrote: template fields, names from the code, facts without a
  /// value.
  fileprivate func unwritten() async throws -> [String] {
    let script = """
      const texts = document.body.innerText.split("\\n");
      for (const element of document.querySelectorAll("[title], [aria-label], [placeholder]"))
        for (const name of ["title", "aria-label", "placeholder"])
          texts.push(element.getAttribute(name) ?? "");
      const marker = /[{}]|\\b[a-z]+[A-Z][a-z]|\\b[a-z]+_[a-z]+|\\b(nil|null|undefined)\\b|Optional\\(|(^|\\s)…/;
      return texts.filter(text => marker.test(text));
      """
    return try await browser.script(script).array?.compactMap(\.string) ?? []
  }
}
