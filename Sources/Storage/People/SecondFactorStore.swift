package import Cryptography
import Foundation
import GRDB

/// How somebody's second factor stands.
package struct SecondFactor: Sendable, Hashable {
  /// When the first right code was given; nil while it is only being set up.
  package var confirmedAt: Instant?
  /// Recovery codes that were not used yet.
  package var recoveryCodesLeft: Int

  package var isOn: Bool { confirmedAt != nil }
}

/// Second factors: a sealed TOTP secret per person, and recovery codes of which only hashes are kept.
/// Every change writes its audit line in its transaction.
package struct SecondFactorStore: Sendable {
  /// Recovery codes somebody gets at a time.
  package static let recoveryCodeCount = 10

  private let database: Database

  package init(_ database: Database) {
    self.database = database
  }

  /// How it stands; nil when it was never set up.
  package func factor(of userID: Int64) async throws -> SecondFactor? {
    try await database.pool.read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          select confirmed_at, (select count(*) from recovery_codes
            where user_id = second_factors.user_id and used_at is null) as codes_left
          from second_factors where user_id = ?
          """,
        arguments: [userID])
      return row.map {
        SecondFactor(confirmedAt: $0["confirmed_at"], recoveryCodesLeft: $0["codes_left"])
      }
    }
  }

  /// The people whose second factor is on.
  package func peopleWithIt() async throws -> Set<Int64> {
    try await database.pool.read { database in
      try Set(
        Int64.fetchAll(
          database, sql: "select user_id from second_factors where confirmed_at is not null"))
    }
  }

  /// Stores a new secret that counts once a code of it was given; one that is on already stays.
  package func begin(userID: Int64, now: Instant) async throws {
    let secret = try OneTimeCode.makeSecret()
    let sealed = Data(try database.keys.seal(secret, at: SecondFactorStore.place(of: userID)))
    try await database.pool.write { database in
      try database.execute(
        sql: """
          insert into second_factors (user_id, sealed, begun_at) values (?, ?, ?)
          on conflict (user_id) do update set sealed = excluded.sealed, begun_at = excluded.begun_at
          where confirmed_at is null
          """,
        arguments: [userID, sealed, now])
    }
  }

  /// The secret while it is being set up; nil when there is none, or when it is on: then it is never
  /// shown again.
  package func secretToSetUp(of userID: Int64) async throws -> SecretBytes? {
    let sealed = try await database.pool.read { database in
      try Data.fetchOne(
        database,
        sql: "select sealed from second_factors where user_id = ? and confirmed_at is null",
        arguments: [userID])
    }
    guard let sealed else { return nil }
    return try database.keys.open([UInt8](sealed), at: SecondFactorStore.place(of: userID))
  }

  /// Turns it on with the first right code; answers the recovery codes, the only time they are known.
  /// Nil when the code is wrong or there is nothing to turn on.
  package func confirm(
    userID: Int64, code: String, actor: String, now: Instant
  ) async throws -> [String]? {
    let codes = try (0..<SecondFactorStore.recoveryCodeCount).map { _ in try RecoveryCode.make() }
    let hashes = try codes.map(RecoveryCode.hash)
    return try await database.pool.write { [database] connection in
      guard
        let step = try SecondFactorStore.step(
          of: code, userID, isConfirmed: false, keys: database.keys, now: now, in: connection)
      else { return nil }
      try connection.execute(
        sql: "update second_factors set confirmed_at = ?, last_step = ? where user_id = ?",
        arguments: [now, step, userID])
      try connection.execute(
        sql: "delete from recovery_codes where user_id = ?", arguments: [userID])
      for hash in hashes {
        try connection.execute(
          sql: "insert into recovery_codes (user_id, code_sha256) values (?, ?)",
          arguments: [userID, hash])
      }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "second_factor.turned_on", subject: "user/\(userID)"),
        in: connection)
      return codes
    }
  }

  /// Whether that is a right code now. A code of the app counts once, a recovery code once and for all.
  package func accept(userID: Int64, code: String, now: Instant) async throws -> Bool {
    let hash = try RecoveryCode.hash(of: code)
    return try await database.pool.write { [database] connection in
      if let step = try SecondFactorStore.step(
        of: code, userID, isConfirmed: true, keys: database.keys, now: now, in: connection)
      {
        try connection.execute(
          sql: "update second_factors set last_step = ? where user_id = ?",
          arguments: [step, userID])
        return true
      }
      try connection.execute(
        sql: """
          update recovery_codes set used_at = ?
          where user_id = ? and code_sha256 = ? and used_at is null
            and exists (select 1 from second_factors
              where user_id = recovery_codes.user_id and confirmed_at is not null)
          """,
        arguments: [now, userID, hash])
      guard connection.changesCount == 1 else { return false }
      try AuditTrail.write(
        .init(
          at: now, actor: "user/\(userID)", action: "second_factor.recovery_code_used",
          subject: "user/\(userID)"),
        in: connection)
      return true
    }
  }

  /// Turns it off and forgets the secret; false when there was none.
  package func remove(userID: Int64, actor: String, now: Instant) async throws -> Bool {
    try await database.pool.write { database in
      try database.execute(
        sql: "delete from recovery_codes where user_id = ?", arguments: [userID])
      try database.execute(
        sql: "delete from second_factors where user_id = ?", arguments: [userID])
      guard database.changesCount == 1 else { return false }
      try AuditTrail.write(
        .init(
          at: now, actor: actor, action: "second_factor.turned_off", subject: "user/\(userID)"),
        in: database)
      return true
    }
  }

  private static func step(
    of code: String, _ userID: Int64, isConfirmed: Bool, keys: MasterKeys, now: Instant,
    in database: GRDB.Database
  ) throws -> Int64? {
    let row = try Row.fetchOne(
      database,
      sql: "select sealed, confirmed_at, last_step from second_factors where user_id = ?",
      arguments: [userID])
    guard let row else { return nil }
    let confirmedAt: Instant? = row["confirmed_at"]
    guard (confirmedAt != nil) == isConfirmed else { return nil }
    let sealed: Data = row["sealed"]
    let secret = try keys.open([UInt8](sealed), at: place(of: userID))
    return try OneTimeCode.matchedStep(
      of: code.filter { !$0.isWhitespace }, secret: secret, at: now / 1_000,
      lastUsed: row["last_step"])
  }

  private static func place(of userID: Int64) -> SealPlace {
    SealPlace(table: "second_factors", row: String(userID), column: "sealed")
  }
}

/// A code for whoever lost the app: sixteen letters and digits in four groups, 80 random bits, so that
/// a copy of its hash is of no use.
private enum RecoveryCode {
  static func make() throws -> String {
    let text = Array(Base32Text.encode(try SecretBytes(randomCount: 10)).lowercased())
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
      .joined(separator: "-")
  }

  /// Case, blanks and hyphens do not matter.
  static func hash(of code: String) throws -> Data {
    let plain = code.lowercased().filter { $0.isLetter || $0.isNumber }
    return Data(try Digest.sha256(of: "recovery:" + plain).bytes)
  }
}
