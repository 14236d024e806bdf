import Foundation

/// The webhook calls made and still to be made, in order for each hook.
package struct DeliveryBook: Sendable {
  /// One call to a hook and all the tries at it.
  package struct Delivery: Codable, Hashable, Sendable {
    package let number: Int
    package let hookID: Int
    package let url: String
    /// The exact bytes of the body, as text.
    package let body: String
    package var state: State
    package var attempts: [Attempt]

    /// The delivery as the control surface shows it.
    package var shown: JSONValue {
      JSONValue.object([
        "number": .int(number), "hook": .int(hookID), "url": .string(url), "body": .string(body),
        "state": .string(state.rawValue), "attempts": .array(attempts.map(\.shown)),
      ]).setting([
        "signature": attempts.last.map { .string($0.signature) },
        "status": attempts.last?.status.map(JSONValue.int),
        "error": attempts.last?.error.map(JSONValue.string),
      ])
    }
  }

  /// One try.
  package struct Attempt: Codable, Hashable, Sendable {
    /// Milliseconds since 1970.
    package let at: Int64
    /// The `Billit-Signature` header sent.
    package let signature: String
    /// The status of the answer, when there was one.
    package let status: Int?
    /// What went wrong when there was none.
    package let error: String?
    /// Whether it was a repeat ordered over the control surface.
    package let isRepeat: Bool

    package init(at: Int64, signature: String, status: Int?, error: String?, isRepeat: Bool) {
      self.at = at
      self.signature = signature
      self.status = status
      self.error = error
      self.isRepeat = isRepeat
    }

    /// Whether the receiver took it.
    package var isTaken: Bool { status.map { (200..<300).contains($0) } ?? false }

    var shown: JSONValue {
      JSONValue.object([
        "at": .number(Decimal(at)), "signature": .string(signature), "repeat": .bool(isRepeat),
      ]).setting([
        "status": status.map(JSONValue.int), "error": error.map(JSONValue.string),
      ])
    }
  }

  package enum State: String, Codable, Hashable, Sendable {
    case pending, delivered, failed
  }

  private var deliveries: [Delivery] = []
  private var pending: [Int: Set<Int>] = [:]

  package init() {}

  /// All deliveries, the oldest first.
  package var all: [Delivery] { deliveries }

  /// New calls for these hooks, in their order, not yet in the book.
  package func newDeliveries(_ calls: [(hook: HookBook.Hook, body: String)]) -> [Delivery] {
    calls.enumerated().map { offset, call in
      Delivery(
        number: deliveries.count + offset + 1, hookID: call.hook.id, url: call.hook.url,
        body: call.body, state: .pending, attempts: [])
    }
  }

  /// Takes a delivery into the book, in place of its earlier form. New ones come in the order of
  /// their numbers, which have no gaps.
  package mutating func keep(_ delivery: Delivery) {
    if delivery.number <= deliveries.count {
      deliveries[delivery.number - 1] = delivery
    } else {
      deliveries.append(delivery)
    }
    if delivery.state == .pending {
      pending[delivery.hookID, default: []].insert(delivery.number)
    } else {
      pending[delivery.hookID]?.remove(delivery.number)
    }
  }

  /// The delivery of that number.
  package func delivery(_ number: Int) -> Delivery? {
    deliveries.indices.contains(number - 1) ? deliveries[number - 1] : nil
  }

  /// The next call to make to a hook.
  package func next(for hookID: Int) -> Delivery? {
    pending[hookID]?.min().flatMap { delivery($0) }
  }

  /// The hooks that still have calls coming.
  package var hooksWithWork: [Int] { pending.filter { !$0.value.isEmpty }.keys.sorted() }
}
