import Accounting
import Forwarding
import Foundation
import NIOHTTP1
import Simulators
import Storage

/// Somebody of the office corrects in the simulated Octopus what the gateway booked: one entry goes to
/// another account, one to another journal, and one is deleted. Once per demonstration.
struct DemoCorrections: Sendable {
  private static let corrected = 61_235
  private static let mark = "demo_corrections"
  private static let otherAccount: Decimal = 614_000

  let gateway: Gateway
  /// Where the simulated Octopus listens.
  let octopusPort: Int

  func happen() async throws {
    let store = DossierStore(gateway.database)
    let dossiers = try await store.all()
    guard
      let dossier = dossiers.first(where: { $0.octopusDossierID == DemoCorrections.corrected }),
      try await store.mark(DemoCorrections.mark, of: dossier.id) == nil
    else { return }
    // Read once before, so that what is done has something to be compared with.
    await gateway.bookWatch.look(at: dossier.id)
    let entries = (try await call(.GET, "bookings").array ?? []).filter {
      $0["journalKey"] == "A1"
    }
    guard entries.count > 2 else { return }
    try await change(entries[0])
    if let last = path(of: entries[entries.count - 1]) {
      _ = try await call(.POST, "\(last)/renumber", ["journalKey": "A2"])
    }
    if let next = path(of: entries[entries.count - 2]) { _ = try await call(.DELETE, next) }
    await gateway.bookWatch.look(at: dossier.id)
    try await store.setMark(
      DemoCorrections.mark, to: "done", of: dossier.id, now: gateway.now())
  }

  /// Puts the first line of an entry on another account.
  private func change(_ entry: JSONValue) async throws {
    guard let path = path(of: entry), var lines = entry["bookingLines"]?.array,
      var line = lines.first?.object
    else { return }
    line["accountKey"] = .number(DemoCorrections.otherAccount)
    lines[0] = .object(line)
    _ = try await call(.PATCH, path, ["bookingLines": .array(lines)])
  }

  private func path(of entry: JSONValue) -> String? {
    guard let year = entry["bookyearKey"]?["id"]?.int,
      let number = entry["documentSequenceNr"]?.int
    else { return nil }
    return "bookyears/\(year)/journals/A1/bookings/\(number)"
  }

  private func call(
    _ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil
  ) async throws -> JSONValue {
    try await ControlCall(
      "http://127.0.0.1:\(octopusPort)/_control/dossiers/\(DemoCorrections.corrected)/\(path)",
      method, body
    ).answer()
  }
}
