import Foundation

/// The work itself, written down however it ends.
extension UpkeepLog {
  /// Checks every line of the audit against the one before it.
  @discardableResult
  package func verifyAudit(now: @Sendable () -> Instant) async throws -> AuditChain.Verdict {
    let began = now()
    let verdict = try await AuditTrail(database).verify()
    let facts =
      switch verdict {
      case .sound(let lines): ["lines": String(lines)]
      case .broken(let line): ["line": String(line)]
      }
    try await write(
      Record(
        .audit, at: began, took: max(0, now() - began), succeeded: verdict.isSound, facts: facts))
    return verdict
  }

  /// What a reading of every page of the file found.
  package struct Soundness: Sendable, Hashable {
    /// "ok", or the first faults.
    package var integrity: String
    /// Broken rules about documents and statements.
    package var rules: [String]

    package var holds: Bool { integrity == "ok" && rules.isEmpty }
  }

  /// Reads every page of the file, and whether the documents and their sums keep their rules.
  @discardableResult
  package func checkIntegrity(now: @Sendable () -> Instant) async throws -> Soundness {
    let began = now()
    let soundness = Soundness(
      integrity: try await database.integrity(),
      rules: try await DocumentStore(database).brokenInvariants()
        + StatementStore(database).brokenInvariants())
    var facts: [String: String] = [:]
    if soundness.integrity != "ok" { facts["file"] = String(soundness.integrity.prefix(500)) }
    if !soundness.rules.isEmpty {
      facts["rules"] = String(soundness.rules.joined(separator: "; ").prefix(500))
    }
    try await write(
      Record(
        .integrity, at: began, took: max(0, now() - began), succeeded: soundness.holds,
        facts: facts))
    return soundness
  }

  /// Takes out what nothing shows any more.
  package func sweep(now: @Sendable () -> Instant) async throws {
    let began = now()
    let rows = try await Sweep(database).run(now: began)
    try await write(
      Record(
        .sweep, at: began, took: max(0, now() - began), succeeded: true,
        facts: ["rows": String(rows)]))
  }
}

extension AuditChain.Verdict {
  package var isSound: Bool {
    if case .sound = self { true } else { false }
  }
}
