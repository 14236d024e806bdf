import Cryptography
import Foundation
import Testing

@Suite("A one-time code is right for its half minute and its neighbours, and once only")
struct OneTimeCodeTests {
  private static let secretText = "12345678901234567890"

  @Test(
    "RFC 6238, appendix B, its last six digits",
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
      (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ] as [(Int64, String)])
  func published(seconds: Int64, code: String) throws {
    let secret = SecretBytes(utf8: OneTimeCodeTests.secretText)
    let shown = try OneTimeCode.code(secret: secret, at: seconds)
    #expect(shown == code)
    let step = try OneTimeCode.matchedStep(of: code, secret: secret, at: seconds, lastUsed: nil)
    #expect(step == seconds / 30)
  }

  @Test(
    "a clock half a minute off is forgiven, a minute is not",
    arguments: [
      (-60, false), (-31, false), (-30, true), (-1, true), (0, true), (29, true), (59, true),
      (60, false), (90, false),
    ] as [(Int64, Bool)])
  func window(offset: Int64, isAccepted: Bool) throws {
    let secret = SecretBytes(utf8: OneTimeCodeTests.secretText)
    let start: Int64 = 1_234_567_890
    let code = try OneTimeCode.code(secret: secret, at: start)
    let step = try OneTimeCode.matchedStep(
      of: code, secret: secret, at: start + offset, lastUsed: nil)
    #expect(step == (isAccepted ? start / 30 : nil))
  }

  @Test("a code that was used, and those before it, are refused")
  func onceOnly() throws {
    let secret = SecretBytes(utf8: OneTimeCodeTests.secretText)
    let now: Int64 = 1_234_567_890
    let code = try OneTimeCode.code(secret: secret, at: now)
    let earlier = try OneTimeCode.code(secret: secret, at: now - 30)
    let later = try OneTimeCode.code(secret: secret, at: now + 30)
    let used = try #require(
      try OneTimeCode.matchedStep(of: code, secret: secret, at: now, lastUsed: nil))
    for again in [code, earlier] {
      let step = try OneTimeCode.matchedStep(of: again, secret: secret, at: now, lastUsed: used)
      #expect(step == nil)
    }
    let next = try OneTimeCode.matchedStep(of: later, secret: secret, at: now, lastUsed: used)
    #expect(next == used + 1)
  }

  @Test(
    "anything but six ASCII digits is refused",
    arguments: [
      "", "5924", "05924", "0005924", "005925", " 05924", "+05924", "00592４", "٠٠٥٩٢٤", "005 924",
    ])
  func otherTexts(code: String) throws {
    let secret = SecretBytes(utf8: OneTimeCodeTests.secretText)
    let step = try OneTimeCode.matchedStep(
      of: code, secret: secret, at: 1_234_567_890, lastUsed: nil)
    #expect(step == nil)
  }

  @Test("times before 1970 are taken as its first moment")
  func before1970() throws {
    let secret = SecretBytes(utf8: OneTimeCodeTests.secretText)
    let earliest = try OneTimeCode.code(secret: secret, at: Int64.min)
    let first = try OneTimeCode.code(secret: secret, at: 0)
    #expect(earliest == first)
  }

  @Test("the set-up address is one that apps read")
  func address() throws {
    let address = OneTimeCode.setUpAddress(
      secret: SecretBytes(utf8: OneTimeCodeTests.secretText), account: "an+a@kantoor.example",
      issuer: "Bureau Élan & Co")
    #expect(
      address == "otpauth://totp/Bureau%20%C3%89lan%20%26%20Co:an%2Ba%40kantoor.example"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Bureau%20%C3%89lan%20%26%20Co"
        + "&algorithm=SHA1&digits=6&period=30")
    let parts = try #require(URLComponents(string: address))
    #expect(parts.path == "/Bureau Élan & Co:an+a@kantoor.example")
  }

  @Test("new secrets have 20 bytes and differ")
  func secrets() throws {
    let one = try OneTimeCode.makeSecret()
    let count = one.count
    #expect(count == 20)
    let areEqual = one.isEqual(to: try OneTimeCode.makeSecret())
    #expect(!areEqual)
  }
}
