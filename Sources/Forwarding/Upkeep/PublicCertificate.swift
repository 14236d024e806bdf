package import Formats
package import Logging
import Outbound
import ServiceLifecycle
package import Storage
import Synchronization

/// Looks now and then at the certificate that the gateway's own public address shows.
package final class PublicCertificate: Service {
  private static let patience = Duration.seconds(10)

  private let url: String
  private let logger: Logger
  private let now: @Sendable () -> Instant
  private let newest = Mutex<Sight?>(nil)

  /// What was seen when.
  package struct Sight: Sendable {
    package var at: Instant
    /// Nil when nothing was shown.
    package var certificate: Certificate?

    package init(at: Instant, certificate: Certificate?) {
      self.at = at
      self.certificate = certificate
    }
  }

  /// - Parameter url: the public address; nothing is looked at unless it is `https`.
  package init(_ url: String, logger: Logger, now: @escaping @Sendable () -> Instant) {
    self.url = url
    self.logger = logger
    self.now = now
  }

  /// The newest look; nil before the first.
  package var sight: Sight? { newest.withLock { $0 } }

  package func run() async throws {
    await Rounds(.every(.seconds(6 * 3_600)), failure: "certificate not looked at", logger) {
      await self.look()
    }.run()
  }

  /// Looks once; ten seconds at most.
  package func look() async {
    var certificate: Certificate?
    do throws(CertificateProbe.Failure) {
      let der = try await CertificateProbe.certificate(
        of: url, within: PublicCertificate.patience)
      certificate = try? Certificate(der: der)
    } catch {
      // A network may not lead back to its own public address: that is no fault of the certificate.
      logger.info("no certificate seen at the public address", metadata: ["reason": "\(error)"])
    }
    let sight = Sight(at: now(), certificate: certificate)
    newest.withLock { $0 = sight }
  }
}
