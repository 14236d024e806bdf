import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  /// A long answer that is written part by part while it is read, so that it never stands in memory as
  /// a whole. Each call of `next` gives one part; nil ends it.
  static func streamed(
    contentType: String, name: String?, next: @escaping @Sendable () async throws -> String?
  ) -> Response {
    var headers: HTTPFields = [.contentType: contentType]
    if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        // An empty part would say that the answer is at its end.
        while let part = try await next() {
          if !part.isEmpty { try await writer.write(ByteBuffer(string: part)) }
        }
        try await writer.finish(nil)
      })
  }
}
