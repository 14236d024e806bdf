/// How often a dossier's webhooks come, and whether the silence now is longer than it should be.
///
/// Billit promises nothing about webhooks. Two things show that some are missing: the poll brings documents
/// that no call told of; or the calls stop for longer than they ever did in the weeks before.
package struct HookRhythm: Sendable, Hashable {
  /// When the first webhook of the dossier came to be active.
  package var activeSince: Int64
  /// When the newest call came in; nil for never.
  package var lastCall: Int64?
  /// When calls came in during the last four weeks, the oldest first.
  package var calls: [Int64]
  /// Documents that only the poll brought since the newest call.
  package var polled: Int
  /// When the first of them came.
  package var polledSince: Int64?

  package init(
    activeSince: Int64, lastCall: Int64?, calls: [Int64] = [], polled: Int = 0,
    polledSince: Int64? = nil
  ) {
    self.activeSince = activeSince
    self.lastCall = lastCall
    self.calls = calls
    self.polled = polled
    self.polledSince = polledSince
  }

  /// So many calls must be known before a rhythm is read into them.
  package static let enough = 10

  /// A webhook may come this much later than the poll that was quicker.
  private static let grace: Int64 = 3_600_000
  private static let hour: Int64 = 3_600_000

  /// Why a call was to be expected and did not come; nil while nothing is amiss.
  ///
  /// - Parameter hours: a silence of less than this is never remarked on.
  package func silence(now: Int64, hours: Int) -> Cause? {
    let since = max(lastCall ?? activeSince, activeSince)
    let quiet = now - since
    guard quiet >= Int64(hours) * HookRhythm.hour else { return nil }
    var facts = ["hours": "\(quiet / HookRhythm.hour)"]
    if let lastCall { facts["at"] = "\(lastCall)" }
    if polled > 0, let polledSince, now - polledSince >= HookRhythm.grace {
      facts["missed"] = "\(polled)"
      return Cause(.webhooksMissed, facts)
    }
    guard calls.count >= HookRhythm.enough, let longest = longestGap else { return nil }
    guard quiet > longest + longest / 2 else { return nil }
    facts["usual"] = "\(max(1, longest / HookRhythm.hour))"
    return Cause(.webhooksQuiet, facts)
  }

  /// The longest pause between two calls.
  private var longestGap: Int64? {
    zip(calls, calls.dropFirst()).map { $1 - $0 }.max()
  }
}
