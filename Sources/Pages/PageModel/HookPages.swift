import Storage

/// One webhook registration with its secrets' times; never a secret, never its path.
struct HookCard: Sendable, Hashable {
  var dossier: String
  var dossierHref: String
  var number: String?
  var event: String
  var pill: Pill
  var lastDelivery: String
  var deliveriesHref: String
  var secrets: [Secret]
  var rotateHref: String?

  struct Secret: Sendable, Hashable {
    var pill: Pill
    var from: String
    var until: String
    var lastUsed: String
    var by: String
    /// What its use proves, such as that a new secret works.
    var seen: String?
    var retireHref: String?
  }

  init(_ row: HookRow, role: Role, speech: Speech, now: Instant) {
    let hook = row.hook
    dossier = row.dossier.name
    dossierHref = SitePath.dossier(row.dossier.id).text
    number = hook.billitWebhookID.map { speech.fill(LinkText.hookNumber, ["id": String($0)]) }
    event = speech.fill(
      LinkText.hookEvent, ["entity": hook.entityType, "update": hook.updateType])
    let (mark, text): (Mark, LinkText) =
      switch hook.state {
      case .active: (.ok, .hookActive)
      case .registering: (.wait, .hookRegistering)
      case .missing: (.admin, .hookMissing)
      case .retired: (.aside, .hookRetired)
      }
    pill = Pill(mark, speech(text))
    lastDelivery = row.lastDeliveryAt.map(speech.format.moment) ?? speech(CommonText.never)
    deliveriesHref = SitePath.deliveries(hook: hook.id).text
    // Ended secrets are history; the last three of them are enough here.
    let ended = row.secrets.filter { ($0.validUntil ?? .max) <= now }.prefix(3)
    secrets = row.secrets
      .filter { secret in
        (secret.validUntil ?? .max) > now || ended.contains { $0.id == secret.id }
      }
      .map { secret in
        var shown = Secret(secret, speech, now)
        shown.seen = HookCard.seen(secret, in: row, speech, now)
        if role == .administrator, row.isRetirable(secret.id, now: now) {
          shown.retireHref = SitePath.secretRetirement(hook: hook.id, secret: secret.id).text
        }
        return shown
      }
    rotateHref =
      role == .administrator && hook.state == .active
      ? SitePath.rotation(hook: hook.id).text : nil
  }
}

extension HookCard {
  /// While two secrets count: whether the new one was seen to work, and when the old one was last used.
  fileprivate static func seen(
    _ secret: HookSecret, in row: HookRow, _ speech: Speech, _ now: Instant
  ) -> String? {
    guard row.secrets.count > 1, (secret.validUntil ?? .max) > now else { return nil }
    if secret.id == row.secrets.first?.id {
      guard let first = secret.firstUsedAt else { return speech(DeliveryText.newSecretUnseen) }
      return speech.fill(DeliveryText.newSecretSeen, ["at": speech.format.moment(first)])
    }
    guard let last = secret.lastUsedAt else { return speech(DeliveryText.oldSecretUnused) }
    return speech.fill(DeliveryText.oldSecretUsed, ["at": speech.format.moment(last)])
  }
}

extension HookCard.Secret {
  fileprivate init(_ secret: HookSecret, _ speech: Speech, _ now: Instant) {
    let format = speech.format
    if let until = secret.validUntil {
      pill =
        until > now
        ? Pill(.wait, speech(LinkText.secretOverlap)) : Pill(.aside, speech(LinkText.secretEnded))
      self.until = format.moment(until)
    } else {
      pill = Pill(.ok, speech(LinkText.secretValid))
      until = speech(LinkText.secretOpen)
    }
    from = format.moment(secret.validFrom)
    lastUsed = secret.lastUsedAt.map(format.moment) ?? speech(CommonText.never)
    by = secret.createdBy
  }
}

/// The page that lists webhooks.
struct HookListPage: Sendable {
  var hooks: [HookCard]
  var isEmpty: Bool
  var deliveriesHref: String

  init(_ rows: [HookRow], role: Role, speech: Speech, now: Instant) {
    hooks = rows.map { HookCard($0, role: role, speech: speech, now: now) }
    isEmpty = rows.isEmpty
    deliveriesHref = SitePath.deliveries().text
  }
}

/// The page that lists webhook calls.
struct DeliveryListPage: Sendable {
  var rows: [Line]
  var isEmpty: Bool
  var outcomes: [DocumentListPage.Choice]
  var hook: String?
  var nextHref: String?
  var firstHref: String?

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
  }

  init(
    _ rows: [DeliveryRow], next: Int64?, hook: Int64?, outcome: String?, after: Int64?,
    role: Role, speech: Speech
  ) {
    self.rows = rows.map { Line($0, role, speech) }
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
        discardHref: SitePath.deliveryDecision(row.id, .discard).text)
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
