import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Fills templates with page models and puts the page frame around them.
struct Renderer: Sendable {
  let library: TemplateLibrary
  private let assets: StaticAssets
  private let texts: [Language: [String: TemplateText]]

  init(library: TemplateLibrary, assets: StaticAssets) {
    self.library = library
    self.assets = assets
    texts = Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ($0, Speech($0).texts.mapValues(TemplateText.init))
      })
  }

  /// The whole page as an answer.
  func page(
    _ template: String, title: String, model: any Sendable, speech: Speech, visitor: Visitor,
    status: HTTPResponse.Status = .ok, told: Told? = nil
  ) throws -> Response {
    let html = try html(
      template, title: title, model: model, speech: speech, visitor: visitor, told: told)
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  func html(
    _ template: String, title: String, model: any Sendable, speech: Speech, visitor: Visitor,
    told: Told? = nil
  ) throws -> String {
    let frame = Frame(
      t: texts[speech.language] ?? [:], lang: speech.language.rawValue, title: title,
      assets: Frame.Assets(
        css: assets.address(of: "app.css"), script: assets.address(of: "app.js"),
        icon: assets.address(of: "favicon.svg")),
      menu: visitor.menu(speech), administration: visitor.administration(speech),
      who: visitor.who, csrf: visitor.csrf,
      told: told.map { $0.sentence(speech) }, page: model)
    return try library.render(template, frame)
  }
}

/// What the page frame shows, and the model of the page within.
struct Frame: Sendable {
  var t: [String: TemplateText]
  var lang: String
  var title: String
  var assets: Assets
  var menu: [MenuItem]?
  /// For administrators: a menu within the menu.
  var administration: Administration?
  var who: String?
  var csrf: String?
  var told: String?
  var page: any Sendable

  struct Assets: Sendable {
    var css: String
    var script: String
    var icon: String
  }

  struct Administration: Sendable {
    var entries: [MenuItem]
  }

  struct MenuItem: Sendable, Hashable {
    var href: String
    var text: String
    var isCurrent: Bool
    var badge: String?
  }
}

/// The parts of the menu.
enum Section: Sendable, CaseIterable {
  case overview, causes, documents, duplicates, dossiers, bank, hooks
  case connections, people, letters, audit, health

  /// What everybody sees; the others are for administrators.
  static let main: [Section] = [
    .overview, .causes, .documents, .duplicates, .dossiers, .bank, .hooks,
  ]
  static let administration: [Section] = [.connections, .people, .letters, .audit, .health]

  /// Where it leads, and what it is called.
  func link(_ speech: Speech) -> (href: String, text: String) {
    switch self {
    case .overview: (SitePath.overview.text, speech(CommonText.overview))
    case .causes: (SitePath.causes().text, speech(CommonText.causes))
    case .documents: (SitePath.documents().text, speech(CommonText.documents))
    case .duplicates: (SitePath.duplicates().text, speech(DuplicateText.duplicates))
    case .dossiers: (SitePath.dossiers.text, speech(CommonText.dossiers))
    case .bank: (SitePath.bank.text, speech(BankText.bank))
    case .hooks: (SitePath.hooks().text, speech(CommonText.hooks))
    case .connections: (SitePath.connections().text, speech(ConnectionText.connections))
    case .people: (SitePath.people().text, speech(AccountText.people))
    case .letters: (SitePath.letters().text, speech(LetterText.letters))
    case .audit: (SitePath.audit().text, speech(AccountText.auditEntry))
    case .health: (SitePath.health().text, speech(AccountText.healthEntry))
    }
  }
}

/// Who looks at a page, for its frame.
struct Visitor: Sendable {
  var who: String?
  var csrf: String?
  var section: Section?
  var openCauses = 0
  /// Pairs of documents that look alike and are to be decided about.
  var openPairs = 0
  private var isAdministrator = false

  init(_ context: AppContext) {
    if case .person(let session) = context.identity { take(session) }
  }

