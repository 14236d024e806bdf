import Accounting
package import Logging
import ServiceLifecycle
package import Storage

/// Keeps permissions from lapsing: Octopus' refresh token lives 60 days, so a connection that nobody uses
/// is used once when a third of them is over. Billit's does not expire.
package struct TokenKeeper: Service {
  private let database: Database
  private let book: ConnectionBook
  private let logger: Logger
  private let now: @Sendable () -> Instant

  package init(
    database: Database, book: ConnectionBook, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await Rounds(.every(.seconds(6 * 3_600)), failure: "permissions not renewed", logger) {
      try await round()
    }.run()
  }

  /// Renews what is due; one call for each such connection.
  package func round() async throws {
    let vault = CredentialVault(database)
    for connection in try await vault.connections()
    where connection.service == .octopus && connection.state != .refused {
      guard case .octopusOAuth(let client) = try await vault.credentials(of: connection.id),
        client.refreshToken != nil,
        PermissionTerm.octopus(from: client.refreshTokenFrom ?? 0).isToRenew(at: now())
      else { continue }
      _ = await book.proof(of: connection.id)
    }
  }
}
