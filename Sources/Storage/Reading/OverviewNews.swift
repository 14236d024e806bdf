import Accounting
import GRDB

/// What happened from some moment on, counted from what is kept by the hour: the hour the moment lies in
/// counts whole.
enum OverviewNews {
  static func read(
    _ database: GRDB.Database, _ access: Access, since: Instant
  ) throws -> OverviewFigures.News {
    guard since < .max else { return OverviewFigures.News() }
    var news = OverviewFigures.News()
    let hour = since / OverviewSums.hour
    let rows = try SQLRequest<Row>(
      literal: """
        select name, sum(documents) as n from document_flow
        where hour >= \(hour) and \(DocumentSums.dossiers(access)) group by name
        """
    ).fetchAll(database)
    for row in rows {
      guard let group = DocumentState.Group(rawValue: row["name"]) else { continue }
      news.into[group] = row["n"]
    }
    news.received =
      try SQLRequest<Int>(
        literal: """
          select coalesce((select sum(documents) from document_hours
              where hour >= \(hour) and \(DocumentSums.dossiers(access))), 0)
            + (select count(*) from documents where state = 'queued'
              and received_at >= \(hour * OverviewSums.hour)
              and \(access.condition(on: "documents.dossier_id")))
          """
      ).fetchOne(database) ?? 0
    news.stops = try count(
      database,
      """
      select count(*) from document_causes where since >= \(since)
        and owner in ('office', 'client', 'administrator')
        and \(access.condition(on: "dossier_id"))
      """)
    let allowed = access.condition(on: "dossiers.id")
    news.brokenLinks = try count(
      database,
      """
      select count(*) from dossiers where \(allowed)
        and ((octopus_state = 'broken' and octopus_since >= \(since))
          or (billit_state = 'broken' and billit_since >= \(since)))
      """)
    news.mendedLinks = try count(
      database,
      """
      select count(*) from dossiers where \(allowed)
        and ((octopus_state = 'linked' and octopus_since >= \(since))
          or (billit_state = 'linked' and billit_since >= \(since)))
      """)
    news.settings = try count(
      database,
      """
      select count(*) from audit
      where at >= \(since) and (action = 'dossier.settings_changed' or action like 'mapping.%')
        and \(access.condition(on: "dossier_id"))
      """)
    return news
  }

  private static func count(_ database: GRDB.Database, _ query: SQL) throws -> Int {
    try SQLRequest<Int>(literal: query).fetchOne(database) ?? 0
  }
}
