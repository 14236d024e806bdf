/// Why an electronic invoice was not read: what rule it breaks and where, never what it contains.
package enum UnreadableInvoice: Error, Hashable, Sendable {
  // The bytes
  /// More bytes than the limit, which is given.
  case tooLarge(limit: Int)
  /// Neither UTF-8, nor UTF-16 with a byte order mark, nor declared ISO-8859-1; or invalid as what it
  /// says it is.
  case encoding
  /// A character XML does not allow, such as NUL.
  case illegalCharacter(line: Int)
  /// A document type declaration or anything like it: nothing is ever expanded or fetched.
  case documentTypeDeclaration(line: Int)
  /// A processing instruction other than the XML declaration and `xml-stylesheet`.
  case processingInstruction(line: Int)
  /// More than 64 elements within one another.
  case tooDeep(line: Int)
  /// More elements than the limit, which is given.
  case tooManyElements(limit: Int)
  /// One tag of more than 64 KiB.
  case tagTooLong(line: Int)
  /// Not well-formed XML: cut off, two roots, tags that do not match, unknown entities.
  case notWellFormed(line: Int)
  // The vocabulary
  /// An XInclude element: no include is followed.
  case include(line: Int)
  /// The root is neither a UBL 2.1 invoice nor credit note, nor an envelope around one.
  case notUBL(line: Int)
  /// An element outside UBL's namespaces where UBL has none.
  case foreignElement(line: Int)
  // The facts; `element` is a path such as `Invoice/LegalMonetaryTotal/PayableAmount`
  case missing(element: String)
  /// Two where there may be one: which one counts is not ours to say.
  case repeated(element: String)
  /// Elements inside a value.
  case structure(element: String)
  /// No `xs:decimal` with at most two decimals, or beyond 100 billion.
  case amount(element: String)
  /// In another currency than the document's.
  case currency(element: String)
  case date(element: String)
  /// A VAT category that is neither EN 16931's nor one of the old Belgian codes.
  case vatCategory(element: String)
  case vatRate(element: String)
  /// A kind of document that is never booked, such as a pro forma.
  case documentType(element: String)

  /// The reason as a stable machine word.
  package var reason: String {
    switch self {
    case .tooLarge: "too_large"
    case .encoding: "encoding"
    case .illegalCharacter: "illegal_character"
    case .documentTypeDeclaration: "document_type_declaration"
    case .processingInstruction: "processing_instruction"
    case .tooDeep: "too_deep"
    case .tooManyElements: "too_many_elements"
    case .tagTooLong: "tag_too_long"
    case .notWellFormed: "not_well_formed"
    case .include: "include"
    case .notUBL: "not_ubl"
    case .foreignElement: "foreign_element"
    case .missing: "missing"
    case .repeated: "repeated"
    case .structure: "structure"
    case .amount: "amount"
    case .currency: "currency"
    case .date: "date"
    case .vatCategory: "vat_category"
    case .vatRate: "vat_rate"
    case .documentType: "document_type"
    }
  }

  /// Where: "line 12", or the path of an element; empty where the whole document is meant.
  package var place: String {
    switch self {
    case .tooLarge, .encoding, .tooManyElements: ""
    case .illegalCharacter(let line), .documentTypeDeclaration(let line),
      .processingInstruction(let line), .tooDeep(let line), .tagTooLong(let line),
      .notWellFormed(let line), .include(let line), .notUBL(let line), .foreignElement(let line):
      "line \(line)"
    case .missing(let element), .repeated(let element), .structure(let element),
      .amount(let element), .currency(let element), .date(let element),
      .vatCategory(let element), .vatRate(let element), .documentType(let element):
      element
    }
  }
}
