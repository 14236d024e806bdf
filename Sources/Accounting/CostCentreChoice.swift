/// Which cost centre a line is booked on, where the account takes one.
package struct CostCentreChoice: Hashable, Sendable {
  /// Octopus' key of the cost centre.
  package var id: Int
  package var rule: BookingProposal.Evidence.Rule

  /// The first that is named: by hand, by the line, by the head, remembered for the relation, by the
  /// account. Nil when the account
  /// takes none, when it is not known whether it does, or when none is named and none is needed.
  ///
  /// - Throws: `cost_centre_closed`, `cost_centre_missing` for an account that needs one.
  package static func choose(
    account: Account?, byHand: Int?, line: String?, head: String?, remembered: Int? = nil,
    costCentres: [CostCentre]
  ) throws(Cause) -> CostCentreChoice? {
    let named: [(id: Int?, rule: BookingProposal.Evidence.Rule)] = [
      (byHand, .chosenByHand), (line.flatMap { find($0, costCentres) }, .line),
      (head.flatMap { find($0, costCentres) }, .head), (remembered, .remembered),
      (account?.defaultCostCentreID, .accountDefault),
    ]
    // Without the chart only a person's choice is sent: the account might not take a cost centre.
    let takesOne = (account?.costCentreType ?? 0) != 0 || byHand != nil
    guard takesOne else { return nil }
    guard let first = named.first(where: { $0.id != nil }), let id = first.id else {
      guard let account, account.costCentreType == 1 else { return nil }
      throw Cause(.costCentreMissing, ["account": String(account.number)])
    }
    if let centre = costCentres.first(where: { $0.id == id }), centre.closed {
      throw Cause(.costCentreClosed, ["cost_centre": String(id)])
    }
    return CostCentreChoice(id: id, rule: first.rule)
  }

  /// By key, else by name in any language, whatever the case.
  private static func find(_ text: String, _ costCentres: [CostCentre]) -> Int? {
    if let id = Int(text), costCentres.isEmpty || costCentres.contains(where: { $0.id == id }) {
      return id
    }
    let wanted = text.lowercased()
    return costCentres.first { $0.names.values.contains { $0.lowercased() == wanted } }?.id
  }
}
