/// The figures of one run, for people and as JSON.
struct BenchResults: Sendable, Encodable {
  let connections: Int
  let seconds: Int
  let bodyBytes: Int
  var accepted: LoadFigures
  var repeated: LoadFigures?
  var forged: LoadFigures?
  var rowsPerCommit = 1
  var memoryMegabytes = 0.0
  var syncWriteMilliseconds = 0.0
  var floorPerSecond = 0.0

  init(connections: Int, seconds: Int, bodyBytes: Int, accepted: LoadFigures) {
    self.connections = connections
    self.seconds = seconds
    self.bodyBytes = bodyBytes
    self.accepted = accepted
  }

  private var perSecond: Double { Double(accepted.answers) / Double(seconds) }

  /// A line per fact.
  var lines: [String] {
    var lines = [
      "intake     \(rounded(perSecond)) deliveries/s accepted (verified, durable, all different)",
      "latency    p50 \(accepted.quantile(0.5)) ms, p99 \(accepted.quantile(0.99)) ms, "
        + "p99.9 \(accepted.quantile(0.999)) ms",
      "load       \(connections) connections, \(bodyBytes) bytes, \(seconds) s, "
        + "\(rowsPerCommit) rows per commit",
      "memory     \(rounded(memoryMegabytes)) MB resident, load generator included",
    ]
    if let repeated {
      lines.append(
        "repeated   \(rounded(rate(repeated))) /s, p99 \(repeated.quantile(0.99)) ms")
    }
    if let forged {
      lines.append("forged     \(rounded(rate(forged))) /s, p99 \(forged.quantile(0.99)) ms")
    }
    lines += [
      "disk       \(hundredths(syncWriteMilliseconds)) ms per 4 KiB synchronous write",
      "floor      \(rounded(floorPerSecond)) rows/s straight into SQLite, same batches, no HTTP",
      "ratio      \(hundredths(perSecond / max(1, floorPerSecond))) of the floor",
    ]
    return lines
  }

  private func rate(_ figures: LoadFigures) -> Double {
    Double(figures.answers) / Double(max(1, seconds / 2))
  }

  private func rounded(_ number: Double) -> Int { Int(number.rounded()) }
  private func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(connections, forKey: .connections)
    try fields.encode(seconds, forKey: .seconds)
    try fields.encode(bodyBytes, forKey: .bodyBytes)
    try fields.encode(perSecond, forKey: .deliveriesPerSecond)
    try fields.encode(accepted.quantile(0.5), forKey: .p50)
    try fields.encode(accepted.quantile(0.99), forKey: .p99)
    try fields.encode(accepted.quantile(0.999), forKey: .p999)
    try fields.encode(rowsPerCommit, forKey: .rowsPerCommit)
    try fields.encode(memoryMegabytes, forKey: .memoryMegabytes)
    try fields.encodeIfPresent(repeated.map(rate), forKey: .repeatedPerSecond)
    try fields.encodeIfPresent(repeated?.quantile(0.99), forKey: .repeatedP99)
    try fields.encodeIfPresent(forged.map(rate), forKey: .forgedPerSecond)
    try fields.encodeIfPresent(forged?.quantile(0.99), forKey: .forgedP99)
    try fields.encode(syncWriteMilliseconds, forKey: .syncWriteMilliseconds)
    try fields.encode(floorPerSecond, forKey: .floorPerSecond)
    try fields.encode(perSecond / max(1, floorPerSecond), forKey: .ratioToFloor)
  }

  private enum Field: String, CodingKey {
    case connections, seconds
    case bodyBytes = "body_bytes"
    case deliveriesPerSecond = "deliveries_per_second"
    case p50 = "p50_ms"
    case p99 = "p99_ms"
    case p999 = "p999_ms"
    case rowsPerCommit = "rows_per_commit"
    case memoryMegabytes = "memory_mb"
    case repeatedPerSecond = "repeated_per_second"
    case repeatedP99 = "repeated_p99_ms"
    case forgedPerSecond = "forged_per_second"
    case forgedP99 = "forged_p99_ms"
    case syncWriteMilliseconds = "sync_write_ms"
    case floorPerSecond = "floor_per_second"
    case ratioToFloor = "ratio_to_floor"
  }
}
