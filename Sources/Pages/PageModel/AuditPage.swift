import Accounting
import Cryptography
import Storage

/// What a line of the audit is about, in words and as a link.
struct AuditSubject: Sendable, Hashable {
  var text: String
  var href: String?

  /// Subjects are "kind/id"; one of a kind nobody knows is shown as it is.
  init(_ subject: String, _ speech: Speech) {
    let parts = subject.split(separator: "/", maxSplits: 1)
    let id = parts.count == 2 ? Int64(parts[1]) : nil
    let known: (AuditText, String?)? =
      switch (parts.first ?? "", id) {
      case ("document", .some(let id)): (.subjectDocument, SitePath.document(id).text)
      case ("dossier", .some(let id)): (.subjectDossier, SitePath.dossier(id).text)
      case ("hook", .some(let id)): (.subjectHook, SitePath.deliveries(hook: id).text)
      case ("hook_secret", .some): (.subjectSecret, SitePath.hooks().text)
      case ("delivery", .some(let id)) where id < .max:
        (.subjectDelivery, SitePath.deliveries(next: id + 1).text)
      case ("statement", .some(let id)): (.subjectStatement, StatementPath.one(id).text)
      case ("bank", .some(let id)): (.subjectBankAccount, SitePath.bankAccount(id).text)
      case ("import", .some(let id)): (.subjectImport, SitePath.importOne(id).text)
      case ("letter", .some(let id)): (.subjectLetter, SitePath.letter(id).text)
      case ("connection", .some): (.subjectConnection, SitePath.connections().text)
      case ("user", .some(let id)): (.subjectUser, SitePath.person(id).text)
      case ("token", nil): (.subjectToken, SitePath.tokens.text)
      case ("session", nil): (.subjectSession, nil)
      default: nil
      }
    text =
      known.map { speech.fill($0.0, ["id": id.map { String($0) } ?? ""]) } ?? subject
    href = known?.1
  }
}

/// The page of the audit.
struct AuditPage: Sendable {
  var rows: [Line]
  var isEmpty: Bool
  var chain: Chain?
  var actor: String?
  var subject: String?
  var from: String?
  var to: String?
  var actions: [DocumentListPage.Choice]
  var dossiers: [DocumentListPage.Choice]
  var hasFilter: Bool
  var clearHref: String
  var csvHref: String
  var jsonHref: String
  /// What the list of the chosen dossier is called; nil when none is chosen.
  var ofDossier: String?
  var nextHref: String?
  var firstHref: String?

  struct Line: Sendable, Hashable {
    var at: String
    var actor: String
    var actorHref: String
    var action: String
    var code: String
    var subject: AuditSubject
    var dossier: String?
    var dossierHref: String?
    var facts: String
    var outside: String?
  }

  /// What the check of the chain of hashes found.
  struct Chain: Sendable, Hashable {
    var pill: Pill
    var sentence: String
    /// When that was; nil when it was never checked.
    var checked: String?
    var verifyHref = SitePath.auditVerification.text
    var printLabel: String?
    var print: String?

    /// - Parameter standing: the newest check; every line is read once an hour and when somebody asks.
    init(_ standing: UpkeepLog.Standing?, head: AuditChain.Head?, speech: Speech) {
      let record = standing?.last
      switch record {
      case nil:
        pill = Pill(.wait, speech(AuditText.chainUnchecked))
        sentence = speech(AuditText.chainUncheckedMeans)
      case .some(let record) where record.succeeded:
        pill = Pill(.ok, speech(AuditText.chainSound))
        let lines = record.facts["lines"].flatMap { Int($0) } ?? 0
        sentence = speech.fill(
          AuditText.chainSoundMeans, ["n": speech.format.number(lines)])
      case .some(let record):
        pill = Pill(.down, speech(AuditText.chainBroken))
        sentence = speech.fill(
          AuditText.chainBrokenMeans, ["id": record.facts["line"] ?? "?"])
        if let since = standing?.failingSince {
          sentence +=
            " " + speech.fill(AuditText.chainBrokenSince, ["time": speech.format.moment(since)])
        }
      }
      checked = record.map {
        speech.fill(AuditText.chainChecked, ["time": speech.format.moment($0.at)])
      }
      guard let head else { return }
      printLabel = speech.fill(AuditText.chainPrint, ["id": String(head.line)])
      print = Digest(bytes: head.hash)?.hex
    }
  }

