import Accounting
import Hummingbird
import Storage

/// `GET /dossiers/<id>/settings` and `settings.json`: what the office decided for a dossier.
struct ShowDossierSettings: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let (dossier, data) = try await DossierDesk(site: site).open(
      try context.id(), context.identity.access)
    return try await DossierSettingsAnswer(site: site, dossier: dossier, data: data).page(
      DossierSettingsForm(dossier.settings, isPaused: dossier.isPaused), [:], context,
      told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let (dossier, _) = try await DossierDesk(site: site).open(
      try context.id(), context.identity.access)
    return try DossierSettingsAnswer.json(dossier)
  }
}

/// The settings as an answer: a page for people, the same fields as JSON for scripts.
struct DossierSettingsAnswer: Sendable {
  let site: Site
  let dossier: Dossier
  let data: MasterData

  func page(
    _ form: DossierSettingsForm, _ faults: [DossierSettingsForm.Field: SettingsText],
    _ context: SignedInContext, isOutdated: Bool = false, told: Told? = nil
  ) async throws -> Response {
    let model = DossierSettingsPage(
      dossier, data, form: form, faults: faults,
      version: try DossierSettingsForm(dossier.settings, isPaused: dossier.isPaused).version,
      isOutdated: isOutdated,
      people: try await PeopleInCharge(site.database).candidates(), role: context.identity.role,
      speech: context.speech)
    return try await site.page(
      "settings/form", title: "\(context.speech(LinkText.settings)) · \(dossier.name)",
      section: .dossiers, model, context,
      status: isOutdated ? .conflict : faults.isEmpty ? .ok : .unprocessableContent,
      told: told)
  }

  static func json(_ dossier: Dossier) throws -> Response {
    let form = DossierSettingsForm(dossier.settings, isPaused: dossier.isPaused)
    var fields = Dictionary(
      uniqueKeysWithValues: form.values.map { ($0.key.rawValue, $0.value) })
    fields["version"] = try form.version
    return try .json(fields)
  }
}
