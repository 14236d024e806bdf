import ArgumentParser
import Cryptography
import Foundation
import Intake

/// Says which of secret, raw body or clock is wrong about a webhook signature.
struct VerifySignatureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-signature",
    abstract: "Check a webhook's signature; the raw body is read from standard input.")

  @Option(help: "The file with the hook's secret; a line end behind it does not count.")
  var secretFile: String

  @Option(help: "The value of the header Billit-Signature: t=…,s=…")
  var header: String

  @Option(help: "How far the time may be off, in seconds.")
  var tolerance: Int64 = 300

  func run() async throws {
    try await Terminal.run {
      guard let signature = BillitSignature(header) else {
        throw CheckFailure(
          reason: "the header is not of the form t=<digits>,s=<64 hex digits>")
      }
      guard let file = FileManager.default.contents(atPath: secretFile) else {
        throw CheckFailure(reason: "the secret file \(secretFile) cannot be read")
      }
      let text = String(decoding: file, as: UTF8.self).trimmingCharacters(in: .newlines)
      let body = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      let key = try SigningKey(secret: SecretBytes(utf8: text))
      if let variant = BodyVariant.all(of: body).first(where: { matches(signature, key, $0.bytes) })
      {
        guard variant.name == nil else {
          throw CheckFailure(
            reason: "the secret is right, but the body was changed on its way: it matches "
              + "\(variant.name ?? ""). Sign and verify the bytes as they came")
        }
        let now = Int64(Date().timeIntervalSince1970)
        guard signature.isTimely(nowSeconds: now, tolerance: tolerance) else {
          throw CheckFailure(
            reason: "secret and body are right, but the time is \(now - signature.seconds) "
              + "seconds from this clock, more than \(tolerance)")
        }
        return Terminal.say("the signature is right")
      }
      throw CheckFailure(
        reason: "the signature is of another secret or another body; the time is "
          + "\(Int64(Date().timeIntervalSince1970) - signature.seconds) seconds from this clock")
    }
  }

  private func matches(
    _ signature: BillitSignature, _ key: SigningKey, _ body: [UInt8]
  ) -> Bool {
    let prefix = signature.signedPrefix
    return signature.signatures.contains { key.matches($0, first: prefix.span, second: body.span) }
  }
}

/// What tools and shells do to a body on its way.
private struct BodyVariant {
  /// Nil for the body as it came.
  var name: String?
  var bytes: [UInt8]

  static func all(of body: [UInt8]) -> [BodyVariant] {
    var variants = [BodyVariant(name: nil, bytes: body)]
    let trimmed = Array(body.reversed().drop { $0 == 10 || $0 == 13 }.reversed())
    variants.append(BodyVariant(name: "the body without the line end behind it", bytes: trimmed))
    variants.append(
      BodyVariant(name: "the body with a line end behind it", bytes: body + [10]))
    if let object = try? JSONSerialization.jsonObject(with: Data(body)),
      let compact = try? JSONSerialization.data(
        withJSONObject: object, options: .withoutEscapingSlashes)
    {
      variants.append(
        BodyVariant(name: "the body written again without blanks", bytes: [UInt8](compact)))
    }
    return variants
  }
}
