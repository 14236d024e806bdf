/// Which webhooks say that the bank accounts of a company changed.
///
/// Billit documents `Order` and `Message` alone; the names for bank links are ours to guess, hence a
/// setting. Such a call is trusted for one thing only: that the accounts are to be read again.
package struct BankEventNames: Hashable, Sendable {
  /// Values of `UpdatedEntityType`.
  package var entities: Set<String>
  /// Values of `WebhookUpdateTypeTC`; a call without one counts as any.
  package var updates: Set<String>

  package init(
    entities: Set<String> = ["BankAccount", "BankLink"], updates: Set<String> = ["I", "U", "D"]
  ) {
    self.entities = entities
    self.updates = updates
  }

  /// Whether a call of these two names is such an event.
  func names(entity: String?, update: String?) -> Bool {
    guard let entity, entities.contains(entity) else { return false }
    return update.map(updates.contains) ?? true
  }
}
