import Cryptography
import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A load of webhooks over keep-alive connections, one request at a time on each: closed loop, so the
/// time of each answer is measured from its own request.
struct BenchLoad: Sendable {
  let hook: BenchHook
  let port: Int
  let connections: Int
  let seconds: Int
  let bodyBytes: Int
  let kind: Kind
  /// The number of the first order.
  var firstOrder = 1

  /// What is sent.
  enum Kind: Sendable {
    /// Each delivery its own order, rightly signed.
    case different
    /// The same delivery on and on, byte for byte.
    case repeated
    /// Each with a wrong signature.
    case forged
  }

  func run() async throws -> LoadFigures {
    let group = MultiThreadedEventLoopGroup.singleton
    let deadline = NIODeadline.now() + .seconds(Int64(seconds))
    let orders = OrderNumbers(from: firstOrder)
    let figures = try await withThrowingTaskGroup(of: LoadFigures.self) { tasks in
      for number in 0..<connections {
        tasks.addTask {
          let promise = group.any().makePromise(of: LoadFigures.self)
          let requests = BenchRequests(load: self, connection: number, orders: orders)
          _ = try await ClientBootstrap(group: group)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
              channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(
                  LoadConnection(requests: requests, deadline: deadline, promise: promise))
              }
            }.connect(host: "127.0.0.1", port: port).get()
          return try await promise.futureResult.get()
        }
      }
      var sum = LoadFigures()
      for try await figures in tasks { sum.add(figures) }
      return sum
    }
    return figures
  }
}

/// Order numbers that no two deliveries share.
final class OrderNumbers: Sendable {
  private let next: Atomic<Int>

  init(from first: Int) {
    next = Atomic(first)
  }

  func take() -> Int {
    next.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}

/// Writes the requests of one connection.
struct BenchRequests {
  private let load: BenchLoad
  private let orders: OrderNumbers
  private let padding: String
  private var fixed: ByteBuffer?

  init(load: BenchLoad, connection: Int, orders: OrderNumbers) {
    self.load = load
    self.orders = orders
    padding = String(repeating: "x", count: max(0, load.bodyBytes - 110))
    if load.kind == .repeated { fixed = request(order: 1_000_000_000 + connection) }
  }

  func next() -> ByteBuffer {
    fixed ?? request(order: orders.take())
  }

  /// The status that tells that all is well.
  var expectedStatus: String {
    load.kind == .forged ? "HTTP/1.1 401" : "HTTP/1.1 200"
  }

  private func request(order: Int) -> ByteBuffer {
    let body = """
      {"UpdatedEntityID":\(order),"UpdatedEntityType":"Order","WebhookUpdateTypeTC":"I","Note":"\(padding)"}
      """
    let time = String(Int(Date().timeIntervalSince1970))
    let prefix = Array((time + ".").utf8)
    let bytes = Array(body.utf8)
    var signature = (try? load.hook.key.authenticationCode(prefix.span, bytes.span).hex) ?? ""
    if load.kind == .forged { signature = String(signature.reversed()) }
    var buffer = ByteBuffer()
    buffer.reserveCapacity(bytes.count + 320)
    buffer.writeString(
      "POST /hooks/billit/\(load.hook.pathToken) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        + "Content-Type: application/json\r\nBillit-Signature: t=\(time),s=\(signature)\r\n"
        + "Content-Length: \(bytes.count)\r\n\r\n")
    buffer.writeBytes(bytes)
    return buffer
  }
}

/// One connection: sends, waits for the end of the answer's head (answers have no body), sends again.
private final class LoadConnection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let requests: BenchRequests
  private let deadline: NIODeadline
  private let promise: EventLoopPromise<LoadFigures>
  private var figures = LoadFigures()
  private var answer = ByteBuffer()
  private var sentAt = NIODeadline.now()
  private var isDone = false

  init(requests: BenchRequests, deadline: NIODeadline, promise: EventLoopPromise<LoadFigures>) {
    self.requests = requests
    self.deadline = deadline
    self.promise = promise
  }

  func channelActive(context: ChannelHandlerContext) {
    send(context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var part = unwrapInboundIn(data)
    answer.writeBuffer(&part)
    guard answer.readableBytesView.suffix(4).elementsEqual("\r\n\r\n".utf8) else { return }
    figures.count(
      microseconds: Int((NIODeadline.now() - sentAt).nanoseconds / 1_000),
      isRight: answer.readableBytesView.starts(with: requests.expectedStatus.utf8))
    answer.clear()
    NIODeadline.now() < deadline ? send(context) : finish(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if !isDone { figures.failures += 1 }
    finish(context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    figures.failures += 1
    finish(context)
  }

  private func send(_ context: ChannelHandlerContext) {
    sentAt = .now()
    context.writeAndFlush(wrapOutboundOut(requests.next()), promise: nil)
  }

  private func finish(_ context: ChannelHandlerContext) {
    guard !isDone else { return }
    isDone = true
    promise.succeed(figures)
    context.close(promise: nil)
  }
}
