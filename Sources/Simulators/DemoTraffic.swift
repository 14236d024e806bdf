import Accounting
import AsyncHTTPClient
import Formats
import Foundation
package import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// Keeps invoices coming to a Billit simulator, so that a demonstration has something to show: a burst
/// at the start, then one every few seconds, the same ones for the same seed.
package final class DemoTraffic: Service {
  /// How much comes, and how fast.
  package struct Pace: Hashable, Sendable {
    /// Documents per dossier in the first burst.
    package var burstPerDossier: Int
    /// How long the burst takes.
    package var burstDuration: Duration
    /// The time between two documents afterwards.
    package var interval: Duration

    package init(
      burstPerDossier: Int = 6, burstDuration: Duration = .seconds(8),
      interval: Duration = .seconds(4)
    ) {
      self.burstPerDossier = burstPerDossier
      self.burstDuration = burstDuration
      self.interval = interval
    }
  }

  private let simulator: BillitSimulator
  private let plan: DemoPlan
  private let pace: Pace
  private let logger: Logger

  /// Traffic for these dossiers into a simulator that is (or will be) running on this machine.
  package init(
    simulator: BillitSimulator, plan: DemoPlan, pace: Pace = Pace(), logger: Logger
  ) {
    self.simulator = simulator
    self.plan = plan
    self.pace = pace
    self.logger = logger
  }

  /// Sends until it is told to stop or its task is cancelled. What the simulator kept from an earlier
  /// run is gone on with: the numbers continue, and there is no second burst.
  package func run() async throws {
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    do {
      try await cancelWhenGracefulShutdown {
        try await self.send(with: client)
      }
    } catch  where error is CancellationError || error as? HTTPClientError == .cancelled {
      logger.debug("demo traffic stopped")
    } catch {
      try? await client.shutdown()
      throw error
    }
    try await client.shutdown()
  }

  private func send(with client: HTTPClient) async throws {
    let base = "http://127.0.0.1:\(try await simulator.port)/_control"
    var counts: [Int: DemoPlan.Progress] = [:]
    for dossier in plan.dossiers {
      counts[dossier.company.partyID] = try await progress(of: dossier, base, client)
    }
    var documents = DemoDocuments(plan: plan, progress: counts)
    let isNew = counts.values.allSatisfy { $0.documents == 0 }
    let burst = isNew ? pace.burstPerDossier * plan.dossiers.count : 0
    for _ in 0..<burst {
      try await post(documents.next(), to: base, client)
      try await Task.sleep(for: pace.burstDuration / burst)
    }
    while !plan.dossiers.isEmpty {
      try await Task.sleep(for: pace.interval)
      try await post(documents.next(), to: base, client)
    }
  }

  private func progress(
    of dossier: DemoPlan.Dossier, _ base: String, _ client: HTTPClient
  ) async throws -> DemoPlan.Progress {
    let request = HTTPClientRequest(url: "\(base)/parties/\(dossier.company.partyID)/orders")
    let response = try await client.execute(request, timeout: .seconds(30))
    let body = try await response.body.collect(upTo: 256 << 20)
    let orders = try JSONValue(json: Data(body.readableBytesView)).array ?? []
    return DemoPlan.Progress(
      documents: orders.count,
      sales: orders.filter { $0["OrderDirection"] == "Income" }.count)
  }

  private func post(
    _ document: DemoDocuments.Document, to base: String, _ client: HTTPClient
  ) async throws {
    let direction = document.direction == .purchase ? "Cost" : "Income"
    var request = HTTPClientRequest(
      url: "\(base)/parties/\(document.partyID)/orders?direction=\(direction)")
    request.method = .POST
    request.headers = ["Content-Type": "application/xml"]
    request.body = .bytes(ByteBuffer(bytes: try document.text.xml()))
    let response = try await client.execute(request, timeout: .seconds(30))
    let status = Int(response.status.code)
    _ = try await response.body.collect(upTo: 1 << 20)
    if status != 201 {
      logger.warning("demo document refused", metadata: ["status": "\(status)"])
    }
  }
}
