import Foundation
import Hummingbird

extension BillitAPI {
  /// Webhooks (Billit API: 2.1). There is no change of a hook: create anew and delete.
  func addHookRoutes(to router: Router<SimulatorContext>) {
    on(router, .post, "/v1/webhooks", .createWebhook) { call in
      let body = try await call.json(
        .object(
          [
            "EntityType": .oneOf(["Order", "Message"]),
            "EntityUpdateType": .oneOf(["I", "U", "D"]),
            "WebhookURL": .text,
          ]))
      guard let type = body["EntityType"]?.string.flatMap(HookBook.EntityType.init),
        let url = body["WebhookURL"]?.string
      else { throw BillitRefusal.badRequest("EntityType and WebhookURL are mandatory.") }
      let update = body["EntityUpdateType"]?.string
      guard update == nil || update.flatMap(HookBook.UpdateType.init) != nil else {
        throw BillitRefusal.badRequest("EntityUpdateType is not known.")
      }
      if !HookBook.isReachable(url) { await call.note(["WebhookURL: not https"]) }
      let hook = try await call.store.createHook(
        entityType: type, updateType: update.flatMap(HookBook.UpdateType.init), url: url,
        for: call.caller)
      return .json(hook.shown(withSecret: true))
    }
    on(router, .get, "/v1/webhooks", .getWebhooks) { call in
      let hooks = await call.store.state.hooks.listed(for: call.caller.companyID)
      return .json(.array(hooks.map { $0.shown(withSecret: false) }))
    }
    on(router, .delete, "/v1/webhooks/:webhookID", .deleteWebhook) { call in
      try await call.store.deleteHook(call.number("webhookID"), for: call.caller)
      return .json(true)
    }
    on(router, .post, "/v1/webhooks/refresh/:webhookID", .refreshWebhookSecret) { call in
      let secret = try await call.store.refreshSecret(
        of: call.number("webhookID"), for: call.caller)
      return .json(.string(secret))
    }
  }
}
