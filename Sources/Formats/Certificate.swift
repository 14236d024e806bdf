package import Foundation

/// What a TLS certificate says of itself: for whom it is and for how long. It is read from a PEM file as web
/// servers keep it, or as one shows it; nothing is proved about who signed it.
package struct Certificate: Sendable, Hashable {
  /// The common name of its subject; empty when it has none.
  package var subject: String
  /// The common name of who signed it.
  package var issuer: String
  /// The hosts it is for, as written: "passerelle.bureau.be", "*.bureau.be".
  package var hosts: [String]
  package var validFrom: Date
  package var validUntil: Date

  /// Why a file is no certificate that can be read.
  package enum Unreadable: Error, Hashable {
    /// No `BEGIN CERTIFICATE` block.
    case noPEM
    /// Not the DER of an X.509 certificate (RFC 5280 §4.1).
    case malformed
  }

  /// The first certificate of a PEM text: the site's own, in a file with its chain.
  package init(pem: String) throws(Unreadable) {
    let begin = "-----BEGIN CERTIFICATE-----"
    guard let start = pem.range(of: begin),
      let end = pem.range(of: "-----END CERTIFICATE-----", range: start.upperBound..<pem.endIndex)
    else { throw .noPEM }
    let text = pem[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
    guard let data = Data(base64Encoded: String(text)) else { throw .noPEM }
    try self.init(der: data)
  }

  /// The certificate of these bytes.
  package init(der: Data) throws(Unreadable) {
    guard let certificate = Certificate(fields: [UInt8](der)) else { throw .malformed }
    self = certificate
  }

  /// Whether it is for that host: by name, or by `*` for one label on the left (RFC 6125 §6.4).
  package func covers(_ host: String) -> Bool {
    let host = host.lowercased()
    let names = hosts.isEmpty ? [subject] : hosts
    return names.contains { name in
      let name = name.lowercased()
      guard name.hasPrefix("*."), let dot = host.firstIndex(of: ".") else { return name == host }
      return host[dot...] == name.dropFirst()
    }
  }
}

extension Certificate {
  /// RFC 5280 §4.1: version, serial number, algorithm, issuer, validity, subject, key, extensions.
  private init?(fields der: [UInt8]) {
    guard let whole = DERValue.first(of: der[...]), whole.tag == DERValue.sequence,
      let inner = whole.children?.first, let fields = inner.children
    else { return nil }
    var rest = fields[...]
    if rest.first?.tag == DERValue.context(0) { rest = rest.dropFirst() }
    // Serial number and algorithm come first.
    let named = Array(rest.dropFirst(2))
    guard named.count >= 4, let validity = named[1].children, validity.count == 2,
      let from = validity[0].time, let until = validity[1].time
    else { return nil }
    issuer = named[0].commonName ?? ""
    subject = named[2].commonName ?? ""
    validFrom = from
    validUntil = until
    let extensions = named.first { $0.tag == DERValue.context(3) }?.children?.first?.children ?? []
    hosts = extensions.compactMap(\.alternativeNames).first ?? []
  }
}

extension DERValue {
  /// `2.5.4.3`.
  private static let commonNameID: [UInt8] = [0x55, 0x04, 0x03]
  /// `2.5.29.17`.
  private static let alternativeNameID: [UInt8] = [0x55, 0x1D, 0x11]

  /// The last common name of a distinguished name: sets of pairs of identifier and text.
  fileprivate var commonName: String? {
    children?.compactMap { set -> String? in
      guard let pair = set.children?.first?.children, pair.count == 2,
        pair[0].tag == DERValue.identifier, Array(pair[0].bytes) == DERValue.commonNameID
      else { return nil }
      return pair[1].text
    }.last
  }

  /// The DNS names of a subject alternative name extension; nil for any other extension.
  fileprivate var alternativeNames: [String]? {
    guard let parts = children, let id = parts.first, id.tag == DERValue.identifier,
      Array(id.bytes) == DERValue.alternativeNameID, let value = parts.last,
      value.tag == DERValue.octets, let names = DERValue.first(of: value.bytes)?.children
    else { return nil }
    // [2] IMPLICIT IA5String.
    return names.filter { $0.tag == 0x82 }.compactMap(\.text)
  }

  /// UTCTime (years 1950–2049) or GeneralizedTime, both in UTC and with seconds (RFC 5280 §4.1.2.5).
  fileprivate var time: Date? {
    guard tag == 0x17 || tag == 0x18, var text, text.last == "Z" else { return nil }
    text.removeLast()
    if tag == 0x17, let year = Int(text.prefix(2)) { text = (year < 50 ? "20" : "19") + text }
    guard text.count == 14, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    func number(_ from: Int, _ length: Int) -> Int {
      Int(text.dropFirst(from).prefix(length)) ?? 0
    }
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (number(0, 4), number(4, 2), number(6, 2))
    (parts.hour, parts.minute, parts.second) = (number(8, 2), number(10, 2), number(12, 2))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return parts.isValidDate(in: calendar) ? calendar.date(from: parts) : nil
  }
}
