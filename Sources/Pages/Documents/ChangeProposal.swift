import Accounting
import Hummingbird
import Storage

/// `POST /documents/<id>/proposal`: what the accountant decided about the proposal, line by line; the
/// document goes on in its lane with it.
struct ChangeProposal: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    let access = context.identity.access
    guard let detail = try await DocumentPage(site.database).detail(id: id, access: access) else {
      throw Problem.notFound
    }
    guard let version = context.form["version"], !version.isEmpty else {
      throw Problem.badRequest(field: "version")
    }
    let ground = try await ProposalDesk(site: site).ground(detail, access)
    guard version == detail.version else { return try await changed(ground, context) }
    let result: ProposalWork.Result
    do {
      result = try ProposalWork(ground: ground, form: context.form).result()
    } catch {
      return try await refused(error, ground, context)
    }
    var facts: [String: String] = [:]
    if !result.changes.isEmpty { facts["changes"] = result.changes.joined(separator: ", ") }
    do {
      try await site.documents.decide(
        result.decision, for: id, seen: version, facts: facts, actor: context.identity.actor,
        now: site.now())
    } catch DocumentStore.RequestRefusal.changedMeanwhile {
      return try await changed(ground, context)
    }
    try await remember(result, ground, context)
    site.actions.ringForwarding()
    let after = try await DocumentPage(site.database).detail(id: id, access: access)
    guard case .script = context.identity, let after else {
      let stays = after.map { $0.row.state != .queued } ?? false
      return .seeOther(.document(id, told: Told(stays ? .decidedHeld : .decided)))
    }
    return try .json(DocumentJSON(row: after.row, speech: context.speech))
  }

  /// The document is another than the one the choices were made from: it is shown anew.
  private func changed(
    _ ground: ProposalGround, _ context: SignedInContext
  ) async throws -> Response {
    if case .script = context.identity { throw Problem.conflict }
    return try await ShowDocument(site: site).page(
      ground.detail.row.id, context,
      refused: RefusedProposal(
        sentence: context.speech(ProposalText.proChangedMeanwhile), form: [:]),
      status: .conflict)
  }

  private func refused(
    _ refusal: ProposalWork.Refusal, _ ground: ProposalGround, _ context: SignedInContext
  ) async throws -> Response {
    if refusal == .closed { throw Problem.conflict }
    if case .script = context.identity { throw Problem.badRequest(field: refusal.field) }
    return try await ShowDocument(site: site).page(
      ground.detail.row.id, context,
      refused: RefusedProposal(sentence: refusal.sentence(context.speech), form: context.form),
      status: .unprocessableContent)
  }

  /// What holds for the next documents as well, where that was asked for.
  private func remember(
    _ result: ProposalWork.Result, _ ground: ProposalGround, _ context: SignedInContext
  ) async throws {
    guard let direction = ground.detail.row.direction else { return }
    let memory = ProposalMemory(
      site: site, ground: ground, result: result, direction: direction,
      actor: context.identity.actor)
    if context.form["remember"] == "yes" { try await memory.rememberRelation() }
    if context.form["remember_vat"] == "yes" { try await memory.rememberCodes() }
  }
}

extension ProposalWork.Refusal {
  func sentence(_ speech: Speech) -> String {
    switch self {
    case .account(let text): speech.fill(ProposalText.proAccountWrong, ["given": text])
    case .code(let text): speech.fill(ProposalText.proCodeWrong, ["given": text])
    case .centre(let text): speech.fill(ProposalText.proCentreWrong, ["given": text])
    case .relation(let text): speech.fill(ProposalText.proRelationWrong, ["given": text])
    case .period(let text): speech.fill(ProposalText.proPeriodWrong, ["given": text])
    case .rules(let cause): speech.explain(cause).sentence
    case .closed: speech(DocumentText.notNow)
    }
  }
}
