import Accounting
import BillitClient
import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Writes a confirmed plan into Billit, item by item: the intent is committed before each call and the
/// outcome after it, so that a kill at any moment doubles nothing.
struct ImportWriter: Sendable {
  /// How many accounts go in one call.
  private static let chunk = 200

  let database: Database
  let book: ConnectionBook
  let reader: ImportReader
  let logger: Logger
  let now: @Sendable () -> Instant

  var store: ImportStore { ImportStore(database) }

  /// How the writing of one import came to its end for now.
  enum Halt: Error {
    /// Held or given up by somebody, or the program stops.
    case asked
    case differs
    case until(Instant, Cause)
    case failed(Cause)
  }

  /// Goes on with an import in state `writing` as far as it can.
  func write(_ record: ImportRecord) async throws {
    do throws(Halt) {
      try await writeAll(record)
      let refused = try await attempt { try await store.count(.refused, of: record.id) }
      if refused > 0 {
        try await end(record, .failed, Cause(.refusedByBillit, ["detail": "\(refused)"]))
      } else {
        try await end(record, .done)
      }
    } catch {
      switch error {
      case .asked: return
      case .differs: try await store.end(record, .differs, now: now())
      case .until(let instant, let cause):
        try await store.end(record, .writing, cause: cause, until: instant, now: now())
      case .failed(let cause): try await store.end(record, .failed, cause: cause, now: now())
      }
    }
  }

  private func writeAll(_ record: ImportRecord) async throws(Halt) {
    guard try await attempt({ try await store.isIntact(record.id) }) else { throw .differs }
    let open = try await attempt { try await store.openItems(record.id) }
    guard !open.isEmpty else { return }
    let route: ConnectionBook.Route
    do {
      route = try await book.route(of: record.dossierID)
    } catch let refusal as ConnectionBook.NoRoute {
      throw .failed(refusal.cause)
    } catch {
      throw .until(now() + 60_000, Cause(.internalFault))
    }
    let ground = try await reading(route) { try await reader.knownGround(route) }
    let desk = PartyDesk(route: route, record: record, ground: ground)
    for item in open where item.status == .sending { try await resolve(item, desk) }
    let planned = try await attempt { try await store.openItems(record.id) }
    try await expectUnchanged(planned, record, ground)
    for item in planned where item.item.kind.side != nil {
      try await goOn(record)
      try await write(item, desk)
    }
    for kind in [ImportItem.Kind.account, .journal] {
      let items = planned.filter { $0.item.kind == kind }
      for start in stride(from: 0, to: items.count, by: ImportWriter.chunk) {
        try await goOn(record)
        try await hand(
          Array(items[start..<min(start + ImportWriter.chunk, items.count)]), kind, desk)
      }
    }
  }

  /// What one writing has at hand.
  struct PartyDesk {
    var route: ConnectionBook.Route
    var record: ImportRecord
    var ground: ImportGround
  }

  /// Every item that is still to be written must be what a comparison made now would give; otherwise
  /// nothing is written.
  private func expectUnchanged(
    _ planned: [PlannedItem], _ record: ImportRecord, _ ground: ImportGround
  ) async throws(Halt) {
    let fresh = Dictionary(
      ImportPlan(ground).items.map { ("\($0.kind.rawValue)/\($0.key)", $0) },
      uniquingKeysWith: { first, _ in first })
    var differs = false
    for one in planned {
      let now = fresh["\(one.item.kind.rawValue)/\(one.item.key)"]
      guard let difference = ImportWriter.difference(one.item, now) else { continue }
      differs = true
      try await settle(one, record, .differs, difference)
    }
    if differs { throw .differs }
  }

  /// What is no longer as planned; nil when nothing is.
  private static func difference(_ planned: ImportItem, _ now: ImportItem?) -> [FieldChange]? {
    guard let now else { return [FieldChange(.name, before: planned.name, after: nil)] }
    if now.after == planned.after, now.before == planned.before, now.state == planned.state,
      now.party == planned.party
    {
      return nil
    }
    let octopus = FieldComparison(wanted: now.after, present: planned.after, written: nil).changes
    let billit = FieldComparison(
      wanted: now.before ?? ImportFields(), present: planned.before ?? ImportFields(),
      written: nil
    ).changes
    let all = octopus + billit.filter { change in !octopus.contains { $0.field == change.field } }
    return all.isEmpty ? [FieldChange(.key, before: planned.key, after: nil)] : all
  }

  private func write(_ planned: PlannedItem, _ desk: PartyDesk) async throws(Halt) {
    if let id = planned.item.party {
      let present = try await read(id, desk)
      // Somebody may have changed it in the seconds since the comparison.
      guard present.fields == planned.item.before else {
        let changes = FieldComparison(
          wanted: present.fields, present: planned.item.before ?? ImportFields(), written: nil)
        try await settle(planned, desk.record, .differs, changes.changes)
        throw .differs
      }
      try await change(planned, id, desk)
    } else {
      try await create(planned, desk)
    }
  }

