import Accounting
import BillitClient
import Cryptography
import Foundation
package import Logging
package import Storage

/// Registers a dossier's webhooks at Billit, renews their secrets, and makes good what Billit dropped.
package actor HookRegistrar {
  /// The hooks of a dossier. Billit also has `Message`; nothing of ours acts on it.
  private static let wanted: [(entity: Webhook.Entity, update: Webhook.Update)] = [
    (.order, .insert), (.order, .update),
  ]

  private let store: HookStore
  private let dossiers: DossierStore
  private let book: ConnectionBook
  private let publicURL: String
  private let changed: @Sendable () async throws -> Void
  private let logger: Logger
  private let now: @Sendable () -> Instant
  /// Registrations under way: whoever asks for the same dossier waits for the same one.
  private var running: [Int64: Task<Result, any Error>] = [:]

  /// - Parameters:
  ///   - publicURL: where Billit reaches us, without a closing slash.
  ///   - changed: called after every change of a hook or secret, before Billit can use it.
  package init(
    database: Database, book: ConnectionBook, publicURL: String,
    changed: @escaping @Sendable () async throws -> Void, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    store = HookStore(database)
    dossiers = DossierStore(database)
    self.book = book
    self.publicURL = publicURL
    self.changed = changed
    self.logger = logger
    self.now = now
  }

  /// What became of a request to Billit.
  package enum Result: Sendable, Equatable {
    case done
    /// Billit said no or did not answer; the reason is a word of its fault.
    case failed(reason: String)
  }

  /// Registers what a dossier lacks; hooks that Billit no longer lists are made anew.
  package func ensure(_ dossierID: Int64) async throws -> Result {
    if let task = running[dossierID] { return try await task.value }
    let task = Task { try await self.makeGood(dossierID) }
    running[dossierID] = task
    defer { running[dossierID] = nil }
    return try await task.value
  }

  private func makeGood(_ dossierID: Int64) async throws -> Result {
    let route = try await book.route(of: dossierID)
    let listed: [Webhook]
    do {
      listed = try await route.billit.webhooks(of: route.party)
    } catch {
      return .failed(reason: error.kind.rawValue)
    }
    var known = try await store.hooks(of: dossierID)
    for hook in known where hook.state == .active || hook.state == .registering {
      let isListed = listed.contains { $0.id == hook.billitWebhookID && $0.url == url(of: hook) }
      if !isListed {
        try await store.note(.retired, of: hook.id, now: now())
        known.removeAll { $0.id == hook.id }
        try await changed()
      }
    }
    for (entity, update) in HookRegistrar.wanted {
      let exists = known.contains {
        $0.state == .active && $0.entityType == entity.rawValue
          && $0.updateType == update.rawValue
      }
      if exists { continue }
      let result = try await register(entity, update, route)
      if result != .done { return result }
    }
    return .done
  }

  /// Asks Billit for a new secret. Old and new are both valid until `overlapEnds`.
  package func rotate(
    _ hookID: Int64, overlapEnds: Instant, actor: String
  ) async throws -> Result {
    guard let hook = try await store.hooks().first(where: { $0.id == hookID }),
      let webhookID = hook.billitWebhookID
    else { return .failed(reason: "unknown_hook") }
    let route = try await book.route(of: hook.dossierID)
    switch await route.billit.refreshWebhookSecret(webhookID, of: route.party) {
    case .answered(.done(let secret)):
      try await store.rotate(
        hookID, secret: SecretBytes(utf8: secret.text), overlapEnds: overlapEnds, actor: actor,
        now: now())
      try await changed()
      return .done
    case .answered(.refused(let fault)):
      return .failed(reason: fault.kind.rawValue)
    case .notSent(let reason), .unknown(let reason):
      return .failed(reason: BillitFault.kind(ofReason: reason)?.rawValue ?? "unanswered")
    }
  }

  private func register(
    _ entity: Webhook.Entity, _ update: Webhook.Update, _ route: ConnectionBook.Route
  ) async throws -> Result {
    let hook = try await store.begin(
      dossierID: route.dossier.id, entityType: entity.rawValue, updateType: update.rawValue,
      pathToken: try RandomToken.make(), now: now())
    // Before Billit is asked: its confirmation call comes at once.
    try await changed()
    switch await route.billit.createWebhook(entity, update, url: url(of: hook), of: route.party) {
    case .answered(.done(let webhook)):
      guard let secret = webhook.secret else {
        return try await giveUp(hook, reason: "no_secret")
      }
      try await store.activate(
        hook.id, billitWebhookID: webhook.id, secret: SecretBytes(utf8: secret.text),
        actor: "passerelle", now: now())
      try await changed()
      return .done
    case .answered(.refused(let fault)):
      return try await giveUp(hook, reason: fault.kind.rawValue)
    case .notSent(let reason), .unknown(let reason):
      return try await giveUp(
        hook, reason: BillitFault.kind(ofReason: reason)?.rawValue ?? "unanswered")
    }
  }

  private func giveUp(_ hook: Hook, reason: String) async throws -> Result {
    try await store.note(.retired, of: hook.id, now: now())
    try await changed()
    logger.warning("hook not registered", metadata: ["hook": "\(hook.id)", "reason": "\(reason)"])
    return .failed(reason: reason)
  }

  private func url(of hook: Hook) -> String {
    "\(publicURL)/hooks/billit/\(hook.pathToken)"
  }
}
