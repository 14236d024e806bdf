import Accounting
import Formats
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// `GET /calendar/<token>.ics`: a person's consents as a calendar. The address is its own key, as calendar
/// programs sign in nowhere; it shows what that person may see, and no more than the days.
struct ShowConsentCalendar: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: AppContext) async throws -> Response {
    let name = context.parameters.get("name") ?? ""
    guard name.hasSuffix(".ics"), name.count < 200,
      let user = try await ConsentFeeds(site.database).user(
        token: String(name.dropLast(4)), now: site.now())
    else { throw Problem.notFound }
    let speech = Speech(Language(rawValue: user.language) ?? .french)
    let rows = try await BankAccountList(site.database).consents(access: user.access)
    let calendar = ICalendar(
      name: speech(ConsentText.feedCalendar),
      events: rows.compactMap { event($0, speech) })
    let stamp = BrusselsDay.of(site.now())
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-store",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: calendar.text(stamp: stamp))))
  }

  private func event(_ row: BankAccountRow, _ speech: Speech) -> ICalendar.Event? {
    guard let consent = row.account.consent else { return nil }
    let facts = [
      "account": row.account.key.display, "dossier": row.dossier.name,
      "bank": row.account.bank ?? "", "holder": row.account.holder ?? row.dossier.name,
    ]
    return ICalendar.Event(
      id: "bank-consent-\(row.id)@passerelle", day: consent.lapses,
      summary: speech.fill(ConsentText.feedEvent, facts),
      description: speech.fill(ConsentText.feedNote, facts),
      url: site.settings.publicURL.map { $0 + SitePath.bankAccount(row.id).text }, alarmDays: 10)
  }
}
