import Accounting
import BillitClient
import Formats
import Foundation
package import Logging
import ServiceLifecycle
package import Storage

/// Brings statement files in: from Billit's feed for accountants, from the files its bank movements name,
/// and from the watched folder. What is not in the database is never confirmed.
package final class StatementSources: Service {
  /// What is looked at, and how often.
  package struct Settings: Sendable {
    /// The name of our feed at Billit.
    package var feed = "passerelle"
    /// The watched folder; nil for none.
    package var folder: String?
    /// Between two looks; the feed allows one a minute.
    package var interval = Duration.seconds(60)
    /// Between two looks at a company's bank movements, in milliseconds.
    package var movementsEvery: Instant = 1_800_000

    package init() {}
  }

  private let database: Database
  private let book: ConnectionBook
  private let settings: Settings
  private let doorbell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant

  package init(
    database: Database, book: ConnectionBook, settings: Settings, doorbell: Doorbell,
    logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.settings = settings
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await Rounds(.every(settings.interval), failure: "sources not looked at", logger) {
      try await self.look()
    }.run()
  }

  /// One look at every source.
  package func look() async throws {
    var news = await lookAtFolder()
    let dossiers = try await DossierStore(database).all()
    let connections = try await CredentialVault(database).connections()
    let resting = try await book.resting()
    for connection in connections
    where connection.service == .billit && !resting.contains(connection.id) {
      let own = dossiers.filter { $0.billitConnectionID == connection.id }
      guard !own.isEmpty, !Task.isCancelled else { continue }
      if let party = connection.settings.accountantPartyID {
        news += await lookAtFeed(of: connection, party: party, dossiers: own)
      }
      for dossier in own { news += await lookAtMovements(of: dossier) }
    }
    if news > 0 { doorbell.ring() }
  }

  // MARK: - The feed

  /// Reads the feed of an accountant, over all companies.
  private func lookAtFeed(
    of connection: Connection, party: Int, dossiers: [Dossier]
  ) async -> Int {
    guard let first = dossiers.first, let route = try? await book.route(of: first.id) else {
      return 0
    }
    var news = 0
    do {
      let feeds = StatementFeedStore(database)
      guard try await feeds.mayRead(connection.id, name: settings.feed, now: now()) else {
        return 0
      }
      if try await !feeds.isRegistered(connection.id, name: settings.feed) {
        guard try await register(route.billit, party) else { return 0 }
        try await feeds.noteRegistered(connection.id, name: settings.feed, now: now())
      }
      for item in try await route.billit.feedItems(settings.feed, of: party)
      where item.entityType != "Order" {
        let dossier = dossiers.first { $0.billitPartyID == item.partyID }
        if try await take(item, of: connection, party, route.billit, dossier: dossier?.id) {
          news += 1
        }
      }
      await book.answered(connection.id)
    } catch let fault as BillitFault {
      logger.warning("feed not read", metadata: ["reason": "\(fault)"])
      if case .silent = Standstill(fault, now: now()).trouble {
        await book.silent(connection.id, cause: Cause(.billitSilent))
      }
    } catch {
      logger.error("feed not read", metadata: ["reason": "\(FaultText(error))"])
    }
    return news
  }

  private func register(_ billit: BillitClient, _ party: Int) async throws -> Bool {
    if try await billit.feeds(of: party).contains(settings.feed) { return true }
    if case .answered(.done) = await billit.registerFeed(settings.feed, of: party) { return true }
    return false
  }

  /// Takes one item in, then confirms it; an item that is safe already is confirmed only. Whether it was
  /// news.
  private func take(
    _ item: FeedItem, of connection: Connection, _ party: Int, _ billit: BillitClient,
    dossier: Int64?
  ) async throws -> Bool {
    let inbox = StatementInbox(database)
    let origin = "\(connection.id):\(settings.feed):\(item.id)"
    let isNews = try await !inbox.hasSeen(.feed, origin: origin)
    if isNews {
      let file = try await billit.feedFile(item.id, in: settings.feed, of: party)
      guard try FeedHash.agrees(file.sha256, with: file.bytes) else {
        logger.error("feed file does not have its hash", metadata: ["item": "\(item.id)"])
        return false
      }
      _ = try await inbox.takeIn(
        StatementDelivery(
          bytes: file.bytes, name: file.name, source: .feed, origin: origin,
          actor: "passerelle", dossierID: dossier),
        reading: .init(coda: [UInt8](file.bytes)), access: .all, now: now())
    }
    let outcome = await billit.confirmFeedItem(
      item.id, in: settings.feed, place: "statement/\(item.id)", of: party)
    if case .answered(.done) = outcome {
      try await inbox.noteConfirmed(.feed, origin: origin, now: now())
    }
    return isNews
  }

  // MARK: - The files movements name

  private func lookAtMovements(of dossier: Dossier) async -> Int {
    var news = 0
    do {
      let store = DossierStore(database)
      let last = try await store.mark("statement_files", of: dossier.id).flatMap { Instant($0) }
      if let last, now() - last < settings.movementsEvery { return 0 }
      let route = try await book.route(of: dossier.id)
      let inbox = StatementInbox(database)
      let since = BrusselsDay.of(last ?? now()).adding(days: -14)
      for id in try await route.billit.statementFileIDs(
        since: since.description, of: route.party)
      {
        let origin = "\(route.party):\(id)"
        if try await inbox.hasSeen(.transactions, origin: origin) { continue }
        let file = try await route.billit.file(id, of: route.party)
        _ = try await inbox.takeIn(
          StatementDelivery(
            bytes: file.bytes, name: file.name, source: .transactions, origin: origin,
            actor: "passerelle", dossierID: dossier.id),
          reading: .init(coda: [UInt8](file.bytes)), access: .all, now: now())
        news += 1
      }
      try await store.setMark(
        "statement_files", to: "\(now())", of: dossier.id, now: now())
    } catch is ConnectionBook.NoRoute {
      return news
    } catch {
      logger.warning(
        "bank movements not read",
        metadata: ["dossier": "\(dossier.id)", "reason": "\(FaultText(error))"])
    }
    return news
  }

  // MARK: - The folder

  private func lookAtFolder() async -> Int {
    guard let folder = settings.folder else { return 0 }
    do {
      return try await StatementFolder(
        path: folder, database: database, logger: logger, now: now
      ).takeIn()
    } catch {
      logger.error("folder not read", metadata: ["reason": "\(FaultText(error))"])
      return 0
    }
  }
}

/// The hash Billit gives for a file: hex digits (assumed by its example), or base64.
enum FeedHash {
  /// Whether it is that of the bytes; one that is not given agrees with nothing.
  static func agrees(_ written: String?, with bytes: Data) throws -> Bool {
    guard let written else { return false }
    let digest = try FileDigest.sha256(of: bytes)
    let hex = digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
    return written.lowercased() == hex || Data(base64Encoded: written) == digest
  }
}
