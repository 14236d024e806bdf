import Testing

@testable import Intake

@Suite("A connection may hold a request open for a while, up to a size, until it is refused")
struct RequestWindowTests {
  /// What happens on a connection.
  enum Event: Sendable {
    case bytes(Int)
    case head
    case lastHead
    case body(Int)
    case end
    case answer
    case closingAnswer
    case deadline
  }

  private static func actions(_ events: [Event], cap: Int = 100) -> [RequestWindow.Action] {
    var window = RequestWindow(bodyCap: cap)
    return events.map { event in
      switch event {
      case .bytes(let count): return window.bytesArrived(count)
      case .head: return window.headArrived(isLast: false)
      case .lastHead: return window.headArrived(isLast: true)
      case .body(let count): return window.bodyArrived(count)
      case .end: return window.requestEnded()
      case .answer:
        window.answerBegan(closing: false)
        return window.answerEnded()
      case .closingAnswer:
        window.answerBegan(closing: true)
        return window.answerEnded()
      case .deadline: return window.deadlinePassed()
      }
    }
  }

  static let cases: [(name: String, events: [Event], actions: [RequestWindow.Action])] = [
    (
      "one request in one piece",
      [.bytes(10), .head, .body(5), .end, .answer],
      [.startDeadline, .nothing, .nothing, .stopDeadline, .nothing]
    ),
    (
      "two requests one after the other",
      [.bytes(10), .head, .end, .answer, .bytes(10), .head, .end, .answer],
      [
        .startDeadline, .nothing, .stopDeadline, .nothing, .startDeadline, .nothing,
        .stopDeadline, .nothing,
      ]
    ),
    (
      "half a header: the deadline runs from the first byte and closes",
      [.bytes(1), .bytes(1), .bytes(1), .deadline],
      [.startDeadline, .nothing, .nothing, .close]
    ),
    (
      "a body drop by drop: the deadline is that of the request, not of the drop",
      [.bytes(10), .head, .bytes(1), .body(1), .bytes(1), .body(1), .deadline],
      [.startDeadline, .nothing, .nothing, .nothing, .nothing, .nothing, .close]
    ),
    (
      "a deadline that comes after the end closes nothing",
      [.bytes(10), .head, .end, .deadline, .answer, .deadline],
      [.startDeadline, .nothing, .stopDeadline, .nothing, .nothing, .nothing]
    ),
    (
      "a body up to the cap", [.bytes(10), .head, .body(60), .body(40), .end],
      [.startDeadline, .nothing, .nothing, .nothing, .stopDeadline]
    ),
    (
      "a body one byte past the cap", [.bytes(10), .head, .body(60), .body(41)],
      [.startDeadline, .nothing, .nothing, .close]
    ),
    (
      "the cap is that of one request",
      [.bytes(9), .head, .body(80), .end, .answer, .bytes(9), .head, .body(80), .end, .answer],
      [
        .startDeadline, .nothing, .nothing, .stopDeadline, .nothing, .startDeadline, .nothing,
        .nothing, .stopDeadline, .nothing,
      ]
    ),
    (
      "two requests in one piece, both complete",
      [.bytes(50), .head, .end, .head, .end, .answer, .answer],
      [
        .startDeadline, .nothing, .stopDeadline, .nothing, .stopDeadline, .nothing, .nothing,
      ]
    ),
    (
      "the second request is not complete: its deadline runs from the first answer on",
      [.bytes(50), .head, .end, .head, .bytes(3), .answer, .deadline],
      [
        .startDeadline, .nothing, .stopDeadline, .nothing, .nothing, .startDeadline, .close,
      ]
    ),
    (
      "bytes of the second request while the first is answered",
      [.bytes(9), .head, .end, .bytes(1), .answer, .deadline],
      [.startDeadline, .nothing, .stopDeadline, .nothing, .startDeadline, .close]
    ),
    (
      "answered before it was complete: our side ends, the rest is thrown away",
      [.bytes(9), .head, .closingAnswer, .bytes(1_000), .body(1_000), .deadline],
      [.startDeadline, .nothing, .drain, .nothing, .nothing, .close]
    ),
    (
      "an early answer ends the connection even without saying so",
      [.bytes(9), .head, .answer], [.startDeadline, .nothing, .drain]
    ),
    (
      "refused after it was complete",
      [.bytes(9), .head, .end, .closingAnswer, .bytes(9), .head, .end, .answer],
      [
        .startDeadline, .nothing, .stopDeadline, .drain, .nothing, .nothing, .nothing, .nothing,
      ]
    ),
    (
      "a refusal of the second of two sent together ends the connection, too",
      [.bytes(9), .head, .end, .head, .end, .answer, .closingAnswer],
      [
        .startDeadline, .nothing, .stopDeadline, .nothing, .stopDeadline, .nothing, .drain,
      ]
    ),
    (
      "the client says that it is the last one: the connection ends with its answer",
      [.bytes(9), .head, .end, .lastHead, .end, .answer, .answer],
      [
        .startDeadline, .nothing, .stopDeadline, .nothing, .stopDeadline, .nothing, .drain,
      ]
    ),
    (
      "what is thrown away has an end, too",
      [.bytes(9), .head, .closingAnswer, .bytes(RequestWindow.drainCap), .bytes(1)],
      [.startDeadline, .nothing, .drain, .nothing, .close]
    ),
  ]

  @Test("Each course of events", arguments: cases)
  func course(name: String, events: [Event], actions: [RequestWindow.Action]) {
    #expect(RequestWindowTests.actions(events) == actions, "\(name)")
  }
}
