/// What about a bank account needs somebody: the causes that an account shows of itself, whatever its
/// statements do.
package enum BankAttention {
  /// The facts that the causes are found from.
  package struct Facts: Hashable, Sendable {
    package var key: BankAccountKey
    package var bank: String?
    package var status: BankAccountStatus
    package var owner: BankAccountOwner
    package var consent: BankConsent?

    package init(
      key: BankAccountKey, bank: String?, status: BankAccountStatus, owner: BankAccountOwner,
      consent: BankConsent?
    ) {
      self.key = key
      self.bank = bank
      self.status = status
      self.owner = owner
      self.consent = consent
    }
  }

  /// The causes of an account on a day, the most pressing first. An account that Octopus feeds by itself
  /// is not ours to watch, and one that is gone asks nothing any more.
  package static func causes(of account: Facts, on today: CalendarDate) -> [Cause] {
    var facts = ["account": IBAN(account.key.iban)?.display ?? account.key.iban]
    facts["bank"] = account.bank
    guard account.status != .gone else {
      return account.owner == .us ? [Cause(.bankLinkLost, facts)] : []
    }
    var causes: [Cause] = []
    if account.owner == .unasked { causes.append(Cause(.bankOwnerUnasked, facts)) }
    guard account.owner != .octopus else { return causes }
    if let consent = account.consent {
      facts["date"] = consent.lapses.description
      let left = ConsentCalendar.daysLeft(consent.lapses, on: today)
      facts["days"] = String(left)
      switch (account.status, ConsentCalendar.step(lapsing: consent.lapses, on: today)) {
      case (.lapsed, _), (_, .lapsed): causes.append(Cause(.bankConsentLapsed, facts))
      case (_, .some): causes.append(Cause(.bankConsentLapsing, facts))
      case (_, nil): break
      }
    } else if account.status == .lapsed {
      causes.append(Cause(.bankConsentLapsed, facts))
    }
    if account.status == .inactive { causes.append(Cause(.bankLinkLost, facts)) }
    return causes
  }
}
