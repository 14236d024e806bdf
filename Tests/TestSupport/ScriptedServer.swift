package import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A real HTTP server on a port of its own that answers as a test tells it to and keeps what it was
/// asked.
package final class ScriptedServer: Sendable {
  /// What the test answers, given the request; called for one request after another per connection.
  package typealias Script = @Sendable (Request) -> Reply

  /// A request as it came in.
  package struct Request: Sendable {
    package var method: String
    /// Path and query as sent.
    package var target: String
    package var headers: [(String, String)]
    package var body: Data

    /// The path alone.
    package var path: String { target.split(separator: "?").first.map(String.init) ?? "" }

    /// The first value of a header, whatever its capitals.
    package func header(_ name: String) -> String? {
      headers.first { $0.0.lowercased() == name.lowercased() }?.1
    }
  }

  /// What the test wants to happen.
  package enum Reply: Sendable {
    case answer(Int, headers: [(String, String)], Data)
    /// The connection stays open, and nothing comes.
    case silence
    /// The connection is closed without an answer.
    case hangUp
    /// A head and a piece of the body, and then nothing more.
    case stall(Int, Data)

    /// An answer with a JSON text.
    package static func json(_ status: Int, _ text: String) -> Reply {
      .answer(status, headers: [("content-type", "application/json")], Data(text.utf8))
    }

    /// An answer without a body.
    package static func empty(_ status: Int) -> Reply { .answer(status, headers: [], Data()) }
  }

  private let channel: any Channel
  private let log: Log

  private init(channel: any Channel, log: Log) {
    self.channel = channel
    self.log = log
  }

  /// Runs the server while `body` runs.
  package static func run<Result>(
    _ script: @escaping Script, _ body: (ScriptedServer) async throws -> Result
  ) async throws -> Result {
    let log = Log()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(Handler(script: script, log: log))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let server = ScriptedServer(channel: channel, log: log)
    do {
      let result = try await body(server)
      try await channel.close()
      return result
    } catch {
      try await channel.close()
      throw error
    }
  }

  /// The address, without a closing slash.
  package var base: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

  /// What it was asked so far, in the order of arrival.
  package var requests: [Request] { log.requests }

  /// How many requests for that path came in.
  package func count(_ method: String, _ path: String) -> Int {
    requests.count { $0.method == method && $0.path == path }
  }

  /// An address nobody listens at.
  package static func closedAddress() async throws -> String {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get()
    let port = channel.localAddress?.port ?? 0
    try await channel.close()
    return "http://127.0.0.1:\(port)"
  }

  private final class Log: Sendable {
    private let kept = Mutex<[Request]>([])

    var requests: [Request] { kept.withLock { $0 } }

    func add(_ request: Request) { kept.withLock { $0.append(request) } }
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let script: Script
    private let log: Log
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()

    init(script: @escaping Script, log: Log) {
      self.script = script
      self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        self.head = head
        body.clear()
      case .body(var part): body.writeBuffer(&part)
      case .end:
        guard let head else { return }
        let request = Request(
          method: head.method.rawValue, target: head.uri,
          headers: head.headers.map { ($0.name, $0.value) }, body: Data(body.readableBytesView))
        log.add(request)
        reply(script(request), context)
      }
    }

    private func reply(_ reply: Reply, _ context: ChannelHandlerContext) {
      switch reply {
      case .silence: break
      case .hangUp: context.close(promise: nil)
      case .answer(let status, let headers, let body):
        var fields = HTTPHeaders(headers)
        fields.add(name: "content-length", value: "\(body.count)")
        write(status, fields, body, context)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      case .stall(let status, let body):
        write(status, ["content-length": "\(body.count + 1)"], body, context)
        context.flush()
      }
    }

    private func write(
      _ status: Int, _ fields: HTTPHeaders, _ body: Data, _ context: ChannelHandlerContext
    ) {
      var fields = fields
      if status == 204 { fields.remove(name: "content-length") }
      let head = HTTPResponseHead(
        version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: fields)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      if !body.isEmpty {
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
      }
    }
  }
}
