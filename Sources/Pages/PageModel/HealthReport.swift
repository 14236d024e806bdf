import Accounting
import Cryptography
import Foundation
import Storage

/// How the installation stands at one moment: gathered for the page and for scripts.
struct HealthReport: Sendable {
  var now: Instant
  var path: String
  var fileBytes: Int64?
  var walBytes: Int
  var freeBytes: Int64?
  var pragmas: [Pragma]
  var openSSL: String
  var figures: HealthFigures
  /// What was seen in the last thirty days, the oldest first.
  var samples: [HealthSamples.Sample]
  var upkeep: [UpkeepLog.Kind: UpkeepLog.Standing]
  var certificate: WatchedCertificate
  var mailProgram: MailProgram
  /// Where backups are made by the gateway itself; nil when somebody else makes them.
  var shelf: BackupShelf?
  var process: ProcessFacts?

  /// A setting as SQLite reads it back.
  struct Pragma: Sendable, Hashable {
    var name: String
    var value: String
    /// What durable commits need; nil for what is only told.
    var wanted: String?

    var isWrong: Bool { wanted != nil && wanted != value }
  }

  /// The program letters are handed to.
  enum MailProgram: Sendable, Hashable {
    case unset
    case found(String)
    /// It is set, but no program that can be run is there.
    case missing(String)
  }

  static func gather(_ site: Site) async throws -> HealthReport {
    let (database, now) = (site.database, site.now())
    let month: Instant = 30 * 86_400_000
    let process = await site.actions.processFacts()
    return HealthReport(
      now: now, path: database.path, fileBytes: HealthFigures.fileBytes(of: database),
      walBytes: database.walBytes, freeBytes: HealthFigures.freeBytes(of: database),
      pragmas: try await database.pragmas().map { name, value in
        Pragma(name: name, value: value, wanted: wanted[name])
      },
      openSSL: SelfTest.openSSLVersion, figures: try await HealthFigures.read(database),
      samples: try await HealthSamples(database).samples(since: now - month),
      upkeep: try await UpkeepLog(database).standing(),
      certificate: WatchedCertificate(
        shown: process?.shown, file: site.settings.certificateFile,
        publicURL: site.settings.publicURL),
      mailProgram: MailProgram(site.settings.mailProgram),
      shelf: site.settings.backupFolder.map {
        BackupShelf(folder: URL(filePath: $0), kept: site.settings.backupsKept)
      },
      process: process)
  }

  var sqliteVersion: String { pragmas.first { $0.name == "sqlite_version" }?.value ?? "?" }

  private static let wanted = [
    "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "wal_autocheckpoint": "0",
  ]
}

extension HealthReport.MailProgram {
  init(_ program: String?) {
    self =
      program.map {
        FileManager.default.isExecutableFile(atPath: $0) ? .found($0) : .missing($0)
      } ?? .unset
  }
}
