package import Accounting
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
  private let alarms: LinkAlarms
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
    alarms = LinkAlarms(database)
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
    /// Billit takes no more hooks: the dossier is asked oftener instead.
    case polled(Cause)

    /// Whether the company could be reached.
    var isReached: Bool {
      switch self {
      case .done, .polled: true
      case .failed: false
      }
    }
  }

  /// Billit's most active hooks; of what, it does not say (Billit API §2.2).
  private static let mostHooks = 20

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
    var listed: [Webhook]
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
    listed = try await withoutStrays(listed, route)
    let result = try await registerMissing(route, known, listed)
    if result.isReached {
      try await alarms.set(
        result.alarm.map { [$0] } ?? [], of: .hooks, in: dossierID, now: now())
    }
    return result
  }

  /// Hooks at our own address that we do not know, as after a restored backup or under an address of
  /// before: their calls lead nowhere, and they count against the limit. Other programs' are left alone.
  private func withoutStrays(
    _ listed: [Webhook], _ route: ConnectionBook.Route
  ) async throws -> [Webhook] {
    let ours = try await store.hooks()
    let registered = Set(ours.compactMap(\.billitWebhookID))
    let tokens = Set(ours.map(\.pathToken))
    let once = Set(try await store.hooks(of: route.dossier.id).compactMap(\.billitWebhookID))
    var kept: [Webhook] = []
    for hook in listed {
      let isOurAddress = hook.url?.hasPrefix("\(publicURL)/hooks/billit/") ?? false
      let token = hook.url?.split(separator: "/").last.map(String.init) ?? ""
      let isStray =
        !registered.contains(hook.id) && !tokens.contains(token)
        && (isOurAddress || once.contains(hook.id))
      guard isStray else {
        kept.append(hook)
        continue
      }
      logger.warning("stray hook taken away", metadata: ["webhook": "\(hook.id)"])
      if case .answered(.done) = await route.billit.deleteWebhook(hook.id, of: route.party) {
        continue
      }
      kept.append(hook)
    }
    return kept
  }

  private func registerMissing(
    _ route: ConnectionBook.Route, _ known: [Hook], _ listed: [Webhook]
  ) async throws -> Result {
    var count = listed.count
    for (entity, update) in HookRegistrar.wanted {
      let exists = known.contains {
        $0.state == .active && $0.entityType == entity.rawValue
          && $0.updateType == update.rawValue
      }
      if exists { continue }
      // Asking again and again for what is refused might count as wrong use.
      if count >= HookRegistrar.mostHooks { return .polled(limit(count)) }
      switch try await register(entity, update, route) {
      case .done, .polled: count += 1
      case .failed(let reason) where reason == BillitFault.Kind.rejected.rawValue:
        return .polled(Cause(.hooksRefused, ["detail": reason]))
      case .failed(let reason): return .failed(reason: reason)
      }
    }
    return .done
  }

  private func limit(_ count: Int) -> Cause {
    Cause(.hookLimitReached, ["reported": "\(count)"])
  }

  /// Takes a dossier's hooks away, at Billit where it answers and here in any case. What comes in by them
  /// afterwards is not taken.
  package func remove(_ dossierID: Int64) async throws {
    let known = try await store.hooks(of: dossierID).filter { $0.state != .retired }
    let route = try? await book.route(of: dossierID)
    for hook in known {
      if let route, let webhook = hook.billitWebhookID {
        if case .answered = await route.billit.deleteWebhook(webhook, of: route.party) {
        } else {
          logger.warning("hook not removed at Billit", metadata: ["hook": "\(hook.id)"])
        }
      }
      try await store.note(.retired, of: hook.id, now: now())
    }
    if !known.isEmpty { try await changed() }
    try await alarms.set([], of: .hooks, in: dossierID, now: now())
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

extension HookRegistrar.Result {
  /// What the dossier's page says of it.
  fileprivate var alarm: Cause? {
    if case .polled(let cause) = self { cause } else { nil }
  }
}
