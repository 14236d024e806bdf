import Accounting
import Storage

/// The page that lists documents: filters, rows, and sums that add up.
struct DocumentListPage: Sendable {
  var count: String
  var rows: [DocumentLine]
  var isEmpty: Bool
  var emptyText: String
  var hasFilter: Bool
  var query: String?
  var from: String?
  var to: String?
  var cause: String?
  var owner: String?
  var group: String?
  var causeTitle: String?
  var dossiers: [Choice]
  var states: [Choice]
  var directions: [Choice]
  var kinds: [Choice]
  var sums: [Sum]
  var total: String
  var csvHref: String
  var clearHref: String
  var nextHref: String?
  var firstHref: String?

  struct Choice: Sendable, Hashable {
    var value: String
    var label: String
    var isChosen: Bool
  }

  struct Sum: Sendable, Hashable {
    var href: String
    var text: String
    var tone: String
  }

  init(
    _ slice: DocumentSlice, counts: [DocumentState: Int], dossiers: [DossierName],
    query: DocumentQuery, speech: Speech, now: Instant
  ) {
    let filter = query.filter
    let all = counts.values.reduce(0, +)
    count = speech.count(all, one: DocumentText.listedOne, many: DocumentText.listed)
    rows = slice.rows.map { DocumentLine($0, speech: speech, now: now) }
    isEmpty = slice.rows.isEmpty
    emptyText = speech(query.hasFilter ? DocumentText.nothingFound : .nothingYet)
    hasFilter = query.hasFilter
    self.query = filter.query
    from = filter.from?.description
    to = filter.to?.description
    cause = filter.cause
    causeTitle = filter.cause.flatMap(DocumentListPage.code).map { speech.explain(Cause($0)).title }
    owner = filter.owner?.rawValue
    group = filter.group?.rawValue
    self.dossiers = dossiers.map {
      Choice(value: String($0.id), label: $0.name, isChosen: $0.id == filter.dossierID)
    }
    states = DocumentState.allCases.map {
      Choice(value: $0.rawValue, label: speech.label(of: $0), isChosen: $0 == filter.state)
    }
    directions = Direction.allCases.map {
      Choice(value: $0.rawValue, label: speech.word(of: $0), isChosen: $0 == filter.direction)
    }
    kinds = DocumentKind.allCases.map {
      Choice(value: $0.rawValue, label: speech.word(of: $0), isChosen: $0 == filter.kind)
    }
    total = speech.format.number(all)
    sums = DocumentListPage.sums(counts, query, speech)
    let start = query.with { _ in }
    csvHref = SitePath.documents(start, form: .csv).text
    clearHref = SitePath.documents().text
    nextHref = slice.next.map { next in
      SitePath.documents(query.with { $0.after = next }).text
    }
    firstHref = query.after == nil ? nil : SitePath.documents(start).text
  }

  private static func code(of cause: String) -> Cause.Code? {
    cause.split(separator: "|").first.flatMap { Cause.Code(rawValue: String($0)) }
  }

  private static func sums(
    _ counts: [DocumentState: Int], _ query: DocumentQuery, _ speech: Speech
  ) -> [Sum] {
    DocumentState.Group.allCases.compactMap { group in
      let count = counts.filter { $0.key.group == group }.values.reduce(0, +)
      guard count > 0 else { return nil }
      let link = query.with {
        $0.filter.group = group
        $0.filter.state = nil
      }
      return Sum(
        href: SitePath.documents(link).text,
        text: "\(speech.format.number(count)) \(speech.word(of: group, count: count))",
        tone: group.tone)
    }
  }
}

extension DocumentState.Group {
  /// The tone of bars and sums.
  var tone: String {
    switch self {
    case .booked: "ok"
    case .delivered: "ok2"
    case .waiting: "wait"
    case .stopped: "office"
    case .setAside: "aside"
    }
  }
}
