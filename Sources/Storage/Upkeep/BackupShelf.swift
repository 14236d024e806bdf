package import Foundation

/// The folder in which backups are kept: files named for the moment they were made, the oldest of which
/// go. Other files in it are never touched.
package struct BackupShelf: Sendable, Hashable {
  package var folder: URL
  /// How many are kept.
  package var kept: Int

  package init(folder: URL, kept: Int) {
    self.folder = folder
    self.kept = max(1, kept)
  }

  /// Writes a copy of a database that is in use, and takes away the oldest copies that are too many. A
  /// copy has its name only when it is whole.
  package func put(_ database: Database, now: Instant) async throws -> URL {
    let files = FileManager.default
    try files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let unfinished = folder.appending(path: BackupShelf.unfinished)
    // Left there by a program that was stopped while it wrote.
    try? files.removeItem(at: unfinished)
    do {
      try await BackupCopy.make(of: database.path, to: unfinished.path)
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished.path)
    } catch {
      try? files.removeItem(at: unfinished)
      throw error
    }
    let place = folder.appending(path: BackupShelf.name(at: now))
    try? files.removeItem(at: place)
    try files.moveItem(at: unfinished, to: place)
    for old in copies.dropLast(kept) { try files.removeItem(at: old) }
    return place
  }

  /// The newest whole copy; nil where there is none.
  package var newest: URL? { copies.last }

  /// The copies there are, the oldest first: their names sort by time.
  package var copies: [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter(BackupShelf.isName).sorted().map { folder.appending(path: $0) }
  }

  private static let unfinished = "passerelle-unfinished.part"

  /// "passerelle-20261124T020100Z.sqlite", in UTC.
  private static func name(at now: Instant) -> String {
    let moment = Date(timeIntervalSince1970: Double(now) / 1_000)
    let stamp = moment.formatted(
      .iso8601.year().month().day().dateSeparator(.omitted)
        .time(includingFractionalSeconds: false).timeSeparator(.omitted))
    return "passerelle-\(stamp)Z.sqlite"
  }

  private static func isName(_ name: String) -> Bool {
    guard name.hasPrefix("passerelle-"), name.hasSuffix("Z.sqlite") else { return false }
    let stamp = name.dropFirst(11).dropLast(8)
    return stamp.count == 15
      && stamp.enumerated().allSatisfy { index, character in
        index == 8 ? character == "T" : character.isASCII && character.isNumber
      }
  }
}

extension UpkeepLog {
  /// Puts a backup on the shelf; what came of it is written down either way.
  @discardableResult
  package func makeBackup(
    on shelf: BackupShelf, now: @Sendable () -> Instant
  ) async throws -> Record {
    let began = now()
    var record = Record(.backup, at: began, succeeded: true)
    do {
      let place = try await shelf.put(database, now: began)
      let size = try? FileManager.default.attributesOfItem(atPath: place.path)[.size] as? NSNumber
      record.facts = [
        "file": place.lastPathComponent, "bytes": "\(size?.int64Value ?? 0)",
      ]
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      record.succeeded = false
      record.facts = ["reason": "\(FaultText(error))"]
    }
    record.took = max(0, now() - began)
    try await write(record)
    return record
  }

  /// Tries the newest backup of the shelf out, in a copy beside the database; nil where there is none.
  @discardableResult
  package func testRestore(
    from shelf: BackupShelf, now: @Sendable () -> Instant
  ) async throws -> Record? {
    guard let newest = shelf.newest else { return nil }
    let began = now()
    var record = Record(.restoreTest, at: began, succeeded: true)
    do {
      let proof = try await BackupCopy.tryOut(
        newest.path, keys: database.keys,
        folder: URL(filePath: database.path).deletingLastPathComponent(), now: began)
      record.succeeded = proof.faults.isEmpty
      record.facts = proof.facts
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      record.succeeded = false
      record.facts = ["reason": "\(FaultText(error))"]
    }
    record.facts["file"] = newest.lastPathComponent
    record.took = max(0, now() - began)
    try await write(record)
    return record
  }
}
