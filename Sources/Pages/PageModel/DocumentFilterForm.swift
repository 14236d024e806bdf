import Accounting
import Storage

/// The filters as the fields of a form.
struct DocumentFilterForm: Sendable {
  var query: String?
  var from: String?
  var to: String?
  var amountFrom: String?
  var amountTo: String?
  /// What the form has no field for and keeps.
  var hidden: [HiddenField]
  var dossiers: [Choice]
  var people: [Choice]
  var hasPeople: Bool
  var states: [Choice]
  var causes: [Choice]
  var owners: [Choice]
  var directions: [Choice]
  var kinds: [Choice]
  var months: [Choice]
  var quarters: [Choice]
  var ages: [Choice]
  var sorts: [Choice]
  var isAscending: Bool

  typealias Choice = DocumentListPage.Choice

  init(
    _ query: DocumentQuery, _ choices: DocumentListPage.Choices, speech: Speech, now: Instant
  ) {
    let filter = query.filter
    func choice(_ value: String, _ label: String, _ chosen: String?) -> Choice {
      Choice(value: value, label: label, isChosen: value == chosen)
    }
    self.query = filter.query
    from = filter.from?.description
    to = filter.to?.description
    amountFrom = filter.amountFrom?.description
    amountTo = filter.amountTo?.description
    hidden = HiddenField.all([("group", filter.group?.rawValue)])
    dossiers = choices.dossiers.map {
      choice(String($0.id), $0.name, filter.dossierID.map { String($0) })
    }
    people = choices.people.map {
      choice(String($0.id), $0.name, filter.managerID.map { String($0) })
    }
    hasPeople = !people.isEmpty
    states = DocumentState.allCases.map {
      choice($0.rawValue, speech.label(of: $0), filter.state?.rawValue)
    }
    causes = DocumentFilterForm.causes(filter.cause, speech)
    owners = Cause.Owner.allCases.map {
      choice($0.rawValue, speech.name(of: $0), filter.owner?.rawValue)
    }
    directions = Direction.allCases.map {
      choice($0.rawValue, speech.word(of: $0), filter.direction?.rawValue)
    }
    kinds = DocumentKind.allCases.map {
      choice($0.rawValue, speech.word(of: $0), filter.kind?.rawValue)
    }
    let today = BelgianTime(now).date
    let period = filter.period?.description
    var months = DocumentFilterForm.periods(CalendarPeriod(monthOf: today), 12)
    var quarters = DocumentFilterForm.periods(CalendarPeriod(quarterOf: today), 8)
    if let chosen = filter.period, !(months + quarters).contains(chosen) {
      if chosen.length == .month { months.append(chosen) } else { quarters.append(chosen) }
    }
    self.months = months.map { choice("\($0)", "\($0)", period) }
    self.quarters = quarters.map { choice("\($0)", "\($0)", period) }
    let age = query.age.map { String($0) }
    ages = Set([1, 7, 30, 90] + [query.age].compactMap(\.self)).sorted().map {
      choice(String($0), FilterWords.age($0, speech), age)
    }
    isAscending = query.sort.isAscending
    sorts = DocumentSort.Key.allCases.map {
      choice($0.rawValue, DocumentFilterForm.word(of: $0, speech), query.sort.key.rawValue)
    }
  }

  private static func causes(_ chosen: String?, _ speech: Speech) -> [Choice] {
    var choices = (causeTitles[speech.language] ?? []).map { code, title in
      Choice(value: code, label: title, isChosen: code == chosen)
    }
    if let chosen, Cause.Code(rawValue: chosen) == nil {
      choices.insert(
        Choice(value: chosen, label: FilterWords.cause(chosen, speech), isChosen: true), at: 0)
    }
    return choices
  }

  /// What causes are called, in the order of their titles: worked out once and not for every list.
  private static let causeTitles = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let speech = Speech(language)
      let titles = Cause.Code.allCases.map { ($0.rawValue, speech.explain(Cause($0)).title) }
      return (language, titles.sorted { $0.1.lowercased() < $1.1.lowercased() })
    })

  private static func periods(_ latest: CalendarPeriod?, _ count: Int) -> [CalendarPeriod] {
    var periods: [CalendarPeriod] = []
    var next = latest
    while let period = next, periods.count < count {
      periods.append(period)
      next = period.previous
    }
    return periods
  }

  private static func word(of key: DocumentSort.Key, _ speech: Speech) -> String {
    switch key {
    case .received: speech(DocumentText.receivedAt)
    case .date: speech(CommonText.date)
    case .number: speech(CommonText.number)
    case .counterparty: speech(CommonText.counterparty)
    case .amount: speech(DocumentListText.amountLabel)
    }
  }
}
