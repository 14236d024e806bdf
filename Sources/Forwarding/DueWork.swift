import Accounting
import ServiceLifecycle
import Storage

/// Work at each ring of a doorbell, which is rung besides when the next thing falls due, and now and then
/// in any case. Told to stop, it begins nothing more and lets what is under way come to its end.
struct DueWork {
  /// Its only listener is this.
  let doorbell: Doorbell
  /// How long it sleeps when no bell rings: at least, so that what stays due does not keep it busy, and
  /// at most.
  let sleep: ClosedRange<Duration>
  let now: @Sendable () -> Instant
  /// When the next thing falls due; nil when there is none.
  let nextDue: @Sendable () async throws -> Instant?

  /// Asked between two documents, where work can stop without leaving anything unknown.
  static var isStopping: Bool { Task.isCancelled || Task.isShuttingDownGracefully }

  /// - Parameter work: done at each ring; what it adds to the group goes on meanwhile.
  func run(_ work: (inout DiscardingTaskGroup) async -> Void) async {
    await withTaskCancellationOrGracefulShutdownHandler {
      await withDiscardingTaskGroup { group in
        group.addTask { await cancelWhenGracefulShutdown { await keepTime() } }
        for await _ in doorbell.rings {
          if DueWork.isStopping { break }
          await work(&group)
        }
      }
    } onCancelOrGracefulShutdown: {
      doorbell.ring()
    }
  }

  private func keepTime() async {
    while !Task.isCancelled {
      doorbell.ring()
      let due = try? await nextDue()
      let wait = due.map { max(sleep.lowerBound, .milliseconds($0 - now())) }
      try? await Task.sleep(for: min(wait ?? sleep.upperBound, sleep.upperBound))
    }
  }
}
