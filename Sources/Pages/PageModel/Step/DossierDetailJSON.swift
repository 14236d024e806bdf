import Accounting
import Storage

/// One dossier as scripts read it: what the list has, and how both sides are kept in step.
struct DossierDetailJSON: Encodable {
  let row: DossierRow
  let alarms: [LinkAlarms.Alarm]
  let booksReadAt: Instant?
  let speech: Speech

  enum Key: String, CodingKey {
    case alarms, mode
    case liveFrom = "live_from"
    case booksReadAt = "books_read_at"
  }

  func encode(to encoder: any Encoder) throws {
    try DossierJSON(row: row, speech: speech).encode(to: encoder)
    let settings = row.dossier.settings
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(alarms.map { AlarmPart(alarm: $0, speech: speech) }, forKey: .alarms)
    try json.encode(settings.mode.rawValue, forKey: .mode)
    try json.encode(settings.liveFrom?.description, forKey: .liveFrom)
    try json.encode(booksReadAt.map(BelgianFormat.iso), forKey: .booksReadAt)
  }

  private struct AlarmPart: Encodable {
    let alarm: LinkAlarms.Alarm
    let speech: Speech

    enum Key: String, CodingKey {
      case cause, since
    }

    func encode(to encoder: any Encoder) throws {
      var json = encoder.container(keyedBy: Key.self)
      try json.encode(CauseJSON(alarm.cause, speech), forKey: .cause)
      try json.encode(BelgianFormat.iso(alarm.since), forKey: .since)
    }
  }
}
