import Accounting
import Storage

/// How far an import has come, as a bar and in words.
struct ProgressBar: Sendable, Hashable {
  var parts: [Part]
  var summary: String

  struct Part: Sendable, Hashable {
    var tone: String
    var x: String
    var width: String
    var title: String
  }

  init(_ done: Int, of total: Int, speech: Speech) {
    let share = total > 0 ? min(100, done * 100 / total) : 0
    summary = speech.fill(
      ImportText.impOf,
      ["done": speech.format.number(done), "total": speech.format.number(total)])
    parts = [Part(tone: "ok", x: "0", width: String(share), title: summary)]
  }
}

/// One import in a list.
struct ImportLine: Sendable, Hashable {
  var href: String
  var name: String
  var pill: Pill
  var bar: ProgressBar?
  var note: String?
  var when: String
  var planField: String
  var planMark: String?

  init(_ line: ImportReading.Line, speech: Speech, now: Instant) {
    let record = line.record
    href = SitePath.importOne(record.id).text
    name = line.dossierName
    pill = Pill(record, speech)
    bar =
      record.total > 0 && record.state != .waiting
      ? ProgressBar(line.written, of: record.total, speech: speech) : nil
    note = ImportLine.note(record, speech, now)
    when = speech.format.brief(record.endedAt ?? record.stateSince, now: now)
    planField = "p-\(record.id)"
    let isClear = record.counts.total(.conflict) == 0
    planMark = record.state == .preview && isClear ? record.planMark : nil
  }

  static func note(_ record: ImportRecord, _ speech: Speech, _ now: Instant) -> String? {
    if let cause = record.cause {
      let words = speech.explain(cause)
      return "\(words.title). \(words.sentence)"
    }
    if record.state == .waiting, let day = record.dueDay {
      return day == BelgianTime(now).date
        ? speech(ImportText.impNow)
        : speech.fill(ImportText.impForecast, ["day": speech.format.date(day)])
    }
    let conflicts = record.counts.total(.conflict)
    return conflicts > 0
      ? speech.fill(ImportText.impToDecide, ["n": speech.format.number(conflicts)]) : nil
  }
}

extension Pill {
  /// How an import stands.
  init(_ record: ImportRecord, _ speech: Speech) {
    let word = ImportWords.state(record.state)[speech.language]
    if record.isPaused {
      self.init(.aside, speech(CommonText.paused))
      return
    }
    let mark: Mark =
      switch record.state {
      case .waiting, .writing: .wait
      case .preview, .differs: .office
      case .failed: record.cause.map { Mark($0.owner) } ?? .admin
      case .done: .ok
      case .withdrawn: .aside
      }
    self.init(mark, word)
  }
}

/// The page of all imports.
struct ImportListPage: Sendable {
  var open: [ImportLine]
  var ended: [ImportLine]
  var hasOpen: Bool
  var hasEnded: Bool
  var confirmAll: String?
  var confirmHref: String
  var addHref: String?

  init(_ lines: [ImportReading.Line], role: Role, speech: Speech, now: Instant) {
    let rows = lines.map { ($0.record.state.isOpen, ImportLine($0, speech: speech, now: now)) }
    open = rows.filter(\.0).map(\.1)
    ended = rows.filter { !$0.0 }.map(\.1)
    hasOpen = !open.isEmpty
    hasEnded = !ended.isEmpty
    let clear = open.count { $0.planMark != nil }
    confirmAll =
      clear > 1 && role >= .accountant
      ? speech.fill(ImportText.impConfirmAll, ["n": speech.format.number(clear)]) : nil
    confirmHref = SitePath.importsConfirmation.text
    addHref = role == .administrator ? SitePath.dossierImport().text : nil
  }
}

/// An import as scripts read it.
struct ImportJSON: Encodable {
  let line: ImportReading.Line
  let speech: Speech

  enum Key: String, CodingKey {
    case id, dossier, state, origin, paused, written, total, counts, cause
    case dueDay = "due_day"
    case plan, confirmedBy = "confirmed_by"
    case endedAt = "ended_at"
  }

  func encode(to encoder: any Encoder) throws {
    let record = line.record
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(record.id, forKey: .id)
    try json.encode(record.dossierID, forKey: .dossier)
    try json.encode(record.state.rawValue, forKey: .state)
    try json.encode(record.origin.rawValue, forKey: .origin)
    try json.encode(record.isPaused, forKey: .paused)
    try json.encode(line.written, forKey: .written)
    try json.encode(record.total, forKey: .total)
    try json.encode(record.counts, forKey: .counts)
    try json.encode(record.dueDay?.description, forKey: .dueDay)
    try json.encode(record.planMark, forKey: .plan)
    try json.encode(record.confirmedBy, forKey: .confirmedBy)
    try json.encode(record.endedAt.map(BelgianFormat.iso), forKey: .endedAt)
    try json.encode(record.cause.map { CauseJSON($0, speech) }, forKey: .cause)
  }
}
