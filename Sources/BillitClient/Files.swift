package import Foundation
import Outbound

extension BillitClient {
  /// One file with its content.
  package func file(_ id: String, of party: Int) async throws(BillitFault) -> BillitFile {
    let data = try decode(
      FileData.self,
      from: try await read(url("/v1/files/\(HTTPCall.encoded(id))"), about: party))
    guard let content = data.FileContent else { throw .unreadableAnswer }
    return BillitFile(
      id: data.FileID ?? id, name: data.FileName ?? id, mimeType: data.MimeType, bytes: content)
  }
}

/// A file of Billit.
package struct BillitFile: Hashable, Sendable {
  package var id: String
  package var name: String
  package var mimeType: String?
  package var bytes: Data

  package init(id: String, name: String, mimeType: String?, bytes: Data) {
    self.id = id
    self.name = name
    self.mimeType = mimeType
    self.bytes = bytes
  }
}

/// `FileContent` is base64, which is how `Data` is decoded.
private struct FileData: Decodable {
  var FileID: String?
  var FileName: String?
  var MimeType: String?
  var FileContent: Data?
}
