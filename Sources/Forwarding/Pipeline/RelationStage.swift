import Accounting
import OctopusClient
import Storage

/// Creates a customer or supplier where the dossier allows it; never a second one of the same.
extension DocumentPipeline {
  enum RelationResult {
    case created(MasterData)
    case stands(Standstill)
  }

  /// Looks in Octopus itself before it creates, so that a repeat after an unanswered call finds what the
  /// first made.
  func create(_ new: NewRelation, for invoice: Invoice) async throws -> RelationResult {
    if let known = try await existing(new) { return try await take(known, invoice) }
    let draft = RelationDraft(
      name: new.name, isClient: new.isClient, isSupplier: new.isSupplier, street: new.street,
      postalCode: new.postalCode, city: new.city, country: new.country, email: new.email,
      vatNumber: new.vatNumber, vatType: new.vatType, iban: new.iban, currency: new.currency)
    switch await route.octopus.putRelation(of: route.octopusDossier, draft) {
    case .answered(.created(let relation)):
      return try await take(relation, invoice)
    case .answered(.accepted):
      guard let relation = try await existing(new) else {
        return .stands(Standstill(.willRetry, Cause(.internalFault), usesAttempt: true))
      }
      return try await take(relation, invoice)
    case .answered(.rejected(let error)):
      return .stands(Standstill(error, now: now()))
    case .notSent(let reason):
      return .stands(Standstill(notSent: reason, now: now()))
    case .unknown:
      // Harmless: the next try looks first.
      return .stands(
        Standstill(.willRetry, Cause(.octopusSilent), dueAt: now() + 30_000, trouble: .silent))
    }
  }

  private func existing(_ new: NewRelation) async throws(OctopusFault) -> Relation? {
    let filter: RelationFilter = new.vatNumber.map { .vatNumber($0) } ?? .name(new.name)
    let found = try await route.octopus.relations(of: route.octopusDossier, matching: [filter])
    return found.first { relation in
      relation.active && (new.isClient ? relation.isClient : relation.isSupplier)
    }
  }

  private func take(_ relation: Relation, _ invoice: Invoice) async throws -> RelationResult {
    guard let data = try await keeper.add(relation, to: route) else {
      return .stands(Standstill(.willRetry, Cause(.internalFault), usesAttempt: true))
    }
    try await MappingStore(database).link(
      counterparty: CounterpartyKey.text(invoice.direction, invoice.counterparty),
      to: relation.id, rule: "created", in: route.dossier.id, actor: "passerelle", now: now())
    return .created(data)
  }
}
