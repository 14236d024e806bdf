import TestSupport
import Testing

extension InABrowser {
  @Suite(
    "Why an invoice is not booked is seen on the overview, and mended for all that wait for it")
  struct CauseJob {
    @Test(
      "three clicks: the cause, the answer, the confirmation; the answer that most speaks for or the last",
      arguments: [false, true], [false, true])
    func repair(likely: Bool, withoutJavaScript: Bool) async throws {
      let manner = Browser.Manner {
        $0.patience = .seconds(30)
        $0.withoutJavaScript = withoutJavaScript
      }
      try await Visitor.comes(manner) { visitor in
        let browser = visitor.browser
        let cause = try await visitor.causeToMend()
        var clicks = try await visitor.click("table.stops a.row[href='\(cause)']")
        clicks += try await visitor.click(
          likely ? "button.option" : "fieldset.options:last-of-type > button.option:last-of-type")
        try await browser.find("form.confirm")
        #expect(try await visitor.path() == cause, "shown where it is asked, before it is done")
        #expect(try await browser.text(".chosen").isEmpty == false)
        #expect(try await !browser.texts("table.preview tbody tr").isEmpty)
        clicks += try await visitor.click("form.confirm button.primary")
        try await browser.find("p.told")
        #expect(clicks == 3)
        #expect(try await visitor.path() == "/causes")
      }
    }
  }
}

extension Visitor {
  /// Opens the overview and answers where the largest group leads that one choice mends there.
  fileprivate func causeToMend() async throws -> String {
    var found: String?
    _ = try await eventually(within: .seconds(60), every: .seconds(1)) {
      try await open("/")
      let shown = Set(try await browser.links("table.stops a.row[href^='/causes/']"))
      found = try await demo.groupsToMend().first { shown.contains($0) }
      return found != nil
    }
    return try #require(found, "nothing that one choice mends")
  }

  /// One click, counted.
  fileprivate func click(_ css: String) async throws -> Int {
    try await browser.click(css)
    return 1
  }
}
