import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  /// A value as JSON, its keys in alphabetical order.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }

  /// A table as a file to save.
  static func csv(_ table: CSVWriter, name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8",
        .contentDisposition: "attachment; filename=\"\(name).csv\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: table.text)))
  }
}
