import AsyncHTTPClient
import ArgumentParser
import BillitClient
import Cryptography
import Forwarding
import Foundation
import Logging
import OctopusClient
import Storage
import Outbound

/// Looks at everything that must be right before the gateway can work: a line each.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check settings, database, clock, self-test and connections.")

  @OptionGroup var options: SettingsOptions

  func run() async throws {
    try await Terminal.run {
      let settings = try await options.settings()
      Terminal.say("ok    settings: data in \(settings.data), port \(settings.port)")
      var failed = false
      func report(_ name: String, _ check: () async throws -> String) async {
        do {
          Terminal.say("ok    \(name): \(try await check())")
        } catch {
          failed = true
          Terminal.say("FAIL  \(name): \(FaultText(error))")
        }
      }
      await report("self-test") {
        try SelfTest.run()
        return SelfTest.openSSLVersion
      }
      await report("clock") {
        let year = Calendar(identifier: .gregorian).component(.year, from: Date())
        guard (2026...2100).contains(year) else { throw CheckFailure(reason: "says year \(year)") }
        return Date.now.formatted(.iso8601)
      }
      let database: Database
      do {
        database = try Installation.visit(
          settings, environment: ProcessInfo.processInfo.environment)
        Terminal.say("ok    database: \(settings.databasePath)")
      } catch {
        Terminal.say("FAIL  database: \(FaultText(error))")
        throw ExitCode.failure
      }
      await report("pragmas") {
        try await database.pragmas().map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      }
      // Both are written down, so that the pages tell the same at once.
      let log = UpkeepLog(database)
      let soundness = try await log.checkIntegrity(now: { .now() })
      await report("integrity") {
        guard soundness.integrity == "ok" else {
          throw CheckFailure(reason: soundness.integrity)
        }
        return soundness.integrity
      }
      await report("documents") {
        guard soundness.rules.isEmpty else {
          throw CheckFailure(reason: soundness.rules.joined(separator: "; "))
        }
        return "every document has a state, and a cause where it stands still"
      }
      await report("audit") {
        switch try await log.verifyAudit(now: { .now() }) {
        case .sound(let lines): return "\(lines) lines, chain unbroken"
        case .broken(let id):
          throw CheckFailure(reason: "changed outside Passerelle at line \(id)")
        }
      }
      await connections(of: database, settings, report)
      if failed { throw ExitCode.failure }
    }
  }

  private func connections(
    of database: Database, _ settings: Settings,
    _ report: (String, () async throws -> String) async -> Void
  ) async {
    let http = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: HTTPExchange.configuration)
    let book = ConnectionBook(
      database: database, http: http, logger: settings.logger(), now: { Instant.now() })
    for connection in (try? await CredentialVault(database).connections()) ?? [] {
      await report("\(connection.service.rawValue) (\(connection.name))") {
        connection.settings.awaitsSignIn == true
          ? "nobody has signed in for it yet" : try await book.prove(connection)
      }
    }
    try? await http.shutdown()
  }
}

/// What a check found wrong.
struct CheckFailure: Error, CustomStringConvertible {
  var reason: String
  var description: String { reason }
}
