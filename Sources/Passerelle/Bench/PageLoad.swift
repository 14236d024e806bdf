import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Storage

/// Somebody with a browser, as far as measurements need one.
struct PageVisitor: Sendable {
  let http: HTTPClient
  let port: Int
  let cookie: String

  /// Asks for a page and reads all of it; answers the time that took, in milliseconds.
  func get(_ address: String) async throws -> (status: UInt, bytes: Int, milliseconds: Double) {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(address)")
    request.headers.add(name: "Cookie", value: "passerelle=\(cookie)")
    request.headers.add(name: "Accept", value: "text/html")
    let start = ContinuousClock.now
    let answer = try await http.execute(request, deadline: .now() + .seconds(600))
    var bytes = 0
    for try await part in answer.body { bytes += part.readableBytes }
    let took = (ContinuousClock.now - start).components
    return (
      answer.status.code, bytes,
      Double(took.seconds) * 1_000 + Double(took.attoseconds) / 1e15
    )
  }

  /// Goes from page to page until it is cancelled, with a rest between them.
  func browse(_ stops: [PageTour.Stop], resting: Duration) async throws {
    var random = BenchRandom(seed: 9)
    while !Task.isCancelled {
      guard let stop = stops.randomElement(using: &random) else { return }
      _ = try await get(stop.address(&random))
      try await Task.sleep(for: resting)
    }
  }
}

/// What was measured of one page.
struct PageFigures: Sendable {
  /// What every page is to stay below, in milliseconds, megabytes and bytes.
  static let median = 50.0
  static let slowest = 150.0
  static let memory = 200.0
  static let size = 100_000

  let name: String
  private let times: [Double]
  let bytes: Int
  let memory: Double

  init(name: String, times: [Double], bytes: Int, memory: Double) {
    self.name = name
    self.times = times.sorted()
    self.bytes = bytes
    self.memory = memory
  }

  var median: Double { quantile(0.5) }
  var p99: Double { quantile(0.99) }

  var holds: Bool {
    median < PageFigures.median && p99 < PageFigures.slowest && memory < PageFigures.memory
      && bytes < PageFigures.size
  }

  /// One line of the table.
  var line: String {
    let label = name.padding(toLength: 34, withPad: " ", startingAt: 0)
    return
      "\(holds ? "ok  " : "SLOW") \(label) median \(tenths(median)) ms  p99 \(tenths(p99)) ms  "
      + "\(bytes / 1_024) KB  \(Int(memory)) MB"
  }

  private func quantile(_ share: Double) -> Double {
    guard !times.isEmpty else { return 0 }
    return times[min(times.count - 1, Int((Double(times.count) * share).rounded(.up)) - 1)]
  }

  private func tenths(_ number: Double) -> String {
    let text = "\((number * 10).rounded() / 10)"
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }
}
