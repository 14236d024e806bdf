import Accounting
import OctopusClient
import Storage

/// The lane follows Octopus: when Octopus counts from below entries of ours, somebody deleted them there.
extension DocumentPipeline {
  /// Settles our entries from a number on as deleted, once Octopus shows that the first of them is gone:
  /// numbers have no gaps, so those behind it are gone too. False when that cannot be seen now.
  func settleGone(_ proposal: BookingProposal, from number: Int) async throws -> Bool {
    let following = EntryFollowing(database)
    let booked = try await following.booked(
      dossierID: route.dossier.id, bookyearID: proposal.bookyearID, journal: proposal.journal,
      from: number)
    guard let first = booked.first else { return true }
    let shown: BookedDocument?
    do {
      shown = try await route.octopus.booking(
        of: route.octopusDossier, bookyearID: proposal.bookyearID, journal: proposal.journal,
        number: first.line.entry.number)
    } catch {
      return false
    }
    if let shown, first.mark.map(shown.entry.carries) ?? true { return false }
    for entry in booked {
      _ = try await following.settleDeleted(entry, evidence: "last_number", now: now())
    }
    return true
  }
}
