import TestSupport
import Testing

extension InABrowser {
  @Suite("Everything works without JavaScript")
  struct WithoutJavaScript {
    @Test("from the door to a found document, a renewed secret and another language")
    func journey() async throws {
      try await Visitor.comes { try await $0.seeBookedDocuments() }
      try await Visitor.comes(Browser.Manner { $0.withoutJavaScript = true }) { visitor in
        let browser = visitor.browser
        #expect(try await visitor.path() == "/")
        #expect(try await browser.attribute("class", of: "html") ?? "" == "")

        let entry = try await visitor.openBookedDocument()
        let page = try await visitor.path()
        try await visitor.open("/documents")
        try await browser.type(entry, into: "main input[type=search]")
        try await browser.click(".filters button.primary")
        try await browser.find(".chips .clear")
        try await browser.click("table.documents a.row[href='\(page)']")
        #expect(try await browser.text(".booked .big") == entry)
        #expect(try await browser.texts("ol.line li").isEmpty == false)
        try await browser.find(".files a[href$='/files/ubl']")
        try await browser.click(".crumbs a[href^='/dossiers/']")
        try await browser.find(".side .state")

        let dossier = try await visitor.demo.bookedPurchase().dossierID
        #expect(try await visitor.renewSecret(ofDossier: dossier).now >= 2)
        try await visitor.choose(language: "en")
        try await visitor.choose(language: "fr")

        try await browser.click(".who > summary")
        try await browser.click(".drop button")
        try await browser.find("input[name=password]")
      }
    }
  }
}
