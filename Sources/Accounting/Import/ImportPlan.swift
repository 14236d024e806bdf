/// What an import would do, item by item. Pure: the same ground gives the same plan.
package struct ImportPlan: Sendable {
  /// All items but those that are unchanged, in the order in which they are written: dossier, customers,
  /// suppliers, accounts, journals.
  package private(set) var items: [ImportItem] = []
  /// How many there are of each kind in each state, the unchanged ones too.
  package private(set) var counts: ImportCounts = ImportCounts()

  package init(_ ground: ImportGround) {
    add(DossierComparison.item(ground))
    for side in PartySide.allCases {
      for item in PartyPlanning(ground, side: side).items() { add(item) }
    }
    for item in CodePlanning.accounts(ground) { add(item) }
    for item in CodePlanning.journals(ground) { add(item) }
  }

  private mutating func add(_ item: ImportItem) {
    counts.add(item.kind, item.state)
    if item.state != .unchanged { items.append(item) }
  }

  /// The book year whose chart and journals count on a day: the open one of that day, else the nearest.
  package static func bookyear(of data: MasterData, on day: CalendarDate) -> Bookyear? {
    let open = data.bookyears.filter { !$0.closed }
    return (open.isEmpty ? data.bookyears : open).min {
      distance($0, day) < distance($1, day)
    }
  }

  private static func distance(_ year: Bookyear, _ day: CalendarDate) -> Int {
    if year.start <= day, day <= year.end { return 0 }
    return min(
      abs(year.start.daysSince1970 - day.daysSince1970),
      abs(year.end.daysSince1970 - day.daysSince1970))
  }
}

/// How many items there are, by kind and state.
package struct ImportCounts: Hashable, Sendable, Codable {
  private var numbers: [ImportItem.Kind: [ImportItem.State: Int]] = [:]

  package init() {}

  package mutating func add(_ kind: ImportItem.Kind, _ state: ImportItem.State, _ count: Int = 1) {
    numbers[kind, default: [:]][state, default: 0] += count
  }

  package subscript(kind: ImportItem.Kind, state: ImportItem.State) -> Int {
    numbers[kind]?[state] ?? 0
  }

  /// All of one state.
  package func total(_ state: ImportItem.State) -> Int {
    numbers.values.reduce(0) { $0 + ($1[state] ?? 0) }
  }

  /// Whether nothing is new, changed, gone or in conflict.
  package var isQuiet: Bool {
    ImportItem.State.allCases.allSatisfy { $0 == .unchanged || total($0) == 0 }
  }

  package init(from decoder: any Decoder) throws {
    numbers = try decoder.singleValueContainer().decode(
      [ImportItem.Kind: [ImportItem.State: Int]].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(numbers)
  }
}

/// The dossier itself beside Billit's company. Billit lets nobody change a company through its API
/// (Billit API §8.1): what differs is shown with whose move it is.
enum DossierComparison {
  static func item(_ ground: ImportGround) -> ImportItem {
    var item = ImportItem(
      .dossier, key: String(ground.octopusDossier), name: ground.dossier[.name] ?? "",
      state: .unchanged, before: ground.company, after: ground.dossier)
    guard !ground.company.values.isEmpty, !ground.dossier.values.isEmpty else { return item }
    // What Billit does not show of a company cannot differ.
    let shown = ImportFields(
      ground.dossier.values.filter { ground.company[$0.key] != nil })
    item.changes =
      FieldComparison(wanted: shown, present: ground.company, written: nil).changes
    if !item.changes.isEmpty {
      item.state = .conflict
      item.conflict = .init(.notOurs)
    }
    return item
  }
}
