import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("Every page can be used by everybody")
  struct Accessibility {
    /// axe-core and tidy, as `bin/setup --tests` puts them there.
    static let axeSource: String? = {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return try? String(
        contentsOf: root.appending(path: ".build/axe/axe.min.js"), encoding: .utf8)
    }()

    @Test(
      "axe finds no violation of WCAG 2.2 AA, in light and dark, wide and narrow",
      .enabled(
        if: axeSource != nil, "axe-core is not there (bin/setup --tests fetches it): skipped"))
    func axe() async throws {
      let axe = try #require(Accessibility.axeSource)
      try await Visitor.comes { visitor in
        try await visitor.seeBookedDocuments()
        for page in try await visitor.everyPage() + visitor.doors() {
          for (dark, width) in [(false, 1280), (true, 1280), (false, 390)] {
            try await visitor.browser.prefersDark(dark)
            try await visitor.browser.resize(width: width, height: 900)
            try await visitor.open(page)
            let found = try await visitor.violations(axe)
            #expect(found == [], "\(page) \(dark ? "dark" : "light") \(width)")
          }
        }
      }
    }

    @Test(
      "every page is valid HTML",
      .enabled(if: tidyProgram != nil, "tidy is not installed (bin/setup --tests): skipped"))
    func html() async throws {
      let tidy = try #require(Accessibility.tidyProgram)
      try await Visitor.comes { visitor in
        try await visitor.seeBookedDocuments()
        for page in try await visitor.everyPage() + visitor.doors() {
          try await visitor.open(page)
          let text = try await visitor.source()
          #expect(text.utf8.count < 100_000, "\(page) has \(text.utf8.count) bytes")
          #expect(try Accessibility.complaints(tidy, text) == [], "\(page)")
        }
      }
    }

    static let tidyProgram: String? = ["/usr/bin/tidy", "/usr/local/bin/tidy"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }

    /// What tidy says, without what it says of attributes newer than itself.
    static func complaints(_ tidy: String, _ html: String) throws -> [String] {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).html")
      try Data(html.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let process = Process()
      process.executableURL = URL(filePath: tidy)
      process.arguments = ["-e", "-q", "-utf8", "--drop-empty-elements", "no", file.path]
      let pipe = Pipe()
      process.standardError = pipe
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      let newer = ["aria-current", "inputmode", "enterkeyhint", "minlength"].map {
        "attribute \"\($0)\""
      }
      return text.split(separator: "\n").map(String.init)
        .filter { line in !newer.contains { line.contains($0) } }
    }
  }
}

extension Visitor {
  /// What axe finds wrong with the page that is open.
  func violations(_ axe: String) async throws -> [String] {
    _ = try await browser.script(axe)
    let found = try await browser.scriptThatCallsBack(Visitor.axeScript)
    return found.array?.compactMap(\.string) ?? ["axe did not answer"]
  }

  private static let axeScript = """
    const done = arguments[arguments.length - 1];
    axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"]
    }).then(
      result => done(result.violations.map(
        found => found.id + ": " + found.nodes.map(node => node.target.join(" ")).join(", "))),
      fault => done([String(fault)]));
    """

  /// The page that is open as the server sends it.
  func source() async throws -> String {
    let html = try await browser.scriptThatCallsBack(
      """
      const done = arguments[arguments.length - 1];
      fetch(location.href).then(answer => answer.text()).then(done, () => done(""));
      """
    ).string
    return try #require(html)
  }
}
