import Accounting
import Foundation
import OctopusClient
import Testing
import TestSupport

@Suite("Tokens are had once, renewed in time, and refused logins are never repeated")
struct TokenTests {
  private let list: ScriptedServer.Script = OctopusBench.opened { _ in .json(200, "[]") }

  @Test("one login and one opening serve all calls until they grow old")
  func renewal() async throws {
    try await OctopusBench.run(list) { (bench) async throws -> Void in
      _ = try await bench.client.bookyears(of: 61_234)
      bench.clock.advance(539)
      _ = try await bench.client.vatCodes(of: 61_234)
      #expect(bench.server.count("POST", "/authentication") == 1)
      #expect(bench.server.count("POST", "/dossiers") == 1)
      bench.clock.advance(1)
      _ = try await bench.client.currencies(of: 61_234)
      #expect(bench.server.count("POST", "/authentication") == 2)
      #expect(bench.server.count("POST", "/dossiers") == 2)
    }
  }

  @Test("calls at the same moment share one login and one opening per dossier")
  func sharing() async throws {
    try await OctopusBench.run(list) { (bench) async throws -> Void in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<10 {
          group.addTask { _ = try await bench.client.bookyears(of: number % 2) }
        }
        try await group.waitForAll()
      }
      #expect(bench.server.count("POST", "/authentication") == 1)
      #expect(bench.server.count("POST", "/dossiers") == 2)
    }
  }

  @Test("a refused dossier token is renewed once, and the call made again")
  func staleToken() async throws {
    let script: ScriptedServer.Script = { request in
      switch request.path {
      case "/authentication": .json(200, #"{"token":"login"}"#)
      case "/dossiers": .json(200, #"{"Dossiertoken":"token-\#(UUID().uuidString)"}"#)
      case "/dossiers/1/currencies": .json(200, #"["EUR","USD"]"#)
      default: .json(401, #"{"technicalInfo":"Token expired"}"#)
      }
    }
    try await OctopusBench.run(script) { (bench) async throws -> Void in
      await #expect(
        throws: OctopusFault.rejected(
          OctopusError(status: 401, technicalInfo: "Token expired"))
      ) {
        try await bench.client.bookyears(of: 1)
      }
      let tokens = bench.server.requests.compactMap { $0.header("dossierToken") }
      #expect(tokens.count == 2)
      #expect(Set(tokens).count == 2)
      #expect(bench.server.count("POST", "/authentication") == 2)
      #expect(try await bench.client.currencies(of: 1) == ["EUR", "USD"])
    }
  }

  @Test("a refused login is not tried again before the credentials change")
  func refusedLogin() async throws {
    let script: ScriptedServer.Script = { request in
      switch request.path {
      case "/authentication":
        String(decoding: request.body, as: UTF8.self).contains("right")
          ? .json(200, #"{"token":"login"}"#)
          : .json(401, #"{"technicalInfo":"Incrementing failed login attempt count"}"#)
      case "/dossiers" where request.method == "POST": .json(200, #"{"Dossiertoken":"t"}"#)
      default: .json(200, "[]")
      }
    }
    try await OctopusBench.run(script) { (bench) async throws -> Void in
      for _ in 0..<3 {
        await #expect(throws: OctopusFault.loginRefused(code: nil)) {
          try await bench.client.bookyears(of: 1)
        }
      }
      await #expect(throws: OctopusFault.loginRefused(code: nil)) {
        try await bench.client.dossiers()
      }
      let outcome = await bench.client.postBooking(of: 1, .purchase)
      guard case .notSent(let reason) = outcome else {
        Issue.record("expected notSent, got \(outcome)")
        return
      }
      #expect(OctopusFault.kind(ofReason: reason) == .loginRefused)
      #expect(bench.server.requests.count == 1)
      #expect(await bench.client.session.isRefused)

      await bench.client.session.credentialsChanged(to: .password(user: "u", password: "right"))
      #expect(try await bench.client.bookyears(of: 1).isEmpty)
    }
  }

  @Test("a dossier that is not ours is told from a login that failed")
  func refusedDossier() async throws {
    let script: ScriptedServer.Script = { request in
      request.path == "/authentication"
        ? .json(200, #"{"token":"login"}"#)
        : .json(403, #"{"errorCode":-3,"errorMessage":"Geen toegang"}"#)
    }
    try await OctopusBench.run(script) { (bench) async throws -> Void in
      await #expect(throws: OctopusFault.dossierRefused(code: -3)) {
        try await bench.client.open(99_999)
      }
      #expect(await !bench.client.session.isRefused)
    }
  }

  @Test("an OAuth token takes the login's place and is renewed when refused")
  func grant() async throws {
    let script: ScriptedServer.Script = { request in
      if request.path == "/dossiers" {
        return request.header("Token") == "fresh"
          ? .json(200, #"{"Dossiertoken":"t"}"#) : .empty(401)
      }
      return .json(200, "[]")
    }
    let credentials = OctopusCredentials.oauth { refused in refused == "stale" ? "fresh" : "stale" }
    try await OctopusBench.run(script, credentials: credentials) { (bench) async throws -> Void in
      #expect(try await bench.client.bookyears(of: 1).isEmpty)
      #expect(bench.server.count("POST", "/authentication") == 0)
    }
  }

  @Test("credentials show themselves nowhere")
  func secrecy() {
    let credentials = OctopusCredentials.password(user: "u", password: "s3cret")
    let connection = OctopusConnection(softwareHouseID: "x", credentials: credentials)
    var dumped = ""
    dump(connection, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), "\(connection)", dumped] {
      #expect(!text.contains("s3cret"))
    }
  }
}
