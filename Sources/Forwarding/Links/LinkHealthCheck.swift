import Accounting
import OctopusClient
import Storage

/// Looks for what would stop the next document although both sides answer, and raises or ends the alarms
/// of the dossier.
struct LinkHealthCheck: Sendable {
  /// The mark that says whether an answer showed that a dossier has no DMS.
  static let refusedFiles = "files_refused"

  let ground: LinkGround

  /// - Parameter data: as read from Octopus just now, or as far back as its caps allow.
  func check(_ dossier: Dossier, _ data: MasterData) async throws {
    let isRefused =
      try await ground.dossiers.mark(LinkHealthCheck.refusedFiles, of: dossier.id) == "yes"
    let faults = LinkHealth.faults(
      data, settings: dossier.settings, today: BrusselsDay.of(ground.now()),
      refusedFiles: isRefused)
    try await LinkAlarms(ground.database).set(
      faults, of: .health, in: dossier.id, now: ground.now())
  }
}
