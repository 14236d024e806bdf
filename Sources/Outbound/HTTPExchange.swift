package import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// One HTTP exchange with a service, and the exact knowledge of whether a failed one was sent.
///
/// A request with a body counts as sent from the moment its body was asked for, which happens only
/// once a connection stands: without its body no server can have carried it out. Requests are never
/// repeated and redirects never followed.
package struct HTTPExchange: Sendable {
  private let client: HTTPClient
  private let clock: ServiceClock?

  /// - Parameter clock: hears of the date of every answer.
  package init(client: HTTPClient, clock: ServiceClock? = nil) {
    self.client = client
    self.clock = clock
  }

  /// What the HTTP client must be made with: no redirects, no decompression, HTTP/1.1, no second try
  /// at connecting, and idle connections closed before the other side is likely to close them.
  package static var configuration: HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(10)),
      decompression: .disabled)
    configuration.httpVersion = .http1Only
    configuration.connectionPool.idleTimeout = .seconds(5)
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }

  /// Makes the call within `request.limit`, from connecting to the last byte of the answer.
  package func perform(_ request: HTTPCall) async throws(ExchangeFailure) -> HTTPAnswer {
    let began = BodyMark()
    var outgoing = HTTPClientRequest(url: request.url)
    outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
    for (name, value) in request.headers { outgoing.headers.add(name: name, value: value) }
    if let body = request.body {
      let bytes = MarkedBody(bytes: ByteBuffer(bytes: body), mark: began)
      outgoing.body = .stream(bytes, length: .known(Int64(body.count)))
    }
    let end = ContinuousClock.now + request.limit
    let sent = clock?.sending()
    do {
      let answer = try await client.execute(
        outgoing, deadline: .now() + .nanoseconds(request.limit.nanoseconds))
      let headers = answer.headers.map { ($0.name.lowercased(), $0.value) }
      if let clock, let sent { clock.heard(headers, sent: sent) }
      let body = try await collect(answer.body, until: end)
      return HTTPAnswer(
        status: Int(answer.status.code), headers: headers, body: Data(body.readableBytesView))
    } catch {
      let reason = ExchangeFailure.reason(error)
      let sent = request.body == nil ? !ExchangeFailure.isConnecting(error) : began.isSet
      throw sent ? .unanswered(reason) : .notSent(reason)
    }
  }

  /// The whole body, at most 16 MiB: the client's own deadline ends with the head of the answer.
  private func collect(
    _ body: HTTPClientResponse.Body, until end: ContinuousClock.Instant
  ) async throws -> ByteBuffer {
    try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await body.collect(upTo: 16 << 20) }
      group.addTask {
        try await Task.sleep(until: end, clock: .continuous)
        throw HTTPClientError.deadlineExceeded
      }
      guard let collected = try await group.next() else { throw CancellationError() }
      return collected
    }
  }
}

/// Whether the body of a request was ever asked for.
private final class BodyMark: Sendable {
  private let asked = Atomic(false)

  var isSet: Bool { asked.load(ordering: .acquiring) }

  func set() { asked.store(true, ordering: .releasing) }
}

/// A body in one piece that notes when it is taken.
private struct MarkedBody: AsyncSequence, Sendable {
  let bytes: ByteBuffer
  let mark: BodyMark

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes, mark: mark) }

  struct Iterator: AsyncIteratorProtocol {
    var rest: ByteBuffer?
    let mark: BodyMark

    mutating func next() async -> ByteBuffer? {
      mark.set()
      defer { rest = nil }
      return rest
    }
  }
}

extension Duration {
  /// Whole nanoseconds; the limits of a call are far below what overflows.
  var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
