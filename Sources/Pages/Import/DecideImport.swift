import Accounting
import Hummingbird
import Storage

/// `POST /imports/<id>/…`: confirms, holds, resumes, gives up, compares anew, or keeps a choice.
struct DecideImport: Sendable {
  let site: Site
  var request = SitePath.ImportRequest.confirmation

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    guard
      let line = try await ImportReading(site.database).line(id, access: context.identity.access)
    else { throw Problem.notFound }
    guard try await decide(line.record, context) else { throw Problem.conflict }
    site.actions.imports.ring()
    if case .script = context.identity { return Response(status: .accepted) }
    return .seeOther(.importOne(id, told: Told(.importDone)))
  }

  /// Confirms every preview that the page showed without anything to decide.
  @Sendable func confirmAll(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let store = ImportStore(site.database)
    var confirmed = 0
    for (name, mark) in context.form where name.hasPrefix("p-") {
      guard let id = Int64(name.dropFirst(2)),
        try await ImportReading(site.database).line(id, access: context.identity.access) != nil
      else { continue }
      let isConfirmed = try await store.confirm(
        id, mark: mark, actor: context.identity.actor, now: site.now())
      if isConfirmed { confirmed += 1 }
    }
    site.actions.imports.ring()
    if case .script = context.identity { return try .json(["confirmed": confirmed]) }
    return .seeOther(.imports(told: Told(.importDone)))
  }

  /// False when it does not allow that any more.
  private func decide(_ record: ImportRecord, _ context: SignedInContext) async throws -> Bool {
    let store = ImportStore(site.database)
    let actor = context.identity.actor
    let now = site.now()
    switch request {
    case .confirmation:
      return try await store.confirm(
        record.id, mark: context.form["plan"] ?? "", actor: actor, now: now)
    case .pause: return try await store.pause(record.id, true, actor: actor, now: now)
    case .resumption: return try await store.pause(record.id, false, actor: actor, now: now)
    case .withdrawal: return try await store.withdraw(record.id, actor: actor, now: now)
    case .comparison: return try await store.again(record.id, actor: actor, now: now)
    case .decision:
      let (place, decision) = try DecideImport.decision(context)
      try await PartyLinkStore(site.database).decide(
        decision, place, in: record.dossierID, actor: actor, now: now)
      return try await store.again(record.id, actor: actor, now: now)
    }
  }

  private static func decision(
    _ context: SignedInContext
  ) throws(Problem) -> (PartyPlace, PartyDecision) {
    let parts = (context.form["place"] ?? "").split(separator: "-")
    guard parts.count == 2, let relation = Int(parts[0]),
      let side = PartySide(rawValue: String(parts[1]))
    else { throw .badRequest(field: "place") }
    let choice = context.form["choice"] ?? ""
    let decision: PartyDecision
    switch choice {
    case "create": decision = .create
    case "leave": decision = .leave
    case "octopus": decision = .octopus
    default:
      guard choice.hasPrefix("tie-"), let party = Int(choice.dropFirst(4)) else {
        throw .badRequest(field: "choice")
      }
      decision = .tie(party)
    }
    return (PartyPlace(relation, side), decision)
  }
}
