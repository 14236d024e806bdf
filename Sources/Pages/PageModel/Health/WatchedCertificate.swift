import Formats
import Foundation
import Storage

/// The certificate that browsers and Billit are shown: as the public address shows it, else as its file
/// says.
enum WatchedCertificate: Sendable, Hashable {
  /// No file is set and nobody looks: whoever keeps the proxy watches it.
  case unwatched
  /// The public address showed none to this machine, and no file is set.
  case unseen(at: Instant)
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
    /// When the public address showed it; nil when its file says so.
    var seenAt: Instant?
  }

  init(shown: ProcessFacts.ShownCertificate?, file: String?, publicURL: String?) {
    let host = publicURL.flatMap { URL(string: $0)?.host() }
    if let shown, let certificate = shown.certificate {
      self = .read(Reading(certificate, host: host, seenAt: shown.at))
      return
    }
    guard let file else {
      self = shown.map { .unseen(at: $0.at) } ?? .unwatched
      return
    }
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      self = .unreadable(reason: file)
      return
    }
    do throws(Certificate.Unreadable) {
      self = .read(Reading(try Certificate(pem: text), host: host, seenAt: nil))
    } catch {
      self = .unreadable(reason: file)
    }
  }
}

extension WatchedCertificate.Reading {
  fileprivate init(_ certificate: Certificate, host: String?, seenAt: Instant?) {
    self.init(
      subject: certificate.subject, issuer: certificate.issuer, hosts: certificate.hosts,
      from: Instant(certificate.validFrom.timeIntervalSince1970) * 1_000,
      until: Instant(certificate.validUntil.timeIntervalSince1970) * 1_000, host: host,
      coversHost: host.map(certificate.covers) ?? true, seenAt: seenAt)
  }
}
