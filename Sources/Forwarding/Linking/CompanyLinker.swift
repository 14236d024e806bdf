package import Accounting
import BillitClient
import Foundation
package import Logging
package import Storage

/// Brings dossiers to their clients' Billit companies: looks for them, asks entrepreneurs, has companies
/// made. Every move is stored before what cannot be undone is done.
package struct CompanyLinker: Sendable {
  let database: Database
  let book: ConnectionBook
  let hooks: HookRegistrar
  let check: LinkCheck
  let consents: ConsentDesk
  let rules: CompanyLink.Rules
  let logger: Logger
  let now: @Sendable () -> Instant

  package init(
    database: Database, book: ConnectionBook, hooks: HookRegistrar, check: LinkCheck,
    consents: ConsentDesk, rules: CompanyLink.Rules, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.hooks = hooks
    self.check = check
    self.consents = consents
    self.rules = rules
    self.logger = logger
    self.now = now
  }

  var store: CompanyLinkStore { CompanyLinkStore(database) }

  /// Carries out what the office asks.
  package func perform(
    _ request: LinkRequest, on dossierID: Int64, actor: String
  ) async throws -> LinkAnswer {
    guard let row = try await store.rows(access: .all, dossierID: dossierID).first else {
      return .notNow
    }
    var move = LinkMove(row: row, actor: actor)
    let now = now()
    switch request {
    case .lookAgain:
      guard move.link.lookAgain(now: now) != nil else { return .notNow }
      guard try await save(move, "link.search_requested") else { return .notNow }
      try await look(dossierID)
      return .done
    case .choose(let connection, let party):
      guard let steps = move.link.choose(party, now: now) else { return .notNow }
      return try await linked(move, connection, party, steps)
    case .connect(let email):
      guard let steps = move.link.connect(email: email, now: now, rules) else { return .notNow }
      return try await settle(move, steps, "link.client_asked")
    case .remind:
      guard let steps = move.link.remind(now: now) else { return .notNow }
      return try await settle(move, steps, "link.client_reminded")
    case .withdraw:
      guard let steps = move.link.withdraw(now: now) else { return .notNow }
      return try await settle(move, steps, "link.request_withdrawn")
    case .create(let email, let phone):
      return try await create(move, email, phone)
    case .sendLogin:
      guard move.link.invite(now: now) != nil else { return .notNow }
      guard try await save(move, "link.login_sent") else { return .notNow }
      try await consents.sendLogin(move.saved)
      return .done
    case .noteActive:
      move.link.becameActive(now: now)
      return try await save(move, "link.client_active") ? .done : .notNow
    case .notePlan:
      move.link.choosePlan(now: now)
      return try await save(move, "link.plan_chosen") ? .done : .notNow
    case .unlink:
      guard move.link.unlink(now: now) != nil else { return .notNow }
      try await hooks.remove(dossierID)
      guard try await save(move, "link.unlinked") else { return .notNow }
      try await store.untie(dossierID, actor: actor, now: now)
      return .done
    }
  }

  /// An invitation's link was followed: it is used up, and leads to Billit. Nil when it is not open.
  package func openLogin(_ token: String) async throws -> String? {
    guard let link = try await consents.links.use(token, .login, now: now()),
      let id = link.dossierID,
      let row = try await store.rows(access: .all, dossierID: id).first
    else { return nil }
    var move = LinkMove(row: row, actor: "client")
    move.link.opened(now: now())
    _ = try await save(move, "link.login_opened")
    return try await consents.officeConnection()?.settings.logonURL
      ?? BillitConnection.productionLogonBase
  }

  /// The entrepreneur agreed: the dossier goes by the connection of their permission from now on.
  func consented(
    _ dossierID: Int64, connection: Int64, party: Int
  ) async throws -> Bool {
    guard let row = try await store.rows(access: .all, dossierID: dossierID).first else {
      return false
    }
    var move = LinkMove(row: row, actor: "client")
    guard let steps = move.link.consent(to: party, now: now()) else { return false }
    return try await linked(move, connection, party, steps) == .done
  }

  /// Stores a move; false when somebody else moved the link meanwhile.
  func save(_ move: LinkMove, _ action: String?) async throws -> Bool {
    try await store.save(
      move.link, was: move.row.link, of: move.row.dossier.id, candidates: move.candidates,
      connectionID: move.connectionID, action: action, actor: move.actor, now: now())
  }

  /// Stores a move and does what it asks towards the entrepreneur.
  func settle(
    _ move: LinkMove, _ steps: [CompanyLink.Step], _ action: String?
  ) async throws -> LinkAnswer {
    guard try await save(move, action) else { return .notNow }
    if steps.contains(.closeRequests) { try await consents.close(move.row.dossier.id) }
    if move.link.stage == .asked { try await consents.ensureRequest(move.saved) }
    return .done
  }

  /// Ties the dossier first, which may be done again, and stores the move after it.
  func linked(
    _ move: LinkMove, _ connection: Int64, _ party: Int, _ steps: [CompanyLink.Step]
  ) async throws -> LinkAnswer {
    var move = move
    let id = move.row.dossier.id
    guard
      try await store.tie(
        id, connection: connection, party: party, actor: move.actor, now: now())
    else { return .taken }
    move.connectionID = connection
    move.candidates = []
    guard try await save(move, nil) else { return .notNow }
    if steps.contains(.closeRequests) { try await consents.close(id) }
    await check.check(id)
    return .done
  }

  /// *Create*: looks first, stores the intent, calls, and stores the outcome. A call without an answer
  /// leaves the intent, which the next look settles.
  private func create(
    _ move: LinkMove, _ email: EmailAddress, _ phone: String
  ) async throws -> LinkAnswer {
    var move = move
    let dossier = move.row.dossier
    guard
      let number = [dossier.enterpriseNumber, dossier.vatNumber].compactMap({
        $0.flatMap { EnterpriseNumber($0) }
      }).first
    else { return .noNumber }
    guard let office = try await consents.officeConnection() else { return .noConnection }
    let reach = await Reach.read(book, connections: [office])
    if reach.isUnknown { return .failed(reason: "unanswered") }
    guard reach.candidates(for: dossier).isEmpty else {
      try await look(dossier.id)
      return .done
    }
    guard let master = office.settings.accountantPartyID ?? reach.firstParty else {
      return .noConnection
    }
    guard move.link.create(email: email, now: now()) != nil else { return .notNow }
    move.connectionID = office.id
    guard try await save(move, "link.creation_requested") else { return .notNow }
    let draft = CompanyDraft(
      name: dossier.name, enterpriseNumber: number.digits,
      isLiableToVAT: dossier.vatNumber != nil, email: email.text, phone: phone,
      language: dossier.language.uppercased())
    let client = try await book.billit(of: office.id)
    let outcome = await client.registerCompany(draft, master: master)
    var next = LinkMove(row: move.saved, actor: move.actor)
    switch outcome {
    case .answered(.done(let party)):
      let steps = next.link.made(party: party, now: now(), rules)
      return try await linked(next, office.id, party, steps)
    case .answered(.refused(let fault)):
      _ = next.link.notMade(
        existsAlready: fault.meansExistingCompany, reason: fault.word, now: now())
      _ = try await save(next, "link.creation_refused")
      return fault.meansExistingCompany ? .done : .failed(reason: fault.word)
    case .notSent(let reason):
      let word = BillitFault.kind(ofReason: reason)?.rawValue ?? "not_sent"
      _ = next.link.notMade(existsAlready: false, reason: word, now: now())
      _ = try await save(next, nil)
      return .failed(reason: word)
    case .unknown:
      return .done
    }
  }
}

/// A link on the move: as it was read, and as it will be.
struct LinkMove: Sendable {
  let row: CompanyLinkStore.Row
  var link: CompanyLink
  var candidates: [CompanyLinkStore.Candidate]
  var connectionID: Int64?
  let actor: String

  init(row: CompanyLinkStore.Row, actor: String) {
    self.row = row
    link = row.link
    candidates = row.candidates
    connectionID = row.connectionID
    self.actor = actor
  }

  /// The row as it stands once the move is stored.
  var saved: CompanyLinkStore.Row {
    var row = row
    row.link = link
    row.candidates = candidates
    row.connectionID = connectionID
    return row
  }
}

extension BillitFault {
  /// Whether a company was not made because there is one with this number. Billit's code for it is not
  /// documented: any that says so in its name is taken (inferred).
  fileprivate var meansExistingCompany: Bool {
    switch self {
    case .conflict: true
    case .rejected(let error):
      error.items.contains { $0.code.lowercased().contains("exist") }
    default: false
    }
  }

  /// Billit's own code, else the kind of fault.
  fileprivate var word: String {
    if case .rejected(let error) = self, let code = error.items.first?.code { return code }
    return kind.rawValue
  }
}
