import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1

/// One HTTP request of a test.
package struct PlainRequest: Sendable {
  package var method: String
  package var url: String
  package var headers: [(name: String, value: String)]
  package var body: Data?

  package init(
    _ method: String, _ url: String, headers: [(name: String, value: String)] = [],
    body: Data? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// Sends it and waits up to 90 seconds for status and whole body (64 MiB at most).
  package func answer() async throws -> (status: Int, body: Data) {
    var request = HTTPClientRequest(url: url)
    request.method = HTTPMethod(rawValue: method)
    request.headers = HTTPHeaders(headers.map { ($0.name, $0.value) })
    request.body = body.map { .bytes(ByteBuffer(bytes: $0)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(90))
    let body = try await response.body.collect(upTo: 64 << 20)
    return (Int(response.status.code), Data(body.readableBytesView))
  }
}
