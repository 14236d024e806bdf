import Foundation

/// Book years, journals, accounts, VAT codes, relations, cost centres and currencies.
extension OctopusHost {
  func answerMasterData(
    _ request: OctopusRequest, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    let dossier = ledger.dossier
    switch request.operation {
    case .getBookyears: return try list(dossier.bookyears.map(\.json), "bookyears")
    case .getBookyear: return .json(200, try bookyear(request, ledger).detailJSON(dossier))
    case .getJournals:
      let id = try bookyear(request, ledger).id
      let journals = ledger.journals.values.filter { $0.bookyearID == id }
      return try list(
        journals.sorted { $0.key < $1.key }.map { $0.json(dossier.language) }, "journals")
    case .getJournalBalance: return try journalBalance(request, ledger)
    case .getBuyJournal: return try journalDetails(request, "A", ledger)
    case .getSellJournal: return try journalDetails(request, "V", ledger)
    case .getFinancialJournal: return try journalDetails(request, "F", ledger)
    case .getDiversJournal: return try journalDetails(request, "D", ledger)
    case .getModifiedJournals:
      let since = try stamp(request)
      let changed = ledger.journals.values.filter { $0.modifiedAt >= since }
      return .json(
        200,
        [
          "modifiedJournalServiceDataList": .array(
            changed.sorted { ($0.bookyearID, $0.key) < ($1.bookyearID, $1.key) }
              .map(\.commonJSON)),
          "deletedJournalList": [],
        ])
    case .getAccounts:
      guard let id = request.int("bookyearId") else { throw OctopusRefusal.badParameters }
      let accounts = ledger.bookyear(id) == nil ? [] : Array(ledger.accounts.values)
      return try list(
        accounts.sorted { $0.number < $1.number }.map { $0.json(bookyear: id) }, "accounts")
    case .getModifiedAccounts:
      let since = try stamp(request)
      let changed = ledger.accounts.values.filter { $0.modifiedAt >= since }
      let years = ledger.dossier.bookyears.map(\.id)
      return try modified(
        changed.sorted { $0.number < $1.number }
          .flatMap { account in years.map { account.json(bookyear: $0) } }, "accounts")
    case .getRelations:
      let active = ledger.relations.values.filter(\.isActive)
      return try list(active.sorted { $0.id < $1.id }.map(\.json), "relations")
    case .findRelations: return try list(found(request, ledger).map(\.json), "relations")
    case .getModifiedRelations:
      let since = request.query("modifiedTimeStamp") == nil ? 0 : try stamp(request)
      let changed = ledger.relations.values.filter { $0.modifiedAt >= since }
      return try modified(changed.sorted { $0.id < $1.id }.map(\.json), "relations")
    case .getVatCodes:
      return try list(dossier.vatCodes.map { $0.json(dossier.language) }, "VAT codes")
    case .getCostCentres: return try list(dossier.costCentres.map(\.json), "cost centres")
    case .getActiveCostCentres:
      return try list(dossier.costCentres.filter { !$0.closed }.map(\.json), "cost centres")
    case .getCurrencies: return .json(200, .array(dossier.currencies.map { .string($0) }))
    default: return .empty(404)
    }
  }

  /// The instant a caller asks changes since.
  func stamp(_ request: OctopusRequest, _ name: String = "modifiedTimeStamp") throws -> Int64 {
    guard let text = request.query(name), let instant = time.instant(text) else {
      throw OctopusRefusal.badParameters
    }
    return instant
  }

  /// Inserts a relation or merges into the one named (Octopus API: 201 with it, 204 without a body).
  func putRelation(_ json: JSONValue?, _ ledger: OctopusLedger) throws -> OctopusAnswer {
    guard let given = json?.object, given["currencyCode"]?.string != nil,
      let identification = given["relationIdentificationServiceData"]
    else { throw OctopusRefusal.badParameters }
    let key = identification["relationKey"]?["id"]?.int ?? 0
    let external = identification["externalRelationId"]?.int ?? 0
    let known =
      ledger.relations[key]
      ?? ledger.relations.values.first { external != 0 && $0.externalID == external }
    var relation =
      known
      ?? OctopusSimulator.Relation(
        id: (ledger.relations.keys.max() ?? 0) + 1, members: OctopusSimulator.Relation.defaults)
    relation.members.merge(given) { _, new in new }
    relation.members["relationIdentificationServiceData"] = nil
    if external != 0 { relation.externalID = external }
    relation.modifiedAt = now
    // Believed by clients: neither flag, no name and an empty country are refused.
    guard relation.isClient || relation.isSupplier, !relation.name.isEmpty,
      given["country"]?.string != ""
    else {
      throw OctopusRefusal(
        .insertRelation, "Unable to insert or update relation in dossier \(ledger.dossier.id).")
    }
    try commit(ledger.dossier.id, .relation(relation))
    return known == nil ? .json(201, relation.json) : .empty(204)
  }

