import Foundation
import TestSupport
import Testing

/// Somebody of the office in front of a browser.
struct Visitor: Sendable {
  let browser: Browser
  let demo: RunningDemo

  /// Opens a window and, unless told otherwise, signs in.
  static func comes(
    _ manner: Browser.Manner = Browser.Manner(), signingIn: Bool = true,
    to demo: RunningDemo? = RunningDemo.current, _ body: (Visitor) async throws -> Void
  ) async throws {
    let demo = try #require(demo)
    try await Browser.run(demo.driver, manner) { browser in
      let visitor = Visitor(browser: browser, demo: demo)
      if signingIn {
        try await visitor.signIn()
        try await browser.find(".who")
      }
      try await body(visitor)
    }
  }

  func open(_ path: String) async throws {
    try await browser.open(demo.url(path))
  }

  /// The path the browser is at, without its query.
  func path() async throws -> String {
    let location = try await browser.location()
    return URL(string: location)?.path(percentEncoded: false) ?? location
  }

  func signIn(_ password: String = RunningDemo.password, email: String = RunningDemo.email)
    async throws
  {
    try await open("/sign-in")
    try await browser.type(email, into: "input[name=email]")
    try await browser.type(password, into: "input[name=password]", entering: true)
  }

  /// The documents page with something booked on it: purchases, whose UBL the tests go on with.
  func seeBookedDocuments() async throws {
    // Opened anew, as without JavaScript nothing comes by itself.
    let seen = try await eventually(within: .seconds(60)) {
      try await open("/documents?state=booked&direction=purchase")
      return try await !browser.texts("table.documents .c-entry .entry").isEmpty
    }
    #expect(seen, "nothing is booked")
  }

  /// Opens the newest booked purchase and returns its entry as it is written in full.
  func openBookedDocument() async throws -> String {
    try await seeBookedDocuments()
    let document = try await demo.bookedPurchase()
    try await open("/documents/\(document.id)")
    return try await browser.text(".booked .big")
  }

  /// Renews the secret of a dossier's first webhook; returns how many secrets its card showed as valid
  /// before and shows now.
  func renewSecret(ofDossier dossier: Int) async throws -> (before: Int, now: Int) {
    let own = "table.hooks tr:has(a.row[href='/dossiers/\(dossier)'])"
    try await openHooks(until: own)
    let row = "tr#\(try await browser.attribute("id", of: own) ?? "")"
    let valid = "\(row) .secret"
    let before = try await browser.texts(valid).count
    try await browser.click("\(row) .c-act button")
    try await browser.find("p.told")
    try await openHooks(until: row)
    return (before, try await browser.texts(valid).count)
  }

  /// The page of the webhooks that has something; there are several.
  private func openHooks(until css: String) async throws {
    try await open("/hooks")
    while try await browser.texts(css).isEmpty {
      try await browser.click(".paging a[rel=next]")
    }
  }

  func choose(language: String) async throws {
    try await open("/profile")
    try await browser.click("select[name=language] option[value=\(language)]")
    try await browser.click("main form button.primary")
    try await browser.find("html[lang|='\(language)'] p.told")
  }
}
