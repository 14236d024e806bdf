import NIOCore
import NIOPosix

/// A client that writes the bytes of its test as they stand and reads what comes back: for requests no
/// HTTP library would send. One task at a time uses it.
package final class RawClient {
  /// An answer as it came in.
  package struct Answer: Sendable {
    package var status: Int
    /// Names in lower case, in the order of arrival.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    /// The first value of a header, by its name in lower case.
    package func header(_ name: String) -> String? {
      headers.first { $0.name == name }?.value
    }
  }

  private let channel: any Channel
  private var pieces: AsyncStream<[UInt8]>.Iterator
  private var received: [UInt8] = []

  private init(channel: any Channel, pieces: AsyncStream<[UInt8]>) {
    self.channel = channel
    self.pieces = pieces.makeAsyncIterator()
  }

  /// Connects to a port of this machine. The server may end its side without ending ours.
  package static func connect(port: Int) async throws -> RawClient {
    let (pieces, feed) = AsyncStream.makeStream(of: [UInt8].self)
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Reader(feed: feed))
        }
      }
      .connect(host: "127.0.0.1", port: port).get()
    return RawClient(channel: channel, pieces: pieces)
  }

  /// Writes a text as it stands; line ends are the caller's.
  package func send(_ text: String) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text))
  }

  /// Writes and does not ask whether it arrived: the server may have closed by then.
  package func push(_ bytes: [UInt8]) {
    channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
  }

  /// Sends one blank again and again until the connection is gone.
  package func drip(everyMilliseconds interval: Int64) {
    let channel = channel
    let drops = channel.eventLoop.scheduleRepeatedTask(
      initialDelay: .zero, delay: .milliseconds(interval)
    ) { _ in
      channel.writeAndFlush(ByteBuffer(string: " "), promise: nil)
    }
    channel.closeFuture.whenComplete { _ in drops.cancel() }
  }

  /// Ends our side; the server may still answer.
  package func endOutput() async throws {
    try await channel.close(mode: .output)
  }

  /// Closes both sides.
  package func close() async throws {
    try await channel.close()
  }

  /// The next answer; nil when the server ended the connection before a whole one came.
  package func answer() async -> Answer? {
    while true {
      if let answer = takeAnswer() { return answer }
      guard await receive() else { return nil }
    }
  }

  /// Waits until the server ends its side; what came before and was not read as an answer.
  package func untilEnd() async -> [UInt8] {
    while await receive() {}
    return received
  }

  private func receive() async -> Bool {
    guard let piece = await pieces.next(isolation: #isolation) else { return false }
    received += piece
    return true
  }

  /// Answers here always say their length.
  private func takeAnswer() -> Answer? {
    let gap = Array("\r\n\r\n".utf8)
    guard
      let end = received.indices.first(where: { received[$0...].starts(with: gap) })
    else { return nil }
    let lines = String(decoding: received[..<end], as: UTF8.self).split(separator: "\r\n")
    let headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
      return (name: String(parts.first ?? "").lowercased(), value: String(value))
    }
    let length = headers.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
    let start = end + gap.count
    guard received.count >= start + length else { return nil }
    let body = Array(received[start..<start + length])
    received.removeFirst(start + length)
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Answer(status: status, headers: headers, body: body)
  }

  private final class Reader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let feed: AsyncStream<[UInt8]>.Continuation

    init(feed: AsyncStream<[UInt8]>.Continuation) {
      self.feed = feed
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      feed.yield(Array(unwrapInboundIn(data).readableBytesView))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case .inputClosed? = event as? ChannelEvent { feed.finish() }
    }

    func channelInactive(context: ChannelHandlerContext) {
      feed.finish()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      feed.finish()
      context.close(promise: nil)
    }
  }
}
