import Synchronization

/// Ends a task after so many looks at the clock: a kill at a moment nobody chose.
final class Fuse: Sendable {
  private struct State {
    var left: Int
    var task: Task<Void, Never>?
  }

  private let state: Mutex<State>

  init(after looks: Int) {
    state = Mutex(State(left: looks))
  }

  func arm(_ task: Task<Void, Never>) {
    state.withLock { $0.task = task }
  }

  func look() {
    let task = state.withLock { state -> Task<Void, Never>? in
      state.left -= 1
      return state.left <= 0 ? state.task : nil
    }
    task?.cancel()
  }
}
