import TestSupport
import Testing

extension InABrowser {
  @Suite("An invoice is found by its entry number, with its story and its files")
  struct Documents {
    @Test("within 30 seconds the list shows entry numbers")
    func booked() async throws {
      try await Visitor.comes(Browser.Manner { $0.patience = .seconds(30) }) { visitor in
        try await visitor.open("/documents")
        let entry = try await visitor.browser.text("table.documents .c-entry .entry")
        #expect(entry.contains(#/^[A-Z]\d+ \d+$/#), "\(entry)")
      }
    }

    @Test("the search in the bar leads from the entry number to the document")
    func search() async throws {
      try await Visitor.comes { visitor in
        let browser = visitor.browser
        let entry = try await visitor.openBookedDocument()
        let page = try await visitor.path()
        try await browser.type(entry, into: "#search", entering: true)
        // Octopus numbers each dossier's journals by themselves: others may have the same number.
        let short = try await browser.text("table.documents .c-entry .entry")
        #expect(try await visitor.path() == "/documents")
        #expect(Set(try await browser.texts("table.documents .c-entry .entry")) == [short])

        try await browser.click("table.documents a.row[href='\(page)']")
        #expect(try await browser.text(".booked .big") == entry)
        #expect(try await browser.texts("ol.line li").count >= 3)
        #expect(try await browser.texts("ol.line li").contains { $0.contains(entry) })
      }
    }

    @Test("the short form of an entry number, as the list shows it, is found as well")
    func shortSearch() async throws {
      try await Visitor.comes(Browser.Manner { $0.patience = .seconds(3) }) { visitor in
        try await visitor.seeBookedDocuments()
        let entry = try await visitor.browser.text("table.documents .c-entry .entry")
        try await visitor.open("/")
        try await visitor.browser.type(entry, into: "#search", entering: true)
        try await visitor.browser.find("main input[type=search]")
        let found = try await visitor.browser.texts("table.documents .c-entry .entry")
        #expect(Set(found) == [entry])
      }
    }

    @Test("the supplier's UBL is offered, and is what comes down")
    func file() async throws {
      try await Visitor.comes { visitor in
        _ = try await visitor.openBookedDocument()
        let link = ".files a[download][href$='/files/ubl']"
        let href = try await visitor.browser.attribute("href", of: link)
        // A request of the page itself carries the session, as a click would.
        let text = try await visitor.browser.script(
          """
          const request = new XMLHttpRequest();
          request.open("GET", arguments[0], false);
          request.send();
          return request.responseText;
          """, [.string(href ?? "")])
        #expect(text.string?.contains("urn:oasis:names:specification:ubl") == true)
      }
    }
  }
}
