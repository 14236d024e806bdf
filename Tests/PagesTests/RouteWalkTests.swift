import Accounting
import Cryptography
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("Every route asks who it is, in which role, and for which dossier") struct RouteWalkTests {
  /// One route, with its path filled in by what belongs to one dossier.
  private struct Route: CustomStringConvertible {
    let method: HTTPRequest.Method
    let pattern: String
    let path: String

    var description: String { "\(method) \(pattern)" }
    var hasParameter: Bool { pattern.contains("{") }
    var isChange: Bool { method == .post }
  }

  private func routes(of office: Office, filling values: (String) -> String) -> [Route] {
    let router = Router(context: AppContext.self)
    office.pages.addRoutes(to: router)
    return router.routes.filter { $0.method != .head }.map { route in
      let pattern = "/" + route.path.components.map(\.description).joined(separator: "/")
      let path = pattern.replacing(#/\{([a-z]+)\}/#) { values(pattern + "#" + String($0.1)) }
      return Route(method: route.method, pattern: pattern, path: path)
    }
  }

  @Test func nobodyWhoIsNotSignedInSeesOrChangesAnything() async throws {
    let office = try await Office()
    let document = try await office.document(order: 1, .toCheck, cause: Cause(.toCheck))
    let nobody = Browser(token: "", csrf: "")
    let routes = routes(of: office) { $0.hasSuffix("#id") ? "\(document)" : "1" }
    #expect(routes.count > 100)
    try await office.test { client in
      for route in routes where !RouteTable.open.contains(route.description) {
        let answer =
          route.isChange
          ? try await nobody.post(route.path, client) : try await nobody.get(route.path, client)
        let isList = route.pattern.hasSuffix(".json") || route.pattern.hasSuffix(".csv")
        if route.isChange || isList {
          #expect([.unauthorized, .forbidden].contains(answer.status), "\(route)")
        } else {
          #expect(answer.status == .seeOther, "\(route)")
          #expect(answer.headers[.location]?.hasPrefix("/sign-in") == true, "\(route)")
        }
      }
    }
  }

  @Test func everyChangeNeedsItsRoleAndTheFormsToken() async throws {
    let office = try await Office()
    let reader = try await office.browser(.reader)
    let accountant = try await office.browser(.accountant)
    let administrator = try await office.browser(.administrator)
    let routes = routes(of: office) { _ in "999999" }
    try await office.test { client in
      for route in routes where route.isChange && !RouteTable.open.contains(route.description) {
        guard let role = RouteTable.roles[route.pattern] else {
          Issue.record("\(route): which role may do this?")
          continue
        }
        let tokenless = try await administrator.post(route.path, csrf: false, client)
        #expect(tokenless.status == .forbidden, "\(route) without the form's token")
        if role > .reader {
          #expect(
            try await reader.post(route.path, RouteTable.form, client).status == .forbidden,
            "\(route)")
        }
        if role > .accountant {
          #expect(
            try await accountant.post(route.path, RouteTable.form, client).status == .forbidden,
            "\(route)")
        }
      }
      for pattern in RouteTable.roles.keys {
        #expect(routes.contains { $0.pattern == pattern && $0.isChange }, "\(pattern) is gone")
      }
    }
  }

  @Test func pagesOfTheAdministrationAreForAdministrators() async throws {
    let office = try await Office()
    let accountant = try await office.browser(.accountant)
    let administrator = try await office.browser(.administrator)
    let routes = routes(of: office) { _ in "1" }
    try await office.test { client in
      for pattern in RouteTable.administration {
        let route = try #require(
          routes.first { $0.pattern == pattern && !$0.isChange }, "\(pattern) is gone")
        #expect(try await accountant.get(route.path, client).status == .forbidden, "\(route)")
        let answer = try await administrator.get(route.path, client)
        #expect(answer.status != .forbidden, "\(route)")
      }
    }
  }

  @Test("Every page and list is for its roles alone, and every answer has the headers of safety")
  func everyPageHasItsRole() async throws {
    let office = try await Office()
    let document = try await office.document(
      order: 1, invoice: Office.invoice(number: "F-1"), .toCheck, cause: Cause(.toCheck))
    var visitors: [(Role, Browser)] = []
    for role in Role.allCases { visitors.append((role, try await office.browser(role))) }
    let everybody = visitors
    let routes = routes(of: office) { $0.hasSuffix("#id") ? "\(document)" : "1" }
    try await office.test { client in
      for route in routes where !route.isChange && !RouteTable.open.contains(route.description) {
        let least = RouteTable.least(toSee: route.pattern)
        for (role, browser) in everybody {
          let answer = try await browser.get(route.path, client)
          let isRefused = answer.status == .forbidden
          #expect(isRefused == (role < least), "\(route) as \(role): \(answer.status)")
          #expect(answer.status.code < 500, "\(route) as \(role)")
          expectSafe(answer, "\(route) as \(role)")
        }
      }
      for path in ["/nowhere", "/sign-in", "/assets/0/none.css", "/c/unknown"] {
        expectSafe(
          try await client.execute(uri: path, method: .get), path)
      }
    }
  }

  /// No foreign content, nothing guessed, nothing framed, nothing kept; what is no page of ours is handed
  /// over as a file.
  private func expectSafe(
    _ answer: TestResponse, _ place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let headers = answer.headers
    let policy = headers[.contentSecurityPolicy] ?? ""
    #expect(policy.hasPrefix("default-src 'none'"), "\(place)", sourceLocation: sourceLocation)
    #expect(!policy.contains("unsafe"), "\(place)", sourceLocation: sourceLocation)
    #expect(policy.contains("frame-ancestors 'none'"), "\(place)", sourceLocation: sourceLocation)
    #expect(
      headers[.xContentTypeOptions] == "nosniff", "\(place)", sourceLocation: sourceLocation)
    #expect(headers[.frameOptions] == "DENY", "\(place)", sourceLocation: sourceLocation)
    for name in [HTTPField.Name.referrerPolicy, .openerPolicy, .resourcePolicy, .permissionsPolicy]
    {
      #expect(headers[name] != nil, "\(place): \(name)", sourceLocation: sourceLocation)
    }
    #expect(headers[.cacheControl] != nil, "\(place)", sourceLocation: sourceLocation)
    let type = (headers[.contentType] ?? "").prefix { $0 != ";" }
    let isOurs = ["", "text/html", "application/json"].contains(String(type))
    #expect(
      isOurs || headers[.contentDisposition]?.hasPrefix("attachment") == true,
      "\(place) is \(type)", sourceLocation: sourceLocation)
  }

  @Test func whatBelongsToADossierSomebodyDoesNotSeeIsNotThereForThem() async throws {
    let office = try await Office()
    let hidden = try await HiddenDossier(of: office)
    let limited = try await office.browser(.accountant, access: .only([office.garage]))
    let routes = routes(of: office) { hidden.value(for: $0, dossier: office.studio) }
    try await office.test { client in
      for route in routes where !RouteTable.open.contains(route.description) {
        let answer =
          route.isChange
          ? try await limited.post(route.path, RouteTable.form, client)
          : try await limited.get(route.path, client)
        #expect(!answer.text.contains("Studio Lumi"), "\(route) names it")
        #expect(!answer.text.contains(HiddenDossier.number), "\(route) shows its document")
        if route.hasParameter, !RouteTable.ofOneself.contains(route.pattern) {
          #expect([.notFound, .forbidden].contains(answer.status), "\(route): \(answer.status)")
        }
        #expect(answer.status.code < 500, "\(route): \(answer.status)")
      }
    }
    #expect(try await DocumentStore(office.database).document(hidden.document)?.state == .toCheck)
  }
}

