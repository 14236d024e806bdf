import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// An answer other than success, with the body Billit gives it (Billit API: 1.9).
struct BillitRefusal: Error, Hashable {
  let status: Int
  let code: String
  let description: String?

  /// A business error, the catch-all code with a text.
  static func badRequest(_ description: String) -> BillitRefusal {
    BillitRefusal(status: 400, code: "GenericError", description: description)
  }

  /// Not signed in, or not anymore.
  static func unauthorized(_ code: String) -> BillitRefusal {
    BillitRefusal(status: 401, code: code, description: nil)
  }

  /// "Exists but not yours": a wrong id or a wrong party.
  static let notYours = BillitRefusal(
    status: 401, code: "GenericError", description: "You have no access to this object.")

  static let notFound = BillitRefusal(
    status: 404, code: "GenericError", description: "Not found.")

  var response: Response {
    let error = JSONValue.object(["Code": .string(code)]).setting([
      "Description": description.map(JSONValue.string)
    ])
    return Response.json(["errors": [error]], status: status)
  }
}

extension Response {
  /// A JSON answer.
  static func json(_ value: JSONValue, status: Int = 200) -> Response {
    Response(
      status: .init(code: status), headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.text)))
  }

  /// 200 without a body, as Billit answers most changes.
  static let done = Response(status: .ok)
}
