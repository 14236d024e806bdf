package import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// Looks at the certificate that an HTTPS address shows, as browsers and Billit meet it. It is taken as
/// shown, good or not, and nothing is sent but the greeting of TLS.
package enum CertificateProbe {
  /// Why none was seen.
  package enum Failure: Error, Hashable {
    /// No `https` address with a host.
    case notHTTPS
    /// Nobody answered in TLS within the limit.
    case silent(reason: String)
  }

  /// The site's own certificate as DER (RFC 5280 §4.1).
  package static func certificate(
    of url: String, within limit: Duration
  ) async throws(Failure) -> Data {
    guard let parts = URLComponents(string: url), parts.scheme?.lowercased() == "https",
      let host = parts.host, !host.isEmpty
    else { throw .notHTTPS }
    do {
      return try await shown(by: host, port: parts.port ?? 443, within: limit)
    } catch {
      throw .silent(reason: ExchangeFailure.reason(error))
    }
  }

  private static func shown(
    by host: String, port: Int, within limit: Duration
  ) async throws -> Data {
    let context = try NIOSSLContext(configuration: .makeClientConfiguration())
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let seen = loop.makePromise(of: Data.self)
    let end = loop.scheduleTask(in: .nanoseconds(limit.nanoseconds)) {
      seen.fail(ChannelError.connectTimeout(.nanoseconds(limit.nanoseconds)))
    }
    defer { end.cancel() }
    let connecting = ClientBootstrap(group: loop)
      .connectTimeout(.nanoseconds(limit.nanoseconds))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            try NIOSSLClientHandler(
              context: context, serverHostname: isAddress(host) ? nil : host,
              customVerificationCallback: { chain, verdict in
                seen.completeWith(
                  Result { Data(try chain.first?.toDERBytes() ?? []) })
                verdict.succeed(.certificateVerified)
              }))
        }
      }
      .connect(host: host, port: port)
    connecting.whenFailure { seen.fail($0) }
    connecting.whenSuccess { channel in
      channel.closeFuture.whenComplete { _ in seen.fail(ChannelError.eof) }
    }
    do {
      let bytes = try await seen.futureResult.get()
      connecting.whenSuccess { $0.close(promise: nil) }
      return bytes
    } catch {
      connecting.whenSuccess { $0.close(promise: nil) }
      throw error
    }
  }

  /// TLS names hosts, not addresses (RFC 6066 §3).
  private static func isAddress(_ host: String) -> Bool {
    (try? SocketAddress(ipAddress: host, port: 0)) != nil
  }
}
