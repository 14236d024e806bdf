import Dispatch
import GRDB

@testable import Storage

/// A database that nobody can use for a while.
struct DatabaseHold {
  fileprivate let end: DispatchSemaphore

  func release() { end.signal() }
}

extension Storage.Database {
  /// Keeps everybody from reading and writing until it is released; it holds when this returns.
  func hold() -> DatabaseHold {
    let held = DispatchSemaphore(value: 0)
    let end = DispatchSemaphore(value: 0)
    pool.asyncBarrierWriteWithoutTransaction { _ in
      held.signal()
      end.wait()
    }
    held.wait()
    return DatabaseHold(end: end)
  }

  /// Makes every write fail, or lets them through again.
  func refuseWrites(_ refuses: Bool) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "pragma query_only = \(refuses)") }
  }
}
