import Accounting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Storage

/// What happens in any office besides invoices that come: one that was booked is changed in Billit
/// afterwards, and one that waits is held by a person. Each once per demonstration.
struct DemoIncidents: Sendable {
  /// The account somebody writes on an order that is booked already.
  private static let laterAccount = "612000"

  let gateway: Gateway
  /// Of the simulated Billit.
  let billitPort: Int

  /// Waits for documents these can happen to, for some minutes at most.
  func happen() async {
    var hasChanged = false
    var hasHeld = false
    for _ in 0..<200 where !hasChanged || !hasHeld {
      try? await Task.sleep(for: .milliseconds(1_500))
      if Task.isCancelled { return }
      if !hasChanged { hasChanged = (try? await change()) ?? false }
      if !hasHeld { hasHeld = (try? await hold()) ?? false }
    }
  }

  private func change() async throws -> Bool {
    if try await !rows(.changedAfterBooking).isEmpty { return true }
    guard let row = try await rows(.booked).first(where: { $0.direction == .purchase }) else {
      return false
    }
    var request = HTTPClientRequest(
      url: "http://127.0.0.1:\(billitPort)/_control/orders/\(row.billitOrderID)")
    request.method = .PATCH
    request.headers = ["Content-Type": "application/json"]
    request.body = .bytes(
      ByteBuffer(string: "{\"AccountCode\": \"\(DemoIncidents.laterAccount)\"}"))
    let response = try await gateway.http.execute(request, timeout: .seconds(10))
    _ = try await response.body.collect(upTo: 1 << 16)
    return response.status == .ok
  }

  private func hold() async throws -> Bool {
    let held = try await rows(.held)
    if held.contains(where: { $0.cause?.code == .heldByPerson }) { return true }
    let waiting = try await rows(.needsMapping)
    guard waiting.count > 2, let row = waiting.last else { return false }
    try await DocumentStore(gateway.database).hold(
      row.id, actor: "sophie.lambert@fiduciaire.example", now: gateway.now())
    return true
  }

  private func rows(_ state: DocumentState) async throws -> [DocumentRow] {
    var filter = DocumentFilter()
    filter.state = state
    return try await DocumentList(gateway.database).slice(
      filter, access: .all, limit: 50
    ).rows
  }
}
