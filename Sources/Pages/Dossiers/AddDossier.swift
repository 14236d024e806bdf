import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `GET` and `POST /dossiers/new`: ties an Octopus dossier to a Billit company and proves the link.
struct AddDossier: Sendable {
  /// How long the page waits for the link to be proven; the check goes on without it.
  private static let patience = Duration.seconds(5)

  let site: Site

  @Sendable func form(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    return try await page(context, nil, status: .ok)
  }

  @Sendable func add(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let store = DossierStore(site.database)
    let connections = try await CredentialVault(site.database).connections()
    let dossiers = try await store.all()
    let draft: DossierDraft
    do throws(DossierDraft.Fault) {
      draft = try DossierDraft(context, connections: connections, dossiers: dossiers)
    } catch {
      guard case .person = context.identity else { throw Problem.badRequest(field: error.field) }
      return try await page(context, error, status: .unprocessableContent)
    }
    let id = try await store.add(draft.draft, actor: context.identity.actor, now: site.now())
    let check = site.actions.checkDossierLink
    let isChecked = await Patience.wait(AddDossier.patience) {
      await check(id)
      return true
    }
    if case .script = context.identity {
      return try .json(["id": id], status: .created)
    }
    guard context.identity.access.allows(dossier: id) else { return .seeOther(.dossiers) }
    return .seeOther(.dossier(id, told: isChecked == true ? .linkChecked : .saved))
  }

  private func page(
    _ context: SignedInContext, _ fault: DossierDraft.Fault?, status: HTTPResponse.Status
  ) async throws -> Response {
    let connections = try await CredentialVault(site.database).connections()
    return try await site.page(
      "dossier_setup/new", title: context.speech(SetupText.addDossier), section: .dossiers,
      DossierFormPage(context, connections, fault), context, status: status)
  }
}

/// A dossier as the form gives it, checked.
struct DossierDraft: Sendable {
  let draft: DossierStore.Draft

  /// What is wrong, and with which field.
  struct Fault: Error {
    let field: String
    let text: SetupText
  }

  init(
    _ context: SignedInContext, connections: [Connection], dossiers: [Dossier]
  ) throws(Fault) {
    guard let name = context.field("name") else {
      throw Fault(field: "name", text: .dossierNameMissing)
    }
    guard let language = context.form["language"].flatMap(Language.init) else {
      throw Fault(field: "language", text: .dossierLanguageMissing)
    }
    let vat = context.field("vat_number", atMost: 40)
    let number = vat.flatMap { VATNumber($0) }
    if vat != nil, number == nil { throw Fault(field: "vat_number", text: .vatWrong) }
    func connection(_ field: String, _ service: Connection.Service) throws(Fault) -> Int64 {
      let id = context.number(field).map(Int64.init)
      guard let id, connections.contains(where: { $0.id == id && $0.service == service }) else {
        throw Fault(field: field, text: .connectionMissing)
      }
      return id
    }
    let octopus = try connection("octopus_connection", .octopus)
    let billit = try connection("billit_connection", .billit)
    guard let dossier = context.number("octopus_dossier") else {
      throw Fault(field: "octopus_dossier", text: .octopusNumberWrong)
    }
    guard let party = context.number("billit_party") else {
      throw Fault(field: "billit_party", text: .billitNumberWrong)
    }
    if dossiers.contains(where: {
      $0.octopusConnectionID == octopus && $0.octopusDossierID == dossier
    }) {
      throw Fault(field: "octopus_dossier", text: .octopusDossierTaken)
    }
    if dossiers.contains(where: { $0.billitConnectionID == billit && $0.billitPartyID == party }) {
      throw Fault(field: "billit_party", text: .billitCompanyTaken)
    }
    draft = .init(
      name: name, language: language.rawValue, vatNumber: number?.canonical,
      enterpriseNumber: nil, octopusConnectionID: octopus, octopusDossierID: dossier,
      billitConnectionID: billit, billitPartyID: party)
  }
}
