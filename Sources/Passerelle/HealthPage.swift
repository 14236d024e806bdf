import Accounting
import Forwarding
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Storage

/// What monitoring asks: whether the process is up, whether it can work, and its figures.
struct HealthPage: Sendable {
  let database: Database
  let queue: WorkQueue
  let book: ConnectionBook
  let counters: IntakeCounters
  let inbox: DeliveryInbox
  /// Whether workers run at all (`workers` 0 forwards nothing, and says so nowhere as a fault).
  let forwards: Bool
  let now: @Sendable () -> Instant

  /// Up.
  func alive() -> Response {
    text(.ok, "ok\n")
  }

  /// 503 when the database does not take a write, or the workers have left due work alone for minutes.
  /// Work that waits for a service that is down is none of theirs.
  func ready() async -> Response {
    do {
      try await database.proveWritable()
      let resting = try await book.resting()
      if forwards, try await queue.age(now: now(), resting: resting) > 300_000 {
        return text(.serviceUnavailable, "work has been due for more than 5 minutes\n")
      }
      return text(.ok, "ready\n")
    } catch {
      return text(.serviceUnavailable, "the database cannot be written\n")
    }
  }

  /// The figures in Prometheus' text format.
  func metrics() async -> Response {
    var lines = [
      "# HELP passerelle_webhooks_total Webhook calls by how they were answered.",
      "# TYPE passerelle_webhooks_total counter",
    ]
    let counts = counters.snapshot
    for outcome in IntakeCounters.Outcome.allCases {
      lines.append(
        "passerelle_webhooks_total{outcome=\"\(outcome.rawValue)\"} \(counts[outcome] ?? 0)")
    }
    lines += [
      "# HELP passerelle_inbox_waiting Deliveries waiting for their commit.",
      "# TYPE passerelle_inbox_waiting gauge", "passerelle_inbox_waiting \(inbox.backlog)",
      "# HELP passerelle_wal_bytes Size of the write-ahead log.",
      "# TYPE passerelle_wal_bytes gauge", "passerelle_wal_bytes \(database.walBytes)",
    ]
    if let states = try? await DocumentStore(database).counts() {
      lines += [
        "# HELP passerelle_documents Documents by state.", "# TYPE passerelle_documents gauge",
      ]
      for (state, count) in states.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        lines.append("passerelle_documents{state=\"\(state.rawValue)\"} \(count)")
      }
    }
    if let age = try? await queue.age(now: now()) {
      lines += [
        "# HELP passerelle_queue_age_seconds How long the oldest due document waits.",
        "# TYPE passerelle_queue_age_seconds gauge",
        "passerelle_queue_age_seconds \(Double(age) / 1_000)",
      ]
    }
    return text(.ok, lines.joined(separator: "\n") + "\n", type: "text/plain; version=0.0.4")
  }

  private func text(
    _ status: HTTPResponse.Status, _ text: String, type: String = "text/plain; charset=utf-8"
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
