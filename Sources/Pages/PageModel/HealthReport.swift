import Cryptography
import Storage

/// How the installation stands at one moment: gathered for the page and for scripts.
struct HealthReport: Sendable {
  var path: String
  var fileBytes: Int64?
  var walBytes: Int
  var freeBytes: Int64?
  var pragmas: [Pragma]
  var openSSL: String
  var figures: HealthFigures
  var process: ProcessFacts?
  /// Only when asked for: reading every page of the file takes its time.
  var checks: Checks?

  /// A setting as SQLite reads it back.
  struct Pragma: Sendable, Hashable {
    var name: String
    var value: String
    /// What durable commits need; nil for what is only told.
    var wanted: String?

    var isWrong: Bool { wanted != nil && wanted != value }
  }

  /// What was found by reading everything.
  struct Checks: Sendable, Hashable {
    /// "ok", or the first faults.
    var integrity: String
    /// Broken rules about documents.
    var documents: [String]
    var audit: AuditChain.Verdict
  }

  static func gather(_ site: Site, checks: Bool) async throws -> HealthReport {
    let database = site.database
    return HealthReport(
      path: database.path, fileBytes: HealthFigures.fileBytes(of: database),
      walBytes: database.walBytes, freeBytes: HealthFigures.freeBytes(of: database),
      pragmas: try await database.pragmas().map { name, value in
        Pragma(name: name, value: value, wanted: wanted[name])
      },
      openSSL: SelfTest.openSSLVersion,
      figures: try await HealthFigures.read(database, now: site.now()),
      process: await site.actions.processFacts(),
      checks: checks
        ? Checks(
          integrity: try await database.integrity(),
          documents: try await site.documents.brokenInvariants(),
          audit: try await site.audit.verify()) : nil)
  }

  var sqliteVersion: String { pragmas.first { $0.name == "sqlite_version" }?.value ?? "?" }

  /// Whether this SQLite can lose commits when two connections reset its log at the same moment: up to
  /// 3.51.2 (https://sqlite.org/wal.html, "The WAL-reset bug").
  static func hasWALFault(_ version: String) -> Bool {
    let parts = version.split(separator: ".").map { Int($0) ?? 0 }
    return parts.lexicographicallyPrecedes([3, 51, 3])
  }

  private static let wanted = [
    "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "wal_autocheckpoint": "0",
  ]
}
