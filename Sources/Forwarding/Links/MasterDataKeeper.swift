package import Accounting
import Foundation
package import OctopusClient
package import Storage

/// Keeps what Octopus says of each dossier fresh within its caps: everything once a day, journals and
/// relations oftener when a document needs it.
package actor MasterDataKeeper {
  /// How old journals may be when a document stands still because of one.
  private static let journalLife: Instant = 5 * 60_000
  /// How old relations may be when a document finds none.
  private static let relationLife: Instant = 10 * 60_000
  /// Somebody who asks has just changed something in Octopus and wants to see it.
  private static let askedLife: Instant = 60_000

  /// How much further back than the last look changes are asked for.
  private static let lookBack: Instant = 3 * 3_600_000

  private let store: MasterDataStore
  private let dossiers: DossierStore
  private let now: @Sendable () -> Instant
  private var known: [Int64: MasterData] = [:]
  private var readAt: [Int64: Instant] = [:]
  private var journalsAt: [Int64: Instant] = [:]
  private var relationsAt: [Int64: Instant] = [:]
  private var changesAt: [Int64: Instant] = [:]
  /// Dossiers whose journals' last numbers turned out wrong without the right one being told.
  private var doubted: Set<Int64> = []
  /// Readings of everything that are under way: whole lists may be read twice a day only, so whoever asks
  /// meanwhile gets the same one.
  private var readings: [Int64: Task<Result<MasterData, OctopusFault>, Never>] = [:]

  package init(_ database: Database, now: @escaping @Sendable () -> Instant) {
    store = MasterDataStore(database)
    dossiers = DossierStore(database)
    self.now = now
  }

  /// What is known of a dossier, read from Octopus when it is missing or a day old. When the caps are
  /// used up the older reading stands.
  package func data(for route: ConnectionBook.Route) async throws(OctopusFault) -> MasterData {
    let id = route.dossier.id
    if known[id] == nil {
      known[id] = try? await store.data(of: id)
      readAt[id] = route.dossier.masterDataAt
    }
    if let data = known[id], let at = readAt[id], now() - at < MasterDataAge.whole {
      guard doubted.contains(id) else { return data }
      let fresh = try await readJournals(into: data, route)
      doubted.remove(id)
      return fresh
    }
    do {
      return try await readOnce(route)
    } catch {
      guard let data = known[id], case .capReached = error else { throw error }
      readAt[id] = now()
      return data
    }
  }

  private func readOnce(
    _ route: ConnectionBook.Route
  ) async throws(OctopusFault) -> MasterData {
    let id = route.dossier.id
    if let reading = readings[id] { return try await reading.value.get() }
    let reading = Task { () async -> Result<MasterData, OctopusFault> in
      do throws(OctopusFault) {
        return .success(try await self.read(route))
      } catch {
        return .failure(error)
      }
    }
    readings[id] = reading
    let result = await reading.value
    readings[id] = nil
    return try result.get()
  }

  /// The last numbers known of a dossier's journals are wrong: they are read before the next booking.
  func doubtJournals(of dossierID: Int64) {
    doubted.insert(dossierID)
  }

  /// The journals read anew when they are not fresh, as after a refusal because of one. Nil when that
  /// would change nothing, or the calls of the day are used up.
  package func withFreshJournals(
    for route: ConnectionBook.Route
  ) async throws(OctopusFault) -> MasterData? {
    let id = route.dossier.id
    guard let data = known[id] else { return nil }
    if let at = journalsAt[id] ?? readAt[id], now() - at < MasterDataKeeper.journalLife {
      return nil
    }
    do {
      return try await readJournals(into: data, route)
    } catch {
      guard case .capReached = error else { throw error }
      return nil
    }
  }

  private func readJournals(
    into data: MasterData, _ route: ConnectionBook.Route
  ) async throws(OctopusFault) -> MasterData {
    let id = route.dossier.id
    var data = data
    journalsAt[id] = now()
    data.bookyears = try await route.octopus.bookyears(of: route.octopusDossier)
    data.journals = try await journals(of: data.bookyears, route)
    known[id] = data
    try? await store.replace(journals: data.journals, of: id, now: now())
    return data
  }

  /// The relations changed since they were read, when they are not fresh. Nil when nothing changed, or
  /// the calls of the day are used up.
  package func withFreshRelations(
    for route: ConnectionBook.Route
  ) async throws(OctopusFault) -> MasterData? {
    let id = route.dossier.id
    guard var data = known[id], let read = relationsAt[id] ?? readAt[id],
      now() - read > MasterDataKeeper.relationLife
    else { return nil }
    relationsAt[id] = now()
    let changes: Changes<Relation>
    do {
      changes = try await route.octopus.changedRelations(
        of: route.octopusDossier,
        since: OctopusTimestamp(Date(timeIntervalSince1970: Double(read) / 1_000)))
    } catch {
      guard case .capReached = error else { throw error }
      return nil
    }
    guard !changes.changed.isEmpty || !changes.deleted.isEmpty else { return nil }
    let gone = Set(changes.deleted.map(\.id)).union(changes.changed.map(\.id))
    data.relations.removeAll { gone.contains($0.id) }
    data.relations += changes.changed
    known[id] = data
    try? await store.replace(data, of: id, now: readAt[id] ?? now())
    return data
  }

  /// Everything of a dossier with what changed since it was read: by the lists of changes, which may be
  /// asked for every half hour, or as a whole when it is a day old. What was read within ten minutes
  /// costs no call; where somebody asked, within one minute.
  ///
  /// - Returns: also when Octopus was asked last.
  package func refreshed(
    for route: ConnectionBook.Route, isAskedFor: Bool = false
  ) async throws(OctopusFault) -> (data: MasterData, readAt: Instant) {
    let id = route.dossier.id
    var data = try await self.data(for: route)
    let last = max(changesAt[id] ?? 0, readAt[id] ?? 0)
    let life = isAskedFor ? MasterDataKeeper.askedLife : MasterDataKeeper.relationLife
    guard now() - last >= life else { return (data, last) }
    let asked = now()
    // Octopus' clock is not known for certain: asked for a little more than is missing.
    let since = OctopusTimestamp(
      Date(timeIntervalSince1970: Double(last - MasterDataKeeper.lookBack) / 1_000))
    let relations = try await route.octopus.changedRelations(
      of: route.octopusDossier, since: since)
    let accounts = try await route.octopus.changedAccounts(of: route.octopusDossier, since: since)
    let journals = try await route.octopus.changedJournals(of: route.octopusDossier, since: since)
    data.take(relations: relations)
    data.take(accounts: accounts)
    if !data.take(journals: journals, language: route.dossier.language) {
      data.bookyears = try await route.octopus.bookyears(of: route.octopusDossier)
      data.journals = try await self.journals(of: data.bookyears, route)
      journalsAt[id] = asked
    }
    known[id] = data
    changesAt[id] = asked
    relationsAt[id] = asked
    try? await store.replace(data, of: id, now: readAt[id] ?? asked)
    return (data, asked)
  }

  /// Takes over a relation that was just created.
  package func add(_ relation: Relation, to route: ConnectionBook.Route) async throws -> MasterData?
  {
    let id = route.dossier.id
    known[id]?.relations.removeAll { $0.id == relation.id }
    known[id]?.relations.append(relation)
    try await store.put(relation, of: id, now: now())
    return known[id]
  }

  /// A journal's last number turned out to be another than the one read.
  package func note(lastNumber: Int, of journal: String, bookyearID: Int, in dossierID: Int64) {
    guard
      let index = known[dossierID]?.journals.firstIndex(where: {
        $0.key == journal && $0.bookyearID == bookyearID
      })
    else { return }
    known[dossierID]?.journals[index].lastNumber = lastNumber
  }

  /// Reads everything, list by list. Lists that an earlier reading brought before it was interrupted are
  /// not asked for again: most may be read twice a day only.
  private func read(_ route: ConnectionBook.Route) async throws(OctopusFault) -> MasterData {
    let dossier = route.octopusDossier
    let client = route.octopus
    let id = route.dossier.id
    let brief = now() - MasterDataKeeper.journalLife
    let began = now()
    var oldest = began
    var data = MasterData()
    data.bookyears = try await list(.bookyears, of: id, since: brief, &oldest) {
      () async throws(OctopusFault) in try await client.bookyears(of: dossier)
    }
    let bookyears = data.bookyears
    data.journals = try await list(.journals, of: id, since: brief, &oldest) {
      () async throws(OctopusFault) in try await self.journals(of: bookyears, route)
    }
    data.accounts = try await charts(of: bookyears, route, &oldest)
    let since = began - MasterDataAge.whole
    data.vatCodes = try await list(.vatCodes, of: id, since: since, &oldest) {
      () async throws(OctopusFault) in try await client.vatCodes(of: dossier)
    }
    data.relations = try await list(.relations, of: id, since: since, &oldest) {
      () async throws(OctopusFault) in try await client.relations(of: dossier)
    }
    data.costCentres = try await list(.costCentres, of: id, since: since, &oldest) {
      () async throws(OctopusFault) in try await client.costCentres(of: dossier)
    }
    data.currencies = try await list(.currencies, of: id, since: since, &oldest) {
      () async throws(OctopusFault) in try await client.currencies(of: dossier)
    }
    known[id] = data
    readAt[id] = oldest
    journalsAt[id] = began
    relationsAt[id] = nil
    try? await store.replace(data, of: id, now: oldest)
    try? await dossiers.note(.octopus, .linked, cause: nil, of: id, now: now())
    return data
  }

  /// The charts of two book years, which is what a day allows: that of today, and of the nearest other
  /// open one while there are calls left.
  private func charts(
    of bookyears: [Bookyear], _ route: ConnectionBook.Route, _ oldest: inout Instant
  ) async throws(OctopusFault) -> [Account] {
    let today = BrusselsDay.of(now())
    let open = bookyears.filter { !$0.closed }
    let current = open.filter { $0.start <= today && today <= $0.end }
    let others = open.filter { year in !current.contains(year) }
      .sorted {
        abs($0.start.daysSince1970 - today.daysSince1970)
          < abs($1.start.daysSince1970 - today.daysSince1970)
      }
    var accounts: [Account] = []
    let since = now() - MasterDataAge.whole
    for bookyear in (current + others).prefix(2) {
      do {
        accounts += try await list(
          .accounts(bookyearID: bookyear.id), of: route.dossier.id, since: since, &oldest
        ) { () async throws(OctopusFault) in
          try await route.octopus.accounts(of: route.octopusDossier, bookyearID: bookyear.id)
        }
      } catch {
        // Without its chart a book year's accounts are taken as they are chosen.
        guard case .capReached = error, !accounts.isEmpty else { throw error }
      }
    }
    return accounts
  }

  /// One list: as an interrupted reading left it, else read and kept.
  private func list<Item: Codable & Sendable>(
    _ part: MasterDataStore.Part, of dossierID: Int64, since: Instant, _ oldest: inout Instant,
    _ read: () async throws(OctopusFault) -> [Item]
  ) async throws(OctopusFault) -> [Item] {
    if let kept = try? await store.kept(part, of: dossierID, since: since, as: Item.self) {
      oldest = min(oldest, kept.readAt)
      return kept.list
    }
    let list = try await read()
    try? await store.keep(list, as: part, of: dossierID, now: now())
    return list
  }

  private func journals(
    of bookyears: [Bookyear], _ route: ConnectionBook.Route
  ) async throws(OctopusFault) -> [Journal] {
    var journals: [Journal] = []
    for bookyear in bookyears where !bookyear.closed {
      journals += try await route.octopus.journals(
        of: route.octopusDossier, bookyearID: bookyear.id)
    }
    return journals
  }
}
