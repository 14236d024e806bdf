import TestSupport
import Testing

extension InABrowser {
  @Suite("Only the right password opens the door")
  struct SignIn {
    @Test("a wrong password and an unknown address get the same one sentence")
    func wrong() async throws {
      try await Visitor.comes(signingIn: false) { visitor in
        var told: [String] = []
        for email in [RunningDemo.email, "nobody@passerelle.example"] {
          try await visitor.signIn("not the password", email: email)
          told.append(try await visitor.browser.text("[role=alert]"))
          #expect(try await visitor.path() == "/sign-in")
        }
        #expect(Set(told).count == 1)
        #expect(told.first?.isEmpty == false)
      }
    }

    @Test("the right one leads to the overview, and signing out back to the door")
    func right() async throws {
      try await Visitor.comes { visitor in
        #expect(try await visitor.path() == "/")
        #expect(try await visitor.browser.texts(".tiles .tile").isEmpty == false)
        try await visitor.browser.click(".who > summary")
        try await visitor.browser.click(".drop button")
        try await visitor.browser.find("input[name=password]")
        try await visitor.open("/documents")
        #expect(try await visitor.path() == "/sign-in")
      }
    }

    @Test(
      "the door speaks the browser's language",
      arguments: [
        ("nl-BE", "Aanmelden"), ("de", "Anmelden"), ("en-GB", "Sign in"), ("pt", "Se connecter"),
      ])
    func language(tag: String, heading: String) async throws {
      let manner = Browser.Manner { $0.preferredLanguages = [tag] }
      try await Visitor.comes(manner, signingIn: false) { visitor in
        try await visitor.open("/")
        #expect(try await visitor.browser.text("h1") == heading)
      }
    }
  }
}
