import Foundation
import NIOHTTP1
import TestSupport
import Testing

@testable import Passerelle

@Suite("An administrator runs the place from the command line, beside the running gateway")
struct AdministrationTests {
  @Test("Backup while it runs, trial, and the way back; the page Health tells of each")
  func backups() async throws {
    try await Administration.run { here async throws in
      let copy = here.folder.path + "/copy.sqlite"
      #expect(try await here.done("backup", copy) == "backup written: \(copy)")
      let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
      try await here.refused("backup", copy, saying: "exists already")
      #expect(
        try await here.done("restore", copy, "--check").hasPrefix(
          "the backup can be put back: "))
      try await here.refused("restore", copy, saying: "in use by another passerelle")
      let health = try await here.pages.get("/health.json")
      for kind in ["backup", "restore_test"] {
        #expect(health["upkeep"]?[kind]?["succeeded"]?.bool == true, "\(kind)")
      }
      // One that is no backup is refused, and that is told too.
      let broken = here.folder.path + "/broken.sqlite"
      try Data(repeating: 7, count: 8_192).write(to: URL(filePath: broken))
      try await here.refused("restore", broken, "--check", saying: "cannot open")
      let after = try await here.pages.get("/health.json")
      #expect(after["upkeep"]?["restore_test"]?["succeeded"]?.bool == false)

      // What came after the backup is gone when it is put back; what it holds is there.
      _ = try await here.done("token", "add", "later", "--role", "reader")
      #expect(try await here.program.stop().code == 0)
      #expect(try await here.done("restore", copy).hasPrefix("restored; the database before it is"))
      #expect(try await here.done("migrate") == "the schema is up to date")
      let tokens = try await here.done("token", "list")
      #expect(!tokens.contains("later"))
      let again = try await Administration.start(in: here.folder, port: here.port)
      let restored = try await again.pages.get("/health.json")
      #expect(restored["upkeep"]?["restore"]?["succeeded"]?.bool == true)
      #expect(try await again.pages.send(.GET, "/documents.json").status == 200)
      #expect(try await again.program.stop().code == 0)
    }
  }

  @Test("A line of the audit changed with another program: check, verify, health and light say so")
  func audit() async throws {
    try await Administration.run { here async throws in
      let sound = try await here.command("check")
      #expect(sound.code == 0, "\(sound.output)")
      for line in ["self-test", "clock", "database", "pragmas", "integrity", "documents", "audit"] {
        #expect(sound.output.contains("ok    \(line): "), "\(line)")
      }
      #expect(sound.output.contains("ok    octopus (Octopus): "))
      #expect(sound.output.contains("ok    billit (Billit): "))
      #expect(try await !here.page("/").contains("changed outside"))

      try OutsideEdit.run(
        "update audit set facts = '{\"settings\":\"others\"}' where id = 3", at: here.database)
      let broken = try await here.command("check")
      #expect(broken.code == 1)
      #expect(broken.output.contains("FAIL  audit: changed outside Passerelle at line 3"))
      #expect(broken.output.contains("ok    integrity"))
      let verdict = try await here.pages.send(.POST, "/audit/verification").json
      #expect(verdict["audit"]?.string == "broken")
      #expect(verdict["broken_at"]?.integer == 3)
      let health = try await here.pages.get("/health.json")
      let codes = health["concerns"]?.array?.compactMap { $0["code"]?.string } ?? []
      #expect(codes.contains("audit_broken"))
      #expect(
        try await here.page("/").contains(
          "At line 3 the audit trail was changed outside Passerelle."))
    }
  }

  @Test("Maintenance: pages close and say so, webhooks and monitoring go on")
  func maintenance() async throws {
    try await Administration.run { here async throws in
      #expect(try await here.done("maintenance", "on") == "maintenance on")
      #expect(try await here.pages.send(.GET, "/documents.json").status == 503)
      #expect(try await here.pages.send(.GET, "/healthz").status == 200)
      #expect(try await here.pages.send(.GET, "/readyz").status == 200)
      // A path of no hook is the hooks' answer, not the maintenance page's.
      #expect(try await here.pages.send(.POST, "/hooks/billit/nobody").status == 404)
      #expect(try await here.done("maintenance", "off") == "maintenance off")
      #expect(try await here.pages.send(.GET, "/documents.json").status == 200)
      // Off twice is off.
      #expect(try await here.done("maintenance", "off") == "maintenance off")
    }
  }

  @Test("Tokens and people: made, used, renewed and shut out, each at once in the running gateway")
  func people() async throws {
    try await Administration.run { here async throws in
      let token = try await here.done(
        "token", "add", "scripts", "--role", "reader", "--days", "30")
      let script = WebCaller(port: here.port, token: token)
      #expect(try await script.send(.GET, "/documents.json").status == 200)
      #expect(try await script.send(.GET, "/people.json").status == 403)
      #expect(try await here.done("token", "list").contains("scripts  reader"))
      #expect(try await here.done("token", "revoke", "scripts") == "scripts revoked")
      #expect(try await script.send(.GET, "/documents.json").status == 401)
      try await here.refused("token", "revoke", "scripts", saying: "no token")

      let email = "an@office.example"
      let made = try await here.done(
        "user", "add", email, "--name", "An Peeters", "--role", "accountant", "--language", "nl")
      let first = try #require(made.split(separator: " ").last.map(String.init))
      #expect(try await here.letsIn(email, first))
      #expect(try await here.done("user", "list").contains("\(email)  accountant  An Peeters"))
      try await here.refused("user", "add", email, "--name", "Another", saying: "already")
      let renewed = try await here.done("user", "password", email)
      let second = try #require(renewed.split(separator: " ").last.map(String.init))
      #expect(try await !here.letsIn(email, first))
      #expect(try await here.letsIn(email, second))
      let link = try #require(URL(string: try await here.done("user", "invite", email)))
      let invitation = try await here.page(link.path)
      #expect(invitation.contains("name=\"password\""))
      try await here.refused(
        "user", "second-factor-off", email, saying: "nobody with a second factor")
      #expect(try await here.done("user", "disable", email) == "\(email) disabled")
      #expect(try await !here.letsIn(email, second))
      try await here.refused("user", "disable", "nobody@office.example", saying: "nobody has")
    }
  }

  @Test(
    "A connection's secret renewed beside the gateway: a wrong one is told, the right one mends it")
  func connections() async throws {
    try await Administration.run { here async throws in
      let listed = try await here.done("connection", "list")
      #expect(listed.contains("1  billit  Billit  "))
      #expect(!listed.contains("demo-billit-key"))
      let wrong = try here.secretFile("not-the-key")
      #expect(
        try await here.done("connection", "renew", "1", "--secret-file", wrong)
          == "connection 1 renewed")
      let failing = try await here.command("check")
      #expect(failing.code == 1)
      #expect(failing.output.contains("FAIL  billit (Billit): "))
      #expect(!failing.output.contains("not-the-key"))
      let refused = try await here.pages.send(.POST, "/connections/1/proof").json
      #expect(refused["fault"]?["code"]?.string == "billit_key_refused")
      let right = try here.secretFile(DemoOffice.billitKey)
      _ = try await here.done("connection", "renew", "1", "--secret-file", right)
      #expect(try await here.command("check").code == 0)
      let proven = try await here.pages.send(.POST, "/connections/1/proof").json
      #expect(proven["reaches"]?.integer ?? 0 > 0)
      try await here.refused(
        "connection", "renew", "99", "--secret-file", right, saying: "no connection 99")
      try await here.refused(
        "connection", "renew", "1", "--secret-file", "/nowhere", saying: "cannot be read")
    }
  }

  @Test("Hooks are listed without secrets; one is renewed while the gateway is stopped")
  func hooks() async throws {
    try await Administration.run { here async throws in
      let listed = try await here.done("hook", "list")
      let hook = try #require(listed.split(separator: "\n").first?.split(separator: " ").first)
      #expect(listed.contains("1 valid secrets"))
      try await here.refused("hook", "rotate", "\(hook)", saying: "in use")
      #expect(try await here.program.stop().code == 0)
      let billit = try Program(
        [
          "simulate", "billit", "--port", "\(here.port + 1)", "--data",
          here.folder.path + "/demo/billit",
        ], in: here.folder)
      try await billit.ready()
      #expect(
        try await here.done("hook", "rotate", "\(hook)", "--overlap-hours", "3")
          == "hook \(hook) has a new secret; the old one stays valid for 3 hours")
      let after = try await here.done("hook", "list")
      #expect(
        after.split(separator: "\n").first { $0.hasPrefix("\(hook) ") }?
          .contains("2 valid secrets") == true)
      #expect(try await billit.stop().code == 0)
    }
  }
}
