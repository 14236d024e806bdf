import Accounting
import Storage

/// The page that lists webhook calls.
struct DeliveryListPage: Sendable {
  var rows: [Line]
  var isEmpty: Bool
  var outcomes: [DocumentListPage.Choice]
  var hook: String?
  var nextHref: String?
  var firstHref: String?
  /// Where several are decided; only where some may be.
  var decideHref: String?

  struct Line: Sendable, Hashable {
    var received: String
    var signed: String
    var dossier: String
    var pill: Pill
    var subject: String
    var documentHref: String?
    var size: String
    /// The outcome in a sentence.
    var why: String
    var secret: String
    /// For administrators.
    var bodyHref: String?
    /// For administrators, of calls in quarantine.
    var decision: Decision?
  }

  struct Decision: Sendable, Hashable {
    var replayHref: String
    var discardHref: String
    var chooseField: String
  }

  init(
    _ rows: [DeliveryRow], next: Int64?, hook: Int64?, outcome: String?, after: Int64?,
    role: Role, speech: Speech
  ) {
    self.rows = rows.map { Line($0, role, speech) }
    decideHref =
      self.rows.contains { $0.decision != nil } ? SitePath.deliveryDecisions.text : nil
    isEmpty = rows.isEmpty
    self.hook = hook.map { String($0) }
    outcomes = DeliveryOutcome.allCases.map {
      .init(value: $0.rawValue, label: speech($0.text), isChosen: $0.rawValue == outcome)
    }
    nextHref = next.map { SitePath.deliveries(hook: hook, outcome: outcome, next: $0).text }
    firstHref = after == nil ? nil : SitePath.deliveries(hook: hook, outcome: outcome).text
  }
}

extension DeliveryListPage.Line {
  fileprivate init(_ row: DeliveryRow, _ role: Role, _ speech: Speech) {
    received = speech.format.moment(row.receivedAt)
    signed = speech.format.moment(row.signedAt)
    dossier = row.dossier.name
    let outcome = DeliveryOutcome(rawValue: row.outcome)
    pill = Pill(outcome?.mark ?? .aside, outcome.map { speech($0.text) } ?? row.outcome)
    subject = [row.entityType, row.entityID.map { String($0) }, row.updateType]
      .compactMap(\.self).joined(separator: " · ")
    documentHref = row.documentID.map { SitePath.document($0).text }
    size = speech.fill(LinkText.bytes, ["n": speech.format.number(row.byteCount)])
    why = outcome.map { speech($0.sentence) } ?? ""
    secret = speech.fill(
      DeliveryText.signedBy,
      ["id": String(row.secretID)].merging(
        row.secretFrom.map { ["from": speech.format.date($0)] } ?? [:]
      ) { $1 })
    guard role == .administrator else { return }
    bodyHref = SitePath.deliveryBody(row.id).text
    if outcome == .quarantined {
      decision = .init(
        replayHref: SitePath.deliveryDecision(row.id, .replay).text,
        discardHref: SitePath.deliveryDecision(row.id, .discard).text,
        chooseField: "delivery-\(row.id)")
    }
  }
}

/// What became of a webhook call, as the column of deliveries says it.
enum DeliveryOutcome: String, Sendable, CaseIterable {
  case accepted, quarantined
  case notActedOn = "not_acted_on"
  case replayed, discarded

  var text: LinkText {
    switch self {
    case .accepted: .outcomeAccepted
    case .quarantined: .outcomeQuarantined
    case .notActedOn: .outcomeNotActedOn
    case .replayed: .outcomeReplayed
    case .discarded: .outcomeDiscarded
    }
  }

  /// What it means.
  var sentence: DeliveryText {
    switch self {
    case .accepted: .acceptedMeans
    case .quarantined: .quarantinedMeans
    case .notActedOn: .notActedOnMeans
    case .replayed: .replayedMeans
    case .discarded: .discardedMeans
    }
  }

  var mark: Mark {
    switch self {
    case .accepted, .replayed: .ok
    case .quarantined: .office
    case .notActedOn, .discarded: .aside
    }
  }
}
