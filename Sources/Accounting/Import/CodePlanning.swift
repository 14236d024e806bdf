/// Ledger accounts and journals. Billit takes both and gives neither back (Billit API §6), so they are
/// compared with what we wrote last. Pure.
enum CodePlanning {
  /// The chart of the book year that counts, with names in the dossier's language.
  static func accounts(_ ground: ImportGround) -> [ImportItem] {
    let year = ImportPlan.bookyear(of: ground.data, on: ground.today)?.id
    let chart = ground.data.accounts.filter { $0.bookyearID == year }
    var wanted: [String: ImportFields] = [:]
    for account in chart {
      wanted[String(account.number)] = ImportFields([
        .name: name(account.names, ground.language) ?? String(account.number)
      ])
    }
    return items(.account, wanted, written: ground.accounts, known: !chart.isEmpty)
  }

  /// Purchase and sales journals that take bookings; Billit knows no others.
  static func journals(_ ground: ImportGround) -> [ImportItem] {
    let year = ImportPlan.bookyear(of: ground.data, on: ground.today)?.id
    let own = ground.data.journals.filter { $0.bookyearID == year && $0.takesBookings }
    var wanted: [String: ImportFields] = [:]
    for journal in own where !journal.closed {
      guard let type = type(of: journal) else { continue }
      wanted[journal.key] = ImportFields([.name: journal.name, .journalType: type])
    }
    var items = items(.journal, wanted, written: ground.journals, known: !own.isEmpty)
    let closed = Set(own.filter(\.closed).map(\.key))
    for index in items.indices where closed.contains(items[index].key) {
      items[index].changes = [FieldChange(.closed, before: "no", after: "yes")]
    }
    return items
  }

  private static func items(
    _ kind: ImportItem.Kind, _ wanted: [String: ImportFields], written: [String: ImportFields],
    known: Bool
  ) -> [ImportItem] {
    let present = wanted.sorted { $0.key < $1.key }.map { key, fields in
      let before = written[key]
      var item = ImportItem(
        kind, key: key, name: fields[.name] ?? key, state: .new, before: before, after: fields)
      if let before {
        item.changes =
          FieldComparison(wanted: fields, present: before, written: nil).changes
        item.state = item.changes.isEmpty ? .unchanged : .changed
      }
      return item
    }
    // A list that could not be read says nothing of what is gone.
    guard known else { return present }
    let gone = written.filter { wanted[$0.key] == nil }.sorted { $0.key < $1.key }
    return present
      + gone.map {
        ImportItem(
          kind, key: $0.key, name: $0.value[.name] ?? $0.key, state: .gone, before: $0.value)
      }
  }

  private static func name(_ names: [String: String], _ language: String) -> String? {
    names[language] ?? ["nl", "fr", "en", "de"].lazy.compactMap { names[$0] }.first
  }

  private static func type(of journal: Journal) -> String? {
    switch journal.key.first {
    case "A": "purchases"
    case "V": "sales"
    default: nil
    }
  }
}
