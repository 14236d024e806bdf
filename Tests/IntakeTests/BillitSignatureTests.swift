import Cryptography
import Foundation
import TestSupport
import Testing

@testable import Intake

@Suite("The signature header is read strictly, and nothing in it can do harm")
struct BillitSignatureTests {
  static let hex = "7a20452194122ad396c6d9438491e5a42255d7ebecb9d87e4533e9edaba5a8a5"

  @Test(
    "These are signatures",
    arguments: [
      ("t=1657133145,s=\(hex)", 1), ("s=\(hex),t=1657133145", 1), ("t=1657133145, s=\(hex)", 1),
      ("t=1657133145,s=\(hex.uppercased())", 1), ("t=1657133145,s=\(hex),s=\(hex)", 2),
      ("t=1657133145,s=\(hex),s=\(hex),s=\(hex),s=\(hex)", 4),
    ])
  func reads(header: String, count: Int) throws {
    let signature = try #require(BillitSignature(header))
    #expect(signature.seconds == 1_657_133_145)
    #expect(signature.signedPrefix == Array("1657133145.".utf8))
    #expect(
      signature.signatures.map(\.hex) == Array(repeating: BillitSignatureTests.hex, count: count))
  }

  @Test("The digits of t are signed as they were written")
  func prefix() {
    let signature = BillitSignature("t=007,s=\(BillitSignatureTests.hex)")
    #expect(signature?.seconds == 7)
    #expect(signature?.signedPrefix == Array("007.".utf8))
  }

  @Test(
    "These are none",
    arguments: [
      "", ",", "=", "t=1657133145", "s=\(hex)", "t=,s=\(hex)", "t=1657133145,s=",
      "t=1657133145,s=\(hex.dropLast())", "t=1657133145,s=\(hex)0", "t=-1,s=\(hex)",
      "t=+1,s=\(hex)", "t=1.5,s=\(hex)", "t=0x10,s=\(hex)", "t=hello,s=\(hex)",
      "t=9999999999999,s=\(hex)", "t=99999999999999999999999999,s=\(hex)",
      "t=١٦٥٧١٣٣١٤٥,s=\(hex)", "t=1657133145,t=1657133145,s=\(hex)",
      "t=1657133145,v1=\(hex)", "t=1657133145,s=\(hex),x=1", "T=1657133145,S=\(hex)",
      "t=1657133145;s=\(hex)", "t =1657133145,s=\(hex)", "t= 1657133145,s=\(hex)",
      "t=1657133145,s=\(hex),s=\(hex),s=\(hex),s=\(hex),s=\(hex)",
      "t=1657133145,s=\(hex.replacingOccurrences(of: "a", with: "g"))",
      "t=1657133145,s=\(hex)" + String(repeating: " ", count: 500),
    ])
  func refuses(header: String) {
    #expect(BillitSignature(header) == nil)
  }

  @Test(
    "Timely is within the tolerance, either way",
    arguments: [
      (0, true), (300, true), (301, false), (-300, true), (-301, false), (1 << 40, false),
    ])
  func timely(offset: Int64, timely: Bool) throws {
    let signature = try #require(BillitSignature("t=1657133145,s=\(BillitSignatureTests.hex)"))
    #expect(signature.isTimely(nowSeconds: 1_657_133_145 + offset, tolerance: 300) == timely)
  }

  @Test("Random bytes are read without a crash, and a signature among them is whole")
  func randomBytes() {
    var random = SeededRandom(seed: 20_261_124)
    let words = ["t=", "s=", ",", "=", " ", "1657133145", BillitSignatureTests.hex, "é", "\u{301}"]
    for _ in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        if Bool.random(using: &random), let word = words.randomElement(using: &random) {
          bytes += Array(word.utf8)
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      guard let signature = BillitSignature(String(decoding: bytes, as: UTF8.self)) else {
        continue
      }
      #expect((1...BillitSignature.mostSignatures).contains(signature.signatures.count))
      #expect(signature.seconds >= 0)
      #expect(signature.signedPrefix.last == UInt8(ascii: "."))
    }
  }
}
