import ArgumentParser
import Cryptography
import Foundation
import Intake
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Storage

extension BenchCommand {
  /// Throughput and latency of verified, durable intake over loopback.
  struct Intake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "intake",
      abstract: "Measure verified, durable intake: each delivery different and rightly signed.",
      discussion: """
        Starts a gateway of its own on a temporary folder and sends webhooks to it from this same
        process, so both share the machine. Afterwards it prints what the disk alone allows: the time
        of a 4 KiB synchronous write, and the same rows in batches of the same size straight into
        SQLite with synchronous=FULL, without HTTP.
        """)

    @Option(help: "Connections at once.")
    var connections = 32

    @Option(help: "How long, in seconds.")
    var seconds = 10

    @Option(help: "The size of a body, in bytes.")
    var bodyBytes = 512

    @Flag(help: "Measure exact repeats and forgeries too.")
    var duplicates = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @Option(help: "The folder for the temporary data (default: the system's).")
    var folder: String?

    func validate() throws {
      guard (1...4_096).contains(connections), (1...600).contains(seconds),
        (128...262_144).contains(bodyBytes)
      else {
        throw ValidationError(
          "--connections 1 to 4096, --seconds 1 to 600, --body-bytes 128 to 262144")
      }
    }

    func run() async throws {
      try await Terminal.run {
        umask(0o077)
        let place = folder.map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
        let data = place.appending(path: "passerelle-bench-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: data) }
        let results = try await measure(in: data)
        if json {
          let encoder = JSONEncoder()
          encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
          Terminal.say(String(decoding: try encoder.encode(results), as: UTF8.self))
        } else {
          for line in results.lines { Terminal.say(line) }
        }
      }
    }

    private func measure(in data: URL) async throws -> BenchResults {
      var settings = Settings()
      settings.data = data.path
      settings.port = 0
      settings.workers = 0
      settings.logLevel = .error
      let installation = try Installation(settings, environment: [:], mayMake: true)
      let gateway = try Gateway(
        settings, database: installation.database, logger: settings.logger())
      let (ports, announce) = AsyncStream.makeStream(of: Int.self)
      let (hook, services) = try await gateway.starting {
        (try await BenchHook.make(in: gateway), try gateway.services { announce.yield($0) })
      }
      let group = ServiceGroup(
        configuration: .init(services: services.map { .init(service: $0) }, logger: gateway.logger))
      let measured = try await withThrowingTaskGroup(of: BenchResults?.self) { tasks in
        tasks.addTask {
          try await group.run()
          return nil
        }
        tasks.addTask {
          var iterator = ports.makeAsyncIterator()
          let port = await iterator.next() ?? 0
          let results = try await self.load(hook, port: port, gateway: gateway)
          await group.triggerGracefulShutdown()
          return results
        }
        var results: BenchResults?
        for try await result in tasks { results = result ?? results }
        return results
      }
      try installation.database.close()
      guard var results = measured else { throw CheckFailure(reason: "nothing was measured") }
      results.syncWriteMilliseconds = try DiskFloor.syncWrite(in: data)
      results.floorPerSecond = try await DiskFloor.rowsPerSecond(
        in: data, batch: results.rowsPerCommit, bodyBytes: bodyBytes, seconds: 3)
      return results
    }

    private func load(
      _ hook: BenchHook, port: Int, gateway: Gateway
    ) async throws -> BenchResults {
      let commits = gateway.inbox.commits
      let stored = try await BenchLoad(
        hook: hook, port: port, connections: connections, seconds: seconds, bodyBytes: bodyBytes,
        kind: .different
      ).run()
      let batches = gateway.inbox.commits - commits
      var results = BenchResults(
        connections: connections, seconds: seconds, bodyBytes: bodyBytes, accepted: stored)
      results.rowsPerCommit = max(1, stored.answers / max(1, batches))
      results.memoryMegabytes = ProcessMemory.residentMegabytes()
      let rows = try await gateway.database.countDeliveries()
      guard stored.failures == 0, rows >= stored.answers else {
        throw CheckFailure(
          reason: "\(stored.failures) calls failed; \(rows) rows for \(stored.answers) answers")
      }
      if duplicates {
        results.repeated = try await BenchLoad(
          hook: hook, port: port, connections: connections, seconds: max(1, seconds / 2),
          bodyBytes: bodyBytes, kind: .repeated
        ).run()
        results.forged = try await BenchLoad(
          hook: hook, port: port, connections: connections, seconds: max(1, seconds / 2),
          bodyBytes: bodyBytes, kind: .forged
        ).run()
      }
      return results
    }
  }
}
