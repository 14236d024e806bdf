package import Accounting
import GRDB

/// The letters about connections: each step once per occasion and recipient, whatever happens in between
/// and however many dossiers go by the connection. Row and letter are stored in one transaction.
package struct ConnectionReminders: Sendable {
  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// Something that nobody was told of yet.
  package struct Due: Sendable {
    package var connection: Connection
    package var notice: ConnectionNotice
    package var held: ConnectionHoldings.Held
  }

  /// What nobody was told of yet. Letters that have not gone and whose occasion is over are taken back.
  package func due(now: Instant) async throws -> [Due] {
    try await database.pool.write { database in
      let connections = try Row.fetchAll(database, sql: "select * from connections order by id")
        .map(Connection.init)
      let notices = connections.flatMap { connection in
        ConnectionNotice.all(of: connection, now: now).map { (connection, $0) }
      }
      try ConnectionReminders.clear(
        except: notices.map { ConnectionReminders.mark($0.0.id, $0.1) }, now: now, database)
      let untold = try notices.filter { connection, notice in
        try Int.fetchOne(
          database, sql: ConnectionReminders.told,
          arguments: [connection.id, notice.occasion, notice.step.rawValue]) == nil
      }
      if untold.isEmpty { return [] }
      let held = try ConnectionHoldings.read(
        database, untold.map(\.0.id), access: .all)
      return untold.map { connection, notice in
        Due(connection: connection, notice: notice, held: held[connection.id] ?? .init())
      }
    }
  }

  static let told = """
    select 1 from connection_reminders where connection_id = ? and occasion = ? and step = ? limit 1
    """

  /// Whom to tell: the administrators. Of a permission that one client gave, everybody who looks after
  /// that client's dossier, as they ask for it again.
  package func recipients(
    of connection: Connection
  ) async throws -> [(address: EmailAddress, language: String)] {
    let client = connection.settings.clientDossierID
    return try await UserStore(database).all().compactMap { user in
      guard user.disabledAt == nil, user.role >= (client == nil ? .administrator : .accountant),
        client.map(user.access.allows) ?? true
      else { return nil }
      return EmailAddress(user.email).map { ($0, user.language) }
    }
  }

  /// Posts a notice to all who are to get it, once for ever, in one transaction: nobody is left out when
  /// the program stops in between. How many were not posted before.
  ///
  /// - Parameter link: where the recipients mend it.
  package func remind(
    _ due: Due, _ recipients: [(address: EmailAddress, language: String)], link: String?,
    now: Instant
  ) async throws -> Int {
    try await database.pool.write { [database] connection in
      var posted = 0
      for recipient in recipients {
        let letter = Letter(
          due.notice.step.letter, to: recipient.address, language: recipient.language,
          facts: ConnectionReminders.facts(of: due, now: now), link: link)
        try connection.execute(
          sql: """
            insert into connection_reminders (connection_id, occasion, step, recipient, created_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """,
          arguments: [
            due.connection.id, due.notice.occasion, due.notice.step.rawValue,
            recipient.address.text, now,
          ])
        guard connection.changesCount == 1 else { continue }
        let id = connection.lastInsertedRowID
        let letterID = try MailOutbox.put(
          letter, key: "connection/\(id)", actor: "passerelle", due: now, now: now,
          keys: database.keys, in: connection)
        try connection.execute(
          sql: "update connection_reminders set letter_id = ? where id = ?",
          arguments: [letterID, id])
        posted += 1
      }
      return posted
    }
  }

  private static func facts(of due: Due, now: Instant) -> [String: String] {
    let connection = due.connection
    var facts = [
      "name": connection.name,
      "service": connection.service == .octopus ? "Octopus" : "Billit",
      "since": BrusselsDay.of(connection.stateSince).description,
      "dossiers": String(due.held.dossiers), "documents": String(due.held.documents),
    ]
    if let cause = connection.cause {
      facts.merge(cause.facts) { own, _ in own }
      facts["cause"] = cause.code.rawValue
    }
    if let term = connection.permission {
      facts["until"] = BrusselsDay.of(term.lapses).description
      facts["days"] = String(term.daysLeft(at: now))
    }
    return facts
  }

  private static func mark(_ connection: Int64, _ notice: ConnectionNotice) -> String {
    "\(connection) \(notice.occasion) \(notice.step.rawValue)"
  }

  /// Takes back the letters that have not gone, except those about what still stands.
  private static func clear(
    except standing: [String], now: Instant, _ database: GRDB.Database
  ) throws {
    for row in try Row.fetchAll(database, sql: waiting) {
      let mark =
        "\(row["connection_id"] as Int64) \(row["occasion"] as String) \(row["step"] as String)"
      guard !standing.contains(mark) else { continue }
      try database.execute(
        sql: """
          update letters set state = 'cancelled', state_since = ?, due_at = null
          where id = ? and state = 'waiting'
          """, arguments: [now, row["letter_id"] as Int64])
    }
  }

  static let waiting = """
    select connection_reminders.* from letters
    join connection_reminders on connection_reminders.letter_id = letters.id
    where letters.state = 'waiting'
    """
}

extension ConnectionNotice.Step {
  fileprivate var letter: Letter.Kind {
    switch self {
    case .days30, .days7, .days1: .permissionLapsing
    case .lapsed: .permissionLapsed
    case .refused: .connectionRefused
    case .silent: .connectionSilent
    }
  }
}
