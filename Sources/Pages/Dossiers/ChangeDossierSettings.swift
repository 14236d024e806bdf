import Accounting
import Hummingbird
import Storage

/// `POST /dossiers/<id>/settings`: saves them, and lets what waited for the office be looked at again.
struct ChangeDossierSettings: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    let (dossier, data) = try await DossierDesk(site: site).open(id, context.identity.access)
    var form = DossierSettingsForm(dossier.settings, isPaused: dossier.isPaused)
    form.take(context.form)
    let reading = form.read(onto: dossier.settings, isPaused: dossier.isPaused, data)
    if let first = DossierSettingsForm.Field.allCases.first(where: { reading.faults[$0] != nil }) {
      if case .script = context.identity { throw Problem.badRequest(field: first.rawValue) }
      return try await DossierSettingsAnswer(site: site, dossier: dossier, data: data).page(
        form, reading.faults, context)
    }
    try await save(reading, of: dossier, actor: context.identity.actor)
    guard case .script = context.identity else {
      return .seeOther(.dossierSettings(id, told: .saved))
    }
    return try DossierSettingsAnswer.json(
      try await DossierDesk(site: site).open(id, context.identity.access).dossier)
  }

  private func save(
    _ reading: DossierSettingsForm.Reading, of dossier: Dossier, actor: String
  ) async throws {
    let store = DossierStore(site.database)
    let now = site.now()
    if reading.settings != dossier.settings {
      try await store.change(dossier.id, settings: reading.settings, actor: actor, now: now)
    }
    if reading.isPaused != dossier.isPaused {
      try await store.pause(dossier.id, reading.isPaused, actor: actor, now: now)
    }
    site.actions.ringForwarding()
  }
}
