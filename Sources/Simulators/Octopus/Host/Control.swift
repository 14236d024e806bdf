import Foundation

/// The control surface: what outside checks look at and change.
extension OctopusHost {
  /// Answers a control request, with refusals as the service writes them.
  func control(
    _ work: @Sendable (isolated OctopusHost) throws -> OctopusAnswer
  ) -> OctopusAnswer {
    do {
      return try work(self)
    } catch let refusal as OctopusRefusal {
      return OctopusAnswer(refusal, in: .en)
    } catch {
      return .json(500, ["technicalInfo": "Internal error"])
    }
  }

  /// All entries of a dossier with their lines, the oldest first.
  func listBookings(dossier id: Int) throws -> OctopusAnswer {
    let ledger = try ledger(id)
    let all =
      ledger.bookings.values.map { ($0.key, $0.modifiedAt, $0.controlJSON) }
      + ledger.financialBookings.values.map { ($0.key, $0.modifiedAt, $0.controlJSON) }
    let sorted = all.sorted {
      ($0.0.bookyear, $0.0.journal, $0.0.number) < ($1.0.bookyear, $1.0.journal, $1.0.number)
    }
    return .json(200, .array(sorted.map(\.2)))
  }

  /// The documents left in the import viewer.
  func listImports(dossier id: Int) throws -> OctopusAnswer {
    .json(200, .array(try ledger(id).imports.map(\.json)))
  }

  /// All dossiers with what cannot be seen through the service.
  func listAll() -> OctopusAnswer {
    .json(
      200,
      .array(ledgers.values.map(\.dossier).sorted { $0.id < $1.id }.map(\.controlJSON)))
  }

  func listViolations() throws -> OctopusAnswer {
    .json(200, try JSONValue(encoding: violations.violations))
  }

  func listFaults() throws -> OctopusAnswer { .json(200, try JSONValue(encoding: faults.faults)) }

  /// Sets `webserviceAccess`, `disabled`, `dmsActive` and `bankModule`.
  func patchDossier(_ id: Int, _ json: JSONValue?) throws -> OctopusAnswer {
    let dossier = try ledger(id).dossier
    let members = try known(json, ["webserviceAccess", "disabled", "dmsActive", "bankModule"])
    if let active = members["bankModule"]?.bool { try commit(id, .bankModule(active)) }
    try commit(
      id,
      .dossierFlags(
        webserviceAccess: members["webserviceAccess"]?.bool ?? dossier.webserviceAccess,
        disabled: members["disabled"]?.bool ?? dossier.disabled,
        dmsActive: members["dmsActive"]?.bool ?? dossier.dmsActive))
    return .json(200, try ledger(id).dossier.controlJSON)
  }

  /// Sets `closed`, `protectedPeriod`, `closedPeriod`, `insertionType`, `heldByOtherUser`, and the `iban`
  /// and `bic` of a financial journal.
  func patchJournal(
    _ id: Int, bookyear: Int, key: String, _ json: JSONValue?
  ) throws -> OctopusAnswer {
    let place = OctopusLedger.JournalKey(bookyear: bookyear, key: key)
    guard var journal = try ledger(id).journals[place] else {
      throw OctopusRefusal.nothing("journal \(key)")
    }
    let members = try known(
      json,
      [
        "closed", "protectedPeriod", "closedPeriod", "insertionType", "heldByOtherUser", "iban",
        "bic",
      ])
    if let iban = members["iban"]?.string { journal.iban = iban.isEmpty ? nil : iban }
    if let bic = members["bic"]?.string { journal.bic = bic.isEmpty ? nil : bic }
    journal.closed = members["closed"]?.bool ?? journal.closed
    journal.protectedPeriod = members["protectedPeriod"]?.int ?? journal.protectedPeriod
    journal.closedPeriod = members["closedPeriod"]?.int ?? journal.closedPeriod
    journal.insertionType = members["insertionType"]?.int ?? journal.insertionType
    journal.heldByOtherUser = members["heldByOtherUser"]?.bool ?? journal.heldByOtherUser
    journal.modifiedAt = now
    try commit(id, .journal(journal))
    var answer = journal.json(.en).object ?? [:]
    answer["heldByOtherUser"] = .bool(journal.heldByOtherUser)
    return .json(200, .object(answer))
  }

  /// Deletes the last entry of a journal, the only one the desktop program lets be deleted.
  func deleteLast(_ id: Int, _ key: OctopusEntryKey) throws -> OctopusAnswer {
    let ledger = try ledger(id)
    guard ledger.bookings[key] != nil || ledger.financialBookings[key] != nil else {
      throw OctopusRefusal.nothing("booking")
    }
    guard ledger.nextNumber(bookyear: key.bookyear, journal: key.journal) == key.number + 1 else {
      throw OctopusRefusal(
        code: nil, status: 409, technicalInfo: "Only the last booking can be deleted")
    }
    try commit(id, .deleted(key, at: now))
    return .empty(204)
  }

  /// Orders a fault from its JSON; an unknown operation or kind is refused.
  func order(_ body: Data) throws -> OctopusAnswer {
    guard var fault = try? JSONDecoder().decode(Fault.self, from: body) else {
      throw OctopusRefusal.badParameters
    }
    if fault.operation != "*" {
      guard let operation = OctopusOperation(name: fault.operation) else {
        throw OctopusRefusal(
          code: nil, status: 400, technicalInfo: "Unknown operation \(fault.operation)")
      }
      fault.operation = operation.rawValue
    }
    order(fault)
    return .json(201, try JSONValue(encoding: fault))
  }

  private func ledger(_ id: Int) throws -> OctopusLedger {
    guard let ledger = ledgers[id] else { throw OctopusRefusal.nothing("dossier \(id)") }
    return ledger
  }

  private func known(_ json: JSONValue?, _ names: Set<String>) throws -> [String: JSONValue] {
    guard let members = json?.object, names.isSuperset(of: members.keys) else {
      throw OctopusRefusal.badParameters
    }
    return members
  }
}

extension OctopusSimulator.Dossier {
  /// The dossier with its flags.
  var controlJSON: JSONValue {
    var members = json.object ?? [:]
    members["webserviceAccess"] = .bool(webserviceAccess)
    members["disabled"] = .bool(disabled)
    members["dmsActive"] = .bool(dmsActive)
    return .object(members)
  }
}
