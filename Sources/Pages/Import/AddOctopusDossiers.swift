import Accounting
import Hummingbird
import Storage

/// `POST /dossiers/import` adds dossiers of Octopus or asks for them anew; `POST /dossiers/<id>/import`
/// does the latter for one.
struct AddOctopusDossiers: Sendable {
  let site: Site

  @Sendable func add(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let list = ListOctopusDossiers(site: site)
    let ground = try await list.ground()
    let search = OctopusListSearch(
      query: context.field("q"), mark: context.field("mark").flatMap(OctopusListMark.init))
    let shown = search.select(ground.entries).filter(\.listed.isListed)
    let takesAll = context.form["scope"] == "all"
    let chosen = takesAll ? shown : shown.filter { context.form["d-\($0.id)"] != nil }
    var faults: [String: OctopusListText] = [:]
    if chosen.isEmpty { faults[""] = .impNothingChosen }
    var emails: [String: EmailAddress] = [:]
    for entry in chosen where entry.listed.fields[.email] == nil {
      guard let text = context.field("e-\(entry.id)", atMost: 254) else { continue }
      if let email = EmailAddress(text) {
        emails[entry.id] = email
      } else {
        faults["e-\(entry.id)"] = .impEmailWrong
      }
    }
    guard faults.isEmpty else {
      guard case .person = context.identity else {
        throw Problem.badRequest(field: faults.keys.sorted().first ?? "")
      }
      return try await list.answer(context, search: search, faults: faults)
    }
    var tied: [Int64] = []
    for entry in chosen {
      if let email = emails[entry.id] {
        try await OctopusDossierStore(site.database).give(
          email: email, to: entry.listed.octopusDossierID, of: entry.listed.connectionID)
      }
      if let id = try await ask(entry, ground, context.identity.actor) { tied.append(id) }
    }
    if !tied.isEmpty { site.actions.imports.tied(tied) }
    site.actions.imports.ring()
    if case .script = context.identity { return try .json(["asked": chosen.count]) }
    return .seeOther(.imports(told: Told(.importsAsked, count: chosen.count)))
  }

  @Sendable func resynchronise(
    _ request: Request, context: SignedInContext
  ) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    guard context.identity.access.allows(dossier: id),
      try await DossierStore(site.database).dossier(id) != nil
    else { throw Problem.notFound }
    let asked = try await ImportStore(site.database).ask(
      id, origin: .person, actor: context.identity.actor, now: site.now())
    site.actions.imports.ring()
    if case .script = context.identity { return try .json(["id": asked.id]) }
    return .seeOther(.importOne(asked.id))
  }

  /// A dossier that is not here yet is added first, tied to its company where only one can be meant.
  ///
  /// - Returns: the dossier when it was tied by this.
  private func ask(
    _ entry: OctopusListGround.Entry, _ ground: OctopusListGround, _ actor: String
  ) async throws -> Int64? {
    let listed = entry.listed
    var id = entry.dossier?.id
    var company: ReachableCompany?
    if id == nil {
      if case .one(let party) = entry.company {
        company = ground.listings[listed.connectionID]?.companies.first { $0.partyID == party }
      }
      let number = listed.fields[.vatNumber]
      id = try await DossierStore(site.database).add(
        .init(
          name: listed.name, language: language(listed),
          vatNumber: number.flatMap { VATNumber($0) }?.canonical,
          enterpriseNumber: number.flatMap { EnterpriseNumber($0) }?.digits,
          octopusConnectionID: listed.connectionID, octopusDossierID: listed.octopusDossierID,
          billitConnectionID: company?.connectionID, billitPartyID: company?.partyID),
        actor: actor, now: site.now())
    }
    guard let id else { return nil }
    try await ImportStore(site.database).ask(id, origin: .person, actor: actor, now: site.now())
    return company == nil ? nil : id
  }

  private func language(_ listed: ListedDossier) -> String {
    let text = listed.fields[.language]?.lowercased() ?? ""
    return ["nl", "fr", "en", "de"].contains(text) ? text : "nl"
  }
}
