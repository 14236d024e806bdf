package import Accounting
package import Foundation
import XMLCoder

/// Puts another company in the place of one party of a UBL document, and leaves every other byte as it
/// is: how the Billit simulator makes an example its own dossier's document.
package enum UBLReaddressing {
  /// The document with the company as its buyer (`purchase`) or as its seller (`sale`).
  ///
  /// A document in UTF-8 keeps its bytes outside that party; one in another encoding becomes UTF-8
  /// without XML declaration. Throws where `PeppolInvoice` would refuse the document.
  package static func readdressed(
    _ document: Data, direction: Direction, to company: PeppolInvoiceText.Company,
    limit: Int = 25 << 20
  ) throws -> Data {
    let raw = [UInt8](document)
    let gate = XMLGate(byteLimit: limit)
    _ = try gate.pass(raw)
    let bytes = CharacterEncoding.isUTF8(raw) ? raw : try gate.decoded(raw)
    let holder = direction == .purchase ? "AccountingCustomerParty" : "AccountingSupplierParty"
    guard let place = try party(in: holder, of: bytes) else {
      throw UnreadableInvoice.missing(element: "\(holder)/Party")
    }
    var result = Data(bytes[..<place.lowerBound])
    result += try XMLEncoder().encode(
      UBLParty(company), withRootKey: "cac:Party",
      // Declared anew, as the document may use any prefixes.
      rootAttributes: [
        "xmlns:cac": UBLElement.Namespace.aggregate.rawValue,
        "xmlns:cbc": UBLElement.Namespace.basic.rawValue,
      ])
    result += Data(bytes[place.upperBound...])
    return result
  }

  /// Where the `Party` element of that holder stands, from its first to behind its last byte.
  private static func party(
    in holder: String, of bytes: [UInt8]
  ) throws(UnreadableInvoice) -> Range<Int>? {
    var scanner = MarkupScanner(bytes)
    var path: [String] = []
    var start: Int?
    while let markup = try scanner.next() {
      switch markup.kind {
      case .comment, .characterData, .instruction, .declaration: continue
      case .start, .empty:
        let name = String(markup.name(in: bytes).drop { $0 != ":" }.dropFirst())
        let local = name.isEmpty ? markup.name(in: bytes) : name
        if start == nil, local == "Party", path.last == holder {
          if markup.kind == .empty { return markup.range }
          start = markup.range.lowerBound
          path.append("Party found")
        } else if markup.kind == .start {
          path.append(local)
        }
      case .end:
        if path.popLast() == "Party found", let start {
          return start..<markup.range.upperBound
        }
      }
    }
    return nil
  }
}
