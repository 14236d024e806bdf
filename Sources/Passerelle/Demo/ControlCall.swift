import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Simulators

/// A call of a simulator's control surface; what it refuses is left as it is.
struct ControlCall: Sendable {
  private let address: String
  private let method: HTTPMethod
  private let body: JSONValue?
  private let xml: [UInt8]?

  init(_ address: String, _ method: HTTPMethod, _ body: JSONValue? = nil) {
    self.address = address
    self.method = method
    self.body = body
    xml = nil
  }

  /// A document that is posted.
  init(_ address: String, xml: some Sequence<UInt8>) {
    self.address = address
    method = .POST
    body = nil
    self.xml = Array(xml)
  }

  /// What it answered; `null` when that is no JSON.
  func answer() async throws -> JSONValue {
    var request = HTTPClientRequest(url: address)
    request.method = method
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
    }
    if let xml {
      request.headers.add(name: "Content-Type", value: "application/xml")
      request.body = .bytes(ByteBuffer(bytes: xml))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    let bytes = try await response.body.collect(upTo: 64 << 20)
    return (try? JSONValue(json: Data(bytes.readableBytesView))) ?? .null
  }
}
