import Accounting
import Storage

/// One connection: where it leads, how it stands, who uses it; never a secret.
struct ConnectionCard: Sendable, Hashable {
  var name: String
  var service: String
  var address: String
  var headers: String?
  var pill: Pill
  var since: String
  var sentence: String?
  var remedy: String?
  var dossiers: [Link]
  var isUnused: Bool
  /// What waits behind it; nil while it works.
  var held: String?
  var proofHref: String
  var secretHref: String
  var secretField: String
  var secretLabel: String
  /// Where a browser signs in, for a connection that goes by permission.
  var signInHref: String?
  var permission: String?
  /// That it lapses soon, or has; nil while there is time.
  var permissionPill: Pill?
  var result: Result?

  /// A dossier that uses it.
  struct Link: Sendable, Hashable {
    var href: String
    var dossier: String
  }

  /// What came of what was just asked.
  struct Result: Sendable, Hashable {
    var tone: String
    var text: String
    var advice: String?
  }

  init(
    _ row: ConnectionRow, outcome: ConnectionOutcome?, now: Instant, speech: Speech
  ) {
    let connection = row.connection
    name = connection.name
    service = connection.service == .octopus ? "Octopus" : "Billit"
    address = connection.baseURL
    headers = connection.settings.accountantPartyID.map {
      speech.fill(ConnectionText.accountantIs, ["id": String($0)])
    }
    pill = Pill(connection, speech)
    since = speech.format.moment(connection.stateSince)
    let explanation = connection.cause.map(speech.explain)
    sentence = explanation.map { "\($0.title). \($0.sentence)" }
    remedy = explanation?.fix
    dossiers = row.dossiers.map { Link(href: SitePath.dossier($0.id).text, dossier: $0.name) }
    isUnused = row.dossiers.isEmpty
    held = row.held?.words(speech)
    proofHref = SitePath.connectionRequest(connection.id, .proof).text
    secretHref = SitePath.connectionRequest(connection.id, .secret).text
    secretField = "secret-\(connection.id)"
    secretLabel = speech(
      connection.service == .octopus ? ConnectionText.newSecretPassword : .newSecretKey)
    let settings = connection.settings
    if settings.awaitsSignIn == true || settings.permissionFrom != nil,
      settings.clientDossierID == nil
    {
      signInHref = SitePath.connectionSignIn(connection.id).text
    }
    permission = ConnectionCard.permission(connection, now, speech)
    permissionPill = connection.permission.flatMap { term in
      term.step(at: now).map { step in
        let code: HealthConcern.Code = step == .lapsed ? .permissionLapsed : .permissionLapses
        return Pill(step == .days30 ? .office : .down, code.words.title[speech.language])
      }
    }
    if let outcome, outcome.id == connection.id {
      result = Result(outcome, connection.service, speech)
    }
  }
}

extension ConnectionCard {
  /// How long a permission lasts. Octopus' lives 60 days and is renewed when a third is over; Billit's
  /// does not lapse.
  fileprivate static func permission(
    _ connection: Connection, _ now: Instant, _ speech: Speech
  ) -> String? {
    let settings = connection.settings
    if settings.awaitsSignIn == true { return speech(SignInText.permissionMissing) }
    guard let from = settings.permissionFrom ?? (settings.clientDossierID == nil ? nil : 0) else {
      return nil
    }
    guard connection.service == .octopus else { return speech(SignInText.permissionStays) }
    let term = PermissionTerm.octopus(from: from)
    let until = speech.fill(
      SignInText.permissionUntil, ["until": speech.format.date(term.lapses)])
    let left = speech.count(
      term.daysLeft(at: now), one: UpkeepText.permissionDay, many: UpkeepText.permissionDays)
    return "\(until) · \(left)"
  }
}

