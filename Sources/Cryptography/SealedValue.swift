/// Where a sealed value stands in the database. A value only opens at the place it was sealed for, so
/// that nobody with write access can move one dossier's password to another.
package struct SealPlace: Hashable, Sendable {
  /// The table, the identifier of its row, and the column.
  package let table, row, column: String

  /// The place of one value.
  package init(table: String, row: String, column: String) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// Why a sealed value did not open. It says nothing about what is inside.
package enum SealFailure: Error, Equatable, Sendable {
  /// The bytes do not have the form of a sealed value.
  case notASealedValue
  /// Sealed with a key that is not among the master keys.
  case unknownKey(KeyID)
  /// Changed since it was sealed, sealed for another place, or sealed with another key of that name.
  case refused
  /// It opened, and what is inside is not UTF-8 text.
  case notText
  /// OpenSSL could not be used.
  case cryptography(CryptographyFailure)
}

extension SealFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notASealedValue: "this is not a sealed value"
    case .unknownKey(let id): "sealed with the key \(id), which is not in the key file"
    case .refused: "the sealed value was changed, moved, or sealed with another key"
    case .notText: "the sealed value is not text"
    case .cryptography(let failure): failure.description
    }
  }
}

extension MasterKeys {
  /// Seals with the current key, by AES-256-GCM with a fresh random nonce: two seals of one value
  /// differ. Good for four thousand million values per key.
  package func seal(
    _ plaintext: Span<UInt8>, at place: SealPlace
  ) throws(CryptographyFailure) -> [UInt8] {
    guard let key = key(current) else { throw .refused(.sealing) }
    let envelope = SealEnvelope(
      keyID: current, nonce: try RandomBytes.make(count: GCMContext.nonceByteCount), sealed: [])
    let cipher = try GCMContext(
      .seal, key: key.bytes, nonce: envelope.nonce.span, boundTo: envelope.context(at: place).span)
    return SealEnvelope(
      keyID: current, nonce: envelope.nonce, sealed: try cipher.seal(plaintext)
    ).encoded()
  }

  /// Seals a secret with the current key.
  package func seal(
    _ plaintext: borrowing SecretBytes, at place: SealPlace
  ) throws(CryptographyFailure) -> [UInt8] {
    try plaintext.withBytes { (bytes: Span<UInt8>) throws(CryptographyFailure) in
      try seal(bytes, at: place)
    }
  }

  /// Seals bytes with the current key.
  package func seal(
    _ plaintext: [UInt8], at place: SealPlace
  ) throws(CryptographyFailure) -> [UInt8] {
    try seal(plaintext.span, at: place)
  }

  /// Seals the UTF-8 bytes of a text with the current key.
  package func seal(_ text: String, at place: SealPlace) throws(CryptographyFailure) -> [UInt8] {
    try seal(SecretBytes(utf8: text), at: place)
  }

  /// What was sealed, provided nothing was changed and the place is the same.
  package func open(_ blob: [UInt8], at place: SealPlace) throws(SealFailure) -> SecretBytes {
    guard let envelope = SealEnvelope(blob) else { throw .notASealedValue }
    guard let key = key(envelope.keyID) else { throw .unknownKey(envelope.keyID) }
    let opened: SecretBytes?
    do {
      let cipher = try GCMContext(
        .open, key: key.bytes, nonce: envelope.nonce.span,
        boundTo: envelope.context(at: place).span)
      opened = cipher.open(envelope.sealed.span)
    } catch {
      throw .cryptography(error)
    }
    guard let opened else { throw .refused }
    return opened
  }

  /// What was sealed, as text. The text is not wiped: use it at once and let it go.
  package func openString(_ blob: [UInt8], at place: SealPlace) throws(SealFailure) -> String {
    guard let text = try open(blob, at: place).text() else { throw .notText }
    return text
  }

  /// Whether this value is sealed with a key of before and should be sealed anew; false for what is
  /// not a sealed value.
  package func needsResealing(_ blob: [UInt8]) -> Bool {
    guard let envelope = SealEnvelope(blob) else { return false }
    return envelope.keyID != current
  }
}
