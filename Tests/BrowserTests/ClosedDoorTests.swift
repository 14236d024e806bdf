import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("Who comes where they may not, or where nothing is, reads so in their language")
  struct ClosedDoors {
    @Test(
      "for a reader: not for your role, not found; each says what to do and works for everybody")
    func reader() async throws {
      let email = "lezer-\(UUID().uuidString.prefix(8).lowercased())@office.example"
      let link = try await Visitor.comesBack(Browser.Manner()) { visitor in
        let dossier = try await visitor.demo.bookedPurchase().dossierID
        return try await visitor.invite(email, dossier: dossier, as: "reader")
      }
      try await Visitor.comes(signingIn: false) { visitor in
        let browser = visitor.browser
        try await browser.open(link)
        try await browser.type("quatre mots vraiment bizarres", into: "input[name=password]")
        try await browser.click("main form button.primary")
        try await browser.find(".who")
        // The list is an administrator's, the document somebody else's.
        for page in ["/people", "/connections/new", "/documents/\(Int32.max)"] {
          var titles: Set<String> = []
          for language in ["nl", "de", "en", "fr"] {
            try await visitor.choose(language: language)
            try await visitor.open(page)
            titles.insert(try await browser.text("main h1"))
            #expect(try await browser.texts("main .lead, main a.button").count == 2)
            try await judge(visitor, page)
          }
          #expect(titles.count == 4, "\(page): \(titles)")
        }
      }
    }

    /// axe and tidy, where they are there.
    private func judge(_ visitor: Visitor, _ page: String) async throws {
      if let axe = Accessibility.axeSource {
        for dark in [false, true] {
          try await visitor.browser.prefersDark(dark)
          try await visitor.browser.resize(width: 390, height: 800)
          let found = try await visitor.violations(axe)
          #expect(found == [], "\(page)")
        }
      }
      if let tidy = Accessibility.tidyProgram {
        #expect(try Accessibility.complaints(tidy, try await visitor.source()) == [], "\(page)")
      }
    }
  }
}
