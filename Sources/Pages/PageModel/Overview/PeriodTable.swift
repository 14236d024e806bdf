import Accounting
import Storage

/// Per quarter and month: received = booked + delivered + waiting + stopped + set aside, with the day the
/// VAT return is due. Periods go by the date of the document, or of its receipt while that is unknown.
struct PeriodTable: Sendable, Hashable {
  var rows: [Row]

  struct Row: Sendable, Hashable {
    var name: String
    var isQuarter: Bool
    var received: Cell
    var cells: [Cell]
    /// Nil for what lies outside the quarters shown.
    var deadline: String?
    var deadlineNote: String?
    var pill: Pill?
  }

  struct Cell: Sendable, Hashable {
    var label: String
    var count: String
    /// Nil where there is nothing to see.
    var href: String?
    var tone: String
  }

  /// So many days before it is due, a return with open documents is marked.
  static let warning = 10

  init(
    _ figures: OverviewFigures, deadlines: VATDeadlines, today: CalendarDate, speech: Speech,
    dossier: Int64? = nil
  ) {
    let current = Quarter(of: today)
    var shown: [DocumentState.Group: Int] = [:]
    rows = [current, current.previous].flatMap { quarter in
      let months = quarter.months.map { ($0, figures.months[$0] ?? [:]) }
      let sum = months.reduce(into: [:]) { $0.merge($1.1, uniquingKeysWith: +) }
      shown.merge(sum, uniquingKeysWith: +)
      let head = Row(
        speech.name(of: quarter), sum, due: deadlines.day(of: quarter), today, dossier, speech
      ) { $0.period = CalendarPeriod(quarterOf: quarter.firstDay) }
      return [head.asQuarter]
        + months.filter { $0.0.firstDay <= today || !$0.1.isEmpty }.map { month, counts in
          Row(
            speech.name(of: month), counts, due: deadlines.day(of: month), today, dossier, speech
          ) { $0.period = CalendarPeriod(monthOf: month.firstDay) }
        }
    }
    let later = figures.later
    let all = figures.groups
    let earlier = all.merging(shown, uniquingKeysWith: -).merging(later, uniquingKeysWith: -)
    if later.values.contains(where: { $0 > 0 }) {
      rows.insert(
        Row(speech(PeriodText.later), later, due: nil, today, dossier, speech) {
          $0.from = current.lastDay.adding(days: 1)
        }, at: 0)
    }
    if earlier.values.contains(where: { $0 > 0 }) {
      rows.append(
        Row(speech(PeriodText.earlier), earlier, due: nil, today, dossier, speech) {
          $0.to = current.previous.firstDay.adding(days: -1)
        })
    }
  }
}

extension PeriodTable.Row {
  fileprivate init(
    _ name: String, _ counts: [DocumentState.Group: Int], due: CalendarDate?,
    _ today: CalendarDate, _ dossier: Int64?, _ speech: Speech,
    narrowing narrow: (inout DocumentFilter) -> Void
  ) {
    self.name = name
    isQuarter = false
    func cell(_ group: DocumentState.Group?, _ count: Int) -> PeriodTable.Cell {
      let query = DocumentQuery {
        $0.dossierID = dossier
        $0.group = group
        narrow(&$0)
      }
      return PeriodTable.Cell(
        label: group.map { speech.word(of: $0, count: count) } ?? speech(CommonText.received),
        count: speech.format.number(count),
        href: count > 0 ? SitePath.documents(query).text : nil, tone: group?.tone ?? "all")
    }
    received = cell(nil, counts.values.reduce(0, +))
    cells = DocumentState.Group.allCases.map { cell($0, counts[$0] ?? 0) }
    guard let due else { return }
    deadline = speech.format.date(due)
    let open = (counts[.waiting] ?? 0) + (counts[.stopped] ?? 0)
    let days = due.daysSince1970 - today.daysSince1970
    if days >= 0 {
      deadlineNote = speech.count(days, one: PeriodText.inDay, many: PeriodText.inDays)
    }
    if open > 0, days <= PeriodTable.warning {
      pill = Pill(
        days < 0 ? .down : .office,
        speech.count(open, one: PeriodText.openOne, many: PeriodText.openMany))
    } else if open == 0, received.href != nil {
      pill = Pill(.ok, speech(PeriodText.complete))
    }
  }

  fileprivate var asQuarter: PeriodTable.Row {
    var row = self
    row.isQuarter = true
    return row
  }
}