  init(
    _ rows: [AuditRow], next: Int64?, chain: Chain?, dossiers names: [DossierName],
    query: AuditQuery, speech: Speech
  ) {
    self.rows = rows.map { Line($0, speech) }
    isEmpty = rows.isEmpty
    self.chain = chain
    actor = query.actor
    subject = query.subject
    from = query.from?.description
    to = query.to?.description
    var codes = Set(AuditActionWords.table.keys).union(StepEventWords.actions.keys)
    if let action = query.action { codes.insert(action) }
    actions = codes.map { code in
      .init(
        value: code, label: AuditActionWords.text(code, speech), isChosen: code == query.action)
    }.sorted { $0.label < $1.label }
    dossiers = names.map {
      .init(value: String($0.id), label: $0.name, isChosen: $0.id == query.dossier)
    }
    hasFilter = query.hasFilter
    clearHref = SitePath.audit().text
    csvHref = SitePath.audit(query.from(nil), form: .csv).text
    jsonHref = SitePath.audit(query.from(nil), form: .json).text
    ofDossier = names.first { $0.id == query.dossier }?.name
    nextHref = next.map { SitePath.audit(query.from($0)).text }
    firstHref = query.after == nil ? nil : SitePath.audit(query.from(nil)).text
  }
}

extension AuditPage.Line {
  /// Characters of the facts that a row shows; the lists for machines have them all.
  private static let factsLength = 240

  fileprivate init(_ row: AuditRow, _ speech: Speech) {
    let line = row.line
    at = speech.format.moment(line.at)
    actor = line.actor
    var byActor = AuditQuery()
    byActor.actor = line.actor
    actorHref = SitePath.audit(byActor).text
    action = AuditActionWords.text(line.action, speech)
    code = line.action
    subject = AuditSubject(line.subject, speech)
    if let id = line.dossierID {
      dossier = row.dossierName ?? String(id)
      dossierHref = SitePath.dossier(id).text
    }
    let written = line.facts.sorted { $0.key < $1.key }
      .map { speech.pair($0.key, Self.value(of: $0.key, $0.value, speech)) }
      .joined(separator: " · ")
    facts =
      written.count > Self.factsLength ? written.prefix(Self.factsLength) + "…" : written
    outside = row.isChained ? nil : speech(AuditText.chainOutside)
  }

  /// Moments are written down as milliseconds under names that say so.
  private static func value(of key: String, _ text: String, _ speech: Speech) -> String {
    guard key.hasSuffix("_at") || key.hasSuffix("_ends"), let instant = Instant(text),
      instant > 1_000_000_000_000, instant < 10_000_000_000_000
    else { return text }
    return speech.format.moment(instant)
  }
}

/// A line of the audit as scripts read it.
struct AuditJSON: Encodable {
  let row: AuditRow
  let speech: Speech

  enum Key: String, CodingKey {
    case id, at, actor, action, subject, facts, dossier
    case actionText = "action_text"
    case dossierID = "dossier_id"
    case isChained = "chained"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(row.id, forKey: .id)
    try json.encode(BelgianFormat.iso(row.line.at), forKey: .at)
    try json.encode(row.line.actor, forKey: .actor)
    try json.encode(row.line.action, forKey: .action)
    try json.encode(AuditActionWords.text(row.line.action, speech), forKey: .actionText)
    try json.encode(row.line.subject, forKey: .subject)
    try json.encode(row.dossierName, forKey: .dossier)
    try json.encode(row.line.dossierID, forKey: .dossierID)
    try json.encode(row.line.facts, forKey: .facts)
    try json.encode(row.isChained, forKey: .isChained)
  }
}
