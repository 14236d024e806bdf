import Accounting
import Hummingbird
import Storage

/// `POST /dossiers/<id>/settings`: saves them, and lets what they kept back be looked at again.
///
/// The form carries a version of the settings it was made from: when they were changed meanwhile, nothing
/// is saved, and the answers are shown beside what is set now. Scripts may leave it out.
struct ChangeDossierSettings: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    let (dossier, data) = try await DossierDesk(site: site).open(id, context.identity.access)
    let present = DossierSettingsForm(dossier.settings, isPaused: dossier.isPaused)
    var form = present
    form.take(context.form)
    let answer = DossierSettingsAnswer(site: site, dossier: dossier, data: data)
    if let version = context.form["version"], version != (try present.version) {
      return try await outdated(form, present, answer, context)
    }
    let reading = form.read(onto: dossier.settings, isPaused: dossier.isPaused, data)
    if let first = DossierSettingsForm.Field.allCases.first(where: { reading.faults[$0] != nil }) {
      if case .script = context.identity { throw Problem.badRequest(field: first.rawValue) }
      return try await answer.page(form, reading.faults, context)
    }
    do {
      try await save(reading, of: dossier, actor: context.identity.actor)
    } catch is DossierStore.ChangedMeanwhile {
      let (dossier, data) = try await DossierDesk(site: site).open(id, context.identity.access)
      return try await outdated(
        form, DossierSettingsForm(dossier.settings, isPaused: dossier.isPaused),
        DossierSettingsAnswer(site: site, dossier: dossier, data: data), context)
    }
    guard case .script = context.identity else {
      return .seeOther(.dossierSettings(id, told: .saved))
    }
    return try DossierSettingsAnswer.json(
      try await DossierDesk(site: site).open(id, context.identity.access).dossier)
  }

  private func outdated(
    _ form: DossierSettingsForm, _ present: DossierSettingsForm, _ answer: DossierSettingsAnswer,
    _ context: SignedInContext
  ) async throws -> Response {
    if case .script = context.identity { throw Problem.conflict }
    let differing = form.differences(from: present)
    return try await answer.page(
      form, Dictionary(uniqueKeysWithValues: differing.map { ($0, .setNowOther) }), context,
      isOutdated: true)
  }

  private func save(
    _ reading: DossierSettingsForm.Reading, of dossier: Dossier, actor: String
  ) async throws {
    let store = DossierStore(site.database)
    let now = site.now()
    if reading.settings != dossier.settings {
      try await store.change(
        dossier.id, settings: reading.settings, seen: dossier.settings, actor: actor, now: now)
    }
    if reading.isPaused != dossier.isPaused {
      try await store.pause(dossier.id, reading.isPaused, actor: actor, now: now)
    }
    site.actions.ringForwarding()
  }
}
