import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A real SMTP server on loopback that takes every mail and keeps it.
package final class MailSink: Sendable {
  /// A mail as it came in.
  package struct Mail: Sendable {
    package var sender: String
    package var recipient: String
    /// Headers and body with line ends of LF.
    package var text: String

    /// The decoded part of a media type, such as "text/plain".
    package func part(_ type: String) -> String? {
      let blocks = text.components(separatedBy: "\n\n")
      guard let at = blocks.firstIndex(where: { $0.contains("Content-Type: \(type)") }),
        at + 1 < blocks.count
      else { return nil }
      let base64 = blocks[at + 1].prefix { $0 != "-" }.filter { !$0.isWhitespace }
      return Data(base64Encoded: base64).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private let channel: any Channel
  private let log: Log

  private init(channel: any Channel, log: Log) {
    self.channel = channel
    self.log = log
  }

  /// Runs the server while `body` runs.
  package static func run<Result>(_ body: (MailSink) async throws -> Result) async throws -> Result
  {
    let log = Log()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Handler(log: log))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let sink = MailSink(channel: channel, log: log)
    do {
      let result = try await body(sink)
      try await channel.close()
      return result
    } catch {
      try await channel.close()
      throw error
    }
  }

  package var port: Int { channel.localAddress?.port ?? 0 }

  /// What came in so far, the oldest first.
  package var mails: [Mail] { log.mails }

  private final class Log: Sendable {
    private let kept = Mutex<[Mail]>([])

    var mails: [Mail] { kept.withLock { $0 } }

    func add(_ mail: Mail) { kept.withLock { $0.append(mail) } }
  }

  /// One conversation (RFC 5321): line by line, a dot alone ends a mail.
  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let log: Log
    private var unread = ""
    private var sender = ""
    private var recipient = ""
    private var mail: [String]?

    init(log: Log) {
      self.log = log
    }

    func channelActive(context: ChannelHandlerContext) {
      say("220 sink", context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      unread += String(buffer: unwrapInboundIn(data))
      while let end = unread.range(of: "\r\n") {
        let line = String(unread[..<end.lowerBound])
        unread.removeSubrange(..<end.upperBound)
        take(line, context)
      }
    }

    private func take(_ line: String, _ context: ChannelHandlerContext) {
      if mail != nil {
        guard line == "." else {
          mail?.append(line.hasPrefix("..") ? String(line.dropFirst()) : line)
          return
        }
        log.add(
          Mail(
            sender: sender, recipient: recipient, text: (mail ?? []).joined(separator: "\n")))
        mail = nil
        return say("250 taken", context)
      }
      switch line.uppercased().prefix(4) {
      case "EHLO", "HELO", "RSET", "NOOP": say("250 sink", context)
      case "MAIL":
        sender = address(line)
        say("250 sender", context)
      case "RCPT":
        recipient = address(line)
        say("250 recipient", context)
      case "DATA":
        mail = []
        say("354 go on", context)
      case "QUIT":
        say("221 bye", context)
        context.close(promise: nil)
      default: say("502 unknown", context)
      }
    }

    private func address(_ line: String) -> String {
      guard let start = line.firstIndex(of: "<"), let end = line.firstIndex(of: ">") else {
        return ""
      }
      return String(line[line.index(after: start)..<end])
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
    }
  }
}
