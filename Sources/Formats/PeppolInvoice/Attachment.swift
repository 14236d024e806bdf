package import Foundation

extension PeppolInvoice {
  /// A file embedded in the document.
  package struct Attachment: Hashable, Sendable {
    /// Of the reference that carries it.
    package var id: String?
    package var fileName: String?
    package var mimeType: String?
    /// Base64 text; nil when it is interrupted by other markup.
    private var encoded: Data?

    init?(_ node: UBLNode, payloads: [[UInt8]]) throws(UnreadableInvoice) {
      guard let object = try node.first("Attachment")?.basic("EmbeddedDocumentBinaryObject")
      else { return nil }
      id = try node.text("ID")
      fileName = object.element.attributes["filename"]
      mimeType = object.element.attributes["mimeCode"]
      let mark = try object.value()
      if mark.hasPrefix("@"), let index = Int(mark.dropFirst()), payloads.indices.contains(index) {
        encoded = Data(payloads[index])
      }
    }

    /// The file itself, decoded anew at every call; nil when it is not Base64.
    package func content() -> Data? {
      encoded.flatMap { encoded in
        let compact = encoded.filter { $0 > 0x20 }
        return Data(base64Encoded: compact)
      }
    }
  }
}
