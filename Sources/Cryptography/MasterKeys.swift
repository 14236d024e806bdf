/// The keys under which stored credentials are sealed: one that seals now, and those of before, which
/// still open.
///
/// Values of 256 bits, known by an identifier. Copies share the keys; they are wiped when the last
/// copy goes. Sealing and opening stand in `SealedValue`.
package struct MasterKeys: Sendable {
  /// The identifier of the key that seals.
  package let current: KeyID

  private let keys: [KeyID: Key]

  /// The current key first, then the others as they were given.
  package let ids: [KeyID]

  /// One key, which is the current one. It must be 32 bytes long.
  package init(current: KeyID, key: consuming SecretBytes) throws(MasterKeyFault) {
    self.init(ids: [current], keys: [current: try Key(key)])
  }

  private init(ids: [KeyID], keys: [KeyID: Key]) {
    self.ids = ids
    self.keys = keys
    current = ids[0]
  }

  /// The same keys with one more that only opens. It must be 32 bytes long, its identifier new.
  package func adding(
    _ id: KeyID, key: consuming SecretBytes
  ) throws(MasterKeyFault) -> MasterKeys {
    if keys[id] != nil { throw .repeatedID }
    var all = keys
    all[id] = try Key(key)
    return MasterKeys(ids: ids + [id], keys: all)
  }

  /// A first, random key, and the text of the key file that holds it. The text is a secret.
  package static func generate() throws(CryptographyFailure) -> (
    keys: MasterKeys, fileText: String
  ) {
    let id = try KeyID.random()
    let made = MasterKeys(ids: [id], keys: [id: try Key.random()])
    return (made, made.fileText())
  }

  /// The same keys with a new, random one that seals from now on, and the text of the key file that
  /// holds them all. The text is a secret.
  package func rotated() throws(CryptographyFailure) -> (keys: MasterKeys, fileText: String) {
    var id = try KeyID.random()
    while keys[id] != nil { id = try KeyID.random() }
    var all = keys
    all[id] = try Key.random()
    let made = MasterKeys(ids: [id] + ids, keys: all)
    return (made, made.fileText())
  }

  private func fileText() -> String {
    var text = """
      # Master keys of Passerelle. The first one seals; the others only open older values.
      # Keep this file secret, and a copy of it apart from the database.

      """
    for id in ids {
      guard let key = keys[id] else { continue }
      let encoded = key.bytes.withBytes { Base64Text.standard.encode($0) }
      text += "\(id.text):\(encoded)\n"
    }
    return text
  }

  /// The key of this identifier, if it is one of these.
  func key(_ id: KeyID) -> Key? { keys[id] }

  /// One AES-256 key, shared by the copies of `MasterKeys`.
  final class Key: Sendable {
    static let byteCount = 32

    let bytes: SecretBytes

    init(_ bytes: consuming SecretBytes) throws(MasterKeyFault) {
      guard bytes.count == Key.byteCount else { throw .wrongLength(bytes: bytes.count) }
      self.bytes = bytes
    }

    private init(random bytes: consuming SecretBytes) {
      self.bytes = bytes
    }

    static func random() throws(CryptographyFailure) -> Key {
      Key(random: try SecretBytes(randomCount: byteCount))
    }
  }
}

/// What is wrong with one master key. It never holds any of the key.
package enum MasterKeyFault: Error, Equatable, Sendable {
  /// No colon between identifier and key.
  case noSeparator
  /// The identifier is empty, too long or has characters other than letters, digits, `-` and `_`.
  case wrongID
  /// The key is not base64 in its standard, padded spelling.
  case notBase64
  /// The key is not 32 bytes long.
  case wrongLength(bytes: Int)
  /// The identifier is already used.
  case repeatedID
}

extension MasterKeyFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSeparator: "there is no colon between the identifier and the key"
    case .wrongID: "the identifier must be 1 to 32 letters, digits, hyphens or underscores"
    case .notBase64: "the key is not valid base64"
    case .wrongLength(let bytes): "the key has \(bytes) bytes instead of 32"
    case .repeatedID: "the identifier is used twice"
    }
  }
}
