import Foundation
import TestSupport
import Testing

extension InABrowser {
  /// Takes the README's pictures anew: `PASSERELLE_PICTURES=.github swift test --filter BrowserTests`.
  @Suite("The pictures of the README")
  struct Pictures {
    private static let folder = ProcessInfo.processInfo.environment["PASSERELLE_PICTURES"]

    @Test(
      "are what a fresh demonstration shows in French",
      .enabled(if: folder != nil, "PASSERELLE_PICTURES names no folder: skipped"))
    func pictures() async throws {
      let folder = URL(filePath: try #require(Pictures.folder))
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let driver = try #require(RunningDemo.current).driver
      try await RunningDemo.run(beside: driver) { demo in
        let manner = Browser.Manner { $0.patience = .seconds(60) }
        try await Visitor.comes(manner, to: demo) { visitor in
          // The demonstration begins with 48 documents; then one comes every few seconds.
          try await visitor.open("/documents?state=booked")
          try await visitor.browser.find("table.documents tbody tr:nth-child(25)")
          func take(_ page: String, _ name: String) async throws {
            try await visitor.open(page)
            try await visitor.browser.screenshot(to: folder.appending(path: "\(name).png"))
          }
          try await take("/documents", "documents")
          try await take("/", "overview")
          let document = try await demo.bookedPurchase()
          try await take("/documents/\(document.id)", "document")
          try await take("/causes", "causes")
          try await visitor.open("/hooks")
          let first = try await visitor.browser.attribute("href", of: "table.hooks a.row")
          let dossier = try #require(first?.split(separator: "/").last.flatMap { Int($0) })
          _ = try await visitor.renewSecret(ofDossier: dossier)
          try await take("/hooks", "webhooks")
        }
      }
    }
  }
}
