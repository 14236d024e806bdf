package import Foundation

/// The part of OData's `$filter` that is seen in use on Billit: `eq ne ge gt le lt`, `and`, `or`,
/// `not`, brackets, and literals of text, number, truth, null and `DateTime'…'` (Billit API: 1.6).
package indirect enum ODataFilter: Hashable, Sendable {
  case compares(property: String, Comparison, Literal)
  case both(ODataFilter, ODataFilter)
  case either(ODataFilter, ODataFilter)
  case negated(ODataFilter)

  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case eq, ne, ge, gt, le, lt
  }

  package enum Literal: Hashable, Sendable {
    case text(String)
    case number(Decimal)
    case bool(Bool)
    case moment(LocalMoment)
    case null
  }

  /// Why a filter is refused.
  package enum Refusal: Error, Hashable {
    /// A property outside the published list.
    case unknownProperty(String)
    /// Not a filter, from this character on.
    case syntax(at: Int)
  }

  /// Reads a filter; only these properties may be named in it.
  package init(_ text: String, properties: Set<String>) throws(Refusal) {
    var reader = ODataFilterReader(text, properties: properties)
    self = try reader.wholeFilter()
  }

  /// Whether a row passes; `value` gives what the row has under a property.
  package func accepts(_ value: (String) -> JSONValue?) -> Bool {
    switch self {
    case .both(let left, let right): left.accepts(value) && right.accepts(value)
    case .either(let left, let right): left.accepts(value) || right.accepts(value)
    case .negated(let inner): !inner.accepts(value)
    case .compares(let property, let comparison, let literal):
      ODataFilter.accepts(value(property), comparison, literal)
    }
  }

  private static func accepts(
    _ value: JSONValue?, _ comparison: Comparison, _ literal: Literal
  ) -> Bool {
    let order: Order? =
      switch (value, literal) {
      case (nil, .null), (.null, .null): .same
      case (.string(let left), .text(let right)): Order(left, right)
      case (.number(let left), .number(let right)): Order(left, right)
      case (.bool(let left), .bool(let right)): left == right ? .same : .unordered
      case (.string(let left), .moment(let right)):
        LocalMoment(left).map { Order($0, right) }
      default: .unordered
      }
    switch (comparison, order) {
    case (.eq, .same?), (.ge, .same?), (.le, .same?): return true
    case (.gt, .after?), (.ge, .after?), (.lt, .before?), (.le, .before?): return true
    case (.ne, .before?), (.ne, .after?), (.ne, .unordered?), (.ne, nil): return true
    default: return false
    }
  }

  private enum Order {
    case before, same, after, unordered

    init<Value: Comparable>(_ left: Value, _ right: Value) {
      self = left < right ? .before : left == right ? .same : .after
    }
  }
}
