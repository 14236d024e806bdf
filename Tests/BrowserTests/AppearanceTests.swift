import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("The pages fit a phone and a dark room")
  struct Appearance {
    @Test("at 390 × 844 nothing scrolls sideways, in any language")
    func phone() async throws {
      let manner = Browser.Manner {
        $0.width = 390
        $0.height = 844
      }
      try await Visitor.comes(manner) { visitor in
        try await visitor.seeBookedDocuments()
        let pages = try await visitor.everyPage() + ["/documents?state=booked"]
        for language in ["nl", "de", "en", "fr"] {
          try await visitor.choose(language: language)
          for page in pages {
            try await visitor.open(page)
            let width = try await visitor.browser.script(
              "return [innerWidth, document.documentElement.scrollWidth]")
            #expect(width[0]?.integer == 390)
            #expect(try #require(width[1]?.integer) <= 390, "\(page) in \(language)")
          }
        }
      }
    }

    @Test(
      "between a phone and a desk the bar stays on the page, in the language with the longest words"
    )
    func bar() async throws {
      try await Visitor.comes { visitor in
        try await visitor.choose(language: "nl")
        for width in [700, 769, 1_024, 1_216, 1_217, 1_280] {
          try await visitor.browser.resize(width: width, height: 844)
          for page in ["/", "/imports", "/letters"] {
            try await visitor.open(page)
            let needed = try await visitor.browser.script(
              "return document.documentElement.scrollWidth")
            #expect(try #require(needed.integer) <= width, "\(page) at \(width)")
          }
        }
        try await visitor.choose(language: "fr")
      }
    }

    @Test("at 390 × 844 the state of the first document is seen without scrolling")
    func state() async throws {
      let manner = Browser.Manner {
        $0.width = 390
        $0.height = 844
      }
      try await Visitor.comes(manner) { visitor in
        try await visitor.seeBookedDocuments()
        try await visitor.open("/documents")
        #expect(try await visitor.browser.text("table.documents .c-state .state").isEmpty == false)
        let box = try await visitor.browser.script(
          """
          const box = document.querySelector("table.documents .c-state .state").getBoundingClientRect();
          return [box.left >= 0, box.right <= innerWidth, box.width > 0, box.bottom <= innerHeight];
          """)
        #expect(box.array == [.bool(true), .bool(true), .bool(true), .bool(true)])

        try await visitor.browser.click(".menu > summary")
        try await visitor.browser.click("nav a[href='/hooks']")
        try await visitor.browser.find("table.hooks")
        #expect(try await visitor.path() == "/hooks")
      }
    }

    @Test("who likes dark pages gets them: dark ground, light words")
    func dark() async throws {
      try await Visitor.comes { visitor in
        let script = """
          const style = getComputedStyle(document.body);
          const sum = colour => colour.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
          return [sum(style.backgroundColor), sum(style.color)];
          """
        let light = try await visitor.browser.script(script)
        try await visitor.browser.prefersDark(true)
        let dark = try await visitor.browser.script(script)
        #expect(try #require(light[0]?.integer) > 600)
        #expect(try #require(light[1]?.integer) < 200)
        #expect(try #require(dark[0]?.integer) < 150)
        #expect(try #require(dark[1]?.integer) > 600)
      }
    }
  }
}
