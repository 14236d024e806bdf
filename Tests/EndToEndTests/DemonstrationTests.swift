import Foundation
import Testing

@Suite("The demonstration shows that it works")
struct DemonstrationTests {
  @Test("Once: documents are booked and written back, and it ends with 0")
  func once() async throws {
    try await withFolder { folder in
      let port = try await Ports.threeFree()
      let ending = try await Program.run(
        ["demo", "--once", "--port", "\(port)", "--data", folder.path + "/demo"], in: folder)
      #expect(ending.code == 0, "\(ending.complaints)")
      #expect(ending.output.contains("ready: http://127.0.0.1:\(port)"))
    }
  }
}
