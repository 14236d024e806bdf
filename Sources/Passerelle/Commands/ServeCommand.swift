import ArgumentParser
import Foundation
import Logging
import NIOCore
import ServiceLifecycle
import Storage
import UnixSignals

/// Runs the gateway until it is told to stop (SIGTERM, SIGINT).
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Run the gateway from its settings.")

  @OptionGroup var options: SettingsOptions

  @Option(help: "The address to listen on (default: 127.0.0.1).")
  var host: String?

  @Option(help: "The port to listen on (default: 8080).")
  var port: Int?

  @Option(
    help: "Where Billit and browsers reach the gateway, such as https://passerelle.bureau.be.")
  var publicURL: String?

  @Option(help: "How many dossiers are forwarded at once; 0 forwards nothing.")
  var workers: Int?

  func run() async throws {
    try await Terminal.run {
      let settings = try await options.settings([
        "host": host, "port": port.map { "\($0)" }, "publicURL": publicURL,
        "workers": workers.map { "\($0)" },
      ])
      umask(0o077)
      let installation = try Installation(
        settings, environment: ProcessInfo.processInfo.environment, mayMake: true)
      let logger = settings.logger()
      let gateway = try Gateway(settings, database: installation.database, logger: logger)
      try await gateway.starting {
        try await gateway.prepare()
        let services = try gateway.services { port in
          Terminal.say("ready: http://\(settings.host):\(port)")
        }
        try await ServiceRun.run(services, logger: logger)
      }
      try installation.database.close()
    }
  }
}

/// Runs services until a signal, a failure, or the end of the one that may end: graceful for at most 20
/// seconds, then cancelled.
enum ServiceRun {
  static func run(
    _ services: [any Service], ending: (any Service)? = nil, logger: Logger
  ) async throws {
    var members = services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) }
    if let ending {
      members.append(
        .init(service: ending, successTerminationBehavior: .gracefullyShutdownGroup))
    }
    var configuration = ServiceGroupConfiguration(
      services: members, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(20)
    configuration.maximumCancellationDuration = .seconds(5)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch is CancellationError {
      logger.warning("stopped by cancellation after 20 seconds")
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw CheckFailure(reason: "the port is in use by another program: choose another (--port)")
    } catch let error as IOError where error.errnoCode == EACCES {
      throw CheckFailure(reason: "no right to listen on that port: choose one above 1023 (--port)")
    }
  }
}
