import Accounting
import Formats
import Foundation
import Logging
import Storage

/// The watched folder: files put there are taken in and moved to `done` or `refused` inside it. A
/// sub-folder named by the number of an Octopus dossier tells whose the files in it are.
struct StatementFolder {
  let path: String
  let database: Database
  let logger: Logger
  let now: @Sendable () -> Instant

  /// A file changed less than that many seconds ago may still be written to.
  private static let settling: TimeInterval = 2

  /// Takes in what lies there. How many files.
  func takeIn() async throws -> Int {
    var count = try await takeIn(URL(filePath: path), dossier: nil)
    let dossiers = try await DossierStore(database).all()
    for folder in try contents(of: URL(filePath: path)) where isFolder(folder) {
      guard let number = Int(folder.lastPathComponent),
        let dossier = dossiers.first(where: { $0.octopusDossierID == number })
      else { continue }
      count += try await takeIn(folder, dossier: dossier.id)
    }
    return count
  }

  private func takeIn(_ folder: URL, dossier: Int64?) async throws -> Int {
    var count = 0
    for file in try contents(of: folder) where isReady(file) {
      if Task.isCancelled { return count }
      let bytes = try Data(contentsOf: file)
      let digest = try FileDigest.sha256(of: bytes).base64EncodedString()
      let taken = try await StatementInbox(database).takeIn(
        StatementDelivery(
          bytes: bytes, name: file.lastPathComponent, source: .folder,
          origin: "\(file.path)#\(digest)", actor: "passerelle", dossierID: dossier),
        reading: .init(coda: [UInt8](bytes)), access: .all, now: now())
      var isRefused = false
      if case .refused = taken.outcome { isRefused = true }
      // Only what the database has is moved away.
      try move(file, to: folder.appending(path: isRefused ? "refused" : "done"))
      count += 1
    }
    return count
  }

  private func contents(of folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles]
    ).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private func isFolder(_ url: URL) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// Whether a file is whole: not under a name that copying programs use, and left alone for a moment.
  private func isReady(_ file: URL) -> Bool {
    guard !isFolder(file), !["part", "tmp", "filepart"].contains(file.pathExtension.lowercased()),
      let changed = try? FileManager.default.attributesOfItem(atPath: file.path)[
        .modificationDate] as? Date
    else { return false }
    return Double(now()) / 1_000 - changed.timeIntervalSince1970 >= StatementFolder.settling
  }

  private func move(_ file: URL, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var target = folder.appending(path: file.lastPathComponent)
    var copy = 2
    while FileManager.default.fileExists(atPath: target.path) {
      target = folder.appending(path: "\(copy)-\(file.lastPathComponent)")
      copy += 1
    }
    try FileManager.default.moveItem(at: file, to: target)
  }
}
