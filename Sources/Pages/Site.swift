import Cryptography
import Hummingbird
import Logging
import Storage

/// What every page action has at hand.
struct Site: Sendable {
  let database: Database
  let settings: PagesSettings
  let actions: PageActions
  let now: @Sendable () -> Instant
  let logger: Logger
  let assets: StaticAssets
  let renderer: Renderer
  let letters: LetterWriter
  let passwords = PasswordQueue()

  init(
    database: Database, settings: PagesSettings, templates: String, assets: String,
    actions: PageActions, now: @escaping @Sendable () -> Instant, logger: Logger
  ) throws {
    self.database = database
    self.settings = settings
    self.actions = actions
    self.now = now
    self.logger = logger
    self.assets = try StaticAssets(folder: assets)
    let library = try TemplateLibrary(folder: templates, texts: Set(TextTables.words.keys))
    renderer = Renderer(library: library, assets: self.assets)
    letters = LetterWriter(library: library, office: settings.officeName)
  }

  var users: UserStore { UserStore(database) }
  var sessions: SessionStore { SessionStore(database) }
  var tokens: APITokenStore { APITokenStore(database) }
  var documents: DocumentStore { DocumentStore(database) }
  var audit: AuditTrail { AuditTrail(database) }

  /// Whether people reach the pages by https.
  var isSecure: Bool { settings.publicURL?.lowercased().hasPrefix("https://") ?? false }

  /// A page for somebody signed in, with the count of open causes in its menu.
  func page(
    _ template: String, title: String, section: Section?, _ model: any Sendable,
    _ context: SignedInContext, status: HTTPResponse.Status = .ok, told: Told? = nil
  ) async throws -> Response {
    let access = context.identity.access
    async let causes = OverviewSums(database).openCauses(access: access, now: now())
    async let pairs = DuplicateList(database).open(access: access)
    let visitor = try await Visitor(
      context, section: section, openCauses: causes, openPairs: pairs)
    return try renderer.page(
      template, title: title, model: model, speech: context.speech, visitor: visitor,
      status: status, told: told)
  }
}
