import Storage

extension HealthConcern.Code {
  var title: HealthConcernText {
    switch self {
    case .workWaits: .workWaitsTitle
    case .noWorkers: .noWorkersTitle
    case .quarantine: .quarantineTitle
    case .connectionDown: .connectionDownTitle
    case .connectionRefused: .connectionRefusedTitle
    case .permissionLapses: .permissionLapsesTitle
    case .permissionLapsed: .permissionLapsedTitle
    case .backupNone: .backupNoneTitle
    case .backupOld: .backupOldTitle
    case .backupFailed: .backupFailedTitle
    case .restoreNone: .restoreNoneTitle
    case .restoreOld: .restoreOldTitle
    case .restoreFailed: .restoreFailedTitle
    case .auditBroken: .auditBrokenTitle
    case .databaseUnsound: .databaseUnsoundTitle
    case .settingsWrong: .settingsWrongTitle
    case .diskLow: .diskLowTitle
    case .noRoom: .noRoomTitle
    case .logLarge: .logLargeTitle
    case .sqliteFault: .sqliteFaultTitle
    case .openSSLOld: .openSSLOldTitle
    case .certificateEnds: .certificateEndsTitle
    case .certificateEnded: .certificateEndedTitle
    case .certificateWrong: .certificateWrongTitle
    case .certificateUnreadable: .certificateUnreadableTitle
    case .mailProgramGone: .mailProgramGoneTitle
    case .mailFailed: .mailFailedTitle
    case .mailUnknown: .mailUnknownTitle
    case .clockOff: .clockOffTitle
    case .clockJumped: .clockJumpedTitle
    }
  }

  var sentence: HealthConcernText {
    switch self {
    case .workWaits: .workWaitsMeans
    case .noWorkers: .noWorkersMeans
    case .quarantine: .quarantineMeans
    case .connectionDown: .connectionDownMeans
    case .connectionRefused: .connectionRefusedMeans
    case .permissionLapses: .permissionLapsesMeans
    case .permissionLapsed: .permissionLapsedMeans
    case .backupNone: .backupNoneMeans
    case .backupOld: .backupOldMeans
    case .backupFailed: .backupFailedMeans
    case .restoreNone: .restoreNoneMeans
    case .restoreOld: .restoreOldMeans
    case .restoreFailed: .restoreFailedMeans
    case .auditBroken: .auditBrokenMeans
    case .databaseUnsound: .databaseUnsoundMeans
    case .settingsWrong: .settingsWrongMeans
    case .diskLow: .diskLowMeans
    case .noRoom: .noRoomMeans
    case .logLarge: .logLargeMeans
    case .sqliteFault: .sqliteFaultMeans
    case .openSSLOld: .openSSLOldMeans
    case .certificateEnds: .certificateEndsMeans
    case .certificateEnded: .certificateEndedMeans
    case .certificateWrong: .certificateWrongMeans
    case .certificateUnreadable: .certificateUnreadableMeans
    case .mailProgramGone: .mailProgramGoneMeans
    case .mailFailed: .mailFailedMeans
    case .mailUnknown: .mailUnknownMeans
    case .clockOff: .clockOffMeans
    case .clockJumped: .clockJumpedMeans
    }
  }

  var advice: HealthConcernText {
    switch self {
    case .workWaits: .workWaitsAdvice
    case .noWorkers: .noWorkersAdvice
    case .quarantine: .quarantineAdvice
    case .connectionDown: .connectionDownAdvice
    case .connectionRefused: .connectionRefusedAdvice
    case .permissionLapses: .permissionLapsesAdvice
    case .permissionLapsed: .permissionLapsedAdvice
    case .backupNone: .backupNoneAdvice
    case .backupOld: .backupOldAdvice
    case .backupFailed: .backupFailedAdvice
    case .restoreNone: .restoreNoneAdvice
    case .restoreOld: .restoreOldAdvice
    case .restoreFailed: .restoreFailedAdvice
    case .auditBroken: .auditBrokenAdvice
    case .databaseUnsound: .databaseUnsoundAdvice
    case .settingsWrong: .settingsWrongAdvice
    case .diskLow: .diskLowAdvice
    case .noRoom: .noRoomAdvice
    case .logLarge: .logLargeAdvice
    case .sqliteFault: .sqliteFaultAdvice
    case .openSSLOld: .openSSLOldAdvice
    case .certificateEnds: .certificateEndsAdvice
    case .certificateEnded: .certificateEndedAdvice
    case .certificateWrong: .certificateWrongAdvice
    case .certificateUnreadable: .certificateUnreadableAdvice
    case .mailProgramGone: .mailProgramGoneAdvice
    case .mailFailed: .mailFailedAdvice
    case .mailUnknown: .mailUnknownAdvice
    case .clockOff: .clockOffAdvice
    case .clockJumped: .clockJumpedAdvice
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
