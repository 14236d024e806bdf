import Storage

/// Every address of the pages: links cannot name one that does not exist.
enum SitePath: Sendable, Hashable {
  case overview
  case signIn(next: String? = nil)
  case signInCode(next: String? = nil)
  case invitation(String)
  case signOut
  case firstRun
  case profile(told: Told? = nil)
  case secondFactor(SecondFactorRequest? = nil)
  case password
  case sessionEnd(session: String?)
  case documents(DocumentQuery = DocumentQuery(), form: Form = .html, told: Told? = nil)
  /// The whole list, also for somebody who has it open with a view of theirs.
  case allDocuments
  case bulkChange(DocumentQuery, BulkAction)
  case views
  case viewStart(Int64)
  case viewRemoval(Int64)
  case dossierManager(Int64)
  case document(Int64, told: Told? = nil)
  case documentFile(Int64, kind: String)
  case documentRequest(Int64, DocumentRequest)
  case documentInvoice(Int64)
  case duplicates(DuplicateQuery = DuplicateQuery(), form: Form = .html, told: Told? = nil)
  case duplicate(Int64, Int64)
  case dossiers
  case newDossier
  case connections(told: Told? = nil)
  case newConnection
  case connectionRequest(Int64, ConnectionRequest)
  case people(told: Told? = nil)
  case newPerson
  case person(Int64, told: Told? = nil)
  case personRequest(Int64, PersonRequest)
  case tokens
  case tokenRevocation(Int64)
  case dossier(Int64, told: Told? = nil)
  case linkCheck(dossier: Int64)
  case dossierSettings(Int64, told: Told? = nil)
  case mapping(dossier: Int64, search: String? = nil, told: Told? = nil)
  case mappingChange(dossier: Int64, MappingChange)
  case causes(CauseQuery = CauseQuery(), form: Form = .html, told: Told? = nil)
  case cause(dossier: Int64, id: String, document: Int64? = nil)
  case hooks(told: Told? = nil, hook: Int64? = nil)
  case rotation(hook: Int64)
  case hookRotations
  case hookRotation(Int64, again: Bool = false)
  case secretEnd(hook: Int64, secret: Int64)
  case deliveryDecisions
  case deliveries(
    hook: Int64? = nil, outcome: String? = nil, next: Int64? = nil, told: Told? = nil)
  case deliveryBody(Int64)
  case deliveryDecision(Int64, DeliveryDecision)
  case secretRetirement(hook: Int64, secret: Int64)
  case trial(dossier: Int64, month: String? = nil, form: Form = .html, told: Told? = nil)
  case goLive(dossier: Int64)
  case booksLook(dossier: Int64)
  case entryChoice(Int64)
  case audit(AuditQuery = AuditQuery(), form: Form = .html)
  case connectionSignIn(Int64)
  case companyLinks
  case companyLink(Int64, told: Told? = nil)
  case linkRequest(Int64, CompanyLinkRequest)
  case dossierArchive(Int64)
  case letters(dossier: Int64? = nil, next: Int64? = nil, form: Form = .html)
  case letter(Int64, told: Told? = nil)
  case letterDecision(Int64, MailOutbox.Decision)
  case health(told: Told? = nil)
  case healthChecks
  case auditVerification
  case ofBank(BankPath)
  case ofStatements(StatementPath)
  case dossierImport(
    query: String? = nil, mark: String? = nil, form: Form = .html, told: Told? = nil)
  case listingRefresh
  case accessCheck
  case imports(form: Form = .html, told: Told? = nil)
  case importsConfirmation
  case importOne(
    Int64, kind: String? = nil, state: String? = nil, after: Int? = nil, told: Told? = nil)
  case importRequest(Int64, ImportRequest)
  case resynchronisation(dossier: Int64)
  case relations(dossier: Int64, after: String? = nil)

  /// The forms a list comes in.
  enum Form: String, Sendable {
    case html = ""
    case json = ".json"
    case csv = ".csv"
  }

  /// What can be asked of a document.
  enum DocumentRequest: String, Sendable, CaseIterable {
    case resend
    case hold
    case release
    case setAside = "set-aside"
    case outcomeCheck = "outcome-check"
    case proposal
    case nextPeriod = "next-period"
    case bookedByHand = "booked-by-hand"
  }

