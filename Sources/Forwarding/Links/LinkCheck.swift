import Accounting
import BillitClient
import Foundation
package import Logging
import OctopusClient
package import Storage

/// Proves both sides of a dossier's link, notes how they stand, and lets the documents that waited for it
/// go on.
package struct LinkCheck: Sendable {
  private let database: Database
  private let book: ConnectionBook
  private let keeper: MasterDataKeeper
  private let hooks: HookRegistrar
  private let doorbell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant

  package init(
    database: Database, book: ConnectionBook, keeper: MasterDataKeeper, hooks: HookRegistrar,
    doorbell: Doorbell, logger: Logger, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.keeper = keeper
    self.hooks = hooks
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
  }

  /// Checks one dossier; costs at most one connect and the master data where they are a day old.
  package func check(_ dossierID: Int64) async {
    do {
      let route = try await book.route(of: dossierID)
      try await checkOctopus(route)
      try await checkBillit(route)
    } catch {
      logger.info(
        "link not checked",
        metadata: ["dossier": "\(dossierID)", "reason": "\(FaultText(error))"])
    }
  }

  private func checkOctopus(_ route: ConnectionBook.Route) async throws {
    let store = DossierStore(database)
    let id = route.dossier.id
    do throws(OctopusFault) {
      try await route.octopus.open(route.octopusDossier)
      _ = try await keeper.data(for: route)
    } catch {
      let standstill = Standstill(error, now: now())
      switch standstill.trouble {
      case .refused: await book.refused(route.octopusConnection, cause: standstill.cause)
      case .silent: await book.silent(route.octopusConnection, cause: standstill.cause)
      case .dossier:
        try await store.note(.octopus, .broken, cause: standstill.cause, of: id, now: now())
      case .none: break
      }
      return
    }
    await book.answered(route.octopusConnection)
    try await store.note(.octopus, .linked, cause: nil, of: id, now: now())
    try await goOn(LinkCheck.octopusCauses, id)
  }

  private func checkBillit(_ route: ConnectionBook.Route) async throws {
    let id = route.dossier.id
    guard try await hooks.ensure(id) == .done else { return }
    await book.answered(route.billitConnection)
    try await DossierStore(database).note(.billit, .linked, cause: nil, of: id, now: now())
    try await goOn([.billitAccessLost], id)
  }

  private func goOn(_ causes: [Cause.Code], _ dossierID: Int64) async throws {
    let count = try await DocumentStore(database).reconsider(causes, in: dossierID, now: now())
    if count > 0 { doorbell.ring() }
  }

  /// What a working link and freshly read master data may have made good.
  static let octopusCauses: [Cause.Code] = [
    .noWebserviceAccess, .dossierDisabled, .dossierNotLinked, .bookyearMissing, .bookyearClosed,
    .periodClosed, .journalMissing, .journalClosed, .journalWrongType, .relationNotFound,
    .relationAmbiguous, .accountMissing, .accountNotFound, .vatCodeMissing, .vatCodeNotFound,
  ]
}
