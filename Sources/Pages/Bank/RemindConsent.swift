import Accounting
import Hummingbird
import Storage

/// `POST /bank/<id>/reminder`: reminds whoever can renew a consent now. The letter opens afterwards: without
/// a mail program it is the text to send by hand.
struct RemindConsent: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let access = context.identity.access
    let found = try await BankAccountList(site.database).account(
      try context.id(), access: access)
    guard let row = found else { throw Problem.notFound }
    guard row.account.consent != nil,
      let dossier = try await DossierList(site.database).dossier(
        id: row.dossier.id, access: access)
    else { throw Problem.conflict }
    let reminders = ConsentReminders(site.database)
    let recipients = try await reminders.recipients(
      of: row.account, dossierLanguage: dossier.dossier.language)
    guard !recipients.isEmpty else { throw Problem.conflict }
    var letter: Int64?
    for recipient in recipients {
      let link =
        recipient.audience == .office
        ? site.settings.publicURL.map { $0 + SitePath.bankAccount(row.id).text } : nil
      let posted = try await reminders.remindNow(
        row.account, dossier: row.dossier.name, recipient, link: link,
        actor: context.identity.actor, now: site.now())
      letter = letter ?? posted
    }
    guard case .script = context.identity else {
      guard let letter, recipients.count == 1 else {
        return .seeOther(.consents(told: Told(.reminded)))
      }
      return .seeOther(.letter(letter, told: Told(.reminded)))
    }
    return Response(status: .accepted)
  }
}
