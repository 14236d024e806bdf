import Logging
import ServiceLifecycle
import Storage

/// The rounds of a service: one after the other until the gateway stops. One that fails is logged, and the
/// next one comes all the same.
struct Rounds: Service {
  /// When a round comes.
  enum Beat {
    /// At the start, and after a pause behind each.
    case every(Duration)
    /// After a pause, the first one too.
    case after(Duration)
    /// At the start, at each ring of a bell that has no other listener, and at a steady pace beside the
    /// rings, where one is given, as the safety net.
    case rings(Doorbell, besides: Duration?)
  }

  private let beat: Beat
  private let failure: Logger.Message
  private let logger: Logger
  private let round: @Sendable () async throws -> Void

  /// - Parameter failure: what is logged of a round that failed; one that the stop broke off did not.
  init(
    _ beat: Beat, failure: Logger.Message, _ logger: Logger,
    round: @escaping @Sendable () async throws -> Void
  ) {
    self.beat = beat
    self.failure = failure
    self.logger = logger
    self.round = round
  }

  func run() async {
    await cancelWhenGracefulShutdown {
      switch beat {
      case .every(let pause): await goOn(pause)
      case .after(let pause):
        try? await Task.sleep(for: pause)
        await goOn(pause)
      case .rings(let bell, let pace): await listen(to: bell, pace)
      }
    }
  }

  private func goOn(_ pause: Duration) async {
    while !Task.isCancelled {
      await once()
      try? await Task.sleep(for: pause)
    }
  }

  private func listen(to bell: Doorbell, _ pace: Duration?) async {
    bell.ring()
    await withDiscardingTaskGroup { group in
      if let pace {
        group.addTask {
          while (try? await Task.sleep(for: pace)) != nil { bell.ring() }
        }
      }
      for await _ in bell.rings {
        if Task.isCancelled { break }
        await once()
      }
      group.cancelAll()
    }
  }

  private func once() async {
    do {
      try await round()
    } catch {
      if Task.isCancelled || error is CancellationError { return }
      logger.error(failure, metadata: ["reason": "\(FaultText(error))"])
    }
  }
}
