import Foundation
import Testing

@testable import Formats

@Suite("A form with files is read byte for byte, or not at all")
struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=----x7"

  private static func body(_ parts: [(head: String, bytes: Data)]) -> Data {
    var body = Data()
    for part in parts {
      body += Data("------x7\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8)
      body += part.bytes + Data("\r\n".utf8)
    }
    return body + Data("------x7--\r\n".utf8)
  }

  @Test("Fields and files come apart, whatever bytes the files have")
  func reads() throws {
    var random = SystemRandomNumberGenerator()
    for length in [0, 1, 2, 127, 128, 5_000] {
      let bytes = Data((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
      let form = try #require(
        MultipartForm(
          MultipartFormTests.body([
            ("name=\"csrf\"", Data("abc".utf8)),
            ("name=\"files\"; filename=\"jan.cod\"", bytes),
          ]), type: MultipartFormTests.type))
      #expect(form.parts.map(\.name) == ["csrf", "files"])
      #expect(form.parts.map(\.fileName) == [nil, "jan.cod"])
      #expect(form.parts[1].bytes == bytes)
    }
  }

  @Test("A body that is cut short anywhere is refused")
  func cut() {
    let whole = MultipartFormTests.body([("name=\"a\"", Data("value".utf8))])
    for end in 0..<(whole.count - 4) {
      #expect(MultipartForm(whole.prefix(end), type: MultipartFormTests.type) == nil)
    }
    #expect(MultipartForm(whole, type: "multipart/form-data") == nil)
    #expect(MultipartForm(whole, type: MultipartFormTests.type) != nil)
  }
}
