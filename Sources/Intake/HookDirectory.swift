package import Cryptography
package import Storage
import Synchronization

/// Every hook by the secret part of its address, with its signing keys, in memory: verifying a webhook
/// touches no database.
package final class HookDirectory: Sendable {
  /// What the intake knows of one hook.
  package struct Entry: Sendable {
    package var hookID: Int64
    package var dossierID: Int64
    /// Until when Billit's confirmation call is answered: while the hook is being registered, and for a
    /// minute after, as that call may overtake or follow the answer with the secret. Nil for never.
    package var confirmedUntil: Instant?
    package var keys: [Key]

    /// One signing key and the time in which it is valid.
    package struct Key: Sendable {
      package var secretID: Int64
      package var key: SigningKey
      package var validFrom: Instant
      package var validUntil: Instant?

      /// Whether it is valid at that time.
      package func isValid(at now: Instant) -> Bool {
        validFrom <= now && (validUntil.map { now < $0 } ?? true)
      }
    }
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var uses: [Int64: Instant] = [:]
  }

  private let store: HookStore
  private let state = Mutex(State())

  package init(_ store: HookStore) {
    self.store = store
  }

  /// Reads all hooks anew; called at start and after every change of a hook or secret. Returns how many
  /// secrets could not be unsealed.
  @discardableResult
  package func reload() async throws -> Int {
    var entries: [String: Entry] = [:]
    let unreadable = try await store.forEach { hook in
      entries[hook.pathToken] = Entry(
        hookID: hook.id, dossierID: hook.dossierID,
        confirmedUntil: HookDirectory.confirmedUntil(hook), keys: [])
    } secret: { hook, facts, bytes in
      entries[hook.pathToken]?.keys.append(
        .init(
          secretID: facts.id, key: try SigningKey(secret: bytes), validFrom: facts.validFrom,
          validUntil: facts.validUntil))
    }
    state.withLock { $0.entries = entries }
    return unreadable
  }

  /// The hook at that address; nil when there is none.
  package func entry(_ pathToken: String) -> Entry? {
    state.withLock { $0.entries[pathToken] }
  }

  /// Notes that a secret signed a delivery; kept in memory until `takeUses`.
  func noteUse(of secretID: Int64, at now: Instant) {
    state.withLock { $0.uses[secretID] = now }
  }

  /// When each secret was last seen since the last call, to be written together.
  package func takeUses() -> [Int64: Instant] {
    state.withLock { state in
      defer { state.uses.removeAll() }
      return state.uses
    }
  }

  private static func confirmedUntil(_ hook: Hook) -> Instant? {
    switch hook.state {
    case .registering: .max
    case .active: hook.stateSince + 60_000
    case .missing, .retired: nil
    }
  }
}