  init(_ context: SignedInContext, section: Section?, openCauses: Int, openPairs: Int = 0) {
    if case .person(let session) = context.identity { take(session) }
    self.section = section
    self.openCauses = openCauses
    self.openPairs = openPairs
  }

  private mutating func take(_ session: Session) {
    who = session.user.name
    csrf = session.csrf
    isAdministrator = session.user.role == .administrator
  }

  func menu(_ speech: Speech) -> [Frame.MenuItem]? {
    guard who != nil else { return nil }
    let counts: [Section: Int] = [.causes: openCauses, .duplicates: openPairs]
    return Section.main.map { section in
      let count = counts[section] ?? 0
      return item(section, speech, badge: count > 0 ? speech.format.number(count) : nil)
    }
  }

  func administration(_ speech: Speech) -> Frame.Administration? {
    guard isAdministrator else { return nil }
    return Frame.Administration(entries: Section.administration.map { item($0, speech) })
  }

  private func item(
    _ section: Section, _ speech: Speech, badge: String? = nil
  ) -> Frame.MenuItem {
    let link = section.link(speech)
    return Frame.MenuItem(
      href: link.href, text: link.text, isCurrent: section == self.section, badge: badge)
  }
}

extension Told {
  /// What the page says.
  fileprivate func sentence(_ speech: Speech) -> String {
    switch notice {
    case .done: speech(DocumentText.done)
    case .saved: speech(PeopleText.saved)
    case .linkChecked: speech(LinkText.linkChecked)
    case .rotated: speech(LinkText.rotatedShort)
    case .released:
      speech.count(count ?? 0, one: CausesText.releasedOne, many: CausesText.released)
    case .putAside:
      speech.count(count ?? 0, one: CausesText.putAsideOne, many: CausesText.putAside)
    case .linkBroken: speech(CausesText.linkBroken)
    case .causeGone: speech(CausesText.causeGone)
    case .secretRetired: speech(DeliveryText.secretRetiredTold)
    case .replayed: speech(DeliveryText.replayedTold)
    case .discarded: speech(DeliveryText.discardedTold)
    case .bankReading: speech(BankText.bankReadAsked)
    case .reminded: speech(ConsentText.reminded)
    case .feedRevoked: speech(ConsentText.feedRevoked)
    case .bulkHeld: bulk(.bulkHeldOne, .bulkHeld, speech)
    case .bulkReleased: bulk(.bulkReleasedOne, .bulkReleased, speech)
    case .bulkResent: bulk(.bulkResentOne, .bulkResent, speech)
    case .bulkSetAside: bulk(.bulkSetAsideOne, .bulkSetAside, speech)
    case .importsAsked:
      speech.fill(ImportText.impTellAsked, ["n": speech.format.number(count ?? 0)])
    case .importDone: speech(ImportText.impTellDone)
    case .trialBegun: speech(TrialText.trialBegun)
    case .wentLive: speech(TrialText.trialWentLive)
    case .booksAsked: speech(StepText.lookAsked)
    case .decided: speech(ProposalText.proDecidedTold)
    case .decidedHeld: speech(ProposalText.proDecidedHeldTold)
    case .bookedByHand: speech(ProposalText.handTold)
    case .duplicateDecided: speech(DuplicateText.dupDecidedTold)
    }
  }

  /// How many of the documents that were confirmed were changed, and how many were not.
  private func bulk(
    _ one: DocumentListText, _ many: DocumentListText, _ speech: Speech
  ) -> String {
    let done = speech.count(count ?? 0, one: one, many: many)
    guard let left, left > 0 else { return done }
    return done + " "
      + speech.count(left, one: DocumentListText.bulkLeftOne, many: DocumentListText.bulkLeft)
  }
}

extension Response {
  /// Sends the browser to another page, which it fetches with GET.
  static func seeOther(_ path: SitePath) -> Response {
    Response(status: .seeOther, headers: [.location: path.text])
  }
}
