import Accounting
import BillitClient
import Foundation
import OctopusClient
import Storage

/// Gathers what an import compares: Octopus through the keeper, Billit's parties, and our own map.
struct ImportReader: Sendable {
  let database: Database
  let keeper: MasterDataKeeper
  let now: @Sendable () -> Instant

  /// With what changed in Octopus by now, as far as its caps allow.
  ///
  /// - Parameter isAskedFor: whether somebody asked; otherwise it is read as a matter of course.
  func freshGround(
    _ route: ConnectionBook.Route, isAskedFor: Bool
  ) async throws -> (ground: ImportGround, readAt: Instant) {
    let (data, readAt) = try await keeper.refreshed(for: route, isAskedFor: isAskedFor)
    return (try await ground(route, data), readAt)
  }

  /// Without a call to Octopus: what is known of it now.
  func knownGround(_ route: ConnectionBook.Route) async throws -> ImportGround {
    let data = try await MasterDataStore(database).data(of: route.dossier.id) ?? MasterData()
    return try await ground(route, data)
  }

  private func ground(
    _ route: ConnectionBook.Route, _ data: MasterData
  ) async throws -> ImportGround {
    let dossier = route.dossier
    let map = try await PartyLinkStore(database).ground(of: dossier.id)
    let store = OctopusDossierStore(database)
    let listed = try await store.dossier(
      route.octopusDossier, of: route.octopusConnection)
    let companies = try await store.listings()[route.octopusConnection]?.companies ?? []
    let company = companies.first {
      $0.partyID == route.party && $0.connectionID == route.billitConnection
    }
    return ImportGround(
      octopusDossier: route.octopusDossier, language: dossier.language, data: data,
      today: BrusselsDay.of(now()), dossier: listed?.fields ?? ImportFields(),
      company: company?.fields ?? ImportFields(),
      parties: try await route.billit.allParties(of: route.party), links: map.ties,
      accounts: map.accounts, journals: map.journals, decisions: map.decisions)
  }
}
