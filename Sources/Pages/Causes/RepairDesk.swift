import Accounting
import Storage

/// Reads what a repair is worked out from.
struct RepairDesk: Sendable {
  /// So many documents are shown as a sample.
  static let sample = 12

  let site: Site

  /// The group of that name in a dossier, or nil when nothing waits for it (any more).
  func group(_ id: String, dossier: Int64, _ access: Access) async throws -> CauseGroup? {
    try await CauseGroups(site.database).group(
      id, dossierID: dossier, access: access, now: site.now())
  }

  /// Everything about a group; about one of its documents when that is given and belongs to it.
  func ground(
    _ group: CauseGroup, document: Int64?, _ access: Access
  ) async throws -> RepairGround {
    let groups = CauseGroups(site.database)
    let dossierID = group.dossier.id
    guard let dossier = try await DossierStore(site.database).dossier(dossierID) else {
      throw Problem.notFound
    }
    let documents = try await rows(of: group, document: document, access)
    let counterparties = try await groups.counterparties(of: group, document: document)
    let task = RepairTask(group.cause)
    var data = MasterData()
    var used: (theirs: [Int: Int], all: [Int: Int]) = ([:], [:])
    if task.needsLists {
      data = try await MasterDataStore(site.database).data(of: dossierID) ?? MasterData()
    }
    if task == .account,
      let repair = AccountRepair(group.cause, counterparty: counterparties.first)
    {
      used = try await groups.accountsUsed(
        in: dossierID, direction: repair.direction,
        counterparty: counterparties.count == 1 ? counterparties.first?.key : nil)
    }
    return RepairGround(
      group: group, dossier: dossier, data: data,
      mapping: try await MappingStore(site.database).mapping(of: dossierID),
      counterparties: counterparties, accountsUsed: used, documents: documents,
      doubles: task == .duplicate ? try await doubles(of: documents, access) : [:])
  }

  /// The forms for the page of one document; nil when there is nothing to choose, or nobody who may.
  func form(
    for row: DocumentRow, _ context: SignedInContext
  ) async throws -> RepairForm? {
    guard context.identity.role >= .accountant, row.state != .setAside, let cause = row.cause,
      RepairTask(cause) != .none
    else { return nil }
    let access = context.identity.access
    let id = try CauseGroup.id(of: cause.key)
    guard let group = try await group(id, dossier: row.dossier.id, access) else { return nil }
    let ground = try await ground(group, document: row.id, access)
    return RepairForm(
      ground, document: row, search: nil, isInline: true, speech: context.speech)
  }

  private func rows(
    of group: CauseGroup, document: Int64?, _ access: Access
  ) async throws -> [DocumentRow] {
    guard let document else {
      return try await DocumentList(site.database).slice(
        DocumentQuery(group).filter, access: access, limit: RepairDesk.sample
      ).rows
    }
    let detail = try await DocumentPage(site.database).detail(id: document, access: access)
    guard let row = detail?.row, row.dossier.id == group.dossier.id, row.cause?.key == group.key
    else { throw Problem.notFound }
    return [row]
  }

  private func doubles(
    of rows: [DocumentRow], _ access: Access
  ) async throws -> [Int64: DocumentRow] {
    var doubles: [Int64: DocumentRow] = [:]
    for row in rows {
      guard let other = row.cause?.facts["document"].flatMap({ Int64($0) }) else { continue }
      doubles[row.id] = try await DocumentPage(site.database).detail(id: other, access: access)?
        .row
    }
    return doubles
  }
}

extension RepairTask {
  /// Whether Octopus' lists are needed to choose.
  fileprivate var needsLists: Bool {
    switch self {
    case .vatCode, .relation, .account, .period: true
    case .duplicate, .link, .none: false
    }
  }
}
