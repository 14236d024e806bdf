/// What a connection may still do with the requests it sends: the pure half of the guard.
///
/// A request must be complete within a fixed time from its first byte, its body may not grow past the
/// cap, and once it is refused, or answered before it was complete, the connection ends. Requests may
/// be sent ahead of the answers; the time of the next one runs from the last answer on.
struct RequestWindow: Equatable {
  enum Action: Equatable {
    case nothing
    case startDeadline
    case stopDeadline
    case close
    /// Ends our side, and the connection soon after.
    case drain
  }

  let bodyCap: Int
  /// Whether the last answer was written; what still comes is thrown away until the connection closes.
  private(set) var isDraining = false
  /// Whether part of a request came and not all of it.
  private var isReading = false
  /// Complete requests whose answer is not written yet.
  private var unanswered = 0
  private var lastCame = false
  private var bodyBytes = 0
  private var drained = 0
  private var closesAfterAnswer = false

  init(bodyCap: Int) {
    self.bodyCap = bodyCap
  }

  /// Raw bytes came from the client: the first ones may be half a header.
  mutating func bytesArrived(_ count: Int) -> Action {
    guard isDraining else { return beginReading() }
    drained += count
    return drained > RequestWindow.drainCap ? .close : .nothing
  }

  /// The head of a request was read, perhaps out of bytes that brought the end of the one before, too.
  ///
  /// - Parameter isLast: whether the client said that no request follows.
  mutating func headArrived(isLast: Bool) -> Action {
    guard !isDraining else { return .nothing }
    lastCame = lastCame || isLast
    return beginReading()
  }

  /// A part of a body was read.
  mutating func bodyArrived(_ count: Int) -> Action {
    guard isReading, !isDraining else { return .nothing }
    bodyBytes += count
    return bodyBytes > bodyCap ? .close : .nothing
  }

  /// The request is complete.
  mutating func requestEnded() -> Action {
    guard isReading, !isDraining else { return .nothing }
    isReading = false
    unanswered += 1
    return .stopDeadline
  }

  /// The head of the answer is being written.
  mutating func answerBegan(closing: Bool) {
    closesAfterAnswer = closing
  }

  /// The answer was written.
  mutating func answerEnded() -> Action {
    guard !isDraining else { return .nothing }
    let wasComplete = unanswered > 0
    unanswered = max(0, unanswered - 1)
    if !wasComplete || closesAfterAnswer || (lastCame && unanswered == 0 && !isReading) {
      isDraining = true
      return .drain
    }
    return isReading && unanswered == 0 ? .startDeadline : .nothing
  }

  /// The deadline of the request passed.
  func deadlinePassed() -> Action {
    isDraining || isReading ? .close : .nothing
  }

  private mutating func beginReading() -> Action {
    guard !isReading else { return .nothing }
    isReading = true
    bodyBytes = 0
    return unanswered == 0 ? .startDeadline : .nothing
  }

  /// What is read and thrown away after a refusal, so that the client gets to see the answer.
  static let drainCap = 256 * 1_024
}
