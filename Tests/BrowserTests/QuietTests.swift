import TestSupport
import Testing

extension InABrowser {
  @Suite("The pages keep to themselves")
  struct Quiet {
    @Test("no error in the console, no request to another host")
    func quiet() async throws {
      try await Visitor.comes { visitor in
        try await visitor.seeBookedDocuments()
        for page in try await visitor.everyPage() {
          try await visitor.open(page)
          let hosts = try await visitor.browser.script(
            "return performance.getEntriesByType('resource').map(e => new URL(e.name).host)")
          let asked = Set((hosts.array ?? []).compactMap(\.string))
          #expect(asked == ["127.0.0.1:\(visitor.demo.port)"], "\(page)")
        }
        #expect(try await visitor.browser.consoleErrors() == [])
      }
    }
  }
}
