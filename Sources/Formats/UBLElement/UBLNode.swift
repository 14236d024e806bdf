import Accounting

/// An element with the path that leads to it, and the ways to read what stands in it.
struct UBLNode {
  let element: UBLElement
  /// Local names from the root, such as `Invoice/TaxTotal/TaxAmount`.
  let path: String

  /// No invoice is larger than this: with it, no sum over a document can overflow.
  private static let largest = Money(cents: 10_000_000_000_000)

  init(root: UBLElement) {
    element = root
    path = root.name
  }

  private init(_ element: UBLElement, in parent: UBLNode) {
    self.element = element
    path = "\(parent.path)/\(element.name)"
  }

  /// The aggregates (`cac`) of that name.
  func all(_ name: String) -> [UBLNode] { children(name, .aggregate) }

  /// The one aggregate of that name; nil when there is none.
  func only(_ name: String) throws(UnreadableInvoice) -> UBLNode? {
    try single(children(name, .aggregate))
  }

  /// The one aggregate of that name, which must be there.
  func required(_ name: String) throws(UnreadableInvoice) -> UBLNode {
    guard let node = try only(name) else { throw .missing(element: "\(path)/\(name)") }
    return node
  }

  /// The first aggregate along the path.
  func first(_ names: String...) -> UBLNode? {
    var node: UBLNode? = self
    for name in names { node = node?.all(name).first }
    return node
  }

  /// The one basic (`cbc`) element of that name; nil when there is none.
  func basic(_ name: String) throws(UnreadableInvoice) -> UBLNode? {
    try single(children(name, .basic))
  }

  /// The value of the one basic element of that name; nil when it is missing or empty.
  func text(_ name: String) throws(UnreadableInvoice) -> String? {
    guard let value = try basic(name)?.value(), !value.isEmpty else { return nil }
    return value
  }

  func requiredText(_ name: String) throws(UnreadableInvoice) -> String {
    guard let value = try text(name) else { throw .missing(element: "\(path)/\(name)") }
    return value
  }

  /// The values of all basic elements of that name that have one.
  func texts(_ name: String) throws(UnreadableInvoice) -> [String] {
    var values: [String] = []
    for node in children(name, .basic) {
      let value = try node.value()
      if !value.isEmpty { values.append(value) }
    }
    return values
  }

  func date(_ name: String) throws(UnreadableInvoice) -> CalendarDate? {
    guard let value = try text(name) else { return nil }
    guard let date = CalendarDate(value) else { throw .date(element: "\(path)/\(name)") }
    return date
  }

  /// The amount of the one element of that name, in this currency when a currency is asked for.
  func amount(
    _ name: String, in currency: String?
  ) throws(UnreadableInvoice) -> Money? {
    guard let node = try basic(name) else { return nil }
    if let currency, let own = node.element.attributes["currencyID"], own != currency {
      throw .currency(element: node.path)
    }
    guard let amount = Money(try node.value()), amount.magnitude < Self.largest else {
      throw .amount(element: node.path)
    }
    return amount
  }

  func requiredAmount(_ name: String, in currency: String?) throws(UnreadableInvoice) -> Money {
    guard let amount = try amount(name, in: currency) else {
      throw .missing(element: "\(path)/\(name)")
    }
    return amount
  }

  /// The text without the blanks XML allows around it.
  func value() throws(UnreadableInvoice) -> String {
    guard element.children.isEmpty else { throw .structure(element: path) }
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { " \t\r\n".unicodeScalars.contains(scalar) }
    let scalars = element.text.unicodeScalars.drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(scalars[...last])
  }

  private func children(_ name: String, _ namespace: UBLElement.Namespace) -> [UBLNode] {
    element.children.compactMap { child in
      child.name == name && child.namespace == namespace ? UBLNode(child, in: self) : nil
    }
  }

  private func single(_ nodes: [UBLNode]) throws(UnreadableInvoice) -> UBLNode? {
    guard nodes.count <= 1 else { throw .repeated(element: nodes[0].path) }
    return nodes.first
  }
}
