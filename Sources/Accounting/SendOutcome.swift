/// What is known after a call that may have changed something at the other side.
package enum SendOutcome<Answer: Sendable>: Sendable {
  /// Nothing left this machine (no connection, TLS refused, refused by our own limits): the same call
  /// may be made again.
  case notSent(reason: String)
  /// The other side answered.
  case answered(Answer)
  /// The request began and no answer came: it may or may not have been carried out. Never send it
  /// again before having looked.
  case unknown(reason: String)
}
