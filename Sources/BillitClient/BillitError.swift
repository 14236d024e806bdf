import Foundation
import Outbound

/// An error answer of Billit. The body may be empty (Billit API §1.9).
package struct BillitError: Hashable, Sendable {
  /// The HTTP status.
  package var status: Int
  /// What Billit objects to; empty when it does not say.
  package var items: [Item]
  /// Billit's own id of the exchange, to be quoted to its support.
  package var correlationID: String?

  package init(status: Int, items: [Item] = [], correlationID: String? = nil) {
    self.status = status
    self.items = items
    self.correlationID = correlationID
  }

  /// The answer as an error; a body that is empty or no JSON leaves the items empty.
  init(_ response: HTTPAnswer) {
    let body = try? JSONDecoder().decode(Body.self, from: response.body)
    let named = response.headers.first {
      $0.0.contains("correlation") || $0.0 == "x-request-id"
    }
    self.init(
      status: response.status, items: body?.items ?? [],
      correlationID: named.map { String($0.1.prefix(100)) })
  }

  /// Whether one of the items has that code; Billit's own capitals vary.
  package func has(_ code: String) -> Bool {
    items.contains { $0.code.lowercased() == code.lowercased() }
  }

  /// One objection. Decide by the code: the text is in the user's language.
  package struct Item: Hashable, Sendable, Decodable {
    package var code: String
    /// May name companies and numbers: for pages, not for logs.
    package var text: String?

    package init(code: String, text: String? = nil) {
      self.code = code
      self.text = text
    }

    enum CodingKeys: String, CodingKey {
      case code = "Code"
      case text = "Description"
    }
  }

  /// The documented shape, and the bare one that one client expects.
  private struct Body: Decodable {
    var errors: [Item]?
    var bareCode: String?
    var bareText: String?

    enum CodingKeys: String, CodingKey {
      case errors
      case bareCode = "Code"
      case bareText = "Description"
    }

    var items: [Item] {
      errors ?? bareCode.map { [Item(code: $0, text: bareText)] } ?? []
    }
  }
}

extension BillitError: CustomStringConvertible {
  /// Status, codes and correlation id alone: the texts may name people.
  package var description: String {
    let codes = items.isEmpty ? "" : ", " + items.map(\.code).joined(separator: " ")
    let id = correlationID.map { ", correlation id \($0)" } ?? ""
    return "status \(status)\(codes)\(id)"
  }
}
