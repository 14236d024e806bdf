import Logging
import Accounting
import BillitClient
import Foundation
import OctopusClient
import Storage

/// Proves both sides of a dossier's link, notes how they stand, and lets the documents that waited for it
/// go on.
package struct LinkCheck: Sendable {
  /// The mark that says when a link was proved last.
  static let proved = "link_proved"

  private let ground: LinkGround
  private let keeper: MasterDataKeeper
  private let hooks: HookRegistrar

  package init(_ ground: LinkGround, keeper: MasterDataKeeper, hooks: HookRegistrar) {
    self.ground = ground
    self.keeper = keeper
    self.hooks = hooks
  }

  /// Checks one dossier; costs one connect, the journals where they are not fresh, and the master data
  /// where they are a day old.
  package func check(_ dossierID: Int64) async {
    do {
      let route = try await ground.book.route(of: dossierID)
      try await checkOctopus(route)
      try await checkBillit(route)
      try await ground.dossiers.setMark(
        LinkCheck.proved, to: "\(ground.now())", of: dossierID, now: ground.now())
    } catch {
      ground.logger.info(
        "link not checked",
        metadata: ["dossier": "\(dossierID)", "reason": "\(FaultText(error))"])
    }
  }

  private func checkOctopus(_ route: ConnectionBook.Route) async throws {
    let id = route.dossier.id
    let data: MasterData
    do throws(OctopusFault) {
      // A cached token would prove nothing: the right may have been taken away since it was given.
      try await route.octopus.prove(route.octopusDossier)
      let known = try await keeper.data(for: route)
      data = try await keeper.withFreshJournals(for: route) ?? known
    } catch {
      await ground.book.note(Standstill(error, now: ground.now()), on: route)
      return
    }
    await ground.book.answered(route.octopusConnection)
    try await ground.dossiers.note(.octopus, .linked, cause: nil, of: id, now: ground.now())
    try await LinkHealthCheck(ground: ground).check(route.dossier, data)
    try await goOn(LinkCheck.octopusCauses, id)
  }

  private func checkBillit(_ route: ConnectionBook.Route) async throws {
    let id = route.dossier.id
    guard try await hooks.ensure(id).isReached else { return }
    await ground.book.answered(route.billitConnection)
    try await ground.dossiers.note(.billit, .linked, cause: nil, of: id, now: ground.now())
    try await goOn([.billitAccessLost], id)
  }

  private func goOn(_ causes: [Cause.Code], _ dossierID: Int64) async throws {
    let count = try await DocumentStore(ground.database).reconsider(
      causes, in: dossierID, now: ground.now())
    if count > 0 { ground.doorbell.ring() }
  }

  /// What a working link and freshly read master data may have made good.
  static let octopusCauses: [Cause.Code] = [
    .noWebserviceAccess, .dossierDisabled, .dossierNotLinked, .bookyearMissing, .bookyearClosed,
    .periodClosed, .journalMissing, .journalClosed, .journalWrongType, .relationNotFound,
    .relationAmbiguous, .accountMissing, .accountNotFound, .vatCodeMissing, .vatCodeNotFound,
    .dmsMissing,
  ]
}
