import ArgumentParser
import Cryptography
import Foundation
import Storage

extension BenchCommand {
  /// Fills a database for measuring.
  struct Fill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fill",
      abstract: "Fill a new data folder with documents, for `bench pages`.",
      discussion: """
        Three years of an accounting office: dossiers of different sizes with somebody in charge, some
        20,000 suppliers and customers, nearly everything booked, and the last weeks with what stands
        still. Refused in a folder that already has dossiers. The same seed gives the same documents.
        """)

    @OptionGroup var options: SettingsOptions

    @Option(help: "How many documents.")
    var documents = 1_000_000

    @Option(help: "Over how many dossiers.")
    var dossiers = 500

    @Option(help: "What the choices are drawn from.")
    var seed: UInt64 = 1

    func validate() throws {
      guard (1...10_000_000).contains(documents), (1...10_000).contains(dossiers) else {
        throw ValidationError("--documents 1 to 10000000, --dossiers 1 to 10000")
      }
    }

    func run() async throws {
      try await Terminal.run {
        umask(0o077)
        let installation = try Installation(
          try await options.settings(), environment: ProcessInfo.processInfo.environment,
          mayMake: true)
        let start = ContinuousClock.now
        try await fill(installation.database)
        try installation.database.close()
        Terminal.say("done in \((ContinuousClock.now - start).components.seconds) s")
      }
    }

    private func fill(_ database: Database) async throws {
      let store = DossierStore(database)
      guard try await store.all().isEmpty else {
        throw CheckFailure(reason: "this folder already has dossiers: fill a new one")
      }
      let now = Instant.now()
      let people = try await people(database, now: now)
      var hooks: [Int64: Int64] = [:]
      var ids: [Int64] = []
      for number in 1...dossiers {
        let id = try await store.add(
          .init(
            name: "Dossier \(number) BV", language: number % 2 == 0 ? "nl" : "fr",
            vatNumber: nil, enterpriseNumber: nil, octopusConnectionID: nil,
            octopusDossierID: 60_000 + number, billitConnectionID: nil,
            billitPartyID: 900_000 + number), actor: "bench", now: now)
        ids.append(id)
        hooks[id] = try await hook(of: id, database, now: now)
        try await PeopleInCharge(database).assign(
          people[number % people.count], to: id, actor: "bench", now: now)
      }
      let writer = DatabaseFill(database, hooks: hooks)
      try await writer.begin()
      var office = FillOffice(documents: documents, dossiers: ids, now: now, seed: seed)
      var done = 0
      while true {
        let batch = office.next(20_000)
        if batch.isEmpty { break }
        try await writer.add(batch)
        done += batch.count
        if done % 100_000 == 0 { Terminal.say("\(done) documents") }
      }
      try await writer.finish { count in
        if count % 200_000 == 0 { Terminal.say("\(count) indexed by their words") }
      }
    }

    private func people(_ database: Database, now: Instant) async throws -> [Int64] {
      var ids: [Int64] = []
      for number in 1...12 {
        ids.append(
          try await UserStore(database).create(
            email: "accountant\(number)@bench.example", name: "Accountant \(number)",
            role: .accountant, language: "fr", passwordHash: "unusable", actor: "bench", now: now))
      }
      return ids
    }

    private func hook(of dossier: Int64, _ database: Database, now: Instant) async throws -> Int64 {
      let store = HookStore(database)
      let hook = try await store.begin(
        dossierID: dossier, entityType: "Order", updateType: "I",
        pathToken: try RandomToken.make(), now: now)
      try await store.activate(
        hook.id, billitWebhookID: Int(dossier), secret: SecretBytes(utf8: try RandomToken.make()),
        actor: "bench", now: now)
      return hook.id
    }
  }
}
