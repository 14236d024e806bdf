import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("Where no program sends mail, a person does")
  struct LetterByHand {
    @Test(
      "the letter's text stands there in the client's language; once sent, the state goes on",
      arguments: [false, true])
    func consent(withoutJavaScript: Bool) async throws {
      let manner = Browser.Manner { $0.withoutJavaScript = withoutJavaScript }
      try await Visitor.comes(manner) { visitor in
        let browser = visitor.browser
        let name = withoutJavaScript ? "Slagerij Vermeulen BV" : "Tischlerei Hohes Venn GmbH"
        let dossier = try await visitor.demo.dossier(named: name)
        let connect = "form[action='/dossiers/\(dossier)/link/connect'] button"
        try await openLink(visitor, dossier, until: connect)
        try await browser.click(connect)
        let letter = try await openUnsent(visitor)
        // The office reads French; the client does not.
        #expect(try await browser.attribute("lang", of: "html") == "fr-BE")
        let text = try #require(
          try await browser.script("return document.querySelector('.letter textarea').value").string
        )
        #expect(
          text.contains(withoutJavaScript ? "Goedendag," : "Guten Tag,") && text.contains(name))
        let door = try #require(text.firstMatch(of: /http\S+\/c\/\S+/)?.output)
        try await browser.click("form[action='\(letter)/by-hand'] button")
        try await browser.find(".lead .state.ok")
        #expect(try await browser.texts("form[action='\(letter)/by-hand']").isEmpty)
        #expect(try await visitor.demo.state(of: letter) == "sent_by_hand")
        try await visitor.open("/dossiers/\(dossier)/link")
        #expect(try await browser.texts("a[href='\(letter)']").isEmpty)
        #expect(try await visitor.demo.link(of: dossier)["stage"]?.string == "asked")
        try await Visitor.comes(signingIn: false) { client in
          try await client.browser.open(String(door))
          #expect(
            try await client.browser.attribute("lang", of: "html")
              == (withoutJavaScript ? "nl-BE" : "de-BE"))
          try await client.browser.find(".client a.button.primary")
        }
      }
    }

    @Test("login details count as sent when somebody says so")
    func login() async throws {
      try await Visitor.comes { visitor in
        let browser = visitor.browser
        let dossier = try await visitor.demo.dossier(named: "Optiek Noordzee BV")
        try await visitor.open("/dossiers/\(dossier)/link")
        #expect(try await facts(browser).contains("Jamais envoyées"))
        try await browser.click("form[action='/dossiers/\(dossier)/link/login'] button")
        try await browser.find("p.hint a[href^='/letters/']")
        #expect(try await facts(browser).contains("À envoyer"))
        let letter = try await openUnsent(visitor)
        try await browser.click("form[action='\(letter)/by-hand'] button")
        try await browser.find(".lead .state.ok")
        try await visitor.open("/dossiers/\(dossier)/link")
        #expect(try await facts(browser).contains("Envoyées"))
        #expect(try await visitor.demo.link(of: dossier)["invitation"]?.string == "sent")
      }
    }

    /// The dossier's link, as soon as its company was looked for: that is each dossier's turn.
    private func openLink(_ visitor: Visitor, _ dossier: Int, until css: String) async throws {
      let found = try await eventually(within: .seconds(90), every: .seconds(1)) {
        try await visitor.open("/dossiers/\(dossier)/link")
        return try await !visitor.browser.texts(css).isEmpty
      }
      try #require(found)
    }

    /// Follows the hint to the letter that waits; returns its address.
    private func openUnsent(_ visitor: Visitor) async throws -> String {
      let hint = "p.hint a[href^='/letters/']"
      let letter = try #require(try await visitor.browser.attribute("href", of: hint))
      let path = URL(string: letter)?.path() ?? letter
      try await visitor.browser.click(hint)
      try await visitor.browser.find(".letter textarea")
      return path
    }

    private func facts(_ browser: Browser) async throws -> [String] {
      try await browser.texts(".way dl.facts dd")
    }
  }
}

extension RunningDemo {
  fileprivate func state(of letter: String) async throws -> String? {
    try JSONValue(await get("\(letter).json"))["state"]?.string
  }
}