/// A dossier with a document, a hook and a delivery that somebody without access asks for.
private struct HiddenDossier: Sendable {
  static let number = "HIDDEN-7731"

  let document: Int64
  let hook: Int64
  let imported: Int64

  init(of office: Office) async throws {
    document = try await office.document(
      order: 77, dossier: office.studio, invoice: Office.invoice(number: HiddenDossier.number),
      .toCheck, cause: Cause(.toCheck))
    imported = try await ImportStore(office.database).ask(
      office.studio, origin: .person, actor: "test", now: office.now
    ).id
    let hooks = HookStore(office.database)
    hook = try await hooks.begin(
      dossierID: office.studio, entityType: "Order", updateType: "I", pathToken: "other-token",
      now: office.now
    ).id
    try await hooks.activate(
      hook, billitWebhookID: 32, secret: SecretBytes(utf8: "11111111-2222-3333-4444-555555555556"),
      actor: "test", now: office.now)
  }

  /// What goes into a route's parameter: "pattern#name".
  func value(for place: String, dossier: Int64) -> String {
    if place.hasPrefix("/documents/") || place.hasPrefix("/duplicates/") { return "\(document)" }
    if place.hasPrefix("/hooks/") && place.hasSuffix("#id") { return "\(hook)" }
    if place.hasPrefix("/imports/") { return "\(imported)" }
    if place.hasSuffix("#kind") { return "order" }
    return "\(dossier)"
  }
}
