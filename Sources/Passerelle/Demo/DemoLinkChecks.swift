import Accounting
import Formats
import Forwarding
import Foundation
import Simulators
import Storage

/// Looks at the links that have something wrong, as the schedule does in its hours, so that it is seen
/// at once; one of them shows it only once a document was sent. Once per demonstration.
struct DemoLinkChecks: Sendable {
  private static let mark = "demo_link_checks"

  let gateway: Gateway
  let office: DemoOffice
  /// Of the simulated Billit.
  let billitPort: Int

  func happen() async {
    do {
      let store = DossierStore(gateway.database)
      let dossiers = try await store.all()
      for client in DemoLinks.clients {
        guard case .faulty(let fault) = client.place,
          let dossier = dossiers.first(where: { $0.octopusDossierID == client.number }),
          try await store.mark(DemoLinkChecks.mark, of: dossier.id) == nil
        else { continue }
        if fault == .dmsMissing { try await letRefuse(client, dossier.id) }
        await gateway.linkCheck.check(dossier.id)
        try await store.setMark(
          DemoLinkChecks.mark, to: "done", of: dossier.id, now: gateway.now())
      }
    } catch is CancellationError {
      return
    } catch {
      Terminal.warn("the demonstration's links were not looked at: \(FaultText(error))")
    }
  }

  /// Sends an invoice for the import viewer, and waits until Octopus has refused it.
  private func letRefuse(_ client: DemoLinks.Client, _ dossier: Int64) async throws {
    guard let document = office.firstPurchase(of: client) else { return }
    _ = try await ControlCall(
      "http://127.0.0.1:\(billitPort)/_control/parties/\(document.partyID)/orders?direction=Cost",
      xml: try document.text.xml()
    ).answer()
    for _ in 0..<120 {
      let isRefused = try await DossierStore(gateway.database).mark("files_refused", of: dossier)
      if isRefused == "yes" { return }
      try await Task.sleep(for: .milliseconds(500))
    }
  }
}
