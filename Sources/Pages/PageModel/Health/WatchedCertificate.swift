import Formats
import Foundation
import Storage

/// The certificate that browsers and Billit are shown, as its file says.
enum WatchedCertificate: Sendable, Hashable {
  /// No file is set: whoever keeps the proxy watches it.
  case unwatched
  case unreadable(reason: String)
  case read(Reading)

  struct Reading: Sendable, Hashable {
    var subject: String
    var issuer: String
    var hosts: [String]
    var from: Instant
    var until: Instant
    /// Of the public address; nil where that is not known.
    var host: String?
    var coversHost: Bool
  }

  init(file: String?, publicURL: String?) {
    guard let file else {
      self = .unwatched
      return
    }
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      self = .unreadable(reason: file)
      return
    }
    do throws(Certificate.Unreadable) {
      let certificate = try Certificate(pem: text)
      let host = publicURL.flatMap { URL(string: $0)?.host() }
      self = .read(
        Reading(
          subject: certificate.subject, issuer: certificate.issuer, hosts: certificate.hosts,
          from: Instant(certificate.validFrom.timeIntervalSince1970) * 1_000,
          until: Instant(certificate.validUntil.timeIntervalSince1970) * 1_000, host: host,
          coversHost: host.map(certificate.covers) ?? true))
    } catch {
      self = .unreadable(reason: file)
    }
  }
}
