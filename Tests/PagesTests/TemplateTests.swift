import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Mustache
import Storage
import Testing

@testable import Pages

@Suite("No text from outside becomes markup") struct TemplateTests {
  private static let templates = Office.root.appending(path: "Templates").path

  /// A folder with one template.
  private func refusal(of source: String) throws -> TemplateRefusal.Fault? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(source.utf8).write(to: folder.appending(path: "one.mustache"))
    do {
      _ = try TemplateLibrary(folder: folder.path, texts: ["known"])
      return nil
    } catch let refusal as TemplateRefusal {
      return refusal.fault
    }
  }

  @Test func escapingGoesByBytes() {
    let html = HTMLContentType()
    #expect(html.escapeText("\"\u{301}") == "&quot;\u{301}")
    #expect(html.escapeText("<\u{338}script>") == "&lt;\u{338}script&gt;")
    #expect(html.escapeText("'&\u{301}é🧾") == "&#39;&amp;\u{301}é🧾")
    #expect(html.escapeText("a\u{0}b") == "a\u{FFFD}b")
  }

  @Test func everyTemplateOfTheProjectIsSafe() throws {
    let library = try TemplateLibrary(
      folder: TemplateTests.templates, texts: Set(TextTables.words.keys))
    #expect(library.names.count > 15)
  }

  @Test func unsafeTemplatesAreRefusedAtStart() throws {
    let start = "{{% CONTENT_TYPE:HTML}}"
    #expect(try refusal(of: "<p>{{x}}</p>") == .noContentType)
    #expect(try refusal(of: start + "{{{x}}}") == .unescaped)
    #expect(try refusal(of: start + "{{& x}}") == .unescaped)
    #expect(try refusal(of: start + "{{% CONTENT_TYPE:TEXT}}{{x}}") == .changesRules)
    #expect(try refusal(of: start + "{{=<% %>=}}") == .changesRules)
    #expect(try refusal(of: start + "{{>nowhere}}") == .unknownPartial("nowhere"))
    #expect(try refusal(of: start + "{{t.unknown}}") == .unknownText("t.unknown"))
    #expect(try refusal(of: start + "{{t.known}}{{x}}") == nil)
  }

  @Test(
    "The bypass of the escaper is tried on every template, in every place and both ways of a choice"
  )
  func attacksStayTextInEveryTemplate() throws {
    let library = try TemplateLibrary(
      folder: TemplateTests.templates, texts: Set(TextTables.words.keys))
    for name in library.names where !name.hasSuffix("_text") {
      let file = URL(filePath: TemplateTests.templates).appending(path: "\(name).mustache")
      let source = try String(contentsOf: file, encoding: .utf8)
      let choices = Set(source.matches(of: #/\{\{\^([A-Za-z.]+)\}\}/#).map { String($0.1) })
      var shown = false
      for otherwise in [Set<String>(), choices] {
        let page = try library.render(name, Attack(absent: otherwise))
        let bytes = Array(page.utf8)
        for trick in Attack.tricks {
          #expect(
            !bytes.contains(subsequence: Array(trick.utf8)), "\(name): \(trick.debugDescription)")
        }
        if bytes.contains(subsequence: Array("&quot;\u{301}&gt;&lt;\u{338}".utf8)) {
          shown = true
        }
      }
      #expect(shown || !source.contains(#/\{\{[A-Za-z.]/#), "\(name) shows nothing")
    }
  }

  @Test func attacksStayTextInEveryPlaceOfARealPage() async throws {
    let attack = "\"\u{301}><\u{338}img src=x onerror=alert(1)>'\u{301}"
    let office = try await Office()
    let id = try await office.document(
      order: 1, invoice: Office.invoice(number: attack, name: attack), .toCheck,
      cause: .init(.toCheck, ["detail": attack]))
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      for path in ["/", "/documents", "/documents/\(id)", "/documents?q=%22%CC%81%3E%3Cimg"] {
        let page = try await browser.get(path, client)
        #expect(page.status == .ok)
        let bytes = Array(page.text.utf8)
        #expect(!bytes.contains(subsequence: Array("<img".utf8)), "\(path)")
        #expect(!bytes.contains(subsequence: Array("<\u{338}img".utf8)), "\(path)")
        #expect(!bytes.contains(subsequence: Array("=\"\"\u{301}".utf8)), "\(path)")
      }
      let page = try await browser.get("/documents/\(id)", client)
      #expect(page.text.utf8.contains(subsequence: Array("&quot;\u{301}&gt;&lt;".utf8)))
    }
  }
}

/// Whatever a template asks for: markup whose dangerous characters hide behind combining marks, and a
/// section that is entered once.
private final class Attack: MustacheParent, CustomStringConvertible {
  static let tricks = ["\"\u{301}", "<\u{338}", "'\u{301}", "&\u{301}", ">\u{301}"]

  private let absent: Set<String>

  init(absent: Set<String>) { self.absent = absent }

  func child(named name: String) -> Any? { absent.contains(name) ? nil : Attack(absent: absent) }

  var description: String {
    "\"\u{301}><\u{338}img src=x onerror=alert(1)>'\u{301}&\u{301}>\u{301}"
  }
}

extension Collection where Element == UInt8 {
  func contains(subsequence: [UInt8]) -> Bool {
    let bytes = Array(self)
    guard bytes.count >= subsequence.count else { return false }
    return (0...(bytes.count - subsequence.count)).contains { start in
      bytes[start..<(start + subsequence.count)].elementsEqual(subsequence)
    }
  }
}
