import Accounting
import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import Storage

extension BenchCommand {
  /// How long the pages take with many documents.
  struct Pages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pages",
      abstract: "Measure every page over HTTP, with the documents of a data folder.",
      discussion: """
        Starts a gateway on the folder, which forwards nothing, signs somebody in who sees everything
        and somebody who sees twenty dossiers, and asks for each page again and again with addresses
        drawn anew. The file is read once before, as on a server that has run for a while. Prints the
        median and the 99th percentile of the time from request to last byte, and the memory of the
        process, client included. The exit code says whether every page stays below 50 ms (median),
        150 ms (p99), 200 MB and 100 KB. Fill a folder with `bench fill` first.
        """)

    @OptionGroup var options: SettingsOptions

    @Option(help: "Requests for each page.")
    var requests = 100

    @Option(help: "Only pages whose name contains this.")
    var only: String?

    @Option(
      help: "Afterwards measure the intake for so many seconds, alone and while somebody browses.")
    var intakeSeconds = 0

    @Flag(help: "Afterwards read the whole list as CSV.")
    var export = false

    func run() async throws {
      try await Terminal.run {
        umask(0o077)
        var settings = try await options.settings()
        settings.port = 0
        settings.workers = 0
        settings.logLevel = .error
        let installation = try Installation(
          settings, environment: ProcessInfo.processInfo.environment, mayMake: false)
        let gateway = try Gateway(
          settings, database: installation.database, logger: settings.logger())
        try warm(URL(filePath: settings.databasePath))
        let slow = try await serving(gateway) { port in try await measure(gateway, port: port) }
        try installation.database.close()
        guard slow == 0 else {
          throw CheckFailure(reason: "\(slow) pages are too slow or too large")
        }
      }
    }

    /// Brings the file into the system's cache.
    private func warm(_ file: URL) throws {
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      while try handle.read(upToCount: 1 << 22)?.isEmpty == false {}
    }

    /// Runs the gateway's services around a piece of work.
    private func serving<Result: Sendable>(
      _ gateway: Gateway, _ work: @escaping @Sendable (_ port: Int) async throws -> Result
    ) async throws -> Result {
      let (ports, announce) = AsyncStream.makeStream(of: Int.self)
      let services = try await gateway.starting {
        try await gateway.prepare()
        return try gateway.services { announce.yield($0) }
      }
      let group = ServiceGroup(
        configuration: .init(services: services.map { .init(service: $0) }, logger: gateway.logger))
      return try await withThrowingTaskGroup(of: Result?.self) { tasks in
        tasks.addTask {
          try await group.run()
          return nil
        }
        tasks.addTask {
          var iterator = ports.makeAsyncIterator()
          let port = await iterator.next() ?? 0
          let result = try await work(port)
          await group.triggerGracefulShutdown()
          return result
        }
        var result: Result?
        for try await one in tasks { result = one ?? result }
        guard let result else { throw CheckFailure(reason: "nothing was measured") }
        return result
      }
    }

    private func measure(_ gateway: Gateway, port: Int) async throws -> Int {
      let (tour, everything, few) = try await visitors(gateway, port: port)
      var slow = 0
      var random = BenchRandom(seed: 3)
      for stop in tour.stops where only.map({ stop.name.contains($0) }) ?? true {
        let visitor = stop.isLimited ? few : everything
        var times: [Double] = []
        var bytes = 0
        for number in 0..<(requests + 3) {
          let address = stop.address(&random)
          let answer = try await visitor.get(address)
          guard answer.status == 200 else {
            throw CheckFailure(reason: "\(address) answers \(answer.status)")
          }
          if number >= 3 { times.append(answer.milliseconds) }
          bytes = max(bytes, answer.bytes)
        }
        let figures = PageFigures(
          name: stop.name, times: times, bytes: bytes, memory: ProcessMemory.residentMegabytes())
        if !figures.holds { slow += 1 }
        Terminal.say(figures.line)
      }
      if export {
        let whole = try await everything.get("/documents.csv")
        Terminal.say(
          "CSV of everything: \(whole.bytes / 1_048_576) MB in \(Int(whole.milliseconds / 1_000)) s, "
            + "\(Int(ProcessMemory.residentMegabytes())) MB resident")
      }
      if intakeSeconds > 0 { try await intake(gateway, port: port, tour, everything) }
      return slow
    }

    /// The same load of webhooks twice: alone, then with one person going from page to page.
    private func intake(
      _ gateway: Gateway, port: Int, _ tour: PageTour, _ visitor: PageVisitor
    ) async throws {
      let hook = try await BenchHook.make(in: gateway)
      let load = BenchLoad(
        hook: hook, port: port, connections: 64, seconds: intakeSeconds, bodyBytes: 512,
        kind: .different)
      let alone = try await load.run()
      let browsing = Task {
        try await visitor.browse(tour.stops.filter { !$0.isLimited }, resting: .milliseconds(500))
      }
      let browsed = try await BenchLoad(
        hook: hook, port: port, connections: 64, seconds: intakeSeconds, bodyBytes: 512,
        kind: .different, firstOrder: 500_000_000
      ).run()
      browsing.cancel()
      _ = await browsing.result
      try await DatabaseFill(gateway.database, hooks: [:]).empty(dossier: hook.dossierID)
      for (name, figures) in [("alone", alone), ("while somebody browses", browsed)] {
        Terminal.say(
          "intake \(name): \(figures.answers / intakeSeconds) /s, p50 \(figures.quantile(0.5)) ms, "
            + "p99 \(figures.quantile(0.99)) ms, \(figures.failures) failed")
      }
    }

    private func visitors(
      _ gateway: Gateway, port: Int
    ) async throws -> (PageTour, PageVisitor, PageVisitor) {
      let database = gateway.database
      let now = gateway.now()
      let dossiers = try await DossierList(database).names(access: .all).map(\.id).sorted()
      guard !dossiers.isEmpty else {
        throw CheckFailure(reason: "there are no dossiers: run `bench fill` first")
      }
      func visitor(_ role: Role, _ access: Access) async throws -> PageVisitor {
        let user = try await UserStore(database).create(
          email: "bench-\(role.rawValue)-\(now)@bench.example", name: "Bench", role: role,
          language: "fr", passwordHash: "unusable", access: access, actor: "bench", now: now)
        return PageVisitor(
          http: gateway.http, port: port,
          cookie: try await SessionStore(database).start(userID: user, hours: 4, now: now))
      }
      var random = BenchRandom(seed: 5)
      var sample: [DocumentRow] = []
      let last = try await DocumentList(database).slice(DocumentFilter(), access: .all, limit: 1)
      let newest = last.rows.first?.id ?? 1
      for _ in 0..<40 {
        sample += try await DocumentList(database).slice(
          DocumentFilter(), access: .all, limit: 5,
          after: DocumentCursor(id: Int64.random(in: 2...max(2, newest), using: &random))
        ).rows
      }
      let group = try await CauseGroups(database).all(access: .all, now: now).first
      let tour = PageTour(
        dossiers: dossiers,
        people: try await PeopleInCharge(database).inCharge(access: .all).map(\.id),
        sample: sample, group: group.map { "/causes/\($0.dossier.id)/\($0.id)" }, now: now)
      let few = Access.only(Set(dossiers.shuffled(using: &random).prefix(20)))
      return (
        tour, try await visitor(.administrator, .all), try await visitor(.reader, few)
      )
    }
  }
}