  /// What can be asked of an import.
  enum ImportRequest: String, Sendable, CaseIterable {
    case confirmation, pause, resumption, withdrawal, comparison, decision
  }

  /// What can be asked of a connection.
  enum ConnectionRequest: String, Sendable {
    case proof, secret
  }

  /// What can be asked on the way to a client's Billit company.
  enum CompanyLinkRequest: String, Sendable, CaseIterable {
    case choose, connect, remind, withdraw, create, unlink
    case lookAgain = "search"
    case sendLogin = "login"
    case noteActive = "active"
    case notePlan = "plan"
  }

  /// What can be asked of an account.
  enum PersonRequest: String, Sendable {
    case disable, enable, password
    case sessionsEnd = "sessions/end"
    case secondFactorRemoval = "second-factor/removal"
  }

  /// What can be asked of one's second factor.
  enum SecondFactorRequest: String, Sendable {
    case confirmation, removal
  }

  /// What can be decided about a delivery in quarantine.
  enum DeliveryDecision: String, Sendable, CaseIterable {
    case replay, discard
  }

  /// What can be changed in the mapping of a dossier.
  enum MappingChange: String, Sendable, CaseIterable {
    case vat
    case vatRemoval = "vat/removal"
    case defaults
    case defaultsRemoval = "defaults/removal"
    case accounts
    case accountsRemoval = "accounts/removal"
    case centres
    case centresRemoval = "centres/removal"
    case suggestion
    case relationsRemoval = "relations/removal"
  }

