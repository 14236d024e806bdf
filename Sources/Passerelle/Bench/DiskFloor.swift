import Cryptography
import Foundation
import Storage

/// What the disk alone allows.
enum DiskFloor {
  /// The median time of a 4 KiB write followed by fdatasync, in milliseconds.
  static func syncWrite(in folder: URL) throws -> Double {
    let path = folder.appending(path: "sync-write").path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CheckFailure(reason: "cannot write into \(folder.path)") }
    defer { try? file.close() }
    let block = Data(repeating: 0x5a, count: 4_096)
    var times: [Double] = []
    for _ in 0..<400 {
      let start = ContinuousClock.now
      try file.write(contentsOf: block)
      guard fdatasync(file.fileDescriptor) == 0 else {
        throw CheckFailure(reason: "fdatasync failed")
      }
      let took = (ContinuousClock.now - start).components
      times.append(Double(took.seconds) * 1_000 + Double(took.attoseconds) / 1e15)
    }
    return times.sorted()[times.count / 2]
  }

  /// The same rows in batches of the same size straight into a database like the gateway's.
  static func rowsPerSecond(
    in folder: URL, batch: Int, bodyBytes: Int, seconds: Int
  ) async throws -> Double {
    let database = try Database(
      path: folder.appending(path: "floor.sqlite").path, keys: try MasterKeys.generate().keys,
      now: .now())
    let dossier = try await DossierStore(database).add(
      .init(
        name: "Floor", language: "nl", vatNumber: nil, enterpriseNumber: nil,
        octopusConnectionID: nil, octopusDossierID: nil, billitConnectionID: nil,
        billitPartyID: nil), actor: "bench", now: .now())
    let body = Data(repeating: 0x78, count: bodyBytes)
    let start = ContinuousClock.now
    var rows: Int64 = 0
    while ContinuousClock.now - start < .seconds(seconds) {
      let now = Instant.now()
      let deliveries = try (0..<Int64(batch)).map { offset in
        let order = rows + offset + 1
        return VerifiedDelivery(
          hookID: 1, dossierID: dossier, signedAtSeconds: now / 1_000,
          signature: Data(try RandomBytes.make(count: 32)), secretID: 1, receivedAt: now,
          reading: .order(id: order, updateType: "I"), body: body)
      }
      try DeliveryInbox.write(deliveries, into: database)
      rows += Int64(batch)
    }
    let took = (ContinuousClock.now - start).components
    try database.close()
    return Double(rows) / (Double(took.seconds) + Double(took.attoseconds) / 1e18)
  }
}

/// How much memory the process holds.
enum ProcessMemory {
  /// Resident, in megabytes, as Linux tells it; 0 where it does not.
  static func residentMegabytes() -> Double {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let kilobytes = Double(line.filter(\.isNumber))
    else { return 0 }
    return kilobytes / 1_024
  }
}
