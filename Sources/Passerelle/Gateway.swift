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
  let bankDoorbell: Doorbell
  let inbox: DeliveryInbox
  let directory: HookDirectory
  let counters: IntakeCounters
  let queue: WorkQueue
  let book: ConnectionBook
  let keeper: MasterDataKeeper
  let registrar: HookRegistrar
  let ground: LinkGround
  let linkCheck: LinkCheck
  let consents: ConsentDesk
  let linker: CompanyLinker
  let bookWatch: BookWatch
  let forwarder: Forwarder
  let statementBell: Doorbell
  let courier: StatementCourier
  let bankWatch: BankWatch
  let importBell: Doorbell
  let dossierLists: DossierListReader
  let importRunner: ImportRunner
  let http: HTTPClient
  let logger: Logger
  let now: @Sendable () -> Instant
  let caretaker: Caretaker
  /// Watches the certificate of the public address; nil where that is not `https`.
  let certificate: PublicCertificate?
  /// Rung when many webhook secrets are to be renewed.
  let rotationBell = Doorbell()
  /// When the gateway was made, for the overview.
  let startedAt: Instant

  /// Makes the parts; nothing runs yet.
  init(
    _ settings: Settings, database: Database, logger: Logger,
    now: @escaping @Sendable () -> Instant = { Instant.now() }
  ) throws {
    self.settings = settings
    self.database = database
    self.logger = logger
    self.now = now
    startedAt = now()
    doorbell = Doorbell()
    bankDoorbell = Doorbell()
    inbox = DeliveryInbox(
      database: database, doorbell: doorbell, bankDoorbell: bankDoorbell, logger: logger)
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
    ground = LinkGround(
      database: database, book: book, doorbell: doorbell, logger: logger, now: now)
    linkCheck = LinkCheck(ground, keeper: keeper, hooks: registrar)
    bookWatch = BookWatch(ground, keeper: keeper)
    consents = ConsentDesk(
      database: database, http: http, publicURL: settings.reachableURL, now: now)
    var rules = CompanyLink.Rules()
    rules.trialDays = settings.trialDays
    linker = CompanyLinker(
      database: database, book: book, hooks: registrar, check: linkCheck, consents: consents,
      rules: rules, logger: logger, now: now)
    bankWatch = BankWatch(
      database: database, book: book, words: settings.bank.words, terms: settings.bank.terms,
      interval: .seconds(settings.bank.pollSeconds), doorbell: bankDoorbell, logger: logger,
      now: now)
    importBell = Doorbell()
    dossierLists = DossierListReader(database: database, book: book, logger: logger, now: now)
    importRunner = ImportRunner(
      database: database, book: book, keeper: keeper, lists: dossierLists, doorbell: importBell,
      logger: logger, now: now)
    var limits = ForwardingLimits()
    limits.workers = settings.workers
    limits.postDeadline = .seconds(settings.bookingSeconds)
    forwarder = Forwarder(
      database: database, boot: boot, book: book, keeper: keeper,
      mailer: Gateway.mailer(settings), limits: limits, doorbell: doorbell, logger: logger,
      now: now)
    let (queue, book) = (queue, book)
    caretaker = Caretaker(
      database: database, inbox: inbox,
      queueAge: {
        // Work that waits for a service that is down waits for nothing of ours.
        try await queue.age(now: now(), resting: (try? await book.resting()) ?? [])
      },
      shelf: settings.backupFolder.map {
        BackupShelf(folder: URL(filePath: $0), kept: settings.backupsKept)
      }, logger: logger, now: now)
    certificate = settings.publicURL.flatMap { url in
      url.lowercased().hasPrefix("https:")
        ? PublicCertificate(url, logger: logger, now: now) : nil
    }
    statementBell = Doorbell()
    courier = StatementCourier(
      database: database, book: book, keeper: keeper, limits: limits, doorbell: statementBell,
      logger: logger, now: now)
  }

  /// Everything that must be done before the services run: leases of an earlier start are released, and
  /// the hooks are read.
  func prepare() async throws {
    try await forwarder.recover()
    try await courier.recover()
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
        logger: logger), caretaker,
    ]
    if let certificate { services.append(certificate) }
    let letters = try LetterWriter(
      templates: try ProgramFolder.find("Templates", settings.templates),
      office: settings.officeName)
    services.append(
      Postman(
        database: database, mailer: Gateway.mailer(settings), write: { try letters.write($0) },
        logger: logger, now: now))
    services.append(
      TokenKeeper(database: database, book: book, logger: logger, now: now))
    services.append(
      ConnectionWatch(database: database, pagesURL: settings.publicURL, logger: logger, now: now))
    if settings.workers > 0 {
      services.append(linker.rounds(every: .seconds(settings.linkSeconds)))
      services.append(forwarder)
      services.append(
        BillitPoll(ground, hooks: registrar, interval: .seconds(settings.pollSeconds)))
      services.append(
        RotationRunner(
          database: database, registrar: registrar, bell: rotationBell, logger: logger, now: now))
      services.append(
        HookWatch(database: database, hours: settings.silentHours, logger: logger, now: now))
      services.append(LinkWatch(ground, check: linkCheck))
      services.append(bookWatch)
      services += statements
      services.append(bankWatch)
      services.append(importRunner)
      services.append(
        ConsentWatch(
          database: database, pagesURL: settings.publicURL, logger: logger, now: now))
    }
    services.append(try application(onRunning: onRunning))
    return services
  }

  /// Statements in and out.
  private var statements: [any ServiceLifecycle.Service] {
    var sources = StatementSources.Settings()
    sources.feed = settings.codaFeed
    sources.folder = settings.codaFolder
    return [
      courier,
      StatementSources(
        database: database, book: book, settings: sources, doorbell: statementBell,
        logger: logger, now: now),
    ]
  }

  private func application(
    onRunning: @escaping @Sendable (Int) async -> Void
  ) throws -> any ApplicationProtocol {
    let router = Router(context: AppContext.self)
    router.add(middleware: AccessLog())
    try Pages(
      database: database, settings: pagesSettings,
      templates: try ProgramFolder.find("Templates", settings.templates),
      assets: try ProgramFolder.find("Public", settings.assets), actions: actions, now: now,
      logger: logger
    ).addRoutes(to: router)
    var limits = BillitHookRoute.Limits()
    limits.bodyBytes = settings.bodyBytes
    limits.toleranceSeconds = Int64(settings.toleranceSeconds)
    limits.bankEvents = settings.bank.events
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
    let cap = max(settings.bodyBytes, PagesSettings.largestUpload + 65_536)
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(deadline: deadline, bodyCap: cap)],
      idleTimeout: .seconds(75),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 64))
  }

  private var pagesSettings: PagesSettings {
    var pages = PagesSettings(publicURL: settings.publicURL)
    pages.consentTerms = settings.bank.terms
    pages.trustsForwardedFor = settings.trustsProxy
    pages.overlapHours = settings.overlapHours
    pages.vatDeadlines = VATDeadlines(
      monthlyDay: settings.vatMonthlyDay, quarterlyDay: settings.vatQuarterlyDay)
    pages.administratorsNeedSecondFactor = settings.administratorsNeedSecondFactor
    pages.maintenanceFile = settings.maintenanceFile
    pages.billitAPIBase = BillitConnection.productionAPIBase
    pages.billitLogonBase = BillitConnection.productionLogonBase
    pages.octopusAuthorizeURL = OctopusOAuth.productionAuthorizeURL
    pages.octopusTokenURL = OctopusOAuth.presumedTokenURL
    pages.octopusRESTBase = OctopusConnection.productionRESTBase
    pages.sendsMail = settings.mailProgram != nil
    pages.mailProgram = settings.mailProgram
    pages.certificateFile = settings.certificateFile
    pages.backupFolder = settings.backupFolder
    pages.backupsKept = settings.backupsKept
    pages.officeName = settings.officeName
    pages.trialDays = settings.trialDays
    pages.octopusFileImportBase = OctopusConnection.productionFileImportBase
    return pages
  }

  private static func mailer(_ settings: Settings) -> Mailer? {
    guard let program = settings.mailProgram, let sender = settings.mailFrom else { return nil }
    return Mailer(
      program: program, sender: MailSender(address: sender, name: settings.officeName))
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
