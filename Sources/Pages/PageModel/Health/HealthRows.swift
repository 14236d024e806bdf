import Accounting
import Storage

extension HealthPage {
  /// The file, the disk, and the versions it is read with.
  static func file(_ report: HealthReport, _ speech: Speech) -> [Row] {
    let isLow = (report.freeBytes ?? .max) < HealthUnits.lowDisk
    let isFaulty = KnownFaults.hasWALReset(sqlite: report.sqliteVersion)
    let end = KnownFaults.endOfSupport(openSSL: report.openSSL)
    let isOld = end.map { $0 < BelgianTime(report.now).date } ?? false
    var rows = [
      Row(label: speech(HealthText.healthPath), value: report.path),
      Row(
        label: speech(HealthText.healthFileSize),
        value: HealthUnits.size(report.fileBytes, speech)),
      Row(
        label: speech(HealthText.healthWalSize),
        value: HealthUnits.size(Int64(report.walBytes), speech)),
      Row(
        label: speech(HealthText.healthFreeDisk),
        value: HealthUnits.size(report.freeBytes, speech),
        pill: isLow ? Pill(.down, speech(HealthText.healthLowDisk)) : nil),
      Row(
        label: speech(HealthText.sqliteVersion), value: report.sqliteVersion,
        pill: isFaulty ? Pill(.office, speech(UpkeepText.knownFault)) : nil,
        note: speech(isFaulty ? HealthText.sqliteFault : .sqliteSound)),
      Row(
        label: speech(HealthText.openSSLVersion), value: report.openSSL,
        pill: isOld ? Pill(.office, speech(UpkeepText.unsupported)) : nil,
        note: end.map {
          speech.fill(
            isOld ? UpkeepText.supportEnded : .supportEnds, ["date": speech.format.date($0)])
        }),
    ]
    let wrong = report.pragmas.filter { $0.wanted != nil }
    rows += wrong.filter(\.isWrong).map { pragma in
      Row(
        label: speech.fill(HealthText.healthPragma, ["name": pragma.name]), value: pragma.value,
        pill: Pill(.down, speech(HealthText.notAsWanted)))
    }
    if !wrong.contains(where: \.isWrong) {
      rows.append(
        Row(
          label: speech(UpkeepText.durability), value: speech(HealthText.asWanted),
          pill: nil, note: wrong.map { "\($0.name) \($0.value)" }.joined(separator: " · ")))
    }
    return rows
  }

  /// Certificate, mail and clock.
  static func around(_ report: HealthReport, _ speech: Speech) -> [Row] {
    let mail = report.figures.mail
    let format = speech.format
    var rows = [certificate(report, speech)]
    let program = speech(UpkeepText.mailProgram)
    switch report.mailProgram {
    case .unset:
      rows.append(
        Row(
          label: program, value: speech(UpkeepText.notSet),
          note: speech(LetterText.noMailProgram)))
    case .found(let path): rows.append(Row(label: program, value: path))
    case .missing(let path):
      rows.append(
        Row(
          label: program, value: path, pill: Pill(.down, speech(UpkeepText.mailGone))))
    }
    rows += [
      Row(
        label: speech(UpkeepText.lastMail),
        value: mail.lastSentAt.map(format.moment) ?? speech(CommonText.never),
        note: mail.lastFailedAt.map { failed in
          speech.fill(
            UpkeepText.lastMailFailed,
            ["time": format.moment(failed), "reason": mail.lastFailure ?? "–"])
        }, href: SitePath.letters().text),
      Row(
        label: speech(UpkeepText.mailWaiting), value: format.number(mail.waiting),
        note: mail.unknown > 0
          ? speech.fill(UpkeepText.mailUnknown, ["n": format.number(mail.unknown)]) : nil),
      clock(report, speech),
    ]
    return rows
  }

  private static func certificate(_ report: HealthReport, _ speech: Speech) -> Row {
    let label = speech(UpkeepText.certificate)
    switch report.certificate {
    case .unwatched:
      return Row(
        label: label, value: speech(UpkeepText.certificateUnwatched),
        note: speech(UpkeepText.watchIt))
    case .unseen(let at):
      return Row(
        label: label, value: speech(UpkeepText.certificateUnseen),
        note: speech.fill(
          UpkeepText.certificateUnseenMeans, ["time": speech.format.moment(at)]))
    case .unreadable(let path):
      return Row(
        label: label, value: path, pill: Pill(.admin, speech(UpkeepText.unreadableFile)))
    case .read(let read):
      let days = Int((read.until - report.now) / 86_400_000)
      let concern = report.concerns.first {
        [.certificateEnds, .certificateEnded, .certificateWrong].contains($0.code)
      }
      return Row(
        label: label, value: read.hosts.isEmpty ? read.subject : read.hosts.joined(separator: ", "),
        pill: concern.map {
          Pill($0.severity == .fault ? .down : .office, $0.code.words.title[speech.language])
        }
          ?? Pill(
            .ok,
            speech.count(
              max(0, days), one: UpkeepText.certificateDay, many: UpkeepText.certificateDays)),
        note: speech.fill(
          UpkeepText.certificateUntil,
          ["date": speech.format.date(read.until), "issuer": read.issuer])
          + (read.seenAt.map { seen in
            " · " + speech.fill(UpkeepText.certificateSeen, ["time": speech.format.moment(seen)])
          } ?? ""))
    }
  }

  private static func clock(_ report: HealthReport, _ speech: Speech) -> Row {
    let label = speech(UpkeepText.clock)
    guard let clocks = report.process?.clocks, !clocks.services.isEmpty else {
      return Row(label: label, value: speech(UpkeepText.clockUnknown))
    }
    let worst = clocks.services.map { abs($0.ahead) }.max() ?? 0
    let isOff = worst > 30_000
    return Row(
      label: label,
      value: isOff
        ? speech.fill(UpkeepText.clockOffBy, ["time": HealthUnits.duration(worst, speech)])
        : speech(UpkeepText.clockRight),
      pill: isOff ? Pill(worst > 300_000 ? .down : .office, speech(UpkeepText.clockOff)) : nil,
      note: speech(UpkeepText.clockMeans))
  }
}
