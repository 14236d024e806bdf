import Accounting
import Storage

/// Everything the page of Octopus' dossiers stands on.
struct OctopusListGround: Sendable {
  var connections: [Connection]
  var listings: [Int64: DossierListing]
  var listed: [ListedDossier]
  var dossiers: [Dossier]

  /// One of Octopus' dossiers with what is known of it here.
  struct Entry: Sendable {
    var listed: ListedDossier
    var dossier: Dossier?
    var mark: OctopusListMark
    /// The others with the same enterprise number.
    var sharing: [String]
    var company: CompanySearch.Finding
    var id: String { "\(listed.connectionID)-\(listed.octopusDossierID)" }
  }

  /// All, those of no connection of ours left out.
  var entries: [Entry] {
    let own = Dictionary(
      dossiers.compactMap { dossier in
        dossier.octopusDossierID.map { ("\(dossier.octopusConnectionID ?? 0)-\($0)", dossier) }
      }, uniquingKeysWith: { first, _ in first })
    let known = Set(connections.filter { $0.service == .octopus }.map(\.id))
    let taken = Set(dossiers.compactMap(\.billitPartyID))
    var searches: [Int64: CompanySearch] = [:]
    for id in known {
      searches[id] = CompanySearch(
        companies: (listings[id]?.companies ?? []).filter { !taken.contains($0.partyID) }
          .map { .init(id: $0.partyID, name: $0.name, number: $0.fields[.vatNumber]) },
        dossiers: listed.filter { $0.connectionID == id }.map(OctopusListGround.candidate))
    }
    return (listed + unlisted(known)).filter { known.contains($0.connectionID) }.map { one in
      let dossier = own["\(one.connectionID)-\(one.octopusDossierID)"]
      let search = searches[one.connectionID]
      let candidate = OctopusListGround.candidate(one)
      let sharing = Set(search?.sharing(candidate) ?? [])
      return Entry(
        listed: one, dossier: dossier, mark: OctopusListMark(one, dossier),
        sharing: listed.filter {
          $0.connectionID == one.connectionID && sharing.contains($0.octopusDossierID)
        }.map(\.name), company: search?.find(candidate) ?? .none)
    }
  }

  /// Dossiers of ours that the list has never named, where it was read: they lack the right.
  private func unlisted(_ known: Set<Int64>) -> [ListedDossier] {
    let named = Set(listed.map { "\($0.connectionID)-\($0.octopusDossierID)" })
    return dossiers.compactMap { dossier in
      guard let connection = dossier.octopusConnectionID, known.contains(connection),
        let number = dossier.octopusDossierID, let readAt = listings[connection]?.readAt,
        !named.contains("\(connection)-\(number)")
      else { return nil }
      return ListedDossier(
        connectionID: connection, octopusDossierID: number, name: dossier.name,
        fields: ImportFields([.name: dossier.name, .vatNumber: dossier.vatNumber ?? ""]),
        isListed: false, seenAt: readAt)
    }
  }

  private static func candidate(_ one: ListedDossier) -> CompanySearch.Candidate {
    .init(id: one.octopusDossierID, name: one.name, number: one.fields[.vatNumber])
  }
}

/// How a dossier of Octopus stands here.
enum OctopusListMark: String, Sendable, CaseIterable {
  case notAdded = "not_added"
  case added
  /// Its data in Octopus are others than when they were last taken over.
  case changed
  case noAccess = "no_access"

  init(_ listed: ListedDossier, _ dossier: Dossier?) {
    if !listed.isListed {
      self = .noAccess
    } else if let dossier {
      let isOther =
        listed.taken.map { $0 != listed.fields } ?? (dossier.name != listed.name)
      self = isOther ? .changed : .added
    } else {
      self = .notAdded
    }
  }

