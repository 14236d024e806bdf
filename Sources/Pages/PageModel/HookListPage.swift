import Accounting
import Storage

/// One webhook registration with its secrets' times; never a secret, never its path.
struct HookCard: Sendable, Hashable {
  /// Names its place in the list.
  var anchor: String
  var dossier: String
  var dossierHref: String
  var number: String?
  var event: String
  var pill: Pill
  var lastDelivery: String
  var deliveriesHref: String
  var secrets: [Secret]
  var rotateHref: String?
  /// The field that picks it for a renewal of several; only on the list, for administrators.
  var chooseField: String?
  /// Since when calls are missed.
  var silent: Pill?
  var silence: String?

  struct Secret: Sendable, Hashable {
    var pill: Pill
    var from: String
    var until: String
    /// Whether it counts no longer.
    var isEnded: Bool
    /// When it ends, while it still counts.
    var ends: String?
    var lastUsed: String
    var isUsed: Bool
    var by: String
    /// What its use proves, such as that a new secret works.
    var seen: String?
    var retireHref: String?
    /// Where its end is changed, and the end as the form shows it.
    var endHref: String?
    var endValue: String?
  }

  init(
    _ row: HookRow, silence: HookSilence? = nil, isChosen: Bool = false, role: Role,
    speech: Speech, now: Instant
  ) {
    let hook = row.hook
    anchor = "hook-\(hook.id)"
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
          shown.endHref = SitePath.secretEnd(hook: hook.id, secret: secret.id).text
          shown.endValue = secret.validUntil.map { BelgianTime($0).field } ?? ""
          shown.retireHref = SitePath.secretRetirement(hook: hook.id, secret: secret.id).text
        }
        return shown
      }
    if let found = silence {
      silent = Pill(
        Mark(found.cause.owner),
        speech.fill(RotationText.silentPill, ["at": speech.format.moment(found.since)]))
      let explanation = speech.explain(found.cause)
      self.silence = "\(explanation.sentence) \(explanation.fix)"
    }
    if isChosen, role == .administrator, hook.state == .active {
      chooseField = anchor
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
      isEnded = until <= now
      ends = isEnded ? nil : self.until
    } else {
      pill = Pill(.ok, speech(LinkText.secretValid))
      until = speech(LinkText.secretOpen)
      isEnded = false
    }
    from = format.moment(secret.validFrom)
    isUsed = secret.lastUsedAt != nil
    lastUsed = secret.lastUsedAt.map(format.moment) ?? speech(CommonText.never)
    by = secret.createdBy
  }
}

/// The page that lists webhooks.
struct HookListPage: Sendable {
  var hooks: [HookCard]
  var isEmpty: Bool
  var deliveriesHref: String
  /// The form that renews several; for administrators.
  var many: Many?
  var renewals: [Renewal]
  var hasRenewals: Bool
  var nextHref: String?
  /// Dossiers that Billit takes no webhooks for.
  var polled: [PolledDossier] = []
  var hasPolled = false

  /// The renewal of several at once.
  struct Many: Sendable, Hashable {
    var href: String
    var all: String
    var hours: [DocumentListPage.Choice]
  }

  /// One renewal of several that was begun.
  struct Renewal: Sendable, Hashable {
    var href: String
    var begun: String
    var summary: String
  }

  /// So many have room on a page.
  static let room = 50

  init(
    _ all: [HookRow], after: Int64? = nil, silences: [Int64: HookSilence] = [:],
    rotations: [HookRotation] = [], overlapHours: Int = 24, role: Role, speech: Speech,
    now: Instant
  ) {
    let start = after.flatMap { id in all.firstIndex { $0.hook.id == id }.map { $0 + 1 } } ?? 0
    let rows = all.dropFirst(start).prefix(HookListPage.room)
    nextHref =
      start + rows.count < all.count
      ? rows.last.map { "/hooks" + Query([("next", String($0.hook.id))]).text } : nil
    hooks = rows.map {
      HookCard(
        $0, silence: silences[$0.dossier.id], isChosen: true, role: role, speech: speech, now: now)
    }
    let usable = all.filter { $0.hook.state == .active }.count
    if role == .administrator, usable > 0 {
      many = Many(
        href: SitePath.hookRotations.text,
        all: speech.fill(RotationText.renewAll, ["n": speech.format.number(usable)]),
        hours: Set([1, 24, 72, 168, overlapHours]).sorted().map { hours in
          .init(
            value: String(hours),
            label: speech.fill(
              hours >= 72 ? RotationText.daysMany : .hoursMany,
              ["n": String(hours >= 72 ? hours / 24 : hours)]),
            isChosen: hours == overlapHours)
        })
    }
    renewals = rotations.map { rotation in
      Renewal(
        href: SitePath.hookRotation(rotation.id).text,
        begun: speech.format.moment(rotation.createdAt),
        summary: speech.fill(
          RotationText.rotationSummary,
          [
            "done": speech.format.number(rotation.done),
            "total": speech.format.number(rotation.total),
            "failed": speech.format.number(rotation.failed),
            "pending": speech.format.number(rotation.pending),
          ]))
    }
    hasRenewals = !renewals.isEmpty
    isEmpty = all.isEmpty
    deliveriesHref = SitePath.deliveries().text
  }
}
