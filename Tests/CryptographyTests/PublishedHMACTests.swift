import Cryptography
import Foundation
import TestSupport
import Testing

@Suite(
  "HMAC-SHA256 agrees with published and prepared collections",
  .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
struct PublishedHMACTests {
  @Test("all 174 cases of Wycheproof")
  func wycheproof() throws {
    let file = try JSONDecoder().decode(
      WycheproofFile.self,
      from: SharedMaterial.data("testdata/hmac/wycheproof_hmac_sha256_test.json"))
    var count = 0
    for group in file.testGroups {
      for test in group.tests {
        count += 1
        let keyBytes = try #require(HexBytes.decode(test.key))
        let message = try #require(HexBytes.decode(test.msg))
        let key = try SigningKey(secret: SecretBytes(copying: keyBytes))
        let code = try key.authenticationCode(message.span)
        // Truncated tags are no digests of ours: their first bytes are compared instead.
        let isMatch =
          if let digest = Digest(hex: test.tag) {
            digest == code
          } else {
            code.hex.prefix(group.tagSize / 4) == test.tag
          }
        #expect(isMatch == (test.result == "valid"), "case \(test.tcId): \(test.comment)")
      }
    }
    #expect(count == 174)
  }

  @Test("the signatures of Billit's scheme, accepted and refused")
  func billitScheme() throws {
    let file = try JSONDecoder().decode(
      BillitSchemeFile.self, from: SharedMaterial.data("testdata/hmac/billit-scheme.json"))
    let key = try SigningKey(secret: SecretBytes(utf8: file.secret))
    for entry in file.accept {
      #expect(entry.isSigned(with: key), "\(entry.name)")
    }
    let refused = file.refusedOrOpen.filter { $0.expect == "reject" }
    for entry in refused {
      #expect(!entry.isSigned(with: key), "\(entry.name)")
    }
    #expect(file.accept.count == 5)
    #expect(refused.count == 17)
    let upperCase = try #require(file.refusedOrOpen.first { $0.name == "upper-case hex" })
    #expect(upperCase.isSigned(with: key), "hex of either case is one digest")
  }
}

private struct WycheproofFile: Decodable {
  struct Group: Decodable {
    let tagSize: Int
    let tests: [Case]
  }

  struct Case: Decodable {
    let tcId: Int
    let comment, key, msg, tag, result: String
  }

  let testGroups: [Group]
}

private struct BillitSchemeFile: Decodable {
  struct Entry: Decodable {
    enum CodingKeys: String, CodingKey {
      case name, header, expect
      case body = "body_utf8"
    }

    let name, body, header, expect: String

    /// One `t`, any number of `s`, one of which is the HMAC of `t.` and the body.
    func isSigned(with key: SigningKey) -> Bool {
      let fields = header.split(separator: ",").map {
        $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      }
      let times = fields.filter { $0.first == "t" }
      guard times.count == 1, let time = times[0].last else { return false }
      let prefix = Array("\(time).".utf8)
      let bytes = Array(body.utf8)
      return fields.contains { field in
        guard field.first == "s", let code = field.last.flatMap({ Digest(hex: $0) }) else {
          return false
        }
        return key.matches(code, first: prefix.span, second: bytes.span)
      }
    }
  }

  enum CodingKeys: String, CodingKey {
    case secret, accept
    case refusedOrOpen = "reject_or_decide"
  }

  let secret: String
  let accept, refusedOrOpen: [Entry]
}
