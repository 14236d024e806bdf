import Storage

extension HealthConcern.Code {
  /// What it is called, what happened, and what to do.
  var words: CauseWords {
    switch self {
    case .workWaits: .workWaits
    case .noWorkers: .noWorkers
    case .quarantine: .quarantine
    case .connectionDown: .connectionDown
    case .connectionRefused: .connectionRefused
    case .permissionLapses: .permissionLapses
    case .permissionLapsed: .permissionLapsed
    case .backupNone: .backupNone
    case .backupOld: .backupOld
    case .backupFailed: .backupFailed
    case .restoreNone: .restoreNone
    case .restoreOld: .restoreOld
    case .restoreFailed: .restoreFailed
    case .auditBroken: .auditBroken
    case .databaseUnsound: .databaseUnsound
    case .settingsWrong: .settingsWrong
    case .diskLow: .diskLow
    case .noRoom: .noRoom
    case .logLarge: .logLarge
    case .sqliteFault: .sqliteFault
    case .openSSLOld: .openSSLOld
    case .certificateEnds: .certificateEnds
    case .certificateEnded: .certificateEnded
    case .certificateWrong: .certificateWrong
    case .certificateUnreadable: .certificateUnreadable
    case .mailProgramGone: .mailProgramGone
    case .mailFailed: .mailFailed
    case .mailUnknown: .mailUnknown
    case .clockOff: .clockOff
    case .clockJumped: .clockJumped
    }
  }

  /// Where on the pages it is seen.
  var href: String {
    switch self {
    case .workWaits, .noWorkers: "#now"
    case .quarantine:
      SitePath.deliveries(outcome: DeliveryOutcome.quarantined.rawValue).text
    case .connectionDown, .connectionRefused, .permissionLapses, .permissionLapsed:
      SitePath.connections().text
    case .backupNone, .backupOld, .backupFailed, .restoreNone, .restoreOld, .restoreFailed,
      .databaseUnsound:
      "#upkeep"
    case .auditBroken: SitePath.audit().text
    case .settingsWrong, .diskLow, .noRoom, .logLarge, .sqliteFault, .openSSLOld: "#database"
    case .certificateEnds, .certificateEnded, .certificateWrong, .certificateUnreadable,
      .mailProgramGone, .clockOff, .clockJumped:
      "#around"
    case .mailFailed, .mailUnknown: SitePath.letters().text
    }
  }
}

extension HealthConcern.Fact {
  func written(_ speech: Speech) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): speech.format.number(number)
    case .day(let instant): speech.format.date(instant)
    case .duration(let length): HealthUnits.duration(length, speech)
    case .size(let bytes): HealthUnits.size(bytes, speech)
    }
  }

  /// For scripts: instants as ISO 8601, lengths in seconds, sizes in bytes.
  var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .day(let instant): BelgianFormat.iso(instant)
    case .duration(let length): String(length / 1_000)
    case .size(let bytes): bytes.map { String($0) } ?? ""
    }
  }
}
