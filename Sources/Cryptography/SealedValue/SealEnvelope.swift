/// The stored form of a sealed value: version 1, the length and text of the key's identifier, the
/// nonce, then the ciphertext with its tag.
struct SealEnvelope {
  private static let version: UInt8 = 1

  let keyID: KeyID
  let nonce: [UInt8]
  /// Ciphertext and tag.
  let sealed: [UInt8]

  init(keyID: KeyID, nonce: [UInt8], sealed: [UInt8]) {
    self.keyID = keyID
    self.nonce = nonce
    self.sealed = sealed
  }

  /// Nil when the bytes do not have this form.
  init?(_ blob: [UInt8]) {
    guard blob.count > 2, blob[0] == SealEnvelope.version else { return nil }
    let nonceStart = 2 + Int(blob[1])
    let sealedStart = nonceStart + GCMContext.nonceByteCount
    guard blob.count >= sealedStart + GCMContext.tagByteCount,
      let keyID = KeyID(String(decoding: blob[2..<nonceStart], as: UTF8.self))
    else { return nil }
    self.keyID = keyID
    nonce = Array(blob[nonceStart..<sealedStart])
    sealed = Array(blob[sealedStart...])
  }

  func encoded() -> [UInt8] {
    let id = Array(keyID.text.utf8)
    return [SealEnvelope.version, UInt8(id.count)] + id + nonce + sealed
  }

  /// What the tag also covers: the version, the key's identifier and the place, each text with its
  /// length before it, so that no two places have the same bytes.
  func context(at place: SealPlace) -> [UInt8] {
    var bytes = [SealEnvelope.version]
    for text in [keyID.text, place.table, place.row, place.column] {
      let length = UInt64(text.utf8.count)
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: length >> shift))
      }
      bytes += text.utf8
    }
    return bytes
  }
}
