import Accounting
import Storage

/// Something an administrator should look after, told by the report. Pure.
struct HealthConcern: Sendable, Hashable {
  var code: Code
  var severity: Severity
  /// What the words name; instants and sizes are written out by the page.
  var facts: [String: Fact] = [:]

  enum Severity: String, Sendable, Comparable {
    case warning, fault

    static func < (left: Severity, right: Severity) -> Bool {
      left == .warning && right == .fault
    }
  }

  enum Fact: Sendable, Hashable {
    case text(String)
    case number(Int)
    case day(Instant)
    case duration(Instant)
    case size(Int64?)
  }

  enum Code: String, Sendable, CaseIterable {
    case workWaits = "work_waits"
    case noWorkers = "no_workers"
    case quarantine
    case connectionDown = "connection_down"
    case connectionRefused = "connection_refused"
    case permissionLapses = "permission_lapses"
    case permissionLapsed = "permission_lapsed"
    case backupNone = "backup_none"
    case backupOld = "backup_old"
    case backupFailed = "backup_failed"
    case restoreNone = "restore_untested"
    case restoreOld = "restore_test_old"
    case restoreFailed = "restore_test_failed"
    case auditBroken = "audit_broken"
    case databaseUnsound = "database_unsound"
    case settingsWrong = "database_settings_wrong"
    case diskLow = "disk_low"
    case noRoom = "no_room_for_backup"
    case logLarge = "wal_large"
    case sqliteFault = "sqlite_wal_reset"
    case openSSLOld = "openssl_unsupported"
    case certificateEnds = "certificate_ends"
    case certificateEnded = "certificate_ended"
    case certificateWrong = "certificate_wrong_host"
    case certificateUnreadable = "certificate_unreadable"
    case mailProgramGone = "mail_program_missing"
    case mailFailed = "mail_failed"
    case mailUnknown = "mail_unknown"
    case clockOff = "clock_off"
    case clockJumped = "clock_jumped"
  }

  init(_ code: Code, _ severity: Severity, _ facts: [String: Fact] = [:]) {
    self.code = code
    self.severity = severity
    self.facts = facts
  }
}

extension HealthReport {
  /// Due work left alone for longer is nobody else's fault, in milliseconds.
  static let patience: Instant = 300_000
  private static let day: Instant = 86_400_000

  /// Everything to look after, faults first.
  var concerns: [HealthConcern] {
    (present + ways + kept + file + versions + certificateConcerns + letters + clocks)
      .enumerated().sorted {
        ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
      }.map(\.element)
  }

  private var present: [HealthConcern] {
    var found: [HealthConcern] = []
    if let process {
      if process.workers == 0 {
        found.append(.init(.noWorkers, .warning))
      } else if let age = process.queueAge, age > HealthReport.patience {
        found.append(.init(.workWaits, .fault, ["time": .duration(age)]))
      }
    }
    if figures.quarantined > 0 {
      found.append(.init(.quarantine, .warning, ["n": .number(figures.quarantined)]))
    }
    return found
  }

  private var ways: [HealthConcern] {
    figures.connections.flatMap { line in
      var found: [HealthConcern] = []
      let name = HealthConcern.Fact.text(line.name)
      switch line.state {
      case .waiting:
        found.append(.init(.connectionDown, .fault, ["name": name, "at": .day(line.stateSince)]))
      case .refused:
        found.append(
          .init(.connectionRefused, .fault, ["name": name, "at": .day(line.stateSince)]))
      case .unproven, .working: break
      }
      guard let term = line.permission, let step = term.step(at: now) else { return found }
      let facts = [
        "name": name, "n": .number(term.daysLeft(at: now)), "at": .day(term.lapses),
      ]
      found.append(
        step == .lapsed
          ? .init(.permissionLapsed, .fault, facts)
          : .init(.permissionLapses, step == .days30 ? .warning : .fault, facts))
      return found
    }
  }

