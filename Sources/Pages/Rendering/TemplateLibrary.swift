import Foundation
import Mustache

/// The templates, read and checked once at start.
///
/// A template is refused unless it begins with the content type (partials fall back to the engine's
/// own escaper otherwise, see `HTMLContentType`), never writes a value unescaped, names only partials
/// that exist, and names only texts that the tables have.
struct TemplateLibrary: Sendable {
  private static let contentType = "{{% CONTENT_TYPE:HTML}}"
  /// What the text part of a mail begins with: nothing is escaped there, and nothing there is markup.
  private static let plainType = "{{% CONTENT_TYPE:TEXT}}"

  /// Names of all templates, such as "documents/list".
  let names: [String]
  private let library: MustacheLibrary

  /// Reads every `.mustache` file below a folder.
  ///
  /// - Throws: `TemplateRefusal` with the file and what is wrong with it.
  init(folder: String, texts: Set<String>) throws {
    MustacheContentTypes.register(HTMLContentType(), named: "HTML")
    let files = try TemplateLibrary.read(folder)
    guard !files.isEmpty else { throw TemplateRefusal(template: folder, fault: .noTemplates) }
    var templates: [String: MustacheTemplate] = [:]
    for (name, source) in files {
      try TemplateLibrary.check(source, name: name, known: Set(files.keys), texts: texts)
      do {
        templates[name] = try MustacheTemplate(string: source)
      } catch {
        throw TemplateRefusal(template: name, fault: .unparsable("\(error)"))
      }
    }
    names = files.keys.sorted()
    library = MustacheLibrary(templates: templates)
  }

  /// The filled-in template.
  func render(_ name: String, _ values: Any) throws -> String {
    guard let text = library.render(TemplateValue.reading(values), withTemplate: name) else {
      throw TemplateRefusal(template: name, fault: .missing)
    }
    return text
  }

  private static func read(_ folder: String) throws -> [String: String] {
    guard let paths = FileManager.default.enumerator(atPath: folder) else { return [:] }
    var files: [String: String] = [:]
    for case let path as String in paths where path.hasSuffix(".mustache") {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
      files[String(path.dropLast(".mustache".count))] = try String(
        contentsOf: file, encoding: .utf8)
    }
    return files
  }

  private static func check(
    _ source: String, name: String, known: Set<String>, texts: Set<String>
  ) throws(TemplateRefusal) {
    func refuse(_ fault: TemplateRefusal.Fault) -> TemplateRefusal {
      TemplateRefusal(template: name, fault: fault)
    }
    let start = name.hasPrefix("mail/") && name.hasSuffix("_text") ? plainType : contentType
    guard source.hasPrefix(start) else { throw refuse(.noContentType) }
    for tag in tags(of: source.dropFirst(start.count)) {
      let body = tag.dropFirst().trimmingCharacters(in: .whitespaces)
      switch tag.first {
      case "{", "&": throw refuse(.unescaped)
      case "%", "=": throw refuse(.changesRules)
      case ">", "<":
        guard body.hasPrefix("*") || known.contains(body) else {
          throw refuse(.unknownPartial(body))
        }
      default:
        let word = tag.trimmingCharacters(in: CharacterSet(charactersIn: "#^/$ "))
        if word.hasPrefix("t."), !texts.contains(String(word.dropFirst(2))) {
          throw refuse(.unknownText(word))
        }
      }
    }
  }

  private static func tags(of source: Substring) -> [Substring] {
    var tags: [Substring] = []
    var rest = source
    while let start = rest.range(of: "{{") {
      rest = rest[start.upperBound...]
      guard let end = rest.range(of: "}}") else { break }
      tags.append(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return tags
  }
}

/// Why the pages do not start with these templates.
package struct TemplateRefusal: Error, Hashable, CustomStringConvertible {
  package let template: String
  package let fault: Fault

  package enum Fault: Hashable, Sendable {
    case noTemplates
    case missing
    case noContentType
    case unescaped
    case changesRules
    case unknownPartial(String)
    case unknownText(String)
    case unparsable(String)
  }

  package var description: String {
    switch fault {
    case .noTemplates: "there are no templates in \(template)"
    case .missing: "there is no template \(template)"
    case .noContentType: "template \(template) does not begin with {{% CONTENT_TYPE:HTML}}"
    case .unescaped: "template \(template) writes a value unescaped"
    case .changesRules: "template \(template) changes its content type or delimiters"
    case .unknownPartial(let name): "template \(template) includes \(name), which does not exist"
    case .unknownText(let name): "template \(template) names the text \(name), which does not exist"
    case .unparsable(let reason): "template \(template) cannot be read: \(reason)"
    }
  }
}
