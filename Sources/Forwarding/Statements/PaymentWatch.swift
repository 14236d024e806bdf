import Accounting
import Storage

/// Ties movements to the booked documents they pay, whichever of the two came first.
struct PaymentWatch {
  let database: Database
  let now: @Sendable () -> Instant

  /// How far back statements are looked at, in days.
  private static let reach = 400

  /// Looks at the untied movements of a dossier, when anything was booked or read since the last look.
  func look(at dossierID: Int64) async throws {
    let store = PaymentStore(database)
    let dossiers = DossierStore(database)
    let change = try await store.lastChange(of: dossierID)
    let seen = try await dossiers.mark("payments_seen", of: dossierID).flatMap { Instant($0) }
    if let seen, change <= seen { return }
    let begun = now()
    let since = BrusselsDay.of(begun).adding(days: -PaymentWatch.reach)
    let open = try await store.open(of: dossierID, since: since)
    let relations = open.isEmpty ? [:] : try await accountsOfRelations(in: dossierID)
    for movement in open {
      let iban = movement.movement.counterparty.map {
        $0.account.filter { !$0.isWhitespace }.uppercased()
      }
      let theirs = relations.filter { iban != nil && $0.value.contains(iban ?? "") }
      let candidates = try await store.candidates(
        for: movement.movement, in: dossierID, relations: theirs)
      guard
        let finding = PaymentMatch.find(
          movement.movement, currency: movement.currency, among: candidates)
      else { continue }
      try await store.tie(movement, to: finding, now: now())
    }
    // What was written while this looked is looked at again.
    try await dossiers.setMark(
      "payments_seen", to: "\(min(change, begun))", of: dossierID, now: now())
  }

  /// The account of each relation of Octopus that has one.
  private func accountsOfRelations(in dossierID: Int64) async throws -> [Int: Set<String>] {
    guard let data = try await MasterDataStore(database).data(of: dossierID) else { return [:] }
    var accounts: [Int: Set<String>] = [:]
    for relation in data.relations {
      guard let text = relation.iban, let iban = IBAN(text) else { continue }
      accounts[relation.id, default: []].insert(iban.compact)
    }
    return accounts
  }
}