  private func create(_ planned: PlannedItem, _ desk: PartyDesk) async throws(Halt) {
    guard let side = planned.item.kind.side else { return }
    try await attempt { try await store.begin([planned], of: desk.record.id) }
    let outcome = await desk.route.billit.postParty(
      PartyWire.party(planned.item.after, side: side), of: desk.route.party)
    guard let id = try await answer(outcome, [planned], desk) else { return }
    let present = try await read(id, desk)
    // Billit may take a party for another one (Billit API §5): what it says now must be ours, and the
    // party nobody's before.
    let before = desk.ground.parties.first { $0.id == id }
    guard before == nil, present.fields[.key] == planned.item.after[.key], present.side == side
    else {
      if let before { try await restore(before, desk) }
      try await settle(planned, desk.record, .refused, [])
      return
    }
    try await keep(planned, present, .created, desk)
  }

  private func change(
    _ planned: PlannedItem, _ id: Int, _ desk: PartyDesk
  ) async throws(Halt) {
    guard let side = planned.item.kind.side else { return }
    let fields = ImportFields(
      Dictionary(
        planned.item.changes.compactMap { change in change.after.map { (change.field, $0) } },
        uniquingKeysWith: { first, _ in first }))
    try await attempt { try await store.begin([planned], of: desk.record.id) }
    if !fields.values.isEmpty {
      let outcome = await desk.route.billit.patchParty(
        id, PartyWire.party(fields, side: side), of: desk.route.party)
      guard try await answer(outcome, [planned], desk) != nil else { return }
    }
    try await keep(
      planned, try await read(id, desk), planned.item.evidence ?? .byHand, desk)
  }

  /// A call that was begun and whose outcome is not known: looked up by our key before anything is sent
  /// again.
  private func resolve(_ planned: PlannedItem, _ desk: PartyDesk) async throws(Halt) {
    guard planned.item.kind.side != nil else {
      // Accounts and journals may be handed over twice.
      try await attempt { try await store.takeBack([planned], of: desk.record.id) }
      return
    }
    let same = desk.ground.parties.filter {
      $0.side == planned.item.kind.side && $0.fields[.key] == planned.item.after[.key]
    }
    guard let present = same.first else {
      try await attempt { try await store.takeBack([planned], of: desk.record.id) }
      return
    }
    let rest = FieldComparison(
      wanted: planned.item.after.changeable, present: present.fields, written: nil)
    if rest.changes.isEmpty {
      try await keep(
        planned, present, planned.item.party == nil ? .created : planned.item.evidence ?? .byHand,
        desk)
    } else if planned.item.party == present.id, present.fields == planned.item.before {
      try await attempt { try await store.takeBack([planned], of: desk.record.id) }
    } else {
      try await settle(planned, desk.record, .differs, rest.changes)
      throw .differs
    }
  }

  private func keep(
    _ planned: PlannedItem, _ present: KnownParty, _ evidence: PartyEvidence, _ desk: PartyDesk
  ) async throws(Halt) {
    // What Billit says after the writing is what the next comparison starts from.
    var written = planned.item.after
    for field in written.values.keys where field.isSetOnce {
      written[field] = present.fields[field]
    }
    let isKept = try await attempt {
      try await store.settle(
        planned, of: desk.record, party: present.id, written: written, evidence: evidence,
        now: now())
    }
    if !isKept { try await settle(planned, desk.record, .refused, []) }
  }

  /// Gives a party back what it said before Billit took ours for it.
  private func restore(_ party: KnownParty, _ desk: PartyDesk) async throws(Halt) {
    let outcome = await desk.route.billit.patchParty(
      party.id, PartyWire.party(party.fields.changeable, side: party.side), of: desk.route.party)
    if case .answered(.done) = outcome { return }
    logger.error(
      "a party of Billit could not be restored",
      metadata: ["dossier": "\(desk.record.dossierID)", "party": "\(party.id)"])
  }

  private func hand(
    _ items: [PlannedItem], _ kind: ImportItem.Kind, _ desk: PartyDesk
  ) async throws(Halt) {
    try await attempt { try await store.begin(items, of: desk.record.id) }
    let outcome =
      if kind == .account {
        await desk.route.billit.importAccounts(
          items.compactMap { one in
            Int(one.item.key).map { BillitAccount(code: $0, description: one.item.name) }
          }, of: desk.route.party)
      } else {
        await desk.route.billit.importJournals(
          items.map {
            BillitJournal(
              code: $0.item.key, description: $0.item.name,
              kind: $0.item.after[.journalType] == "sales" ? .income : .cost)
          }, of: desk.route.party)
      }
    guard try await answer(outcome, items, desk) != nil else { return }
    try await attempt { try await store.settle(codes: items, of: desk.record, now: now()) }
  }
}
