package import Foundation
package import Logging
import ServiceLifecycle

/// A stand-in for Octopus' web service: the REST API under `/octopus-rest-api/v1`, the file import
/// under `/octopus-file-import-api/v1`, and a control surface under `/_control`.
///
/// It keeps Octopus' rules, numbers and daily caps, and remembers everything in its folder: what it
/// acknowledged, or committed before a fault, is there after a kill. Where Octopus documents nothing,
/// `Rules` says what it does.
package final class OctopusSimulator: Service {
  private let server: SimulatorServer

  /// A simulator of that office; one already kept in `folder` is taken up instead of it. Without a
  /// folder it forgets when it stops. Port 0 lets the system choose one. Throws when the folder cannot
  /// be used.
  package init(
    office: Office, rules: Rules = Rules(), folder: URL? = nil, port: Int, logger: Logger,
    now: @escaping @Sendable () -> Date
  ) throws {
    let host = try OctopusHost(office: office, rules: rules, folder: folder, now: now)
    server = SimulatorServer(
      router: OctopusRoutes(host: host).router(), port: port, logger: logger)
  }

  /// The port it listens on: waits until it does, throws when it could not.
  package var port: Int {
    get async throws { try await server.port }
  }

  /// Serves until it is told to stop or its task is cancelled.
  package func run() async throws {
    try await server.run()
  }
}
