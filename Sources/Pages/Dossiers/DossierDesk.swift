import Accounting
import Storage

/// A dossier that somebody may see, with what Octopus says of it.
struct DossierDesk: Sendable {
  let site: Site

  /// - Throws: `Problem.notFound` when there is none or it is not theirs.
  func open(
    _ id: Int64, _ access: Access
  ) async throws -> (dossier: Dossier, data: MasterData) {
    guard access.allows(dossier: id),
      let dossier = try await DossierStore(site.database).dossier(id)
    else { throw Problem.notFound }
    let data = try await MasterDataStore(site.database).data(of: id) ?? MasterData()
    return (dossier, data)
  }

  /// Everything the office chose for it, with who and when.
  func mapping(_ id: Int64, _ access: Access) async throws -> MappingGround {
    let (dossier, data) = try await open(id, access)
    let list = MappingList(site.database)
    let learning = MappingLearning(
      try await list.bookedLately(in: id),
      mapping: try await MappingStore(site.database).mapping(of: id), data: data)
    return MappingGround(
      dossier: dossier, data: data, vat: try await list.vat(of: id),
      accounts: try await list.accounts(of: id), links: try await list.links(of: id),
      costCentres: try await list.costCentres(of: id), suggestions: learning.suggestions())
  }
}
