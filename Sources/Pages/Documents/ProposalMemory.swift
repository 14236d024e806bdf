import Accounting
import Storage

/// What was decided for one document and holds from now on: for its supplier or customer, and for its
/// kinds of VAT. Written the way the repairs write it.
struct ProposalMemory: Sendable {
  let site: Site
  let ground: ProposalGround
  let result: ProposalWork.Result
  let direction: Direction
  let actor: String

  private var dossierID: Int64 { ground.dossier.id }
  private var mappings: MappingStore { MappingStore(site.database) }

  /// The relation, and account and cost centre where all lines have the same.
  func rememberRelation() async throws {
    let counterparty =
      ground.invoice?.counterparty
      ?? Counterparty(
        name: ground.detail.row.counterpartyName ?? "",
        vatNumber: ground.detail.row.counterpartyVAT)
    if result.isRelationChanged {
      try await mappings.link(
        counterparty: CounterpartyKey.text(direction, counterparty), to: result.relationID,
        rule: BookingProposal.Evidence.Rule.chosenByHand.rawValue, in: dossierID, actor: actor,
        now: site.now())
    }
    let accounts = Set(result.lines.map(\.account))
    if accounts.count == 1, let account = accounts.first,
      !AccountChoice.isRefusedDefault(account, direction)
    {
      try await mappings.remember(
        Mapping.RelationAccount(
          relationID: result.relationID, direction: direction, account: account),
        in: dossierID, actor: actor, now: site.now())
    }
    let centres = Set(result.lines.map(\.centre))
    if centres.count == 1, let centre = centres.first, let centre {
      try await mappings.remember(
        Mapping.RelationCostCentre(
          relationID: result.relationID, direction: direction, costCentreID: centre),
        in: dossierID, actor: actor, now: site.now())
    }
  }

  /// The codes that were changed, for invoices and credit notes of that kind of VAT alike; only where all
  /// of the document's lines of the kind have the same.
  func rememberCodes() async throws {
    guard let kind = ground.detail.row.kind else { return }
    let region = VATKey.Region(
      of: ground.invoice?.counterparty
        ?? Counterparty(name: "", vatNumber: ground.detail.row.counterpartyVAT))
    for chosen in result.lines where chosen.code != chosen.line.vatCode {
      let ofKind = result.lines.filter {
        $0.line.category == chosen.line.category && $0.line.rate == chosen.line.rate
      }
      guard Set(ofKind.map(\.code)).count == 1 else { continue }
      let key = VATKey(
        direction: direction, kind: kind, category: chosen.line.category, rate: chosen.line.rate,
        region: region, nature: ground.mapping.natures[result.relationID])
      let recipe = VATCodeChoice.mapped(key, in: ground.mapping)?.recipe ?? .zero
      let entries = VATRepair(key, cause: Cause(.vatCodeMissing)).entries(
        chosen.code, recipe: recipe, codes: ground.data.vatCodes, mapping: ground.mapping)
      guard let entries else { continue }
      try await mappings.choose(entries, in: dossierID, actor: actor, now: site.now())
    }
  }
}
