import Accounting
import Foundation
import OctopusClient
import Storage

/// One look at what changed in a dossier's purchase and sales journals: entries of ours that were
/// changed, renumbered or deleted, and entries that somebody made of documents in the import viewer.
struct EntryRound: Sendable {
  /// The mark that says up to when Octopus was asked, in milliseconds since 1970.
  static let readMark = "octopus_entries"
  /// How much further back is asked: Octopus does not name the zone of its time stamps.
  private static let overlap: Instant = 4 * 3_600_000

  let ground: LinkGround
  let route: ConnectionBook.Route
  let data: MasterData

  private var dossierID: Int64 { route.dossier.id }
  private var mirror: OctopusEntries { OctopusEntries(ground.database) }
  private var following: EntryFollowing { EntryFollowing(ground.database) }

  /// Reads what changed and follows it. The mark moves last: a round that was interrupted is done again,
  /// and finds the same. Throws `OctopusFault` when Octopus does not answer or its caps are used up.
  func run() async throws {
    let began = ground.now()
    let last = try await ground.dossiers.mark(EntryRound.readMark, of: dossierID)
      .flatMap { Instant($0) }
    // Deletions first: a number deleted and taken again before the second call is then in both.
    let gone = try await deletions(since: last)
    let changed = try await changes(since: last)
    let back = Set(changed.map(\.key))
    try await mirror.keep(
      changed.map { .init(entry: $0, mark: BookingMark.found(in: $0.comment)) },
      gone: gone.filter { !back.contains($0) }, of: dossierID, now: began)
    try await follow(changed, gone, before: began)
    try await ViewerRound(ground: ground, route: route, data: data).run()
    try await ground.dossiers.setMark(
      EntryRound.readMark, to: "\(began)", of: dossierID, now: began)
  }

  private func stamp(_ instant: Instant) -> OctopusTimestamp {
    OctopusTimestamp(
      Date(timeIntervalSince1970: Double(instant - EntryRound.overlap) / 1_000))
  }

  /// At first those since our first booking: what was deleted before is none of ours.
  private func deletions(since last: Instant?) async throws -> [LedgerEntry.Key] {
    var since = last
    if since == nil { since = try await following.firstBooking(in: dossierID) }
    guard let since else { return [] }
    return try await route.octopus.deletedEntries(of: route.octopusDossier, since: stamp(since))
  }

  /// At first everything, journal by journal, as Octopus wants it (Octopus API §2.10); then what changed
  /// in any.
  private func changes(since last: Instant?) async throws -> [LedgerEntry] {
    if let last {
      return try await route.octopus.changedBookings(
        of: route.octopusDossier, since: stamp(last)
      ).map(\.entry)
    }
    let today = BrusselsDay.of(ground.now())
    let years = data.bookyears.filter { !$0.closed && $0.start <= today }
    var entries: [LedgerEntry] = []
    for journal in data.journals
    where journal.takesBookings && years.contains(where: { $0.id == journal.bookyearID })
      && (journal.key.hasPrefix("A") || journal.key.hasPrefix("V"))
    {
      entries += try await route.octopus.changedBookings(
        of: route.octopusDossier, bookyearID: journal.bookyearID, journal: journal.key,
        since: .beginning
      ).map(\.entry)
    }
    return entries
  }

  private func follow(
    _ changed: [LedgerEntry], _ gone: [LedgerEntry.Key], before began: Instant
  ) async throws {
    let marks = Set(changed.compactMap { BookingMark.found(in: $0.comment) })
    let touched = try await following.touched(
      by: Array(Set(changed.map(\.key) + gone)), marks: marks.sorted(), of: dossierID)
    // What was booked while Octopus was read may be newer than the answer.
    for booked in touched where booked.settledAt < began {
      try await follow(booked, isReportedDeleted: gone.contains(booked.key))
    }
  }

  private func follow(
    _ booked: EntryFollowing.Booked, isReportedDeleted: Bool
  ) async throws {
    guard let known = booked.content else { return }
    let others = try await elsewhere(booked)
    let ruling = EntryRuling.rule(
      on: known, mark: booked.mark, found: try await mirror.entry(booked.key, of: dossierID),
      isReportedDeleted: isReportedDeleted, others: others)
    switch ruling {
    case .stands:
      try await following.note([], of: booked, now: ground.now())
    case .changed(let differences):
      try await following.note(differences, of: booked, now: ground.now())
    case .renumbered(let found):
      let year = data.bookyears.first { $0.id == found.key.bookyearID }?.description
      let isMoved = try await following.settleRenumbered(
        booked, to: found, bookyear: year ?? booked.line.entry.bookyear, now: ground.now())
      if isMoved { ground.doorbell.ring() }
    case .deleted:
      guard try await isGone(booked) else { return }
      let isSettled = try await following.settleDeleted(
        booked, evidence: "reported", now: ground.now())
      if isSettled { ground.doorbell.ring() }
    }
  }

  /// Entries under other numbers that carry the mark.
  private func elsewhere(_ booked: EntryFollowing.Booked) async throws -> [LedgerEntry] {
    guard let mark = booked.mark else { return [] }
    return try await mirror.entries(marked: mark, of: dossierID).filter { $0.key != booked.key }
  }

  /// Looks under the number itself before an entry counts as deleted. While the ten calls of the day
  /// last; after that the report alone says it.
  private func isGone(_ booked: EntryFollowing.Booked) async throws -> Bool {
    let entry = booked.line.entry
    do {
      let shown = try await route.octopus.booking(
        of: route.octopusDossier, bookyearID: entry.bookyearID, journal: entry.journal,
        number: entry.number)
      guard let shown else { return true }
      return booked.mark.map { !shown.entry.carries($0) } ?? true
    } catch {
      guard case .capReached = error else { throw error }
      return true
    }
  }
}

extension EntryFollowing.Booked {
  var key: LedgerEntry.Key {
    LedgerEntry.Key(
      bookyearID: line.entry.bookyearID, journal: line.entry.journal, number: line.entry.number)
  }
}
