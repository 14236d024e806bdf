import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("An import is seen moving, held, taken up again and finished")
  struct ImportWalk {
    @Test("by itself with JavaScript, by reloading without", arguments: [false, true])
    func walk(withoutJavaScript: Bool) async throws {
      let patient = Browser.Manner {
        $0.withoutJavaScript = withoutJavaScript
        $0.patience = .seconds(30)
      }
      try await Visitor.comes(patient) { visitor in
        let name = withoutJavaScript ? "Brouwerij Zwarte Brug BV" : "Bloemen Nele BV"
        let walker = Walker(
          visitor: visitor, dossier: try await visitor.demo.dossier(named: name),
          reloads: withoutJavaScript)
        let id = try await walker.asks()
        try await visitor.demo.slowParties()
        try await visitor.browser.click("form[action='/imports/\(id)/confirmation'] button")
        try await walker.moves(id)
        try await walker.holds(id)
        try await visitor.browser.click("form[action='/imports/\(id)/resumption'] button")
        try await walker.moves(id)
        try await visitor.demo.forgetFaults()
        try await walker.finishes(id)
      }
    }
  }
}

/// Somebody of the office who looks at one import.
private struct Walker {
  let visitor: Visitor
  let dossier: Int
  /// Whether the page is opened anew to see it as it is now.
  let reloads: Bool

  private var browser: Browser { visitor.browser }
  private var demo: RunningDemo { visitor.demo }

  /// Asks for an import on the dossier's page of relations and opens its preview.
  func asks() async throws -> Int {
    try await visitor.open("/dossiers/\(dossier)/relations")
    try await browser.click("form[action='/dossiers/\(dossier)/import'] button")
    let isReady = try await eventually(within: .seconds(60)) {
      try await demo.latestImport(of: dossier)?["state"]?.string == "preview"
    }
    try #require(isReady)
    let id = try #require(try await demo.latestImport(of: dossier)?["id"]?.integer)
    try await visitor.open("/imports/\(id)")
    return id
  }

  /// The count on the page grows, and there is something left to write.
  func moves(_ id: Int) async throws {
    try await browser.find("form[action='/imports/\(id)/pause'] button")
    // A page that is opened anew does not keep it.
    if !reloads { _ = try await browser.script("window.stayed = true") }
    let before = try await count(id)
    var now = before
    let grew = try await eventually(within: .seconds(30), every: .milliseconds(200)) {
      now = try await count(id)
      return now.done > before.done
    }
    #expect(grew)
    #expect(now.done < now.total, "it was over before it was seen moving")
    if !reloads { #expect(try await browser.script("return window.stayed") == .bool(true)) }
  }

  /// Held, it says so and does not move while others are read and compared.
  func holds(_ id: Int) async throws {
    try await browser.click("form[action='/imports/\(id)/pause'] button")
    try await browser.find("form[action='/imports/\(id)/resumption'] button")
    try await browser.find(".lead .state.aside")
    // What was under way when it was held has ended when another is worked on.
    try await demo.compareAnother(besides: dossier)
    let held = try await count(id)
    let stored = try await demo.latestImport(of: dossier)?["written"]?.integer
    #expect(held.done < held.total)
    try await demo.compareAnother(besides: dossier)
    #expect(try await demo.latestImport(of: dossier)?["written"]?.integer == stored)
    #expect(try await demo.latestImport(of: dossier)?["paused"]?.bool == true)
    try await visitor.open("/imports/\(id)")
    #expect(try await count(id).done == stored)
  }

  func finishes(_ id: Int) async throws {
    if !reloads { _ = try await browser.script("window.stayed = true") }
    let isDone = try await eventually(within: .seconds(60), every: .milliseconds(200)) {
      if reloads { try await visitor.open("/imports/\(id)") }
      return try await !browser.texts(".lead .state.ok").isEmpty
    }
    try #require(isDone)
    if !reloads { #expect(try await browser.script("return window.stayed") == .bool(true)) }
    let last = try await browser.text(".barline.big")
    let ended = try #require(try await demo.latestImport(of: dossier))
    #expect(ended["state"]?.string == "done")
    #expect(ended["written"]?.integer == ended["total"]?.integer)
    #expect(numbers(last) == [ended["written"]?.integer, ended["total"]?.integer])
    #expect(try await browser.texts("form[action^='/imports/\(id)/'] button").isEmpty)
  }

  private func count(_ id: Int) async throws -> (done: Int, total: Int) {
    if reloads { try await visitor.open("/imports/\(id)") }
    let numbers = numbers(try await browser.text(".barline.big")).compactMap(\.self)
    try #require(numbers.count == 2, "\(numbers)")
    return (numbers[0], numbers[1])
  }

  private func numbers(_ text: String) -> [Int?] {
    text.split { !$0.isNumber }.map { Int($0) }
  }
}

extension RunningDemo {
  /// Billit takes half a second for each party it is given from now on.
  fileprivate func slowParties() async throws {
    _ = try await body(
      of: PlainRequest(
        "POST", billit("/_control/faults"), headers: [("content-type", "application/json")],
        body: Data(#"{"operation": "postParty", "kind": "slow", "times": 100}"#.utf8)))
  }

  fileprivate func forgetFaults() async throws {
    _ = try await body(of: PlainRequest("DELETE", billit("/_control/faults")))
  }

  /// Has another dossier read and compared: when that is done, the imports went round once.
  fileprivate func compareAnother(besides dossier: Int) async throws {
    let other = try await self.dossier(named: "Bouwwerken Claes BV")
    try #require(other != dossier)
    if let id = try await latestImport(of: other)?["id"]?.integer {
      _ = try await post("/imports/\(id)/comparison")
    } else {
      _ = try await post("/dossiers/\(other)/import")
    }
    let isRead = try await eventually(within: .seconds(60)) {
      try await latestImport(of: other)?["state"]?.string == "preview"
    }
    try #require(isRead)
  }
}
