import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Simulators

/// The simulators' JSON, by a name that no other JSON of the tests has.
typealias SceneJSON = Simulators.JSONValue

/// Calls a simulator's control surface, or anything else on 127.0.0.1.
struct SceneCaller: Sendable {
  let port: Int

  /// What was answered.
  struct Answer: Sendable {
    var status: Int
    var json: SceneJSON
  }

  @discardableResult
  func send(
    _ method: HTTPMethod, _ path: String, type: String = "application/json",
    headers: [String: String] = [:], body: Data? = nil
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = method
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body {
      request.headers.add(name: "Content-Type", value: type)
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    let data = Data(try await response.body.collect(upTo: 64 << 20).readableBytesView)
    return Answer(
      status: Int(response.status.code), json: (try? SceneJSON(json: data)) ?? .null)
  }

  @discardableResult
  func send(_ method: HTTPMethod, _ path: String, _ body: SceneJSON) async throws -> Answer {
    try await send(method, path, body: try JSONEncoder().encode(body))
  }

  /// Orders a fault for the next calls of an operation.
  func fail(
    _ operation: String, _ kind: Fault.Kind, status: Int? = nil, times: Int = 1
  ) async throws {
    let fault = Fault(operation: operation, kind: kind, status: status, times: times)
    try await send(.POST, "/_control/faults", body: try JSONEncoder().encode(fault))
  }

  /// What the simulator says broke its contract.
  func violations() async throws -> [SceneJSON] {
    try await send(.GET, "/_control/violations").json.array ?? []
  }
}
