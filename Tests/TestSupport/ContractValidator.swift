package import Foundation

/// Says what is wrong with a request or an answer, measured against the contract of a service: plain
/// schema validation, and for requests also unnamed members and parameters, read-only members, and the
/// members our own requests must carry (`x-gateway-required`).
package struct ContractValidator: Sendable {
  /// The contracts there are.
  package enum Service: String, Sendable {
    case billit
    case octopus
  }

  private let contract: JSONValue
  private let operations: [Operation]

  /// Reads the contract from the shared material; throws where that is not there.
  package init(_ service: Service) throws {
    try self.init(
      contract: JSONValue(SharedMaterial.data("contracts/\(service.rawValue).openapi.json")))
  }

  /// Takes an OpenAPI document.
  package init(contract: JSONValue) {
    self.contract = contract
    operations = (contract["paths"]?.object ?? [:]).flatMap { path, item in
      (item.object ?? [:]).compactMap { method, operation in
        operation["operationId"]?.string.map {
          Operation(
            id: $0, method: method.uppercased(), path: path.split(separator: "/").map(String.init),
            description: operation)
        }
      }
    }
  }

  /// The names of all operations.
  package var operationIDs: [String] { operations.map(\.id).sorted() }

  /// The operation a request is for; nil when the contract has none such. A literal path goes before
  /// one with a placeholder.
  package func operationID(method: String, path: String) -> String? {
    operation(method, path)?.0.id
  }

  /// What is wrong with a request; empty when nothing is. `target` is path and query as sent, below
  /// the service's base path.
  package func faults(
    inRequest method: String, _ target: String, headers: [(String, String)], body: Data
  ) -> [String] {
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    let path = parts.first ?? "/"
    guard let (operation, inPath) = operation(method, path) else {
      return ["\(method) \(path) is not in the contract"]
    }
    let query = parts.count > 1 ? ContractValidator.pairs(parts[1]) : []
    let faults =
      parameterFaults(operation, inPath: inPath, query: query, headers: headers)
      + bodyFaults(operation, body)
    return faults.map { "\(operation.id): \($0)" }
  }

  /// What is wrong with an answer; empty when nothing is.
  package func faults(inAnswerOf operationID: String, status: Int, body: Data) -> [String] {
    guard let operation = operations.first(where: { $0.id == operationID }) else {
      return ["\(operationID) is not in the contract"]
    }
    guard let answer = operation.description["responses"]?["\(status)"].map(resolved) else {
      return ["\(operationID): status \(status) is not in the contract"]
    }
    guard let content = answer["content"]?.object, let (type, media) = content.first else {
      return body.isEmpty ? [] : ["\(operationID): has a body, the contract has none"]
    }
    if body.isEmpty {
      return answer["x-empty-body-allowed"]?.bool == true
        ? [] : ["\(operationID): the body is missing"]
    }
    guard type == "application/json", let schema = media["schema"] else { return [] }
    guard let value = try? JSONValue(body) else { return ["\(operationID): the body is no JSON"] }
    return SchemaCheck(contract: contract, strict: false).faults(value, schema, at: "")
      .map { "\(operationID): \($0)" }
  }

  private struct Operation: Sendable {
    var id: String
    var method: String
    var path: [String]
    var description: JSONValue
  }

  /// Headers that belong to HTTP or to authentication, which the contracts do not name.
  private static let freeHeaders: Set<String> = [
    "accept", "content-type", "authorization", "apikey", "host", "content-length", "connection",
    "user-agent", "transfer-encoding",
  ]

  private func operation(_ method: String, _ path: String) -> (Operation, [String: String])? {
    let segments = path.split(separator: "/").map(String.init)
    let fitting = operations.compactMap { operation -> (Operation, [String: String])? in
      guard operation.method == method, operation.path.count == segments.count else { return nil }
      var values: [String: String] = [:]
      for (template, segment) in zip(operation.path, segments) {
        if template.hasPrefix("{") {
          values[String(template.dropFirst().dropLast())] = segment.removingPercentEncoding
        } else if template != segment {
          return nil
        }
      }
      return (operation, values)
    }
    return fitting.min { $0.1.count < $1.1.count }
  }

  private func parameterFaults(
    _ operation: Operation, inPath: [String: String], query: [(String, String)],
    headers: [(String, String)]
  ) -> [String] {
    let lowered = headers.map { ($0.0.lowercased(), $0.1) }
    let given = ["path": inPath.map { ($0.key, $0.value) }, "query": query, "header": lowered]
    var named = ["path": Set<String>(), "query": [], "header": ContractValidator.freeHeaders]
    var faults: [String] = []
    for parameter in (operation.description["parameters"]?.array ?? []).map(resolved) {
      guard let place = parameter["in"]?.string, let name = parameter["name"]?.string else {
        continue
      }
      let key = place == "header" ? name.lowercased() : name
      named[place, default: []].insert(key)
      let values = (given[place] ?? []).filter { $0.0 == key }.map(\.1)
      if values.isEmpty, parameter["required"]?.bool == true || isOurs(parameter) {
        faults.append("\(place) parameter \(name) is missing")
      }
      if values.count > 1 { faults.append("\(place) parameter \(name) is given twice") }
      guard let schema = parameter["schema"].map(resolved) else { continue }
      let check = SchemaCheck(contract: contract, strict: true)
      for value in values {
        let read = ContractValidator.value(value, as: schema["type"]?.string)
        faults += check.faults(read, schema, at: "\(place) parameter \(name)")
      }
    }
    for (place, pairs) in given {
      for (name, _) in pairs where named[place]?.contains(name) != true {
        faults.append("\(place) parameter \(name) is not in the contract")
      }
    }
    return faults
  }

  private func bodyFaults(_ operation: Operation, _ body: Data) -> [String] {
    guard let content = operation.description["requestBody"].map(resolved) else {
      return body.isEmpty ? [] : ["has a body, the contract has none"]
    }
    guard !body.isEmpty else { return ["the body is missing"] }
    guard let value = try? JSONValue(body) else { return ["the body is no JSON"] }
    guard let schema = content["content"]?["application/json"]?["schema"] else { return [] }
    return SchemaCheck(contract: contract, strict: true).faults(value, schema, at: "")
  }

  private func resolved(_ node: JSONValue) -> JSONValue {
    SchemaCheck(contract: contract, strict: false).resolved(node)
  }

  private func isOurs(_ parameter: JSONValue) -> Bool {
    parameter["x-gateway-required"]?.bool == true
  }

  private static func pairs(_ query: String) -> [(String, String)] {
    query.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      func decoded(_ text: Substring) -> String {
        text.replacing("+", with: " ").removingPercentEncoding ?? String(text)
      }
      return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  /// A parameter's text as the value its schema speaks of.
  private static func value(_ text: String, as type: String?) -> JSONValue {
    switch type {
    case "integer", "number":
      (try? JSONValue(Data(text.utf8))).flatMap { $0.number == nil ? nil : $0 } ?? .string(text)
    case "boolean": text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
    default: .string(text)
    }
  }
}
