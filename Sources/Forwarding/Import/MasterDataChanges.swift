import Accounting
import OctopusClient

/// What a list of changes does to what was read before.
extension MasterData {
  mutating func take(relations changes: Changes<Relation>) {
    let touched = Set(changes.deleted.map(\.id)).union(changes.changed.map(\.id))
    relations.removeAll { touched.contains($0.id) }
    relations += changes.changed
  }

  /// Accounts of book years whose chart was never read are left out.
  mutating func take(accounts changes: Changes<Account>) {
    let years = Set(accounts.map(\.bookyearID))
    func place(_ account: Account) -> [Int] { [account.bookyearID, account.number] }
    let touched = Set((changes.deleted + changes.changed).map(place))
    accounts.removeAll { touched.contains(place($0)) }
    accounts += changes.changed.filter { years.contains($0.bookyearID) }
  }

  /// False when a journal of an open book year is named that was not known: the list of changes does not
  /// say what it is used for, so that all must be read anew.
  mutating func take(journals changes: Changes<ChangedJournal>, language: String) -> Bool {
    let open = Set(bookyears.filter { !$0.closed }.map(\.id))
    for gone in changes.deleted {
      journals.removeAll { $0.bookyearID == gone.place.bookyearID && $0.key == gone.place.key }
    }
    for change in changes.changed where open.contains(change.place.bookyearID) {
      guard
        let index = journals.firstIndex(where: {
          $0.bookyearID == change.place.bookyearID && $0.key == change.place.key
        })
      else { return false }
      var journal = journals[index]
      journal.name = change.names[language] ?? journal.name
      journal.closed = change.closed ?? journal.closed
      journal.lastNumber = max(journal.lastNumber, change.lastNumber ?? 0)
      journal.protectedPeriod = change.protectedPeriod ?? journal.protectedPeriod
      journal.closedPeriod = change.closedPeriod ?? journal.closedPeriod
      journals[index] = journal
    }
    return true
  }
}
