import Accounting
import AsyncHTTPClient
import BillitClient
import Cryptography
import Forwarding
import Foundation
import Hummingbird
import HummingbirdCore
import Intake
import Logging
import NIOCore
import NIOPosix
import OctopusClient
import Pages
import ServiceLifecycle
import Storage
import Outbound

/// The wiring: every part of the gateway, made by hand in the order in which they depend on one another.
struct Gateway: Sendable {
  let settings: Settings
  let database: Database
  let doorbell: Doorbell
  let inbox: DeliveryInbox
  let directory: HookDirectory
  let counters: IntakeCounters
  let queue: WorkQueue
  let book: ConnectionBook
  let keeper: MasterDataKeeper
  let registrar: HookRegistrar
  let linkCheck: LinkCheck
  let forwarder: Forwarder
  let http: HTTPClient
  let logger: Logger
  let now: @Sendable () -> Instant

  /// Makes the parts; nothing runs yet.
  init(
    _ settings: Settings, database: Database, logger: Logger,
    now: @escaping @Sendable () -> Instant = { Instant.now() }
  ) throws {
    self.settings = settings
    self.database = database
    self.logger = logger
    self.now = now
    doorbell = Doorbell()
    inbox = DeliveryInbox(database: database, doorbell: doorbell, logger: logger)
    directory = HookDirectory(HookStore(database))
    counters = IntakeCounters()
    let boot = try RandomToken.identifier()
    queue = WorkQueue(database, boot: boot)
    http = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: HTTPExchange.configuration)
    book = ConnectionBook(database: database, http: http, logger: logger, now: now)
    keeper = MasterDataKeeper(database, now: now)
    let directory = directory
    registrar = HookRegistrar(
      database: database, book: book, publicURL: settings.reachableURL,
      changed: { try await directory.reload() }, logger: logger, now: now)
    linkCheck = LinkCheck(
      database: database, book: book, keeper: keeper, hooks: registrar, doorbell: doorbell,
      logger: logger, now: now)
    var limits = ForwardingLimits()
    limits.workers = settings.workers
    limits.postDeadline = .seconds(settings.bookingSeconds)
    forwarder = Forwarder(
      database: database, boot: boot, book: book, keeper: keeper,
      mailer: Gateway.mailer(settings), limits: limits, doorbell: doorbell, logger: logger,
      now: now)
  }

  /// Everything that must be done before the services run: leases of an earlier start are released, and
  /// the hooks are read.
  func prepare() async throws {
    try await forwarder.recover()
    let unreadable = try await directory.reload()
    if unreadable > 0 {
      logger.error("webhook secrets cannot be unsealed", metadata: ["count": "\(unreadable)"])
    }
  }

  /// Does what leads to running the services. When it fails before they run, what they would have shut
  /// down is shut down here, so that the program ends with the reason and not with a crash.
  func starting<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch {
      // Shut down already when the services ran.
      try? await http.shutdown()
      throw error
    }
  }

  /// The services in the order they start; they stop in reverse, the server first, the inbox last.
  ///
  /// - Parameter onRunning: called with the port once calls are accepted.
  func services(
    onRunning: @escaping @Sendable (Int) async -> Void
  ) throws -> [any ServiceLifecycle.Service] {
    var services: [any ServiceLifecycle.Service] = [
      ClientService(http: http), inbox,
      Housekeeping(
        database: database, inbox: inbox, takeUses: { [directory] in directory.takeUses() },
        logger: logger),
    ]
    if settings.workers > 0 {
      services.append(forwarder)
      services.append(
        BillitPoll(
          database: database, book: book, hooks: registrar,
          interval: .seconds(settings.pollSeconds), doorbell: doorbell, logger: logger, now: now))
      services.append(
        LinkWatch(database: database, book: book, check: linkCheck, logger: logger, now: now))
    }
    services.append(try application(onRunning: onRunning))
    return services
  }

  private func application(
    onRunning: @escaping @Sendable (Int) async -> Void
  ) throws -> any ApplicationProtocol {
    let router = Router(context: AppContext.self)
    router.add(middleware: AccessLog())
    try Pages(
      database: database, settings: pagesSettings,
      templates: try folder("Templates", settings.templates),
      assets: try folder("Public", settings.assets), actions: actions, now: now, logger: logger
    ).addRoutes(to: router)
    var limits = BillitHookRoute.Limits()
    limits.bodyBytes = settings.bodyBytes
    limits.toleranceSeconds = Int64(settings.toleranceSeconds)
    limits.perHookPerSecond = settings.hookRate > 0 ? settings.hookRate : nil
    let responder = GatewayResponder(
      hooks: BillitHookRoute(
        directory: directory, inbox: inbox, counters: counters, limits: limits, now: now),
      health: HealthPage(
        database: database, queue: queue, book: book, counters: counters, inbox: inbox,
        forwards: settings.workers > 0, now: now),
      pages: router.buildResponder())
    return Application(
      responder: responder,
      server: .http1(configuration: httpConfiguration),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil,
        backlog: 1_024, reuseAddress: true,
        availableConnectionsDelegate: .maximum(settings.maxConnections, logger: logger)),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      eventLoopGroupProvider: .singleton, logger: logger)
  }

  private var httpConfiguration: HTTP1Channel.Configuration {
    let deadline = TimeAmount.seconds(Int64(settings.requestSeconds))
    let cap = max(settings.bodyBytes, 1_048_576)
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(deadline: deadline, bodyCap: cap)],
      idleTimeout: .seconds(75),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 64))
  }

  private var pagesSettings: PagesSettings {
    var pages = PagesSettings(publicURL: settings.publicURL)
    pages.trustsForwardedFor = settings.trustsProxy
    pages.billitAPIBase = BillitConnection.productionAPIBase
    pages.octopusRESTBase = OctopusConnection.productionRESTBase
    pages.octopusFileImportBase = OctopusConnection.productionFileImportBase
    return pages
  }

  private var actions: PageActions {
    PageActions(
      rotateHookSecret: { [registrar, settings, now] hookID, actor in
        let ends = now() + Instant(settings.overlapHours) * 3_600_000
        switch try await registrar.rotate(hookID, overlapEnds: ends, actor: actor) {
        case .done: return .rotated(overlapEnds: ends)
        case .failed(let reason): return .refused(reason: reason)
        }
      },
      checkDossierLink: { [linkCheck] dossierID in await linkCheck.check(dossierID) },
      proveConnection: { [book] id in
        switch await book.proof(of: id) {
        case .success(let count): .reaches(count)
        case .failure(let noRoute): .fault(noRoute.cause)
        }
      },
      ringForwarding: { [doorbell] in doorbell.ring() },
      hooksChanged: { [directory] in _ = try await directory.reload() },
      processFacts: { await processFacts() })
  }

  /// What this process knows of itself, for the health page.
  private func processFacts() async -> ProcessFacts {
    let counts = counters.snapshot
    let resting = (try? await book.resting()) ?? []
    return ProcessFacts(
      webhooks: IntakeCounters.Outcome.allCases.map {
        .init(outcome: $0.rawValue, calls: counts[$0] ?? 0)
      },
      inboxBacklog: inbox.backlog, workers: settings.workers,
      queueAge: try? await queue.age(now: now(), resting: resting))
  }

  private static func mailer(_ settings: Settings) -> Mailer? {
    guard let program = settings.mailProgram, let sender = settings.mailFrom else { return nil }
    return Mailer(program: program, sender: sender)
  }

  /// A folder of the program: as set, else in the working folder, else beside the program or above it.
  private func folder(_ name: String, _ given: String?) throws -> String {
    if let given { return given }
    var candidates = [name]
    var place = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    for _ in 0..<5 {
      candidates.append(place.appending(path: name).path)
      candidates.append(place.appending(path: "share/passerelle/\(name)").path)
      place = place.deletingLastPathComponent()
    }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw Settings.Mistakes(sentences: ["the folder \(name) was not found: set its place"])
    }
    return found
  }
}

/// Shuts the HTTP client down after everything that uses it.
private struct ClientService: ServiceLifecycle.Service {
  let http: HTTPClient

  func run() async throws {
    try? await gracefulShutdown()
    try await http.shutdown()
  }
}
