import Mustache

/// A value of a page model as templates read it: its members are asked of reflection once, and not anew
/// at each mention, which took most of the time of a page of a hundred rows.
///
/// Numbers, truths and enumerations stay as they are; texts become `TemplateText`; structs are read when a
/// template first enters them; of arrays each element is. Belongs to one rendering and never crosses to
/// another.
final class TemplateValue: MustacheParent, CustomStringConvertible {
  private let value: Any
  private lazy var members: [String: Any] = TemplateValue.members(of: value)

  /// The whole of what a template is filled in with.
  static func reading(_ value: Any) -> Any { read(value) ?? value }

  private init(_ value: Any) { self.value = value }

  /// A member by its name; nil for one that is absent or has no value.
  func child(named name: String) -> Any? { members[name] }

  /// As the value itself would be written.
  var description: String { String(describing: value) }

  private static func members(of value: Any) -> [String: Any] {
    var members: [String: Any] = [:]
    for child in Mirror(reflecting: value).children {
      guard let label = child.label, let member = read(child.value) else { continue }
      members[label] = member
    }
    return members
  }

  /// The value as a template may meet it; nil for an optional without one.
  private static func read(_ value: Any) -> Any? {
    if let text = value as? String { return TemplateText(text) }
    if value is Bool || value is Int { return value }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { read($0.value) }
    // What names its members itself is asked as it is.
    case .struct: return value is any MustacheParent ? value : TemplateValue(value)
    case .collection: return mirror.children.map { read($0.value) as Any }
    default: return value
    }
  }
}

/// A text as templates write it.
///
/// It says itself that it has no members: within `{{#href}}…{{/href}}` the engine asks the text for each
/// name before it asks what is around it, of a `String` by reflection.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull = false

  init(_ text: String) { renderText = text }

  func child(named name: String) -> Any? { nil }
}