  func putAccount(_ json: JSONValue?, _ ledger: OctopusLedger) throws -> OctopusAnswer {
    guard let number = json?["accountKey"]?["id"]?.int,
      json?["accountKey"]?["bookyearKey"]?["id"]?.int != nil
    else { throw OctopusRefusal.badParameters }
    let known = ledger.accounts[number]
    var account = known ?? OctopusSimulator.Account(number: number, names: .init("\(number)"))
    if let names = json?["description"] {
      account.names.nl = names["description_NL"]?.string ?? account.names.nl
      account.names.fr = names["description_FR"]?.string ?? account.names.fr
      account.names.en = names["description_EN"]?.string ?? account.names.en
      account.names.de = names["description_DE"]?.string ?? account.names.de
    }
    account.modifiedAt = now
    try commit(ledger.dossier.id, .account(account))
    return .empty(known == nil ? 201 : 204)
  }

  private func bookyear(
    _ request: OctopusRequest, _ ledger: OctopusLedger
  ) throws -> OctopusSimulator.Bookyear {
    guard let id = request.bookyear, let bookyear = ledger.bookyear(id) else {
      throw OctopusRefusal(.unknownBookyear, "Unknown bookyear")
    }
    return bookyear
  }

  private func journalBalance(
    _ request: OctopusRequest, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    let bookyear = try bookyear(request, ledger)
    guard let key = request.journal,
      let balance = ledger.balance(bookyear: bookyear.id, journal: key)
    else { throw OctopusRefusal.nothing("financial journal") }
    return .json(
      200,
      [
        "bookyearKey": ["id": .number(Decimal(bookyear.id))], "journalKey": .string(key),
        "balance": .number(balance),
      ])
  }

  private func journalDetails(
    _ request: OctopusRequest, _ letter: String, _ ledger: OctopusLedger
  ) throws -> OctopusAnswer {
    let bookyear = try bookyear(request, ledger)
    let place = OctopusLedger.JournalKey(
      bookyear: bookyear.id, key: letter + (request.journal ?? ""))
    guard let journal = ledger.journals[place] else {
      throw OctopusRefusal(.unknownJournal, "Unknown journal \(place.key)")
    }
    return .json(200, journal.detailJSON(ledger.dossier))
  }

  /// Every relation that fits any filter, active or not.
  private func found(
    _ request: OctopusRequest, _ ledger: OctopusLedger
  ) -> [OctopusSimulator.Relation] {
    let vatNumber = request.query("vatNr").map { plain($0) }
    return ledger.relations.values.filter { relation in
      relation.id == request.int("relationId")
        || (relation.externalID != 0 && relation.externalID == request.int("extRelationId"))
        || (vatNumber.map { !$0.isEmpty && plain(relation.vatNumber) == $0 } ?? false)
        || (request.query("name").map {
          !$0.isEmpty && relation.name.localizedCaseInsensitiveContains($0)
        } ?? false)
    }.sorted { $0.id < $1.id }
  }

  private func plain(_ vatNumber: String) -> String {
    guard rules.vatFilterIgnoresPunctuation else { return vatNumber }
    return vatNumber.uppercased().filter { $0.isLetter || $0.isNumber }
  }

  private func list(_ items: [JSONValue], _ what: String) throws -> OctopusAnswer {
    guard !items.isEmpty else { throw OctopusRefusal.nothing(what) }
    return .json(200, .array(items))
  }

  private func modified(_ items: [JSONValue], _ what: String) throws -> OctopusAnswer {
    guard !items.isEmpty else { throw OctopusRefusal.nothing("modified \(what)") }
    return .json(200, ["modified": .array(items), "deleted": []])
  }
}
