import Foundation
import TestSupport
import Testing

extension Visitor {
  /// A page of each kind that the office sees, with a booked document and its dossier.
  func everyPage() async throws -> [String] {
    let document = try await demo.bookedPurchase()
    let dossier = "/dossiers/\(document.dossierID)"
    let statement = try await demo.bookedStatement()
    let account = try #require(statement["account_id"]?.integer)
    return [
      "/bank", "/bank/\(account)", "/bank/consents", "/bank/upload", "/statements",
      "/statements/\(try #require(statement["id"]?.integer))", "\(dossier)/bank",
      "/", "/documents", "/documents/\(document.id)", "/documents/\(document.id)/invoice",
      "/documents/bulk?action=hold", "/duplicates", try await demo.duplicate(),
      "/dossiers", dossier, "\(dossier)/settings", "\(dossier)/mapping", "/dossiers/new",
      "/hooks", "/deliveries", "/connections", "/connections/new", "/people", "/people/new",
      "/audit", "/health", "/profile", "/profile/second-factor",
      // Dossiers on their way: from Octopus' list over the link with Billit to the trial run.
      "/dossiers/import", "/imports", try await demo.beginImport(of: document.dossierID),
      "/links", "/letters", try await demo.letter(), "\(dossier)/link", "\(dossier)/relations",
      "\(dossier)/trial",
    ] + (try await causePages())
  }

  /// The causes, one of them, and what an answer would do.
  private func causePages() async throws -> [String] {
    var found: String?
    _ = try await eventually(within: .seconds(60), every: .seconds(1)) {
      found = try await demo.groupsToMend().first
      return found != nil
    }
    let cause = try #require(found, "nothing that one choice mends")
    try await open(cause)
    let code = try #require(try await browser.attribute("value", of: "button.option"))
    return ["/causes", cause, "\(cause)?repair=vat&choice=\(code)"]
  }

  /// What a client sees, in the language of the client: the door behind a letter's link, open and shut.
  func doors() async throws -> [String] {
    try await open(try await demo.letter())
    let html = try await browser.script("return document.body.innerHTML").string ?? ""
    let door = try #require(html.firstMatch(of: /\/c\/[A-Za-z0-9_-]{20,}/)?.output)
    return [String(door), "/c/nobody"]
  }
}

extension RunningDemo {
  /// A pair that looks alike.
  fileprivate func duplicate() async throws -> String {
    try await first("/duplicates.json", "duplicates")["href"]?.string ?? ""
  }

  /// The letter that asks a client for consent.
  fileprivate func letter() async throws -> String {
    let letter = try await first("/letters.json", "letters") {
      $0["kind"]?.string == "consent.request"
    }
    return "/letters/\(try #require(letter["id"]?.integer))"
  }

  /// Has a dossier's customers, suppliers and articles read once more.
  fileprivate func beginImport(of dossier: Int) async throws -> String {
    _ = try await post("/dossiers/\(dossier)/import")
    var latest: JSONValue?
    _ = try await eventually(within: .seconds(30)) {
      latest = try await latestImport(of: dossier)
      return latest != nil
    }
    return "/imports/\(try #require(latest?["id"]?.integer, "no import"))"
  }

  /// The first of a list that fits; the demonstration makes it soon after its start.
  private func first(
    _ path: String, _ name: String, where fits: (JSONValue) -> Bool = { _ in true }
  ) async throws -> JSONValue {
    var found: JSONValue?
    _ = try await eventually(within: .seconds(90), every: .seconds(1)) {
      found = try JSONValue(await get(path))[name]?.array?.first(where: fits)
      return found != nil
    }
    return try #require(found, "\(path) is empty")
  }
}
