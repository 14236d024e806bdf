import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Fills templates with page models and puts the page frame around them.
struct Renderer: Sendable {
  private let library: TemplateLibrary
  private let assets: StaticAssets
  private let texts: [Language: [String: String]]

  init(library: TemplateLibrary, assets: StaticAssets) {
    self.library = library
    self.assets = assets
    texts = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, Speech($0).texts) })
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
      menu: visitor.menu(speech), who: visitor.who, csrf: visitor.csrf,
      told: told.map { $0.sentence(speech) }, page: model)
    return try library.render(template, frame)
  }
}

/// What the page frame shows, and the model of the page within.
struct Frame: Sendable {
  var t: [String: String]
  var lang: String
  var title: String
  var assets: Assets
  var menu: [MenuItem]?
  var who: String?
  var csrf: String?
  var told: String?
  var page: any Sendable

  struct Assets: Sendable {
    var css: String
    var script: String
    var icon: String
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
  case overview, causes, documents, dossiers, hooks
}

/// Who looks at a page, for its frame.
struct Visitor: Sendable {
  var who: String?
  var csrf: String?
  var section: Section?
  var openCauses = 0

  init(_ context: AppContext) {
    if case .person(let session) = context.identity { take(session) }
  }

  init(_ context: SignedInContext, section: Section?, openCauses: Int) {
    if case .person(let session) = context.identity { take(session) }
    self.section = section
    self.openCauses = openCauses
  }

  private mutating func take(_ session: Session) {
    who = session.user.name
    csrf = session.csrf
  }

  func menu(_ speech: Speech) -> [Frame.MenuItem]? {
    guard who != nil else { return nil }
    return Section.allCases.map { section in
      let (path, text): (SitePath, CommonText) =
        switch section {
        case .overview: (.overview, .overview)
        case .causes: (.causes(), .causes)
        case .documents: (.documents(), .documents)
        case .dossiers: (.dossiers, .dossiers)
        case .hooks: (.hooks(), .hooks)
        }
      return Frame.MenuItem(
        href: path.text, text: speech(text), isCurrent: section == self.section,
        badge: section == .causes && openCauses > 0 ? speech.format.number(openCauses) : nil)
    }
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
    }
  }
}

extension Response {
  /// Sends the browser to another page, which it fetches with GET.
  static func seeOther(_ path: SitePath) -> Response {
    Response(status: .seeOther, headers: [.location: path.text])
  }
}
