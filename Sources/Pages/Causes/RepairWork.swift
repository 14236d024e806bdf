import Accounting
import Foundation
import Storage

/// One repair being done: the choice is checked against the dossier's own lists, written with its audit
/// line, and the documents are due again.
struct RepairWork: Sendable {
  private static let longestReason = 500

  let site: Site
  let ground: RepairGround
  /// The document it was asked from.
  let document: Int64?
  let actor: String
  let form: [String: String]

  func perform(_ repair: RepairCause.Repair) async throws -> Told {
    switch repair {
    case .vat: try await chooseVATCode()
    case .relation: try await link()
    case .createRelation: try await createRelations()
    case .account: try await chooseAccount()
    case .period: try await moveToOpenPeriod()
    case .link: try await checkLink()
    case .again: try await lookAgain()
    case .setAside: try await setAside()
    }
  }

  var group: CauseGroup { ground.group }
  private var dossierID: Int64 { group.dossier.id }
  private var mappings: MappingStore { MappingStore(site.database) }

  private func chooseVATCode() async throws -> Told {
    try await mappings.choose(
      try plannedCodes(), in: dossierID, actor: actor, now: site.now())
    return Told(.released, count: group.releasable)
  }

  private func link() async throws -> Told {
    let id = try plannedRelation()
    for counterparty in ground.counterparties {
      try await mappings.link(
        counterparty: counterparty.key, to: id,
        rule: BookingProposal.Evidence.Rule.chosenByHand.rawValue, in: dossierID, actor: actor,
        now: site.now())
    }
    // A relation that was chosen for a document and is gone would come before the link.
    if group.cause.facts["relation_id"] != nil {
      _ = try await decide(for: try await chosenDocuments("group")) { decision, _ in
        decision.relationID = id
        return true
      }
    }
    return Told(.released, count: group.releasable)
  }

  private func createRelations() async throws -> Told {
    guard group.cause.code == .relationNotFound else { throw Problem.conflict }
    var settings = ground.dossier.settings
    settings.createsRelations = true
    let now = site.now()
    try await DossierStore(site.database).change(
      dossierID, settings: settings, actor: actor, now: now)
    let count = try await site.documents.reconsider([.relationNotFound], in: dossierID, now: now)
    return Told(.released, count: count)
  }

  private func chooseAccount() async throws -> Told {
    let (account, remembered) = try plannedAccount()
    let scope = form["scope"] ?? "group"
    if let remembered {
      try await mappings.remember(remembered, in: dossierID, actor: actor, now: site.now())
      if group.cause.code == .accountMissing {
        return Told(.released, count: group.releasable)
      }
    }
    // An account that the document itself names comes before one that is remembered.
    let wanted = try await chosenDocuments(scope == "remember" ? "group" : scope)
    return try await decide(for: wanted) { decision, _ in
      decision.account = account
      return true
    }
  }

  private func moveToOpenPeriod() async throws -> Told {
    guard RepairTask(group.cause) == .period else { throw Problem.conflict }
    let wanted = try await chosenDocuments(form["scope"] ?? "group")
    let list = DocumentPage(site.database)
    var rows: [Int64: DocumentRow] = [:]
    for id in wanted {
      rows[id] = try await list.detail(id: id, access: .only([dossierID]))?.row
    }
    return try await decide(for: wanted) { [rows, ground] decision, id in
      guard let row = rows[id],
        let next = PeriodRepair.next(for: row, ground.dossier, ground.data)
      else { return false }
      decision.period = next.period.number
      return true
    }
  }

  private func checkLink() async throws -> Told {
    guard RepairTask(group.cause) == .link else { throw Problem.conflict }
    try await site.audit.write(
      .init(
        at: site.now(), actor: actor, action: "dossier.link_check_requested",
        subject: "dossier/\(dossierID)", dossierID: dossierID))
    await site.actions.checkDossierLink(dossierID)
    let dossier = try await DossierStore(site.database).dossier(dossierID)
    let side =
      group.cause.code == .billitAccessLost ? dossier?.billitLink : dossier?.octopusLink
    guard side?.state == .linked else { return Told(.linkBroken) }
    let released = try await sendAgain(try await chosenDocuments("group"))
    return Told(.released, count: released)
  }

  private func lookAgain() async throws -> Told {
    guard RepairTask.canLookAgain(group.cause) else { throw Problem.conflict }
    let released = try await sendAgain(try await chosenDocuments(scopeHere))
    guard released > 0 else { throw Problem.conflict }
    return Told(.released, count: released)
  }

  private func setAside() async throws -> Told {
    let reason = (form["reason"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty, reason.count <= RepairWork.longestReason else {
      throw Problem.badRequest(field: "reason")
    }
    // Doubles are judged one by one.
    guard group.cause.code != .duplicateSuspected || document != nil else {
      throw Problem.conflict
    }
    let count = try await each(try await chosenDocuments(scopeHere)) { id in
      try await site.documents.setAside(id, reason: reason, actor: actor, now: site.now())
    }
    return Told(.putAside, count: count)
  }

  /// The document it was asked from, else the group.
  private var scopeHere: String { document == nil ? "group" : "document" }

  func chosenDocuments(_ scope: String) async throws -> [Int64] {
    switch scope {
    case "document":
      guard let document else { throw Problem.badRequest(field: "scope") }
      return [document]
    case "group": return try await CauseGroups(site.database).documents(of: group)
    default: throw Problem.badRequest(field: "scope")
    }
  }

  private func sendAgain(_ ids: [Int64]) async throws -> Int {
    try await each(ids) { id in
      try await site.documents.requestSend(id, actor: actor, now: site.now())
    }
  }

  /// Adds to what was decided for each document; `change` answers false to leave one alone.
  private func decide(
    for ids: [Int64], _ change: @Sendable (inout BookingDecision, Int64) -> Bool
  ) async throws -> Told {
    var left = 0
    let count = try await each(ids) { id in
      let known = try await site.documents.document(id)?.decision
      var decision = known ?? BookingDecision()
      guard change(&decision, id) else {
        left += 1
        return
      }
      try await site.documents.decide(decision, for: id, actor: actor, now: site.now())
    }
    guard count > left else { throw Problem.conflict }
    return Told(.released, count: count - left)
  }

  /// Does something to each document in order, passing over those whose state no longer allows it.
  private func each(
    _ ids: [Int64], _ change: (Int64) async throws -> Void
  ) async throws -> Int {
    var count = 0
    for id in ids {
      do {
        try await change(id)
        count += 1
      } catch is DocumentStore.RequestRefusal {
        continue
      }
    }
    return count
  }
}
