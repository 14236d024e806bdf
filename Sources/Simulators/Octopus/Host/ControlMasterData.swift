import Foundation

/// Changes of master data as somebody makes them in Octopus' own program.
extension OctopusHost {
  /// Sets members of a relation, as `RelationServiceData` names them; a number that is not there yet makes
  /// a new one.
  func patchRelation(_ id: Int, relation number: Int, _ json: JSONValue?) throws -> OctopusAnswer {
    guard let ledger = ledgers[id] else { throw OctopusRefusal.nothing("dossier \(id)") }
    guard let members = json?.object else { throw OctopusRefusal.badParameters }
    var relation =
      ledger.relations[number]
      ?? OctopusSimulator.Relation(id: number, members: OctopusSimulator.Relation.defaults)
    relation.members.merge(members) { _, new in new }
    relation.modifiedAt = now
    try commit(id, .relation(relation))
    return .json(200, relation.json)
  }

  /// Sets the name of an account, in all languages; a number that is not there yet makes a new one.
  func patchAccount(_ id: Int, account number: Int, _ json: JSONValue?) throws -> OctopusAnswer {
    guard let ledger = ledgers[id] else { throw OctopusRefusal.nothing("dossier \(id)") }
    guard let name = json?["name"]?.string else { throw OctopusRefusal.badParameters }
    var account =
      ledger.accounts[number] ?? OctopusSimulator.Account(number: number, names: .init(name))
    account.names = .init(name)
    account.modifiedAt = now
    try commit(id, .account(account))
    return .empty(204)
  }
}
