import TestSupport
import Testing

extension InABrowser {
  @Suite(
    "Why an invoice is not booked is seen on the overview, and mended for all that wait for it")
  struct CauseJob {
    @Test(
      "three clicks: the cause, what the suggested choice will do, the confirmation; one more to choose",
      arguments: [false, true])
    func repair(withoutJavaScript: Bool) async throws {
      let manner = Browser.Manner {
        $0.patience = .seconds(30)
        $0.withoutJavaScript = withoutJavaScript
      }
      try await Visitor.comes(manner) { visitor in
        let browser = visitor.browser
        let cause = try await visitor.causeToMend()
        var most = 3
        var clicks = try await visitor.click("table.stops a.row[href='\(cause)']")
        if try await browser.texts("input[name=choice]").isEmpty {
          clicks += try await visitor.click("form:has(input[value='create-relation']) button")
        } else {
          if try await browser.texts("input[name=choice]:checked").isEmpty {
            most = 4
            clicks += try await visitor.click("label.option:has(input[name=choice])")
          }
          clicks += try await visitor.click("form:has(input[name=choice]) .go button.primary")
        }
        if try await !browser.texts("form.confirm").isEmpty {
          #expect(try await browser.texts("table.preview tbody tr").count > 1)
          clicks += try await visitor.click("form.confirm button.primary")
        }
        try await browser.find("p.told")
        #expect(clicks <= most)
        #expect(try await visitor.path() == "/causes")
      }
    }
  }
}

extension Visitor {
  /// Opens the overview and answers where the largest group leads that one choice mends there.
  fileprivate func causeToMend() async throws -> String {
    var found: String?
    #expect(
      try await eventually(within: .seconds(60), every: .seconds(1)) {
        try await open("/")
        let shown = Set(try await browser.links("table.stops a.row[href^='/causes/']"))
        found = try await demo.groupsToMend().first { shown.contains($0) }
        return found != nil
      })
    return try #require(found)
  }

  /// One click, counted.
  fileprivate func click(_ css: String) async throws -> Int {
    try await browser.click(css)
    return 1
  }
}
