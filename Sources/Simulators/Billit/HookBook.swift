/// The registered webhooks, their secrets and their limit (Billit API: 2.1, 2.2).
package struct HookBook: Sendable {
  /// One registered hook, tied to one company and one user.
  package struct Hook: Codable, Hashable, Sendable {
    package let id: Int
    package let companyID: Int
    package let userID: Int
    package let entityType: EntityType
    /// Nil stands for every update type (presumed meaning of leaving it out).
    package let updateType: UpdateType?
    package let url: String
    package var secret: String
    package var isRemoved: Bool

    package init(
      id: Int, companyID: Int, userID: Int, entityType: EntityType, updateType: UpdateType?,
      url: String, secret: String, isRemoved: Bool = false
    ) {
      self.id = id
      self.companyID = companyID
      self.userID = userID
      self.entityType = entityType
      self.updateType = updateType
      self.url = url
      self.secret = secret
      self.isRemoved = isRemoved
    }

    /// The hook as Billit shows it; its secret only where asked for.
    package func shown(withSecret: Bool) -> JSONValue {
      JSONValue.object([
        "WebhookID": .int(id), "CompanyID": .int(companyID), "UserID": .int(userID),
        "EntityType": .string(entityType.rawValue), "WebhookURL": .string(url),
      ]).setting([
        "EntityUpdateType": updateType.map { .string($0.rawValue) },
        "Secret": withSecret ? .string(secret) : nil,
      ])
    }
  }

  /// What a hook can be about: the complete list (Billit API: 2.3).
  package enum EntityType: String, Codable, Hashable, Sendable, CaseIterable {
    case order = "Order"
    case message = "Message"
  }

  /// What can have happened to it.
  package enum UpdateType: String, Codable, Hashable, Sendable, CaseIterable {
    case inserted = "I"
    case updated = "U"
    case deleted = "D"
  }

  /// Why a hook is refused.
  package enum Refusal: Error, Hashable {
    /// As many active hooks as there may be.
    case tooMany
    /// Neither https nor, for work on one machine, http to a loopback address.
    case insecureURL
  }

  /// The most active hooks of one company. Billit documents 20 without saying of what (Billit API:
  /// 2.2, the scope is inferred).
  package static let largestNumber = 20

  private var hooks: [Int: Hook] = [:]

  package init() {}

  /// A new hook, not yet in the book.
  package func newHook(
    companyID: Int, userID: Int, entityType: EntityType, updateType: UpdateType?, url: String,
    secret: String
  ) throws(Refusal) -> Hook {
    guard HookBook.isReachable(url) else { throw .insecureURL }
    guard listed(for: companyID).count < HookBook.largestNumber else { throw .tooMany }
    return Hook(
      id: (hooks.keys.max() ?? 7_700) + 1, companyID: companyID, userID: userID,
      entityType: entityType, updateType: updateType, url: url, secret: secret, isRemoved: false)
  }

  /// Takes a hook into the book, in place of its earlier form.
  package mutating func keep(_ hook: Hook) {
    hooks[hook.id] = hook
  }

  /// Whether there is or was a hook of that number.
  package func knows(_ id: Int) -> Bool { hooks[id] != nil }

  /// The active hook of that number; nil too when it is another company's.
  package func hook(_ id: Int, of companyID: Int? = nil) -> Hook? {
    guard let hook = hooks[id], !hook.isRemoved, hook.companyID == companyID ?? hook.companyID
    else { return nil }
    return hook
  }

  /// The active hooks of a company, or of all, the oldest first.
  package func listed(for companyID: Int? = nil) -> [Hook] {
    hooks.values.filter { !$0.isRemoved && $0.companyID == companyID ?? $0.companyID }
      .sorted { $0.id < $1.id }
  }

  /// The hooks to call for a change in a company, the oldest first.
  package func listening(
    in companyID: Int, to entityType: EntityType, _ updateType: UpdateType
  ) -> [Hook] {
    listed(for: companyID).filter {
      $0.entityType == entityType && $0.updateType ?? updateType == updateType
    }
  }

  /// Billit refuses to send to a URL without TLS (Billit API: 2.2); on one machine there is none to
  /// be had, so plain http is taken to loopback addresses and nowhere else.
  static func isReachable(_ url: String) -> Bool {
    if url.hasPrefix("https://") { return true }
    return ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains { base in
      guard url.hasPrefix(base) else { return false }
      let next = url.dropFirst(base.count).first
      return next == nil || next == ":" || next == "/"
    }
  }
}
