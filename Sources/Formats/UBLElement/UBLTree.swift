import Foundation
import FoundationXML

/// Builds the tree of `UBLElement`s while Foundation's parser reads, and notes the first thing that
/// UBL does not allow. Nothing under `UBLExtensions` or in an envelope's header is kept.
final class UBLTree: NSObject, XMLParserDelegate {
  private(set) var root: UBLElement?
  private(set) var violation: UnreadableInvoice?
  private var open: [UBLElement] = []
  /// Elements entered, of whatever kind.
  private var depth = 0
  /// The depth at which the part that is passed over began.
  private var skippedFrom: Int?
  private var isInEnvelope = false
  private var hasBegun = false

  /// Whether a root was entered and every element left again.
  var isClosed: Bool { hasBegun && depth == 0 }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    depth += 1
    hasBegun = true
    guard violation == nil else { return }
    if namespaceURI == "http://www.w3.org/2001/XInclude" {
      violation = .include(line: parser.lineNumber)
      return
    }
    guard skippedFrom == nil else { return }
    if depth == 1, namespaceURI == Self.envelope, name == "StandardBusinessDocument" {
      isInEnvelope = true
      return
    }
    if isInEnvelope, depth == 2, namespaceURI == Self.envelope,
      name == "StandardBusinessDocumentHeader"
    {
      skippedFrom = depth
      return
    }
    if namespaceURI == Self.extensions, name == "UBLExtensions", open.count == 1 {
      skippedFrom = depth
      return
    }
    guard let namespace = namespaceURI.flatMap(UBLElement.Namespace.init(rawValue:)) else {
      violation =
        open.isEmpty
        ? .notUBL(line: parser.lineNumber) : .foreignElement(line: parser.lineNumber)
      return
    }
    enter(
      UBLElement(
        namespace: namespace, name: name, attributes: attributes, line: parser.lineNumber))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    if let from = skippedFrom {
      if depth < from { skippedFrom = nil }
      return
    }
    guard violation == nil, let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard skippedFrom == nil, violation == nil, !open.isEmpty else { return }
    open[open.count - 1].text += string
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  private func enter(_ element: UBLElement) {
    switch (element.namespace, open.isEmpty) {
    case (.invoice, true), (.creditNote, true):
      let expected = element.namespace == .invoice ? "Invoice" : "CreditNote"
      if element.name != expected {
        violation = .notUBL(line: element.line)
      } else if root != nil {
        violation = .repeated(element: element.name)
      }
    case (.aggregate, false), (.basic, false): break
    case (_, true): violation = .notUBL(line: element.line)
    case (_, false): violation = .foreignElement(line: element.line)
    }
    open.append(element)
  }

  private static let envelope =
    "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
  private static let extensions =
    "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
}
