import Accounting
import Forwarding
import Foundation
import NIOHTTP1
import Simulators
import Storage

/// A company that Billit is asked to make and does not answer for: how the state of an outcome that is
/// not known looks. After a quarter of an hour without a trace it counts as not made, and is asked for
/// again.
struct DemoRegistration: Sendable {
  let gateway: Gateway
  /// Where the simulated Billit listens.
  let billitPort: Int

  func goUnanswered() async throws {
    let rows = try await CompanyLinkStore(gateway.database).rows(access: .all)
    guard let row = rows.first(where: { $0.dossier.octopusDossierID == DemoLinks.unanswered }),
      row.link.stage == .unreached, let email = row.link.email.flatMap({ EmailAddress($0) })
    else { return }
    _ = try await ControlCall(
      "http://127.0.0.1:\(billitPort)/_control/faults", .POST,
      ["operation": "registerCompany", "kind": "reset", "times": 1]
    ).answer()
    _ = try await gateway.linker.perform(
      .create(email, phone: "+32 84 00 00 00"), on: row.dossier.id, actor: "demo")
  }
}
