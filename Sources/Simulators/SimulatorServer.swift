import Foundation
package import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle

/// A simulator's HTTP server on 127.0.0.1, run as a service.
package final class SimulatorServer: Service {
  private let responder: RouterResponder<SimulatorContext>
  private let wantedPort: Int
  private let logger: Logger
  private let bound = BoundPort()

  /// A server for these routes; port 0 lets the system choose one.
  package init(router: Router<SimulatorContext>, port: Int, logger: Logger) {
    responder = router.buildResponder()
    self.wantedPort = port
    self.logger = logger
  }

  /// The port it listens on: waits until it does, throws when it could not.
  package var port: Int {
    get async throws { try await bound.value() }
  }

  /// Serves until it is told to stop or its task is cancelled.
  package func run() async throws {
    let bound = bound
    let application = Application(
      responder: responder,
      configuration: .init(address: .hostname("127.0.0.1", port: wantedPort)),
      onServerRunning: { channel in
        await bound.settle(channel.localAddress?.port.map { .success($0) } ?? .failure(.noPort))
      },
      logger: logger)
    do {
      try await application.run()
    } catch {
      await bound.settle(.failure(.notListening))
      throw error
    }
    await bound.settle(.failure(.notListening))
  }
}

/// Why a simulator's port is not known.
package enum SimulatorServerFailure: Error {
  /// It could not listen, or stopped before.
  case notListening
  /// The system named no port.
  case noPort
}

/// The port once it is known, for those who wait for it.
private actor BoundPort {
  private var outcome: Result<Int, SimulatorServerFailure>?
  private var waiters: [CheckedContinuation<Int, any Error>] = []

  func value() async throws -> Int {
    if let outcome { return try outcome.get() }
    return try await withCheckedThrowingContinuation { waiters.append($0) }
  }

  /// Only the first outcome counts.
  func settle(_ outcome: Result<Int, SimulatorServerFailure>) {
    guard self.outcome == nil else { return }
    self.outcome = outcome
    for waiter in waiters { waiter.resume(with: outcome.mapError { $0 as any Error }) }
    waiters = []
  }
}

/// The context of one request to a simulator: it can also misbehave on its connection.
package struct SimulatorContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  private let channel: any Channel

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }

  /// The largest body a simulator reads: 64 MiB, for documents in base64.
  package var maxUploadSize: Int { 64 << 20 }

  /// The caller's IP address, when it has one.
  package var remoteAddress: String? { channel.remoteAddress?.ipAddress }

  /// Closes the connection at once, so that the caller sees it closed without an answer. The answer
  /// returned afterwards goes nowhere.
  package func cutConnection() async -> Response {
    // Linger 0 turns the close into a TCP reset; where it cannot be set, a plain close does.
    if let socket = channel as? any SocketOptionProvider {
      try? await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try? await channel.close().get()
    return Response(status: .internalServerError)
  }

  /// Leaves the caller without an answer for that long, or until the caller goes or the server stops;
  /// then closes the connection.
  package func hold(
    _ body: consuming RequestBody, for duration: Duration = .seconds(120)
  ) async -> Response {
    try? await body.consumeWithCancellationOnInboundClose { body in
      // Read to the end, or the close behind it is not seen.
      for try await _ in body {}
      try await cancelWhenGracefulShutdown {
        try await Task.sleep(for: duration)
      }
    }
    return await cutConnection()
  }
}
