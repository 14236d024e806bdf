import Accounting
import Hummingbird
import Storage

/// `POST /bank/<id>/owner`, `/channel`, `/consent` and `/renewer`: what the office says of an account. The
/// audit line is the store's, in the transaction of the change.
struct ChangeBankAccount: Sendable {
  let site: Site
  let change: BankPath.Request

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let found = try await BankAccountList(site.database).account(
      try context.id(), access: context.identity.access)
    guard let row = found else { throw Problem.notFound }
    do {
      switch change {
      case .owner: try await chooseOwner(row, context)
      case .channel: try await chooseChannel(row, context)
      case .consent: try await tellConsent(row, context)
      case .renewer: try await chooseRenewer(row, context)
      case .reminder: throw Problem.notFound
      }
    } catch let refused as BankAccountPage.Refused {
      if case .script = context.identity { throw Problem.badRequest(field: refused.field) }
      return try await ShowBankAccount(site: site).page(row, refused: refused, context)
    }
    guard case .script = context.identity else {
      return .seeOther(.bankAccount(row.id, told: .saved))
    }
    return Response(status: .noContent)
  }

  private var store: BankAccountStore { BankAccountStore(site.database) }

  private func chooseOwner(_ row: BankAccountRow, _ context: SignedInContext) async throws {
    guard let owner = context.field("owner").flatMap(BankAccountOwner.init), owner != .unasked
    else { throw BankAccountPage.Refused(.owner, "owner", .ownerChoose) }
    do {
      try await store.choose(
        owner: owner, reason: context.field("reason", atMost: 300), of: row.id,
        actor: context.identity.actor, now: site.now())
    } catch BankAccountStore.Refusal.reasonMissing {
      throw BankAccountPage.Refused(.owner, "reason", .ownerReasonNeeded)
    }
    site.actions.ringForwarding()
  }

  private func chooseChannel(_ row: BankAccountRow, _ context: SignedInContext) async throws {
    guard let channel = context.field("channel").flatMap(BankChannel.init) else {
      throw Problem.badRequest(field: "channel")
    }
    try await store.choose(
      channel: channel, of: row.id, terms: site.settings.consentTerms,
      actor: context.identity.actor, now: site.now())
  }

  private func tellConsent(_ row: BankAccountRow, _ context: SignedInContext) async throws {
    let today = BrusselsDay.of(site.now())
    guard let granted = context.field("granted").flatMap({ CalendarDate($0) }), granted <= today
    else { throw BankAccountPage.Refused(.consent, "granted", .consentDayWrong) }
    let days = site.settings.consentTerms.days(bic: row.account.bic)
    var lapses = granted.adding(days: days)
    if let text = context.field("lapses") {
      guard let day = CalendarDate(text), day > granted else {
        throw BankAccountPage.Refused(.consent, "lapses", .consentDayWrong)
      }
      lapses = day
    }
    try await store.tell(
      BankConsent(granted: granted, lapses: lapses, basis: .told), of: row.id,
      actor: context.identity.actor, now: site.now())
  }

  private func chooseRenewer(_ row: BankAccountRow, _ context: SignedInContext) async throws {
    let email = context.field("email", atMost: 254)
    if let email, !BankAccountPage.isAddress(email) {
      throw BankAccountPage.Refused(.renewer, "email", .renewerEmailWrong)
    }
    try await store.choose(
      renewer: .init(
        name: context.field("name"), email: email,
        language: context.field("language").flatMap(Language.init)?.rawValue),
      of: row.id, actor: context.identity.actor, now: site.now())
  }
}
