import Storage
import Synchronization

/// How many verified deliveries each hook may send a second: a token bucket per hook, asked only after
/// the signature was found right, so that strangers cannot use up a client's share.
final class HookRate: Sendable {
  private struct Bucket {
    var tokens: Double
    var at: Instant
  }

  private let perSecond: Double
  private let buckets = Mutex([Int64: Bucket]())

  init(perSecond: Int) {
    self.perSecond = Double(perSecond)
  }

  /// Whether one more is admitted now; counts it.
  func admits(_ hookID: Int64, now: Instant) -> Bool {
    buckets.withLock { buckets in
      var bucket = buckets[hookID] ?? Bucket(tokens: perSecond, at: now)
      let gained = Double(max(0, now - bucket.at)) / 1_000 * perSecond
      bucket.tokens = min(perSecond, bucket.tokens + gained)
      bucket.at = now
      defer { buckets[hookID] = bucket }
      guard bucket.tokens >= 1 else { return false }
      bucket.tokens -= 1
      return true
    }
  }
}
