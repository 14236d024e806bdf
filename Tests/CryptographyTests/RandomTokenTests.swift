import Cryptography
import Testing

@Suite("Random tokens are long, plain and never twice the same")
struct RandomTokenTests {
  @Test(
    "a token is base64url of the asked length, never of less than 16 bytes",
    arguments: [
      (32, 43), (24, 32), (16, 22), (4, 22), (-1, 22),
    ])
  func form(byteCount: Int, characters: Int) throws {
    let token = try RandomToken.make(byteCount: byteCount)
    #expect(token.utf8.count == characters)
    #expect(Base64Text.url.decode(token)?.count == max(16, byteCount))
  }

  @Test("an identifier is 32 lower-case hex digits")
  func identifier() throws {
    let identifier = try RandomToken.identifier()
    #expect(HexBytes.decode(identifier)?.count == 16)
    #expect(identifier == identifier.lowercased())
  }

  @Test("a thousand of each differ")
  func differences() throws {
    let tokens = Set(try (0..<1000).map { _ in try RandomToken.make() })
    let identifiers = Set(try (0..<1000).map { _ in try RandomToken.identifier() })
    #expect(tokens.count == 1000)
    #expect(identifiers.count == 1000)
  }
}
