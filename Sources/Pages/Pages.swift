package import Accounting
package import Hummingbird
package import Logging
package import Storage

/// What the pages need to know of the installation.
package struct PagesSettings: Sendable {
  /// Where people reach the pages, such as "https://passerelle.bureau.be"; nil when it is not known.
  /// With `https` the session cookie is bound to this host and never sent unencrypted.
  package var publicURL: String?
  /// How long a session lasts at most.
  package var sessionHours = 12
  /// How long a session lasts without a request.
  package var idleMinutes = 120
  /// Whether administrators get no further than setting up a second factor while they have none.
  package var administratorsNeedSecondFactor = false
  /// While a file of that name exists, the pages say that the installation is being worked on.
  package var maintenanceFile: String?
  /// Whether the last address in `X-Forwarded-For` is the visitor's: only behind a proxy of our own
  /// that sets it, otherwise anybody could choose the address the sign-in limiter counts.
  package var trustsForwardedFor = false

  /// How long an old webhook secret stays valid beside its successor unless somebody says otherwise.
  package var overlapHours = 24
  /// When VAT returns are due, for the overview.
  package var vatDeadlines = VATDeadlines()

  /// The largest upload of statement files together, in bytes.
  package static let largestUpload = 16 << 20
  /// For how long bank consents are good.
  package var consentTerms = ConsentTerms()

  /// Where new connections lead unless the form says otherwise.
  package var billitAPIBase = ""
  package var octopusRESTBase = ""
  package var octopusFileImportBase = ""
  package var billitLogonBase = ""
  package var octopusAuthorizeURL = ""
  package var octopusTokenURL = ""

  /// Whether a mail program is set; otherwise letters are shown to be sent by hand.
  package var sendsMail = false
  /// That program, as it is set.
  package var mailProgram: String?
  /// The certificate browsers and Billit are shown, as a PEM file; nil when nobody watches it.
  package var certificateFile: String?
  /// Where the gateway makes its own backups and how many it keeps; nil when somebody else does.
  package var backupFolder: String?
  package var backupsKept = 14
  /// What the office is called in letters.
  package var officeName: String?
  /// How long the trial of a new Billit company lasts.
  package var trialDays = 30

  package init(publicURL: String? = nil) {
    self.publicURL = publicURL
  }
}

/// What happened to a request for a new webhook secret.
package enum RotationOutcome: Sendable, Hashable {
  /// The new secret counts; the ones before it count until then.
  case rotated(overlapEnds: Instant)
  /// Billit gave none; the old secret stays. The reason is a sentence without secrets.
  case refused(reason: String)
}

/// What came of trying a connection's credentials.
package enum ConnectionProof: Sendable, Hashable {
  /// So many dossiers (Octopus) or companies (Billit) are within reach.
  case reaches(Int)
  /// It did not work; the cause says why and what to do.
  case fault(Cause)
}

/// What pages ask of parts of the program they do not know.
package struct PageActions: Sendable {
  /// Asks Billit for a new secret of a hook and stores it beside the old one.
  package var rotateHookSecret:
    @Sendable (_ hookID: Int64, _ actor: String) async throws -> RotationOutcome
  /// Proves both sides of a dossier's link again; may take as long as the services do.
  package var checkDossierLink: @Sendable (_ dossierID: Int64) async -> Void
  /// Makes one harmless call with a connection's stored credentials; notes how the connection stands.
  package var proveConnection: @Sendable (_ connectionID: Int64) async -> ConnectionProof
  /// Reads an entry back from Octopus and, when it is the document's, books the document under it.
  package var checkHandBooking:
    @Sendable (
      _ documentID: Int64, _ claim: HandBooking.Claim, _ accepting: Bool, _ actor: String
    ) async -> HandBooking.Outcome
  /// Tells the workers that there is something to do.
  package var ringForwarding: @Sendable () -> Void
  /// Tells whoever renews many webhook secrets that there is something to do.
  package var rotationsBegun: @Sendable () -> Void
  /// Has dirty bank accounts read from Billit.
  package var ringBank: @Sendable () -> Void = {}
  /// Makes the intake read hooks and secrets again.
  package var hooksChanged: @Sendable () async throws -> Void
  /// Reads now what changed in the books of a dossier; returns at once.
  package var lookAtBooks: @Sendable (_ dossierID: Int64) -> Void
  /// What the running process knows of itself; nil when no gateway runs around the pages.
  package var processFacts: @Sendable () async -> ProcessFacts?
  /// Links dossiers with Billit companies.
  package var linking = LinkingActions.absent
  /// What concerns imports from Octopus.
  package var imports = ImportActions()

  package init(
    rotateHookSecret:
      @escaping @Sendable (_ hookID: Int64, _ actor: String) async throws -> RotationOutcome,
    checkDossierLink: @escaping @Sendable (_ dossierID: Int64) async -> Void,
    proveConnection: @escaping @Sendable (_ connectionID: Int64) async -> ConnectionProof,
    ringForwarding: @escaping @Sendable () -> Void,
    rotationsBegun: @escaping @Sendable () -> Void = {},
    hooksChanged: @escaping @Sendable () async throws -> Void = {},
    lookAtBooks: @escaping @Sendable (_ dossierID: Int64) -> Void = { _ in },
    processFacts: @escaping @Sendable () async -> ProcessFacts? = { nil },
    checkHandBooking:
      @escaping @Sendable (
        _ documentID: Int64, _ claim: HandBooking.Claim, _ accepting: Bool, _ actor: String
      ) async -> HandBooking.Outcome = { _, _, _, _ in .unreachable(Cause(.octopusSilent)) }
  ) {
    self.checkHandBooking = checkHandBooking
    self.rotateHookSecret = rotateHookSecret
    self.checkDossierLink = checkDossierLink
    self.proveConnection = proveConnection
    self.ringForwarding = ringForwarding
    self.rotationsBegun = rotationsBegun
    self.hooksChanged = hooksChanged
    self.lookAtBooks = lookAtBooks
    self.processFacts = processFacts
  }
}

/// The web pages, and the same lists as JSON and CSV.
package struct Pages: Sendable {
  private let site: Site

  /// Reads templates and assets and checks them.
  ///
  /// - Parameters:
  ///   - templates: the folder with the Mustache templates.
  ///   - assets: the folder with style sheet, script and icons.
  /// - Throws: `TemplateRefusal` for a template that is not safe, and errors of reading files.
  package init(
    database: Database, settings: PagesSettings, templates: String, assets: String,
    actions: PageActions, now: @escaping @Sendable () -> Instant, logger: Logger
  ) throws {
    site = try Site(
      database: database, settings: settings, templates: templates, assets: assets,
      actions: actions, now: now, logger: logger)
  }

  /// Adds every page and the middleware that guards them. The middleware also answers whatever the
  /// router has no route for; routes added to the router before this call are left alone.
  package func addRoutes(to router: Router<AppContext>) {
    Routes(site: site).add(to: router)
  }
}
