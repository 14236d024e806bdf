import Accounting
import Storage

/// How far the renewal of many secrets is.
struct RotationPage: Sendable {
  var isRunning: Bool
  var summary: String
  var overlap: String
  var begun: String
  var bar: ShareBar
  var failures: [Line]
  var hasFailures: Bool
  var others: [Line]
  var againHref: String?

  struct Line: Sendable, Hashable {
    var dossier: String
    var href: String
    var event: String
    var pill: Pill
    var reason: String?
    var settled: String
  }

  init(_ report: ShowRotation.Report, speech: Speech) {
    let rotation = report.rotation
    isRunning = rotation.finishedAt == nil
    let format = speech.format
    summary = speech.fill(
      RotationText.rotationSummary,
      [
        "done": format.number(rotation.done), "total": format.number(rotation.total),
        "failed": format.number(rotation.failed), "pending": format.number(rotation.pending),
      ])
    overlap = speech.fill(
      RotationText.rotationOverlap, ["at": format.moment(rotation.overlapEnds)])
    begun = speech.fill(
      RotationText.rotationBegun,
      ["at": format.moment(rotation.createdAt), "by": rotation.createdBy])
    bar = ShareBar(
      [.booked: rotation.done, .stopped: rotation.failed, .waiting: rotation.pending],
      spoken: summary, words: speech)
    let lines = report.items.map { ($0.state, Line($0, speech)) }
    failures = lines.filter { $0.0 == .failed }.map(\.1)
    hasFailures = !failures.isEmpty
    others = lines.filter { $0.0 != .failed }.prefix(RotationPage.room).map(\.1)
    againHref =
      hasFailures && !isRunning ? SitePath.hookRotation(rotation.id, again: true).text : nil
  }

  /// So many that did not fail are named.
  private static let room = 200
}

extension RotationPage.Line {
  fileprivate init(_ item: HookRotationItem, _ speech: Speech) {
    dossier = item.dossier.name
    href = SitePath.dossier(item.dossier.id).text
    event = speech.fill(
      LinkText.hookEvent, ["entity": item.entityType, "update": item.updateType])
    switch item.state {
    case .pending: pill = Pill(.wait, speech(RotationText.rotationWaits))
    case .done: pill = Pill(.ok, speech(RotationText.rotationDone))
    case .failed: pill = Pill(.office, speech(RotationText.rotationFailed))
    }
    reason = item.reason.map { RotationText.reason($0, speech) }
    settled = item.settledAt.map(speech.format.moment) ?? ""
  }
}

/// The renewal as scripts read it.
struct RotationReportJSON: Encodable {
  let report: ShowRotation.Report

  enum Key: String, CodingKey {
    case id, total, done, failed, pending, hooks
    case createdAt = "created_at"
    case createdBy = "created_by"
    case finishedAt = "finished_at"
    case overlapEnds = "overlap_ends"
  }

  func encode(to encoder: any Encoder) throws {
    let rotation = report.rotation
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(rotation.id, forKey: .id)
    try json.encode(rotation.total, forKey: .total)
    try json.encode(rotation.done, forKey: .done)
    try json.encode(rotation.failed, forKey: .failed)
    try json.encode(rotation.pending, forKey: .pending)
    try json.encode(BelgianFormat.iso(rotation.createdAt), forKey: .createdAt)
    try json.encode(rotation.createdBy, forKey: .createdBy)
    try json.encode(rotation.finishedAt.map(BelgianFormat.iso), forKey: .finishedAt)
    try json.encode(BelgianFormat.iso(rotation.overlapEnds), forKey: .overlapEnds)
    try json.encode(report.items.map(ItemJSON.init), forKey: .hooks)
  }

  private struct ItemJSON: Encodable {
    let hookID: Int64
    let dossier: DossierNameJSON
    let state: String
    let reason: String?

    enum CodingKeys: String, CodingKey {
      case dossier, state, reason
      case hookID = "hook_id"
    }

    init(_ item: HookRotationItem) {
      hookID = item.hookID
      dossier = DossierNameJSON(dossier: item.dossier)
      state = item.state.rawValue
      reason = item.reason
    }
  }
}
