import Accounting
import OctopusClient
package import Logging
package import Storage

/// What everything stands on that looks after links and entries: the store, the clients, whom to wake, the clock.
package struct LinkGround: Sendable {
  let database: Database
  let book: ConnectionBook
  let doorbell: Doorbell
  let logger: Logger
  let now: @Sendable () -> Instant

  package init(
    database: Database, book: ConnectionBook, doorbell: Doorbell, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
  }

  var dossiers: DossierStore { DossierStore(database) }

  /// The dossiers linked on both sides, none of whose connections that are asked about rests.
  func reachable(_ sides: [Dossier.Side] = [.octopus, .billit]) async throws -> [Dossier] {
    let resting = try await book.resting()
    return try await dossiers.all().filter { dossier in
      guard let octopus = dossier.octopusConnectionID, dossier.octopusDossierID != nil,
        let billit = dossier.billitConnectionID, dossier.billitPartyID != nil
      else { return false }
      return !(sides.contains(.octopus) && resting.contains(octopus))
        && !(sides.contains(.billit) && resting.contains(billit))
    }
  }
}
