import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A call without an answer.
package enum ExchangeFailure: Error, Hashable, Sendable {
  case notSent(String)
  case unanswered(String)

  /// Whether the error can only come before a connection stands.
  static func isConnecting(_ error: any Error) -> Bool {
    switch error {
    case let error as HTTPClientError:
      [
        .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout, .invalidURL,
        .emptyHost, .emptyScheme, .alreadyShutdown,
      ].contains(error)
    case let error as IOError:
      [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN].contains(error.errnoCode)
    case let error as ChannelError:
      if case .connectTimeout = error { true } else { false }
    case is CancellationError, is NIOTooManyBytesError, is HTTPParserError: false
    // What is left are the resolver's and the TLS library's own errors.
    default: true
    }
  }

  /// What happened, without addresses, headers or bodies.
  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as HTTPClientError:
      switch error {
      case .connectTimeout, .getConnectionFromPoolTimeout: "connecting took too long"
      case .tlsHandshakeTimeout: "the TLS handshake took too long"
      case .deadlineExceeded, .readTimeout, .writeTimeout: "no answer in time"
      case .remoteConnectionClosed: "the connection was closed"
      case .cancelled: "cancelled"
      case .invalidURL, .emptyHost, .emptyScheme: "the address is no URL"
      default: "the HTTP exchange failed"
      }
    case let error as IOError: "the connection failed (errno \(error.errnoCode))"
    case is NIOTooManyBytesError: "the answer is too long"
    case is CancellationError: "cancelled"
    default: "the connection failed (\(type(of: error)))"
    }
  }
}