  private var kept: [HealthConcern] {
    var found: [HealthConcern] = []
    let backup = upkeep[.backup]
    if let last = backup?.lastDone {
      let age = now - last.at
      if age > 2 * HealthReport.day {
        found.append(
          .init(.backupOld, age > 7 * HealthReport.day ? .fault : .warning, ["at": .day(last.at)]))
      }
    } else {
      found.append(.init(.backupNone, .warning))
    }
    if let backup, !backup.holds {
      found.append(
        .init(.backupFailed, .fault, ["reason": .text(backup.last.facts["reason"] ?? "–")]))
    }
    let test = upkeep[.restoreTest]
    if let test, !test.holds {
      found.append(
        .init(.restoreFailed, .fault, ["reason": .text(test.last.facts["reason"] ?? "–")]))
    } else if let last = test?.lastDone {
      if now - last.at > 90 * HealthReport.day {
        found.append(.init(.restoreOld, .warning, ["at": .day(last.at)]))
      }
    } else if backup?.lastDone != nil {
      found.append(.init(.restoreNone, .warning))
    }
    if let audit = upkeep[.audit], !audit.holds {
      found.append(
        .init(.auditBroken, .fault, ["id": .text(audit.last.facts["line"] ?? "?")]))
    }
    if let check = upkeep[.integrity], !check.holds {
      let reason = check.last.facts["file"] ?? check.last.facts["rules"] ?? "–"
      found.append(.init(.databaseUnsound, .fault, ["reason": .text(reason)]))
    }
    return found
  }

  private var file: [HealthConcern] {
    var found: [HealthConcern] = []
    let wrong = pragmas.filter(\.isWrong)
    if !wrong.isEmpty {
      found.append(
        .init(
          .settingsWrong, .fault,
          ["names": .text(wrong.map { "\($0.name)=\($0.value)" }.joined(separator: ", "))]))
    }
    if let freeBytes {
      if freeBytes < HealthUnits.lowDisk {
        found.append(.init(.diskLow, .fault, ["size": .size(freeBytes)]))
      } else if freeBytes < 2 * (fileBytes ?? 0) {
        found.append(.init(.noRoom, .warning, ["size": .size(freeBytes)]))
      }
    }
    if walBytes > 512 << 20 {
      found.append(.init(.logLarge, .warning, ["size": .size(Int64(walBytes))]))
    }
    return found
  }

  private var versions: [HealthConcern] {
    var found: [HealthConcern] = []
    if KnownFaults.hasWALReset(sqlite: sqliteVersion) {
      found.append(.init(.sqliteFault, .warning, ["version": .text(sqliteVersion)]))
    }
    if let end = KnownFaults.endOfSupport(openSSL: openSSL), end < BelgianTime(now).date {
      found.append(
        .init(.openSSLOld, .warning, ["at": .day(BrusselsDay.start(of: end))]))
    }
    return found
  }

  private var certificateConcerns: [HealthConcern] {
    switch certificate {
    case .unwatched, .unseen: return []
    case .unreadable(let reason):
      return [.init(.certificateUnreadable, .warning, ["reason": .text(reason)])]
    case .read(let read):
      var found: [HealthConcern] = []
      if !read.coversHost {
        found.append(
          .init(
            .certificateWrong, .fault,
            ["host": .text(read.host ?? "–"), "name": .text(read.subject)]))
      }
      let left = (read.until - now) / HealthReport.day
      if read.until <= now || read.from > now {
        found.append(.init(.certificateEnded, .fault, ["at": .day(read.until)]))
      } else if left < 30 {
        found.append(
          .init(
            .certificateEnds, left < 7 ? .fault : .warning,
            ["n": .number(Int(left)), "at": .day(read.until)]))
      }
      return found
    }
  }

  private var letters: [HealthConcern] {
    var found: [HealthConcern] = []
    if case .missing(let program) = mailProgram {
      found.append(.init(.mailProgramGone, .fault, ["program": .text(program)]))
    }
    let mail = figures.mail
    if let failed = mail.lastFailedAt, failed > (mail.lastSentAt ?? 0) {
      found.append(
        .init(
          .mailFailed, .warning,
          ["at": .day(failed), "reason": .text(mail.lastFailure ?? "–")]))
    }
    if mail.unknown > 0 {
      found.append(.init(.mailUnknown, .warning, ["n": .number(mail.unknown)]))
    }
    return found
  }

  /// Webhooks more than five minutes off are put aside; half a minute is more than a kept clock shows.
  private var clocks: [HealthConcern] {
    guard let clocks = process?.clocks else { return [] }
    let names = Dictionary(
      figures.connections.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var found = clocks.services.compactMap { reading -> HealthConcern? in
      let off = abs(reading.ahead)
      guard off > 30_000 else { return nil }
      return .init(
        .clockOff, off > 300_000 ? .fault : .warning,
        [
          "name": .text(names[reading.connectionID] ?? "–"), "time": .duration(off),
        ])
    }
    if let jump = clocks.jump, now - jump.at < HealthReport.day {
      found.append(.init(.clockJumped, .warning, ["time": .duration(abs(jump.by))]))
    }
    return found
  }
}