extension ConnectionCard.Result {
  init(_ outcome: ConnectionOutcome, _ service: Connection.Service, _ speech: Speech) {
    if let fault = outcome.fault {
      self.init(tone: Mark.office.rawValue, text: speech(fault))
      return
    }
    let first = outcome.first.map { speech($0) + " " } ?? ""
    switch outcome.proof {
    case .reaches(let count):
      let text =
        service == .octopus
        ? speech.count(
          count, one: ConnectionText.reachDossier, many: ConnectionText.reachDossiers)
        : speech.count(
          count, one: ConnectionText.reachCompany, many: ConnectionText.reachCompanies)
      self.init(tone: Mark.ok.rawValue, text: first + text)
    case .fault(let cause):
      let explanation = speech.explain(cause)
      self.init(
        tone: Mark(cause.owner).rawValue,
        text: "\(first)\(explanation.title). \(explanation.sentence)", advice: explanation.fix)
    case nil:
      self.init(tone: Mark.wait.rawValue, text: first + speech(ConnectionText.proofPending))
    }
  }
}

extension Pill {
  /// How a connection stands.
  init(_ connection: Connection, _ speech: Speech) {
    let (mark, text): (Mark, ConnectionText) =
      switch connection.state {
      case .unproven: (.aside, .accessUnproven)
      case .working: (.ok, .accessWorking)
      case .waiting: (.down, .accessWaiting)
      case .refused: (.admin, .accessRefused)
      }
    self.init(mark, speech(text))
  }
}

/// The page that lists connections.
struct ConnectionListPage: Sendable {
  var cards: [ConnectionCard]
  var isEmpty: Bool
  var newHref: String
  var newDossierHref: String

  init(
    _ rows: [ConnectionRow], outcome: ConnectionOutcome?, now: Instant, speech: Speech
  ) {
    cards = rows.map { ConnectionCard($0, outcome: outcome, now: now, speech: speech) }
    isEmpty = rows.isEmpty
    newHref = SitePath.newConnection.text
    newDossierHref = SitePath.newDossier.text
  }
}

/// The forms for another connection; the secret's field is always empty.
struct ConnectionFormPage: Sendable {
  var billit: Form
  var octopus: Form

  /// One service's form with what was filled in before.
  struct Form: Sendable {
    var fault: String?
    var name: String
    var address: String
    var fileImport: String
    var user: String
    var softwareHouse: String
    var accountantParty: String
    var clientID: String
    var logon: String
    var authorize: String
    var token: String
    var redirect: String
    var schemes: [DocumentListPage.Choice]
  }

  init(
    _ context: SignedInContext, _ defaults: PagesSettings, _ fault: ConnectionDraft.Fault?
  ) {
    billit = Form(.billit, context, defaults, defaults.billitAPIBase, "", fault)
    octopus = Form(
      .octopus, context, defaults, defaults.octopusRESTBase, defaults.octopusFileImportBase, fault)
  }
}

extension ConnectionFormPage.Form {
  fileprivate init(
    _ service: Connection.Service, _ context: SignedInContext, _ defaults: PagesSettings,
    _ address: String, _ fileImport: String, _ fault: ConnectionDraft.Fault?
  ) {
    let speech = context.speech
    let isThis = context.form["service"] == service.rawValue
    func given(_ name: String) -> String { isThis ? context.field(name, atMost: 500) ?? "" : "" }
    self.fault = isThis ? fault.map { speech($0.text) } : nil
    name = given("name")
    let givenAddress = given("address")
    self.address = givenAddress.isEmpty ? address : givenAddress
    let givenImport = given("file_import")
    self.fileImport = givenImport.isEmpty ? fileImport : givenImport
    user = given("user")
    softwareHouse = given("software_house")
    accountantParty = given("accountant_party")
    clientID = given("client_id")
    func given(_ name: String, or preset: String) -> String {
      let text = given(name)
      return text.isEmpty ? preset : text
    }
    logon = given("logon", or: defaults.billitLogonBase)
    authorize = given("authorize", or: defaults.octopusAuthorizeURL)
    token = given("token", or: defaults.octopusTokenURL)
    redirect = "\(defaults.publicURL ?? "")/oauth/\(service.rawValue)"
    let chosen = given("scheme")
    schemes = zip(
      ConnectionDraft.schemes,
      [SetupText.schemeParty, .schemePartyAccountant, .schemeAccountantParty]
    ).map { .init(value: $0, label: speech($1), isChosen: $0 == chosen) }
  }
}
