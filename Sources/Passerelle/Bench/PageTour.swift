import Accounting
import Foundation
import Storage

/// The pages that are measured, each with an address drawn anew for every request.
struct PageTour: Sendable {
  typealias Address = @Sendable (inout BenchRandom) -> String

  /// One page: what it is called, and whether it is asked for by somebody who sees few dossiers.
  struct Stop: Sendable {
    let name: String
    let isLimited: Bool
    let address: Address
  }

  private static let stopped = [
    "needs_mapping", "refused", "to_check", "awaiting_approval", "set_aside",
  ]

  private(set) var stops: [Stop] = []
  private let dossiers: [Int64]
  private let people: [String]
  private let known: [DocumentRow]
  private let months: [String]
  private let quarters: [String]

  /// - Parameters:
  ///   - sample: documents whose numbers, names and amounts are searched.
  ///   - group: the address of one cause, where there is one.
  init(dossiers: [Int64], people: [Int64], sample: [DocumentRow], group: String?, now: Instant) {
    self.dossiers = dossiers
    self.people = people.map { String($0) }
    known = sample.filter { $0.number != nil }
    let periods = PageTour.months(before: now)
    months = periods.map(\.description)
    quarters = periods.compactMap {
      CalendarPeriod(quarterOf: $0.days.lowerBound)?.description
    }
    addOrders()
    addFilters()
    addSearches()
    addCounts()
    addOthers(group)
  }

  private mutating func add(
    _ name: String, isLimited: Bool = false, _ address: @escaping Address
  ) {
    stops.append(Stop(name: name, isLimited: isLimited, address: address))
  }

  private mutating func addOrders() {
    add("overview") { _ in "/" }
    add("overview, few dossiers", isLimited: true) { _ in "/" }
    add("documents") { _ in "/documents?all=1" }
    add("documents, few dossiers", isLimited: true) { _ in "/documents?all=1" }
    add("documents, oldest first") { _ in "/documents?order=asc" }
    let dossier = dossier
    let stopped = PageTour.pick(PageTour.stopped)
    for sort in ["date", "number", "counterparty", "amount"] {
      add("by \(sort), ascending") { _ in "/documents?sort=\(sort)&order=asc" }
      add("by \(sort), descending") { _ in "/documents?sort=\(sort)" }
      add("by \(sort), few dossiers", isLimited: true) { _ in "/documents?sort=\(sort)" }
      add("dossier by \(sort)") { "/documents?dossier=\(dossier(&$0))&sort=\(sort)" }
      add("state by \(sort)") { "/documents?state=\(stopped(&$0))&sort=\(sort)" }
    }
    let known = known
    add("next page by amount") { random in
      guard let row = known.randomElement(using: &random), let gross = row.gross else { return "/" }
      return "/documents?sort=amount&next=\(row.id).v\(gross.cents)"
    }
  }

  private mutating func addFilters() {
    let dossier = dossier
    add("dossier") { "/documents?dossier=\(dossier(&$0))" }
    addChoice("person in charge", "manager=", people)
    addChoice("state booked", "state=", ["booked"])
    addChoice("state", "state=", PageTour.stopped)
    addChoice("group", "group=", ["booked", "waiting", "stopped", "set_aside"])
    addChoice("cause", "cause=", ["vat_code_missing", "relation_not_found", "to_check", "draft"])
    addChoice("owner", "owner=", ["office", "client", "service", "us"])
    addChoice("direction", "direction=", ["purchase", "sale"])
    addChoice("kind", "kind=", ["invoice", "credit_note"])
    addChoice("month", "period=", months)
    addChoice("quarter", "period=", quarters)
    addChoice("from a day on", "from=", months.map { "\($0)-05" })
    addChoice("age", "age=", ["1", "7", "30", "90"])
    addChoice("age, stopped", "group=stopped&age=", ["7", "30"])
    add("amount from and to") { random in
      let from = Int.random(in: 10...9_000, using: &random)
      return "/documents?amount_from=\(from)&amount_to=\(from + 40)"
    }
    let (month, quarter) = (PageTour.pick(months), PageTour.pick(quarters))
    let state = PageTour.pick(PageTour.stopped)
    add("month, state, kind") {
      "/documents?period=\(month(&$0))&state=\(state(&$0))&kind=credit_note"
    }
    add("dossier, quarter, purchases") {
      "/documents?dossier=\(dossier(&$0))&direction=purchase&period=\(quarter(&$0))"
    }
    add("kind, direction, amount") { random in
      let from = Int.random(in: 100...5_000, using: &random)
      return "/documents?kind=credit_note&direction=sale&amount_from=\(from)"
    }
  }