  func pill(_ speech: Speech) -> Pill {
    switch self {
    case .notAdded: Pill(.aside, speech(OctopusListText.impNotAdded))
    case .added: Pill(.ok, speech(OctopusListText.impAdded))
    case .changed: Pill(.office, speech(OctopusListText.impAddedChanged))
    case .noAccess: Pill(.admin, speech(OctopusListText.impNoAccess))
    }
  }
}

/// The page to add dossiers from Octopus.
struct OctopusListPage: Sendable {
  var rows: [Row]
  var isEmpty: Bool
  var emptyText: String
  var cards: [Card]
  var hasConnection: Bool
  var query: String?
  var marks: [DocumentListPage.Choice]
  var mark: String?
  var hasFilter: Bool
  var clearHref: String
  var csvHref: String
  var importsHref: String
  var newConnectionHref: String
  var allLabel: String
  var canAdd: Bool
  var fault: String?
  var helpIsOpen: Bool

  struct Row: Sendable, Hashable {
    var fieldID: String
    var chooseLabel: String
    var isChosen: Bool
    var isChoosable: Bool
    var name: String
    var number: String
    var vatNumber: String?
    var place: String?
    var pill: Pill
    var tag: String?
    var hint: String?
    var company: String?
    var href: String?
    var email: String?
    var emailField: String?
    var emailValue: String
    var emailFault: String?
    var emailFaultID: String
  }

  /// A connection with its list, and what stands in the way.
  struct Card: Sendable, Hashable {
    var id: String
    var name: String
    var readAt: String
    var count: String
    var cause: String?
    var remedy: String?
    var tone: String
    var userKind: String
    var result: ConnectionCard.Result?
    var numberField: String
  }

  init(
    _ ground: OctopusListGround, search: OctopusListSearch, form: [String: String] = [:],
    faults: [String: OctopusListText] = [:], checked: OctopusAccessAnswer? = nil, speech: Speech
  ) {
    let shown = search.select(ground.entries)
    rows = shown.map { Row($0, form: form, faults: faults, ground, speech) }
    isEmpty = rows.isEmpty
    emptyText = speech(OctopusListText.impNoMatch)
    let octopus = ground.connections.filter { $0.service == .octopus }
    hasConnection = !octopus.isEmpty
    cards = octopus.map { Card($0, ground.listings[$0.id], checked, speech) }
    query = search.query
    mark = search.mark?.rawValue
    marks = OctopusListMark.allCases.map {
      .init(value: $0.rawValue, label: $0.pill(speech).label, isChosen: $0 == search.mark)
    }
    hasFilter = search.query != nil || search.mark != nil
    clearHref = SitePath.dossierImport().text
    csvHref = SitePath.dossierImport(form: .csv).text
    importsHref = SitePath.imports().text
    newConnectionHref = SitePath.newConnection.text
    let open = rows.count(where: \.isChoosable)
    allLabel = speech.fill(OctopusListText.impAllShown, ["n": speech.format.number(open)])
    canAdd = open > 0
    fault = (faults[""] ?? faults.values.first).map { speech($0) }
    helpIsOpen =
      checked != nil || ground.listed.isEmpty || ground.listings.values.contains { $0.cause != nil }
  }
}

/// What is looked for in the list.
struct OctopusListSearch: Sendable {
  var query: String?
  var mark: OctopusListMark?

  /// Every word must stand in the name, the number, the VAT number or the place.
  func select(_ entries: [OctopusListGround.Entry]) -> [OctopusListGround.Entry] {
    let words = (query ?? "").lowercased().split { $0.isWhitespace }
    return entries.filter { entry in
      let listed = entry.listed
      let digits = (listed.fields[.vatNumber] ?? "").filter { $0.isLetter || $0.isNumber }
      let text = [
        listed.name, String(listed.octopusDossierID), listed.fields[.vatNumber] ?? "", digits,
        listed.fields[.city] ?? "",
      ].joined(separator: " ").lowercased()
      return (mark == nil || entry.mark == mark) && words.allSatisfy { text.contains($0) }
    }
  }
}

