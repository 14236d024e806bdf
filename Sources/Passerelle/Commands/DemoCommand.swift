import ArgumentParser
import Foundation
import Logging
import Storage

/// The whole thing on one machine: gateway, both simulators, an office, and invoices that keep coming.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Run the gateway with simulated Billit and Octopus, and an office with dossiers.")

  @Option(help: "The gateway's port; the simulators take the two after it.")
  var port = 8080

  @Option(help: "The data folder, taken up again when it is there (default: a temporary one).")
  var data: String?

  @Flag(name: .customLong("no-traffic"), help: "No invoices arrive by themselves.")
  var withoutTraffic = false

  @Option(help: "The e-mail to sign in with.")
  var adminEmail = "demo@passerelle.example"

  @Option(help: "The password to sign in with (default: a random one).")
  var adminPassword: String?

  @Option(help: "The API token (default: a random one).")
  var apiToken: String?

  @Option(help: "How many dossiers are forwarded at once; 0 forwards nothing.")
  var workers = 4

  @Flag(
    help: "Stop with exit code 0 once documents are booked and written back, 1 after two minutes.")
  var once = false

  @Option(help: "trace, debug, info, notice, warning, error or critical.")
  var logLevel = "warning"

  func validate() throws {
    guard (1...65_533).contains(port) else {
      throw ValidationError("--port must be from 1 to 65533: the simulators take the two after it")
    }
    guard (0...64).contains(workers) else {
      throw ValidationError("--workers must be from 0 to 64")
    }
  }

  func run() async throws {
    try await Terminal.run {
      umask(0o077)
      let environment = ProcessInfo.processInfo.environment
      let folder = try data ?? DemoCommand.temporaryFolder()
      let settings = try await Settings(
        flags: [
          "data": folder + "/gateway", "port": "\(port)", "workers": "\(workers)",
          "logLevel": logLevel, "pollSeconds": "30", "bookingSeconds": "10",
          "publicURL": "http://127.0.0.1:\(port)", "linkSeconds": "5",
          "officeName": "Fiduciaire Lambert",
          "masterKeyFile": folder + "/gateway/master.key",
        ], environment: environment, file: nil)
      let installation = try Installation(settings, environment: environment, mayMake: true)
      let logger = settings.logger()
      let gateway = try Gateway(settings, database: installation.database, logger: logger)
      try await gateway.starting {
        let demo = try await Demo(
          gateway: gateway, folder: URL(filePath: folder), port: port,
          signIn: .init(email: adminEmail, password: adminPassword, token: apiToken),
          withTraffic: !withoutTraffic, once: once)
        try await demo.run()
      }
      try installation.database.close()
    }
  }

  private static func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-demo-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }
}
