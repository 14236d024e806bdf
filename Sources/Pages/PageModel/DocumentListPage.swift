import Accounting
import Mustache
import Storage

/// The page that lists documents: views, filters, rows, and sums that add up.
struct DocumentListPage: Sendable {
  var count: String
  var rows: [PickLine]
  var isEmpty: Bool
  var emptyText: String
  var hasFilter: Bool
  var filters: DocumentFilterForm
  var chips: [FilterWords.Chip]
  var views: ViewRow?
  var columns: [Column]
  var hasSums: Bool
  var sums: [Sum]
  var total: String
  var csvHref: String
  var jsonHref: String
  var clearHref: String
  var nextHref: String?
  var nextText: String
  var firstHref: String?
  /// Why a page is short though there are more, or why it is not in the order that was asked for.
  var remark: String?
  /// What may be done with many; nil for those who only read.
  var bulk: Bulk?

  /// What the filters offer.
  struct Choices: Sendable {
    var dossiers: [DossierName]
    var people: [PeopleInCharge.Person]
    /// Nil for scripts, which keep none.
    var views: [SavedView]?
  }

  /// One entry of a choice in a form.
  struct Choice: Sendable, Hashable {
    var value: String
    var label: String
    var isChosen: Bool
  }

  /// One row with the box that picks it.
  struct PickLine: Sendable, Hashable {
    var id: String
    var pickLabel: String
    var canPick: Bool
    var line: DocumentLine
  }

  /// The head of a column; following it orders by it, the other way round the second time.
  struct Column: Sendable, Hashable {
    var text: String
    var href: String?
    var isNumber: Bool
    /// "ascending" or "descending".
    var order: String?
    var arrow: String?
  }

  struct Sum: Sendable, Hashable {
    var href: String
    var text: String
    var tone: String
  }

  /// Buttons for what can be done with many documents.
  struct Bulk: Sendable, Hashable {
    var hidden: [HiddenField]
    var actions: [Action]

    struct Action: Sendable, Hashable {
      var value: String
      var label: String
    }
  }

  init(
    _ slice: DocumentSlice, _ choices: Choices, query: DocumentQuery, role: Role, speech: Speech,
    now: Instant
  ) {
    let canPick = role >= .accountant
    rows = slice.rows.map { row in
      PickLine(
        id: String(row.id),
        pickLabel: speech.fill(
          DocumentListText.pick, ["number": DocumentLine.number(row, speech)]),
        canPick: canPick, line: DocumentLine(row, speech: speech, now: now))
    }
    isEmpty = slice.rows.isEmpty && slice.next == nil
    emptyText = speech(query.hasFilter ? DocumentText.nothingFound : .nothingYet)
    hasFilter = query.hasFilter
    filters = DocumentFilterForm(query, choices, speech: speech, now: now)
    chips =
      FilterWords(
        query, dossiers: choices.dossiers, people: choices.people, speech: speech
      ).all
    views = choices.views.map { ViewRow($0, query: query, speech: speech) }
    columns = DocumentListPage.columns(query, speech)
    switch slice.total {
    case .exact(let counts):
      let all = counts.values.reduce(0, +)
      count = speech.count(all, one: DocumentText.listedOne, many: DocumentText.listed)
      total = speech.format.number(all)
      sums = DocumentListPage.sums(counts, query, speech)
    case .moreThan(let known):
      count =
        slice.next == nil && query.after == nil
        ? speech.count(known, one: DocumentText.listedOne, many: DocumentText.listed)
        : speech.fill(DocumentListText.moreThan, ["n": speech.format.number(known)])
      total = ""
      sums = []
    }
    hasSums = !sums.isEmpty
    let start = query.with { _ in }
    csvHref = SitePath.documents(start, form: .csv).text
    jsonHref = SitePath.documents(start, form: .json).text
    clearHref = SitePath.allDocuments.text
    nextHref = slice.next.map { next in
      SitePath.documents(query.with { $0.after = next }).text
    }
    firstHref = query.after == nil ? nil : SitePath.documents(start).text
    let isShort = slice.next != nil && slice.rows.count < query.limit
    nextText = isShort ? speech(DocumentListText.lookFurther) : speech(CommonText.nextPage)
    remark =
      isShort
      ? speech.fill(
        DocumentListText.searchedPart, ["n": speech.format.number(slice.window)])
      : slice.sort.key == query.sort.key ? nil : speech(DocumentListText.tooManyToSort)
    bulk =
      canPick
      ? Bulk(
        hidden: HiddenField.all(query.selection),
        actions: [.release, .resend, .hold, .setAside].map { (action: BulkAction) in
          Bulk.Action(value: action.rawValue, label: speech(action.label))
        }) : nil
  }

  private static func columns(_ query: DocumentQuery, _ speech: Speech) -> [Column] {
    func column(_ text: some TextTable, _ key: DocumentSort.Key?, isNumber: Bool = false) -> Column
    {
      guard let key else { return Column(text: speech(text), isNumber: isNumber) }
      let isChosen = query.sort.key == key
      let next = query.with {
        // Dates and amounts begin with the latest and the largest, names with A.
        let first = key == .number || key == .counterparty
        $0.sort = DocumentSort(key, isAscending: isChosen ? !query.sort.isAscending : first)
      }
      return Column(
        text: speech(text), href: SitePath.documents(next).text, isNumber: isNumber,
        order: isChosen ? (query.sort.isAscending ? "ascending" : "descending") : nil,
        arrow: isChosen ? (query.sort.isAscending ? "▲" : "▼") : nil)
    }
    return [
      column(CommonText.date, .date), column(CommonText.number, .number),
      column(CommonText.counterparty, .counterparty),
      column(CommonText.totalIncl, .amount, isNumber: true), column(CommonText.state, nil),
      column(CommonText.entry, nil),
    ]
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

// Of dossiers there are hundreds to choose from: by reflection they would take longer than all else.
extension DocumentListPage.Choice: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "value": TemplateText(value)
    case "label": TemplateText(label)
    case "isChosen": isChosen
    default: nil
    }
  }
}