/// What came of trying to open one dossier.
struct OctopusAccessAnswer: Sendable {
  var connection: Int64
  var number: Int
  /// Nil while Octopus has not answered.
  var proof: ConnectionProof?
}

extension OctopusListPage.Row {
  fileprivate init(
    _ entry: OctopusListGround.Entry, form: [String: String], faults: [String: OctopusListText],
    _ ground: OctopusListGround, _ speech: Speech
  ) {
    let listed = entry.listed
    fieldID = "d-\(entry.id)"
    chooseLabel = speech.fill(OctopusListText.impChoose, ["name": listed.name])
    isChosen = form["d-\(entry.id)"] != nil
    isChoosable = listed.isListed
    name = listed.name
    number = String(listed.octopusDossierID)
    vatNumber = listed.fields[.vatNumber]
    place = listed.fields[.city]
    pill = entry.mark.pill(speech)
    tag =
      entry.sharing.isEmpty
      ? nil
      : speech.fill(OctopusListText.impSharedNumber, ["n": String(entry.sharing.count + 1)])
    hint =
      entry.sharing.isEmpty
      ? nil
      : speech.fill(
        OctopusListText.impSharedHint, ["names": entry.sharing.joined(separator: ", ")])
    href = entry.dossier.map { SitePath.dossier($0.id).text }
    email = listed.fields[.email]
    let asksEmail = listed.fields[.email] == nil && listed.isListed
    emailField = asksEmail ? "e-\(entry.id)" : nil
    emailValue = form["e-\(entry.id)"] ?? listed.emailGiven ?? ""
    emailFault = faults["e-\(entry.id)"].map { speech($0) }
    emailFaultID = "f-\(entry.id)"
    if entry.dossier?.billitPartyID != nil || !listed.isListed {
      company = nil
    } else {
      switch entry.company {
      case .one(let id):
        let name = ground.listings[listed.connectionID]?.companies.first { $0.partyID == id }?.name
        company = speech.fill(OctopusListText.impCompanyOne, ["name": "\(name ?? "") \(id)"])
      case .several: company = speech(OctopusListText.impCompanySeveral)
      case .none: company = speech(OctopusListText.impCompanyNone)
      }
    }
  }
}

extension OctopusListPage.Card {
  fileprivate init(
    _ connection: Connection, _ listing: DossierListing?, _ checked: OctopusAccessAnswer?,
    _ speech: Speech
  ) {
    id = String(connection.id)
    name = connection.name
    numberField = "number-\(connection.id)"
    readAt =
      listing?.readAt.map {
        speech.fill(OctopusListText.impReadAt, ["at": speech.format.moment($0)])
      }
      ?? speech(OctopusListText.impNeverRead)
    count = speech.fill(
      OctopusListText.impDossiersFound, ["n": speech.format.number(listing?.count ?? 0)])
    let explanation = (listing?.cause ?? connection.cause).map(speech.explain)
    cause = explanation.map { "\($0.title). \($0.sentence)" }
    remedy = explanation?.fix
    tone = (listing?.cause ?? connection.cause).map { Mark($0.owner).rawValue } ?? "aside"
    let kind: OctopusListText =
      switch listing?.userKind {
      case .external: .impUserExternal
      case .office: .impUserOffice
      case .subUser: .impUserSub
      case .unknown, nil: .impUserUnknown
      }
    userKind = speech(kind)
    guard let checked, checked.connection == connection.id else { return }
    let number = String(checked.number)
    switch checked.proof {
    case .reaches:
      result = .init(
        tone: Mark.ok.rawValue, text: speech.fill(OctopusListText.impCheckRight, ["number": number])
      )
    case .fault(let cause):
      let explanation = speech.explain(cause)
      result = .init(
        tone: Mark(cause.owner).rawValue,
        text: "\(number) – \(explanation.title). \(explanation.sentence)", advice: explanation.fix)
    case nil: result = .init(tone: Mark.wait.rawValue, text: speech(OctopusListText.impCheckLater))
    }
  }
}
