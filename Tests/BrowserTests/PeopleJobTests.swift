import Cryptography
import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("Somebody is added, sees only their dossier, and signs in with a second factor")
  struct PeopleJob {
    private static let password = "quatre mots vraiment bizarres"

    @Test("from the invitation to the code of the app", arguments: [false, true])
    func job(withoutJavaScript: Bool) async throws {
      let manner = Browser.Manner { $0.withoutJavaScript = withoutJavaScript }
      let email = "els-\(UUID().uuidString.prefix(8).lowercased())@office.example"
      let theirs = try await Visitor.comesBack(manner) { visitor in
        try await visitor.seeBookedDocuments()
        return try await visitor.demo.bookedPurchase().dossierID
      }
      let link = try await Visitor.comesBack(manner) { visitor in
        try await visitor.invite(email, dossier: theirs)
      }
      try await Visitor.comes(manner, signingIn: false) { visitor in
        let browser = visitor.browser
        try await browser.open(link)
        try await browser.type(PeopleJob.password, into: "input[name=password]")
        try await browser.click("main form button.primary")
        try await browser.find(".who")
        try await visitor.open("/dossiers")
        let seen = try await browser.texts("main a[href^='/dossiers/']")
        #expect(seen.isEmpty == false)
        for link in try await browser.links("main a[href^='/dossiers/']") {
          #expect(link.hasPrefix("/dossiers/\(theirs)"), "\(link)")
        }
        try await browser.open(link)
        #expect(try await browser.texts("input[name=password]").isEmpty, "the link worked once")

        // The second factor.
        try await visitor.open("/profile/second-factor")
        try await browser.click("main form button.primary")
        let key = try await browser.text("code.secret")
        let first = try PeopleJob.code(of: key)
        try await browser.type(first, into: "input[name=code]")
        try await browser.click(".factor button.primary")
        let codes = try await browser.texts("ul.codes code")
        #expect(codes.count == 10)
        try await browser.click(".who > summary")
        try await browser.click(".drop button")
        try await browser.find("input[name=password]")

        try await visitor.signIn(PeopleJob.password, email: email)
        try await browser.find("input[name=code]")
        try await browser.type(first, into: "input[name=code]")
        try await browser.click("main form button.primary")
        try await browser.find("[role=alert]")
        try await browser.type(codes.last ?? "", into: "input[name=code]")
        try await browser.click("main form button.primary")
        try await browser.find(".who")
      }
    }

    /// What an app shows for the key that the page offers to type.
    private static func code(of key: String) throws -> String {
      let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
      var bytes: [UInt8] = []
      var gathered = 0
      var bits = 0
      for letter in key where !letter.isWhitespace {
        gathered = gathered << 5 | (try #require(letters.firstIndex(of: letter)))
        bits += 5
        if bits >= 8 {
          bits -= 8
          bytes.append(UInt8(gathered >> bits & 0xff))
          gathered &= (1 << bits) - 1
        }
      }
      return try OneTimeCode.code(
        secret: SecretBytes(copying: bytes), at: Int64(Date().timeIntervalSince1970))
    }
  }
}

extension Visitor {
  /// As `comes`, with what the body answers.
  static func comesBack<Value: Sendable>(
    _ manner: Browser.Manner, _ body: (Visitor) async throws -> Value
  ) async throws -> Value {
    var value: Value?
    try await comes(manner) { value = try await body($0) }
    return try #require(value)
  }

  /// Adds somebody who sees one dossier; answers their link.
  func invite(
    _ email: String, dossier: Int, as role: String = "accountant"
  ) async throws -> String {
    try await open("/people/new")
    try await browser.type("Els Claes", into: "input[name=name]")
    try await browser.type(email, into: "input[name=email]")
    try await browser.click("#role-\(role)")
    try await browser.click("#scope-some")
    try await browser.click("#tick-\(dossier)")
    try await browser.click("main form button.primary")
    return try await browser.text("code.secret")
  }
}

extension Browser {
  /// Where the links that fit lead, as they are written.
  func links(_ css: String) async throws -> [String] {
    let script =
      "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute('href'))"
    return try await self.script(script, [.string(css)]).array?.compactMap(\.string) ?? []
  }
}
