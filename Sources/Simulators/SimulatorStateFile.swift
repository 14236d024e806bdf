package import Foundation

/// A simulator's memory on disk: records appended to one file, a JSON object a line, each forced to
/// the disk before `append` returns. What was acknowledged is there after a kill at any moment.
///
/// A simulator replays all records at start. Not for use by two processes at once. The caller is one
/// actor, which keeps the order of the records and of its own state the same.
package final class SimulatorStateFile<Record: Codable> {
  /// The records found at start, the oldest first; taken (and given up) by `replay`.
  private var found: [Record] = []
  private let file: FileHandle?
  private let encoder = JSONEncoder()

  /// Opens `<folder>/<name>.jsonl`, made when it is not there; a last line torn by a kill is cut off.
  /// Without a folder nothing is kept. Throws when the file cannot be read, written or understood.
  package init(folder: URL?, name: String) throws {
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let folder else {
      file = nil
      return
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let place = folder.appending(path: "\(name).jsonl")
    if !FileManager.default.fileExists(atPath: place.path) {
      try Data().write(to: place)
    }
    let bytes = try Data(contentsOf: place)
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes[...$0] } ?? Data()
    let decoder = JSONDecoder()
    found = try whole.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Record.self, from: Data($0))
    }
    let file = try FileHandle(forUpdating: place)
    try file.truncate(atOffset: UInt64(whole.count))
    try file.seek(toOffset: UInt64(whole.count))
    self.file = file
  }

  /// Whether there were no records at start.
  package var isNew: Bool { found.isEmpty }

  /// Hands over the records found at start, once.
  package func replay() -> [Record] {
    defer { found = [] }
    return found
  }

  /// Adds records and returns when they are on the disk.
  package func append(_ records: Record...) throws {
    try note(records)
    try file?.synchronize()
  }

  /// Adds records without waiting for the disk: they outlive a kill of the program, but maybe not one
  /// of the machine. For counts and the like.
  package func note(_ records: Record...) throws {
    try note(records)
  }

  private func note(_ records: [Record]) throws {
    guard let file else { return }
    var lines = Data()
    for record in records {
      lines.append(try encoder.encode(record))
      lines.append(UInt8(ascii: "\n"))
    }
    try file.write(contentsOf: lines)
  }

  /// Closes the file; nothing can be appended afterwards.
  package func close() throws {
    try file?.close()
  }
}
