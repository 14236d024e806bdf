import Accounting
import Storage

/// One thing that happened since yesterday.
struct NewsLine: Sendable, Hashable {
  var count: String
  var text: String
  var href: String?
  var tone: String

  static func all(
    _ news: OverviewFigures.News, since: Instant, _ speech: Speech
  ) -> [NewsLine] {
    let day = BelgianTime(since).date
    func line(
      _ count: Int, _ text: PeriodText, _ tone: String, _ href: String? = nil
    ) -> NewsLine? {
      guard count > 0 else { return nil }
      return NewsLine(
        count: speech.format.number(count), text: speech(text), href: href, tone: tone)
    }
    return [
      line(news.received, .newsReceived, "all"),
      line(news.into[.booked] ?? 0, .newsBooked, "ok"),
      line(news.into[.delivered] ?? 0, .newsDelivered, "ok2"),
      line(
        news.into[.stopped] ?? 0, .newsStopped, "office",
        SitePath.documents(DocumentQuery { $0.group = .stopped }).text),
      line(news.into[.setAside] ?? 0, .newsAside, "aside"),
      line(news.stops, .newsCauses, "office", SitePath.causes().text),
      line(news.brokenLinks, .newsBroken, "office", SitePath.dossiers.text),
      line(news.mendedLinks, .newsMended, "ok", SitePath.dossiers.text),
      line(
        news.settings, .newsSettings, "aside", SitePath.audit(AuditQuery(from: day)).text),
    ].compactMap(\.self)
  }
}
