package import Accounting
package import Foundation
import GRDB

/// One import of one dossier, from being asked for to its end.
package struct ImportRecord: Sendable, Identifiable, Hashable {
  package var id: Int64
  package var dossierID: Int64
  package var origin: Origin
  package var state: State
  package var stateSince: Instant
  package var isPaused: Bool
  /// Not before this instant is it gone on with.
  package var dueAt: Instant?
  /// The day on which it is expected to be read, while it waits.
  package var dueDay: CalendarDate?
  package var askedBy: String
  package var askedAt: Instant
  /// When Octopus was read for the plan.
  package var readAt: Instant?
  /// What was previewed, and so what may be written.
  package var planHash: Data?
  package var counts: ImportCounts
  /// How many items are to be written.
  package var total: Int
  package var confirmedBy: String?
  package var confirmedAt: Instant?
  package var endedAt: Instant?
  package var cause: Cause?

  package enum Origin: String, Sendable, Hashable {
    /// Somebody asked and confirms.
    case person
    /// Changes that flow in by themselves; what is to be decided waits for somebody.
    case schedule
  }

  package enum State: String, Sendable, Hashable, CaseIterable {
    /// Waits for its turn to be read.
    case waiting
    /// Read and compared; nothing is written until somebody confirms.
    case preview
    case writing
    /// Stopped: something is no longer as the preview showed it.
    case differs
    case failed
    case done
    case withdrawn

    /// Whether it still may come to something.
    package var isOpen: Bool { self != .done && self != .withdrawn }
  }

  /// The plan's hash as forms carry it.
  package var planMark: String? {
    planHash.map { $0.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() }
  }

  init(_ row: Row) throws {
    id = row["id"]
    dossierID = row["dossier_id"]
    origin = Origin(rawValue: row["origin"]) ?? .person
    state = State(rawValue: row["state"]) ?? .failed
    stateSince = row["state_since"]
    isPaused = row["paused"]
    dueAt = row["due_at"]
    dueDay = (row["due_day"] as String?).flatMap { CalendarDate($0) }
    askedBy = row["asked_by"]
    askedAt = row["asked_at"]
    readAt = row["read_at"]
    planHash = row["plan_sha256"]
    counts = try JSONText.read(ImportCounts.self, row["counts"]) ?? ImportCounts()
    total = row["total"]
    confirmedBy = row["confirmed_by"]
    confirmedAt = row["confirmed_at"]
    endedAt = row["ended_at"]
    cause = Cause(code: row["cause_code"], facts: row["cause_facts"])
  }
}

/// One item of an import's plan and how far it has come.
package struct PlannedItem: Sendable, Hashable {
  package var position: Int
  package var status: Status
  package var item: ImportItem
  /// What is no longer as the preview showed it.
  package var difference: [FieldChange]

  package enum Status: String, Sendable, Hashable {
    /// Only shown: gone, or to be decided.
    case shown
    case planned
    /// The call was begun; whether it was carried out is not known until it is settled.
    case sending
    case written
    case differs
    case refused
  }

  init(_ row: Row) throws {
    position = row["position"]
    status = Status(rawValue: row["status"]) ?? .shown
    guard let item = try JSONText.read(ImportItem.self, row["item"] as String?) else {
      throw DatabaseError(message: "an item of an import is unreadable")
    }
    self.item = item
    difference = try JSONText.read([FieldChange].self, row["difference"]) ?? []
  }
}
