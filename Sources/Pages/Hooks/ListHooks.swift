import Hummingbird
import Storage

/// `GET /hooks`, `.json` and `.csv`: webhook registrations and their secrets' times.
struct ListHooks: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let isAdministrator = context.identity.role == .administrator
    var model = HookListPage(
      try await rows(context), after: try ListPlace.read(request.addressFields),
      silences: try await HookSilences(site.database).all(access: context.identity.access),
      rotations: isAdministrator ? try await HookRotations(site.database).latest(3) : [],
      overlapHours: site.settings.overlapHours, role: context.identity.role,
      speech: context.speech, now: site.now())
    let access = context.identity.access
    model.polled = PolledDossier.all(
      try await LinkAlarms(site.database).standing(access: access),
      names: try await DossierList(site.database).names(access: access), speech: context.speech,
      now: site.now())
    model.hasPolled = !model.polled.isEmpty
    return try await site.page(
      "hooks/list", title: context.speech(CommonText.hooks), section: .hooks, model, context,
      told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let items = try await rows(context).map(HookJSON.init)
    return try .json(ListJSON(name: "hooks", items: items, next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    var table = CSVWriter(header: [
      "id", "dossier", "billit_webhook_id", "entity_type", "update_type", "state",
      "state_since", "last_delivery_at", "secrets_valid",
    ])
    let now = site.now()
    for row in try await rows(context) {
      let hook = row.hook
      table.add([
        String(hook.id), row.dossier.name, hook.billitWebhookID.map { String($0) } ?? "",
        hook.entityType, hook.updateType, hook.state.rawValue,
        BelgianFormat.iso(hook.stateSince), row.lastDeliveryAt.map(BelgianFormat.iso) ?? "",
        String(row.secrets.filter { ($0.validUntil ?? .max) > now }.count),
      ])
    }
    return .csv(table, name: "hooks")
  }

  private func rows(_ context: SignedInContext) async throws -> [HookRow] {
    try await HookList(site.database).hooks(access: context.identity.access)
  }
}
