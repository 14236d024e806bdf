import TestSupport
import Testing

extension InABrowser {
  @Suite(
    "Why an invoice is not booked is seen on the overview, and mended for all that wait for it")
  struct CauseJob {
    @Test(
      "at most three clicks: the cause, the choice with what it will do, the confirmation",
      arguments: [false, true])
    func repair(withoutJavaScript: Bool) async throws {
      let manner = Browser.Manner {
        $0.patience = .seconds(30)
        $0.withoutJavaScript = withoutJavaScript
      }
      try await Visitor.comes(manner) { visitor in
        let browser = visitor.browser
        let repair = try await visitor.demo.group("vat_code_missing")
        try await visitor.open("/")
        var clicks = try await visitor.click("table.stops a.row[href='\(repair)']")
        if try await browser.texts("input[name=choice]:checked").isEmpty {
          clicks += try await visitor.click("label.option:has(input[name=choice])")
        }
        clicks += try await visitor.click("form:has(input[name=choice]) .go button.primary")
        if try await !browser.texts("form.confirm").isEmpty {
          #expect(try await browser.texts("table.preview tbody tr").count > 1)
          clicks += try await visitor.click("form.confirm button.primary")
        }
        try await browser.find("p.told")
        #expect(clicks <= 3)
        #expect(try await visitor.path() == "/causes")
      }
    }
  }
}

extension Visitor {
  /// One click, counted.
  fileprivate func click(_ css: String) async throws -> Int {
    try await browser.click(css)
    return 1
  }
}
