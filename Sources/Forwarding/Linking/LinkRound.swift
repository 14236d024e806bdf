import Accounting
import Foundation
import Logging
package import ServiceLifecycle
import Storage

extension CompanyLinker {
  /// Its rounds, as a service.
  package func rounds(every interval: Duration) -> some Service {
    Rounds(.every(interval), failure: "companies not looked for", logger) { try await round() }
  }

  /// Looks for the company of one dossier now.
  func look(_ dossierID: Int64) async throws {
    try await round(only: dossierID)
  }

  /// One round: looks up what is not linked (one call for each connection to Billit, and none when
  /// everything is), and does what time has made due.
  package func round(only dossierID: Int64? = nil) async throws {
    let rows = try await store.rows(access: .all, dossierID: dossierID)
    // A dossier that is paused is looked for only when somebody asks.
    let open = rows.filter {
      ![.linked, .unlinked].contains($0.link.stage) && (dossierID != nil || !$0.rests)
    }
    if !open.isEmpty { try await lookUp(open) }
    for row in try await store.rows(access: .all, dossierID: dossierID) { try await tick(row) }
  }

  private func lookUp(_ rows: [CompanyLinkStore.Row]) async throws {
    let connections = try await CredentialVault(database).connections()
      .filter { $0.service == .billit && $0.isSignedIn }
    guard !connections.isEmpty else { return }
    var taken: Set<Int> = []
    for connection in connections {
      taken.formUnion(try await store.takenParties(of: connection.id))
    }
    let reach = await Reach.read(book, connections: connections, taken: taken)
    for row in rows {
      var move = LinkMove(row: row, actor: "passerelle")
      move.candidates = reach.candidates(for: row.dossier)
      // What is not seen while a connection is silent proves nothing.
      if move.candidates.isEmpty, reach.isUnknown { continue }
      let steps = move.link.found(move.candidates.map(\.partyID), now: now(), rules)
      let tied = steps.compactMap { step -> CompanyLinkStore.Candidate? in
        guard case .tie(let party) = step else { return nil }
        return move.candidates.first { $0.partyID == party }
      }
      if let candidate = tied.first {
        _ = try await linked(move, candidate.connectionID, candidate.partyID, steps)
      } else if move.link != row.link || move.candidates != row.candidates {
        _ = try await settle(move, steps, nil)
      }
    }
  }

  private func tick(_ row: CompanyLinkStore.Row) async throws {
    var move = LinkMove(row: row, actor: "passerelle")
    for step in move.link.tick(now: now(), rules) {
      switch step {
      case .noticeTrial(let daysLeft): try await consents.noticeTrial(row, daysLeft: daysLeft)
      case .noticeTrialOver: try await consents.noticeTrial(row, daysLeft: nil)
      default: break
      }
    }
    if move.link != row.link {
      let lapses = move.link.stage == .lapsed
      guard try await save(move, lapses ? "link.request_lapsed" : nil) else { return }
      if row.link.stage == .asked { try await consents.close(row.dossier.id) }
    }
    // A letter that a crash kept from being written is written now.
    if move.link.stage == .asked { try await consents.ensureRequest(move.saved) }
  }
}

extension Connection {
  /// Whether it can be used at all: a permission that was never given cannot.
  var isSignedIn: Bool { settings.awaitsSignIn != true }
}
