import Foundation
import Testing

@testable import Formats

@Suite("A certificate tells for whom it is and for how long; nothing else is taken for one")
struct CertificateTests {
  /// Made with `openssl ca`: for passerelle.bureau.be, *.demo.bureau.be and an address.
  static let pem = """
    -----BEGIN CERTIFICATE-----
    MIIB1DCCAXmgAwIBAgIBATAKBggqhkjOPQQDAjBFMQswCQYDVQQGEwJCRTEXMBUG
    A1UECgwOQnVyZWF1IExhbWJlcnQxHTAbBgNVBAMMFHBhc3NlcmVsbGUuYnVyZWF1
    LmJlMB4XDTI2MTAwMTEyMDAwMFoXDTI2MTIzMDEyMDAwMFowRTELMAkGA1UEBhMC
    QkUxFzAVBgNVBAoMDkJ1cmVhdSBMYW1iZXJ0MR0wGwYDVQQDDBRwYXNzZXJlbGxl
    LmJ1cmVhdS5iZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMldIbooLZoMn+MF
    rm2Ur4uX3uxLjHTV+AP4uovrtqTVOtbTRWtdFT5iz5D5u21KORM/ynJeSSeKP2cJ
    OaVed1ejWjBYMDcGA1UdEQQwMC6CFHBhc3NlcmVsbGUuYnVyZWF1LmJlghAqLmRl
    bW8uYnVyZWF1LmJlhwQKAAABMB0GA1UdDgQWBBTURTU4w2VX8trHrHDpVXRirpbq
    izAKBggqhkjOPQQDAgNJADBGAiEA2zyQd+Boh5khdu+1KwbD2gDzpUMNzFnnr3M5
    Cu0HMUwCIQDOVIJ3jYGoBfjt43dtvLoKAe7Gfgl3628uOocsDBoMVw==
    -----END CERTIFICATE-----
    """
  /// Of version 1: without extensions, until a year that needs GeneralizedTime.
  private static let old = """
    -----BEGIN CERTIFICATE-----
    MIIBGTCBwAIBAjAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1vbGQuYnVyZWF1LmJl
    MCAXDTIwMDEwMTAwMDAwMFoYDzIwNTEwMTAxMDAwMDAwWjAYMRYwFAYDVQQDDA1v
    bGQuYnVyZWF1LmJlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDXbSrD9jfpwx
    JKcLGuHPlZHAucxxUqZqgf6loCmPXXCLmg2q+/DSKtfJS+YnzAgwUrg8xH95zKoN
    +5qg3mhYVjAKBggqhkjOPQQDAgNIADBFAiBPG6l0U90VOEraOpixxO5tJOFRSZ1S
    QsbYoGpparKFowIhAI2DVNKfMYA5gGQPYDPOXNW5ToEPqSzYJ76f8klygSIR
    -----END CERTIFICATE-----
    """

  @Test("Subject, hosts and validity are those it was made with")
  func reads() throws {
    let certificate = try Certificate(pem: "Bag Attributes\n" + CertificateTests.pem + "\n")
    #expect(certificate.subject == "passerelle.bureau.be")
    #expect(certificate.issuer == "passerelle.bureau.be")
    #expect(certificate.hosts == ["passerelle.bureau.be", "*.demo.bureau.be"])
    #expect(certificate.validFrom == Date(timeIntervalSince1970: 1_790_856_000))
    #expect(certificate.validUntil == Date(timeIntervalSince1970: 1_798_632_000))
  }

  @Test("One without extensions is for its subject; the first of a chain counts")
  func first() throws {
    let certificate = try Certificate(pem: CertificateTests.old + CertificateTests.pem)
    #expect(certificate.subject == "old.bureau.be")
    #expect(certificate.hosts.isEmpty)
    #expect(certificate.covers("old.bureau.be"))
    #expect(certificate.validUntil == Date(timeIntervalSince1970: 2_556_144_000))
  }

  @Test(
    "It covers its hosts, and with a star one label more",
    arguments: [
      ("passerelle.bureau.be", true), ("PASSERELLE.bureau.be", true), ("x.demo.bureau.be", true),
      ("demo.bureau.be", false), ("a.b.demo.bureau.be", false), ("bureau.be", false),
      ("xpasserelle.bureau.be", false), ("", false),
    ])
  func covers(host: String, expected: Bool) throws {
    #expect(try Certificate(pem: CertificateTests.pem).covers(host) == expected)
  }

  @Test("Neither a key, nor text, nor a cut one is a certificate")
  func refuses() {
    #expect(throws: Certificate.Unreadable.noPEM) { try Certificate(pem: "") }
    #expect(throws: Certificate.Unreadable.noPEM) {
      try Certificate(pem: "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")
    }
    #expect(throws: Certificate.Unreadable.malformed) {
      try Certificate(pem: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")
    }
  }

  @Test("Whatever byte is changed or cut away, reading ends with a certificate or a refusal")
  func mutations() throws {
    let text = CertificateTests.pem.split(separator: "\n").dropFirst().dropLast().joined()
    let der = [UInt8](try #require(Data(base64Encoded: text)))
    var refused = 0
    for place in der.indices {
      for value in [0x00, 0x7F, 0x80, 0x83, 0xFF, der[place] ^ 1] as [UInt8] {
        var changed = der
        changed[place] = value
        if CertificateTests.read(changed) == nil { refused += 1 }
      }
      #expect(CertificateTests.read(Array(der.prefix(place))) == nil)
    }
    #expect(refused > 100)
  }

  private static func read(_ der: [UInt8]) -> Certificate? {
    let body = Data(der).base64EncodedString()
    return try? Certificate(
      pem: "-----BEGIN CERTIFICATE-----\(body)-----END CERTIFICATE-----")
  }
}
