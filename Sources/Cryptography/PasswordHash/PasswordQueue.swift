import Dispatch

/// Hashes passwords for tasks without stopping them all: one thread of its own, one password at a
/// time, in order of arrival.
///
/// One at a time bounds the memory that sign-ins can take, however many arrive at once.
package final class PasswordQueue: Sendable {
  private let queue = DispatchQueue(label: "passerelle.passwords")
  private let cost: ScryptCost

  /// A queue that makes new hashes at this cost.
  package init(cost: ScryptCost = .standard) {
    self.cost = cost
  }

  /// The text to store for a password: see `PasswordHash.make`.
  package func make(password: String) async throws(CryptographyFailure) -> String {
    let result: Result<String, CryptographyFailure> = await withCheckedContinuation { waiting in
      queue.async { [cost] in
        waiting.resume(
          returning: Result { () throws(CryptographyFailure) in
            try PasswordHash.make(password: password, cost: cost)
          })
      }
    }
    return try result.get()
  }

  /// Whether the password fits the stored text: see `PasswordHash.verify`. Pass nil for an account
  /// that does not exist, and the answer takes as long.
  package func verify(password: String, against stored: String?) async -> Bool {
    await withCheckedContinuation { waiting in
      queue.async {
        waiting.resume(returning: PasswordHash.verify(password: password, against: stored))
      }
    }
  }

  /// Whether a stored text should be made anew at the cost of this queue.
  package func needsRehash(_ stored: String) -> Bool {
    PasswordHash.needsRehash(stored, cost: cost)
  }
}