  /// Path and query.
  var text: String {
    switch self {
    case .overview: "/"
    case .signIn(let next): "/sign-in" + Query([("next", next)]).text
    case .signInCode(let next): "/sign-in/code" + Query([("next", next)]).text
    case .invitation(let token): "/invitation/\(token)"
    case .signOut: "/sign-out"
    case .firstRun: "/first-run"
    case .profile(let told): "/profile" + Told.query(told).text
    case .secondFactor(let request):
      "/profile/second-factor" + (request.map { "/\($0.rawValue)" } ?? "")
    case .password: "/profile/password"
    case .sessionEnd(let session):
      "/profile/sessions" + (session.map { "/\($0)" } ?? "") + "/end"
    case .documents(let query, let form, let told):
      "/documents\(form.rawValue)" + Query(query.parameters + Told.parameters(told)).text
    case .allDocuments: "/documents?all=1"
    case .bulkChange(let query, let action):
      "/documents/bulk" + Query([("action", action.rawValue)] + query.selection).text
    case .views: "/documents/views"
    case .viewStart(let id): "/documents/views/\(id)/start"
    case .viewRemoval(let id): "/documents/views/\(id)/removal"
    case .dossierManager(let id): "/dossiers/\(id)/manager"
    case .document(let id, let told): "/documents/\(id)" + Told.query(told).text
    case .documentFile(let id, let kind): "/documents/\(id)/files/\(kind)"
    case .documentRequest(let id, let request): "/documents/\(id)/\(request.rawValue)"
    case .documentInvoice(let id): "/documents/\(id)/invoice"
    case .duplicates(let query, let form, let told):
      "/duplicates\(form.rawValue)" + Query(query.parameters + Told.parameters(told)).text
    case .duplicate(let one, let other): "/duplicates/\(one)/\(other)"
    case .dossiers: "/dossiers"
    case .newDossier: "/dossiers/new"
    case .connections(let told): "/connections" + Told.query(told).text
    case .newConnection: "/connections/new"
    case .connectionRequest(let id, let request): "/connections/\(id)/\(request.rawValue)"
    case .people(let told): "/people" + Told.query(told).text
    case .newPerson: "/people/new"
    case .person(let id, let told): "/people/\(id)" + Told.query(told).text
    case .personRequest(let id, let request): "/people/\(id)/\(request.rawValue)"
    case .tokens: "/tokens"
    case .tokenRevocation(let id): "/tokens/\(id)/revoke"
    case .dossier(let id, let told): "/dossiers/\(id)" + Told.query(told).text
    case .linkCheck(let dossier): "/dossiers/\(dossier)/link-check"
    case .dossierSettings(let id, let told): "/dossiers/\(id)/settings" + Told.query(told).text
    case .mapping(let dossier, let search, let told):
      "/dossiers/\(dossier)/mapping" + Query([("q", search)] + Told.parameters(told)).text
    case .mappingChange(let dossier, let change):
      "/dossiers/\(dossier)/mapping/\(change.rawValue)"
    case .causes(let query, let form, let told):
      "/causes\(form.rawValue)" + Query(query.parameters + Told.parameters(told)).text
    case .cause(let dossier, let id, let document):
      "/causes/\(dossier)/\(id)" + Query([("document", document.map { String($0) })]).text
    case .hooks(let told, let hook):
      "/hooks" + Query(Told.parameters(told) + [("hook", hook.map { String($0) })]).text
    case .rotation(let hook): "/hooks/\(hook)/rotation"
    case .hookRotations: "/hooks/rotations"
    case .hookRotation(let id, let again): "/hooks/rotations/\(id)" + (again ? "/again" : "")
    case .secretEnd(let hook, let secret): "/hooks/\(hook)/secrets/\(secret)/end"
    case .deliveryDecisions: "/deliveries/decisions"
    case .deliveries(let hook, let outcome, let next, let told):
      "/deliveries"
        + Query(
          [
            ("hook", hook.map { String($0) }), ("outcome", outcome),
            ("next", next.map { String($0) }),
          ] + Told.parameters(told)
        ).text
    case .deliveryBody(let id): "/deliveries/\(id)/body"
    case .deliveryDecision(let id, let decision): "/deliveries/\(id)/\(decision.rawValue)"
    case .secretRetirement(let hook, let secret): "/hooks/\(hook)/secrets/\(secret)/retirement"
    case .trial(let dossier, let month, let form, let told):
      "/dossiers/\(dossier)/trial\(form.rawValue)"
        + Query([("month", month)] + Told.parameters(told)).text
    case .goLive(let dossier): "/dossiers/\(dossier)/trial/live"
    case .booksLook(let dossier): "/dossiers/\(dossier)/books-look"
    case .entryChoice(let document): "/documents/\(document)/octopus-entry"
    case .audit(let query, let form): "/audit\(form.rawValue)" + query.query.text
    case .connectionSignIn(let id): "/connections/\(id)/sign-in"
    case .companyLinks: "/links"
    case .companyLink(let id, let told): "/dossiers/\(id)/link" + Told.query(told).text
    case .linkRequest(let id, let request): "/dossiers/\(id)/link/\(request.rawValue)"
    case .dossierArchive(let id): "/dossiers/\(id)/archive"
    case .letters(let dossier, let next, let form):
      "/letters\(form.rawValue)"
        + Query([
          ("dossier", dossier.map { String($0) }), ("next", next.map { String($0) }),
        ]).text
    case .letter(let id, let told): "/letters/\(id)" + Told.query(told).text
    case .letterDecision(let id, let decision): "/letters/\(id)/\(decision.rawValue)"
    case .health(let told): "/health" + Told.query(told).text
    case .healthChecks: "/health/checks"
    case .auditVerification: "/audit/verification"
    case .ofBank(let path): path.text
    case .ofStatements(let path): path.text
    case .dossierImport(let query, let mark, let form, let told):
      "/dossiers/import\(form.rawValue)"
        + Query([("q", query), ("mark", mark)] + Told.parameters(told)).text
    case .listingRefresh: "/dossiers/import/listing"
    case .accessCheck: "/dossiers/import/access"
    case .imports(let form, let told): "/imports\(form.rawValue)" + Told.query(told).text
    case .importsConfirmation: "/imports/confirmation"
    case .importOne(let id, let kind, let state, let after, let told):
      "/imports/\(id)"
        + Query(
          [("kind", kind), ("state", state), ("after", after.map { String($0) })]
            + Told.parameters(told)
        ).text
    case .importRequest(let id, let request): "/imports/\(id)/\(request.rawValue)"
    case .resynchronisation(let dossier): "/dossiers/\(dossier)/import"
    case .relations(let dossier, let after):
      "/dossiers/\(dossier)/relations" + Query([("after", after)]).text
    }
  }
}
