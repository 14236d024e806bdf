import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// One call of the API, admitted: its caller and body are known.
struct BillitCall: Sendable {
  let request: Request
  let context: SimulatorContext
  let body: Data
  let caller: BillitAccess.Caller
  let store: BillitStore
  let operation: BillitOperation

  /// The body as JSON, checked against the contract; 400 when it is none.
  func json(_ shape: ContractShape) async throws -> JSONValue {
    guard let value = try? JSONValue(json: body) else {
      await note(["body: not JSON"])
      throw BillitRefusal.badRequest("The request body is not valid JSON.")
    }
    await note(shape.problems(in: value))
    return value
  }

  /// Lists breaches of the contract.
  func note(_ problems: [String]) async {
    await store.note(
      problems, operation: operation.rawValue,
      request: "\(request.method.rawValue) \(request.uri.path)")
  }

  /// A whole number in the path; 404 when it is none, as no route fits then.
  func number(_ name: String) throws -> Int {
    guard let number = context.parameters.get(name, as: Int.self) else {
      throw BillitRefusal.notFound
    }
    return number
  }

  /// The query of a list call, read by the rules of `PageRequest`.
  func page(_ properties: Set<String>, type: String) async throws -> PageRequest {
    let query = request.decodedQuery
    if let top = query["$top"].flatMap({ Int($0) }), top > PageRequest.largestPage {
      await note(["$top: above \(PageRequest.largestPage)"])
    }
    do throws(PageRequest.Refusal) {
      return try PageRequest(query, properties: properties)
    } catch {
      let text =
        switch error {
        case .filter(.unknownProperty(let name)), .unknownProperty(let name):
          "Could not find a property named '\(name)' on type '\(type)'."
        case .filter(.syntax(let position)): "Syntax error at position \(position) in $filter."
        case .badNumber(let name): "Invalid value for '\(name)' query option."
        }
      throw BillitRefusal.badRequest(text)
    }
  }

  /// A page of rows in Billit's envelope, with the absolute address of the next page while there is
  /// one.
  func answer(
    _ rows: [JSONValue], _ page: PageRequest, row: (JSONValue) -> JSONValue = { $0 }
  ) -> Response {
    let result = page.page(of: rows)
    let next = result.hasMore ? nextLink(skip: page.skip + result.rows.count) : nil
    return .json(
      JSONValue.object(["Items": .array(result.rows.map(row))]).setting([
        "NextPageLink": next.map(JSONValue.string),
        "Count": page.counts ? .int(result.count) : nil,
      ]))
  }

  private func nextLink(skip: Int) -> String {
    let host = request.head.authority ?? "localhost"
    let kept = (request.uri.query ?? "").split(separator: "&").filter {
      !$0.hasPrefix("$skip=") && !$0.hasPrefix("%24skip=")
    }
    let query = (kept.map(String.init) + ["$skip=\(skip)"]).joined(separator: "&")
    return "http://\(host)\(request.uri.path)?\(query)"
  }

  /// Whether a row holds the text of `fullTextSearch` somewhere; true when there is none.
  func passesFullText(_ row: JSONValue) -> Bool {
    guard let text = request.decodedQuery["fullTextSearch"], !text.isEmpty else {
      return true
    }
    return String(decoding: row.text, as: UTF8.self).lowercased().contains(text.lowercased())
  }
}

extension Request {
  /// The parameters of the query with names and values decoded, "+" read as a blank; of several with
  /// one name the last.
  var decodedQuery: [String: String] {
    (uri.query ?? "").formParameters
  }
}

extension String {
  /// The parameters of a text in the form of a query.
  var formParameters: [String: String] {
    var parameters: [String: String] = [:]
    for pair in split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.replacing("+", with: " ") }
        .map { $0.removingPercentEncoding ?? String($0) }
      if let name = parts.first { parameters[name] = parts.count == 2 ? parts[1] : "" }
    }
    return parameters
  }
}
