import TestSupport
import Testing

extension InABrowser {
  @Suite("An administrator gives Octopus' permission on Octopus' own page")
  struct OctopusPermission {
    @Test("A wrong password and a refusal give nothing; agreeing does; the way back works once")
    func wholeWay() async throws {
      try await Visitor.comes { visitor in
        let browser = visitor.browser
        let octopus = "http://127.0.0.1:\(visitor.demo.port + 2)"
        let form = "form:has([name=authorize])"
        try await visitor.open("/connections/new")
        try await browser.click("details:has([name=authorize]) summary")
        let fields = [
          ("name", "Octopus by permission"),
          ("software_house", "6f6d6b1e-7a6e-4a51-9c39-8d0f6c1f2a10"),
          ("address", "\(octopus)/octopus-rest-api/v1"),
          ("file_import", "\(octopus)/octopus-file-import-api/v1"),
          ("authorize", "\(octopus)/octopus-oauth/authorize"),
          ("token", "\(octopus)/octopus-oauth/token"),
        ]
        for (name, text) in fields {
          try await browser.type(text, into: "\(form) [name=\(name)]")
        }
        try await browser.click("\(form) button.primary")
        let way = try await signIn(visitor)
        try await visitor.open(way)
        try await browser.type("passerelle", into: "input[name=user]")
        try await browser.type("wrong", into: "input[name=password]")
        try await browser.click("button[value=allow]")
        try await browser.find("[role=alert]")
        try await browser.click("button[value=deny]")
        #expect(try await signIn(visitor) == way)
        #expect(try await visitor.path() == "/connections")

        try await visitor.open(way)
        try await browser.type("passerelle", into: "input[name=user]")
        try await browser.type("octopus-demo", into: "input[name=password]")
        try await browser.click("button[value=allow]")
        try await browser.find("p.told")
        #expect(try await visitor.path() == "/connections")

        // A way back nobody began.
        try await visitor.open("/oauth/octopus?state=another&code=any")
        try await browser.find(".client h1")
        #expect(try await visitor.path() == "/oauth/octopus")
      }
    }

    /// Where the page of connections leads for the permission of the new one.
    private func signIn(_ visitor: Visitor) async throws -> String {
      try await visitor.browser.find("article.connection")
      let found = try await visitor.browser.script(
        """
        const card = [...document.querySelectorAll("article.connection")]
          .find(e => e.innerText.includes("Octopus by permission"))
        return card?.querySelector("a[href$='/sign-in']")?.getAttribute("href")
        """)
      return try #require(found.string)
    }
  }
}
