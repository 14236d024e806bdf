import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// Makes the webhook calls in the background: in order for each hook, the hooks beside one another.
///
/// A call that fails is tried again by the retry rule before the next one of its hook is made. Calls
/// not made yet are made after a restart.
actor HookSender: Service {
  private let store: BillitStore
  private let rule: RetryRule
  private let timeout: TimeAmount
  private let logger: Logger
  private var client: HTTPClient?

  init(store: BillitStore, rule: RetryRule, timeout: Duration, logger: Logger) {
    self.store = store
    self.rule = rule
    self.timeout = .nanoseconds(Int64(timeout / .nanoseconds(1)))
    self.logger = logger
  }

  func run() async throws {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = timeout
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: configuration)
    self.client = client
    let (rings, doorbell) = AsyncStream<Int>.makeStream()
    await store.ring { doorbell.yield($0) }
    await cancelWhenGracefulShutdown {
      await self.answer(rings)
    }
    doorbell.finish()
    self.client = nil
    try await client.shutdown()
  }

  /// Starts a lane for each hook that rings and has none, until cancelled.
  private func answer(_ rings: AsyncStream<Int>) async {
    await withDiscardingTaskGroup { group in
      for await hookID in rings {
        guard await store.takeLane(of: hookID) else { continue }
        group.addTask { await self.empty(laneOf: hookID) }
      }
      group.cancelAll()
    }
  }

  /// Makes the calls of one hook until none is left.
  private func empty(laneOf hookID: Int) async {
    do {
      while let (delivery, secret) = await store.nextCall(of: hookID) {
        guard let secret else {
          try await store.giveUp(delivery.number)
          continue
        }
        let attempt = try await attempt(delivery, secret: secret)
        let made = delivery.attempts.filter { !$0.isRepeat }.count + 1
        switch rule.verdict(status: attempt.status, tries: made) {
        case .delivered:
          try await store.record(attempt, of: delivery.number, state: .delivered)
        case .givenUp:
          try await store.record(attempt, of: delivery.number, state: .failed)
        case .retry(let wait):
          try await store.record(attempt, of: delivery.number, state: nil)
          try await Task.sleep(for: wait)
        }
      }
    } catch {
      await store.releaseLane(of: hookID)
      if !(error is CancellationError) {
        logger.error("webhook lane stopped", metadata: ["hook": "\(hookID)"])
      }
    }
  }

  /// Sends a call once more, byte for byte and with the same signature; one that was never tried is
  /// signed now. Answers with the attempt; nil when there is no such call or nothing is running.
  func sendAgain(_ number: Int) async throws -> DeliveryBook.Attempt? {
    guard let delivery = await store.state.deliveries.delivery(number) else { return nil }
    let secret = await store.state.hooks.hook(delivery.hookID)?.secret
    guard client != nil, delivery.attempts.last != nil || secret != nil else { return nil }
    let attempt = try await attempt(
      delivery, secret: secret ?? "", signature: delivery.attempts.last?.signature,
      isRepeat: true)
    try await store.record(attempt, of: number, state: nil)
    return attempt
  }

  private func attempt(
    _ delivery: DeliveryBook.Delivery, secret: String, signature: String? = nil,
    isRepeat: Bool = false
  ) async throws -> DeliveryBook.Attempt {
    guard let client else { throw CancellationError() }
    let at = store.now
    let header =
      try signature
      ?? HookSignature.header(body: delivery.body, secret: secret, second: at / 1_000)
    var request = HTTPClientRequest(url: delivery.url)
    request.method = .POST
    request.headers = ["Content-Type": "application/json", "Billit-Signature": header]
    request.body = .bytes(ByteBuffer(string: delivery.body))
    do {
      let response = try await client.execute(request, timeout: timeout)
      // Read to the end, so that the connection serves the next call.
      _ = try? await response.body.collect(upTo: 64 << 10)
      return DeliveryBook.Attempt(
        at: at, signature: header, status: Int(response.status.code), error: nil,
        isRepeat: isRepeat)
    } catch {
      try Task.checkCancellation()
      return DeliveryBook.Attempt(
        at: at, signature: header, status: nil, error: HookSender.name(of: error),
        isRepeat: isRepeat)
    }
  }

  /// What went wrong in a word.
  private static func name(of error: any Error) -> String {
    if let error = error as? HTTPClientError {
      switch error {
      case .connectTimeout, .deadlineExceeded, .readTimeout: return "timeout"
      case .remoteConnectionClosed: return "connection closed"
      default: return "failed: \(error.shortDescription)"
      }
    }
    return error is IOError || error is NIOConnectionError
      ? "not connected" : "failed: \(type(of: error))"
  }
}
