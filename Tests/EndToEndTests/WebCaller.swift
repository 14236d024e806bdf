import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TestSupport

/// Calls one of the programs on 127.0.0.1.
struct WebCaller: Sendable {
  let port: Int
  var token: String?

  struct Answer: Sendable {
    var status: Int
    var json: JSONValue
  }

  /// Throws when no answer comes.
  func send(
    _ method: HTTPMethod, _ path: String, type: String = "application/json",
    headers: [String: String] = [:], body: Data? = nil
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = method
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    if let body {
      request.headers.add(name: "Content-Type", value: type)
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
    let data = Data(try await response.body.collect(upTo: 64 << 20).readableBytesView)
    return Answer(status: Int(response.status.code), json: (try? JSONValue(data)) ?? .null)
  }

  func get(_ path: String) async throws -> JSONValue {
    try await send(.GET, path).json
  }

  /// All items of a paged list of the gateway.
  func all(_ list: String) async throws -> [JSONValue] {
    var items: [JSONValue] = []
    var path: String? = "/\(list).json?limit=500"
    while let next = path {
      let page = try await get(next)
      items += page[list]?.array ?? []
      path = page["next"]?.string
    }
    return items
  }
}
