package import Foundation

/// A call as it goes out.
package struct HTTPCall: Sendable {
  package var method: Method
  package var url: String
  package var headers: [(String, String)] = [("Accept", "application/json")]
  package var body: Data?
  package var limit: Duration = .seconds(30)

  /// - Parameters:
  ///   - url: absolute.
  ///   - limit: from connecting to the last byte of the answer.
  package init(
    method: Method, url: String, headers: [(String, String)] = [("Accept", "application/json")],
    body: Data? = nil, limit: Duration = .seconds(30)
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.limit = limit
  }

  /// The methods the services use.
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// The address of a path below a base, its query values percent-encoded.
  package static func url(_ base: String, _ path: String, _ query: [(String, String)] = [])
    -> String
  {
    let pairs = query.map { "\(encoded($0.0))=\(encoded($0.1))" }
    return base + path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  /// A text as it may stand in a query: everything but RFC 3986's unreserved characters encoded.
  package static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  /// The same call with one header more.
  package func with(_ name: String, _ value: String) -> HTTPCall {
    var other = self
    other.headers.append((name, value))
    return other
  }
}

/// An answer as it came in.
package struct HTTPAnswer: Sendable {
  package var status: Int
  /// Names in lower case.
  package var headers: [(String, String)]
  package var body: Data

  /// The first value of a header, by its name in lower case.
  package func header(_ name: String) -> String? { headers.first { $0.0 == name }?.1 }

  package init(status: Int, headers: [(String, String)], body: Data) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Whether the status is 2xx.
  package var succeeded: Bool { (200..<300).contains(status) }
}
