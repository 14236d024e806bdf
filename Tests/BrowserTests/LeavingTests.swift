import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("Who leaves takes everything along, and reads it without us")
  struct Leaving {
    @Test("the archive unpacks, its page opens from the disk, its files are those of the documents")
    func archive() async throws {
      try await Visitor.comes { visitor in
        let document = try await visitor.demo.bookedPurchase()
        let entry = try #require(try await visitor.demo.entry(of: document.id))
        try await visitor.open("/dossiers/\(document.dossierID)/link")
        let link = "a.button[href='/dossiers/\(document.dossierID)/archive']"
        let address = try #require(try await visitor.browser.attribute("href", of: link))
        let place = try Unpacked(tape: try await visitor.demo.get(address))
        defer { place.remove() }
        let folder = try place.folder()

        try await visitor.browser.open(folder.appending(path: "index.html").absoluteString)
        #expect(try await visitor.browser.consoleErrors().isEmpty)
        // Nothing is asked of another place, and nothing runs.
        let scripts = try await visitor.browser.script("return document.scripts.length")
        #expect(scripts.integer == 0)
        let hrefs = try await visitor.browser.script(
          "return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
        let paths = hrefs.array?.compactMap(\.string) ?? []
        for path in paths { #expect(try place.size(path) > 0, "\(path)") }
        for name in ["documents.csv", "mapping.json", "audit.csv"] { #expect(paths.contains(name)) }
        let own = "documents/\(document.id)/"
        #expect(
          Set(paths.filter { $0.hasPrefix(own) })
            .isSuperset(of: ["order.json", "invoice.xml", "history.json"].map { own + $0 }))

        try await compares(visitor.demo, place, document.id, paths)
        let row = try await visitor.browser.text("tr:has(a[href='\(own)order.json'])")
        #expect(row.contains(document.number) && row.contains(entry), "\(row)")
        #expect(try place.text("documents.csv").contains(document.number))
        #expect(try place.text("audit.csv").contains("dossier.exported"))
        #expect(try JSONValue(place.bytes("mapping.json")).object?.isEmpty == false)

        try await visitor.browser.click("a[href='\(own)invoice.xml']")
        #expect(try await visitor.browser.location().hasSuffix("\(own)invoice.xml"))
      }
    }

    /// Each file is byte for byte what the pages give.
    private func compares(
      _ demo: RunningDemo, _ place: Unpacked, _ id: Int, _ paths: [String]
    ) async throws {
      let kinds = [("order", "order.json"), ("ubl", "invoice.xml"), ("pdf", "invoice.pdf")]
      var compared = 0
      for (kind, name) in kinds {
        let path = "documents/\(id)/\(name)"
        guard paths.contains(path) else { continue }
        #expect(
          try await demo.get("/documents/\(id)/files/\(kind)") == place.bytes(path), "\(name)")
        compared += 1
      }
      #expect(compared >= 2)
    }
  }
}

extension RunningDemo {
  /// The entry of a document as it is written.
  fileprivate func entry(of document: Int) async throws -> String? {
    let entry = try JSONValue(await get("/documents/\(document).json"))["entry"]
    guard let journal = entry?["journal"]?.string, let number = entry?["number"]?.integer else {
      return nil
    }
    return "\(journal)/\(entry?["bookyear"]?.string ?? "")/\(number)"
  }
}

/// A tape archive, unpacked by the system's own program.
private struct Unpacked {
  private let root: URL

  init(tape: Data) throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-leaving-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let file = root.appending(path: "archive.tar")
    try tape.write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tar", "-xf", file.path, "-C", root.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    try FileManager.default.removeItem(at: file)
  }

  /// The one folder the archive has.
  func folder() throws -> URL {
    let inside = try FileManager.default.contentsOfDirectory(
      at: root, includingPropertiesForKeys: nil)
    try #require(inside.count == 1)
    return inside[0]
  }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: folder().appending(path: path))
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  func size(_ path: String) throws -> Int { try bytes(path).count }

  func remove() { try? FileManager.default.removeItem(at: root) }
}
