import Cryptography
import Testing

@Suite("The self-test passes on a sound installation")
struct SelfTestTests {
  @Test("every primitive gives the published results, however often it is asked")
  func passes() throws {
    try SelfTest.run()
    try SelfTest.run()
  }

  @Test("the version of OpenSSL is at least 3")
  func version() throws {
    let parts = SelfTest.openSSLVersion.split(separator: " ")
    #expect(parts.first == "OpenSSL")
    let major = try #require(parts.dropFirst().first?.split(separator: ".").first)
    #expect(try #require(Int(major)) >= 3)
  }
}
