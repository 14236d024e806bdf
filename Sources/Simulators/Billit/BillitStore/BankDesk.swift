import Accounting
import Foundation

/// Bank accounts: how their links come, change and go, and the calls that tell of it.
extension BillitStore {
  /// The day on the clock of the consents.
  var consentDay: CalendarDate {
    BrusselsDay.of(now).adding(days: state.banks.daysAhead)
  }

  /// The accounts of a company as its list shows them now.
  func bankAccounts(of companyID: Int) -> [JSONValue] {
    state.banks.accounts(of: companyID).map { $0.shown(on: consentDay) }
  }

  /// Links an account, or takes up one with the same number and currency.
  func link(_ draft: BankBook.Account, notifies: Bool) throws -> BankBook.Account {
    guard state.companies[draft.companyID] != nil else { throw BillitRefusal.notFound }
    let known = state.banks.accounts(of: draft.companyID).first {
      $0.iban == draft.iban && $0.currency == draft.currency
    }
    let account = BankBook.Account(
      id: known?.id ?? state.banks.nextID, companyID: draft.companyID, iban: draft.iban,
      bic: draft.bic, currency: draft.currency, name: draft.name, holder: draft.holder,
      channel: draft.channel, status: draft.status, lapses: draft.lapses)
    try commit(
      [.bankAccount(account)]
        + (notifies ? bankNotices(of: known == nil ? .inserted : .updated, account) : []))
    return account
  }

  /// Changes an account: a consent renewed, a link switched off or removed.
  func change(_ account: BankBook.Account, notifies: Bool) throws {
    try commit(
      [.bankAccount(account)]
        + (notifies ? bankNotices(of: account.isRemoved ? .deleted : .updated, account) : []))
  }

  /// Moves the clock of the consents and tells of those that lapsed by it.
  func moveConsents(daysAhead: Int) throws {
    let before = consentDay
    let after = BrusselsDay.of(now).adding(days: daysAhead)
    let lapsed = state.banks.accounts().filter {
      guard let day = $0.lapses else { return false }
      return (day <= before) != (day <= after)
    }
    try commit([.consentClock(daysAhead)])
    for account in lapsed { try commit(bankNotices(of: .updated, account)) }
  }

  /// The call that tells of a change: on the hook of invoices, as Billit documents none of its own.
  private func bankNotices(
    of updateType: HookBook.UpdateType, _ account: BankBook.Account
  ) -> [BillitState.Change] {
    let hooks = state.hooks.listening(in: account.companyID, to: .order, updateType)
    guard let hook = hooks.first ?? state.hooks.listed(for: account.companyID).first else {
      return []
    }
    let body =
      "{\"UpdatedEntityID\":\(account.id),\"UpdatedEntityType\":\"BankAccount\","
      + "\"WebhookUpdateTypeTC\":\"\(updateType.rawValue)\"}"
    return state.deliveries.newDeliveries([(hook, body)]).map { .delivery($0) }
  }
}
