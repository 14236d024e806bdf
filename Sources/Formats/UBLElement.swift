import Foundation
import FoundationXML

/// One element of a UBL document, its namespace already checked: what XMLCoder cannot give, as it
/// drops namespaces, takes a document that is cut off for a whole one (Foundation's parser reports
/// such errors only on the side), and loses blanks beside entities.
struct UBLElement {
  var namespace: Namespace
  var name: String
  var attributes: [String: String]
  var text = ""
  var children: [UBLElement] = []
  var line: Int

  /// The namespaces UBL 2.1 invoices are made of.
  enum Namespace: String {
    case invoice = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    case creditNote = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
    case aggregate = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    case basic = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  }

  /// The root of the invoice or credit note in what the gate let through, without its envelope.
  static func root(of bytes: [UInt8]) throws(UnreadableInvoice) -> UBLElement {
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let tree = UBLTree()
    parser.delegate = tree
    let isParsed = parser.parse()
    if let violation = tree.violation { throw violation }
    // Foundation on Linux answers true for documents that are cut off or have two roots; only the
    // error tells.
    guard isParsed, parser.parserError == nil, tree.isClosed else {
      throw .notWellFormed(line: max(parser.lineNumber, 1))
    }
    guard let root = tree.root else { throw .notUBL(line: 1) }
    return root
  }
}