  private mutating func addSearches() {
    let dossier = dossier
    let state = PageTour.pick(PageTour.stopped)
    let known = known
    func search(
      _ name: String, isLimited: Bool = false, _ word: @escaping @Sendable (DocumentRow) -> String?
    ) {
      add(name, isLimited: isLimited) { random in
        let text = known.randomElement(using: &random).flatMap(word) ?? "x"
        let written = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "/documents?q=\(written)"
      }
    }
    search("search number") { $0.number }
    search("search name") { $0.name }
    search("search start of a name") { $0.name.map { String($0.prefix(3)) } }
    search("search VAT number") { $0.counterpartyVAT }
    search("search amount") { $0.gross?.description }
    search("search entry") { $0.entry?.description }
    search("search name, few dossiers", isLimited: true) { $0.name }
    addChoice("search common word", "q=", ["NV", "Garage", "BV", "202"])
    addChoice("search common word by amount", "sort=amount&q=", ["NV", "Garage", "BV"])
    add("search common word, few dossiers", isLimited: true) { _ in "/documents?q=NV" }
    add("search and state") { "/documents?q=Garage&state=\(state(&$0))" }
    add("search and dossier") { "/documents?q=NV&dossier=\(dossier(&$0))" }
  }

  private mutating func addCounts() {
    let dossier = dossier
    let month = PageTour.pick(months)
    add("count by state") { _ in "/documents.json?count=state" }
    add("count of a dossier") { "/documents.json?count=state&dossier=\(dossier(&$0))" }
    add("count of a month") { "/documents.json?count=state&period=\(month(&$0))" }
  }

  private mutating func addOthers(_ group: String?) {
    let dossier = dossier
    let known = known
    add("one document") { "/documents/\(known.randomElement(using: &$0)?.id ?? 1)" }
    add("causes") { _ in "/causes" }
    add("causes of a dossier") { "/causes?dossier=\(dossier(&$0))" }
    if let group { add("one cause") { _ in group } }
    add("dossiers") { _ in "/dossiers" }
    add("one dossier") { "/dossiers/\(dossier(&$0))" }
    add("hooks") { _ in "/hooks" }
    add("deliveries") { _ in "/deliveries" }
    add("deliveries, few dossiers", isLimited: true) { _ in "/deliveries" }
    let outcome = PageTour.pick(["quarantined", "replayed"])
    add("deliveries set apart") { "/deliveries?outcome=\(outcome(&$0))" }
    add("deliveries set apart, few dossiers", isLimited: true) {
      "/deliveries?outcome=\(outcome(&$0))"
    }
    for page in ["duplicates", "links", "imports", "letters", "bank", "statements"] {
      add(page) { _ in "/\(page)" }
    }
    add("audit") { _ in "/audit" }
    add("audit of a dossier") { "/audit?dossier=\(dossier(&$0))" }
    add("audit by action") { _ in "/audit?action=document.booked" }
    add("health") { _ in "/health" }
  }

  private mutating func addChoice(_ name: String, _ query: String, _ values: [String]) {
    let value = PageTour.pick(values)
    add(name) { "/documents?\(query)\(value(&$0))" }
  }

  /// One of the dossiers, the large ones the likelier.
  private var dossier: @Sendable (inout BenchRandom) -> Int64 {
    let dossiers = dossiers
    return { random in dossiers[random.skewed(dossiers.count, 1.6)] }
  }

  private static func pick(_ values: [String]) -> Address {
    { random in values.randomElement(using: &random) ?? "" }
  }

  private static func months(before now: Instant) -> [CalendarPeriod] {
    var months: [CalendarPeriod] = []
    var next = CalendarPeriod(
      monthOf: CalendarDate(daysSince1970: Int(now / 86_400_000)))
    while let month = next, months.count < 30 {
      months.append(month)
      next = month.previous
    }
    return months
  }
}

extension DocumentRow {
  /// The part of the counterparty's name that tells it from others.
  fileprivate var name: String? {
    counterpartyName?.split(separator: " ").dropFirst().first.map(String.init)
  }
}
