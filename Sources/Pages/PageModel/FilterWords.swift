import Accounting
import Storage

/// The filters that are set, in words, each with the address of the list without it.
struct FilterWords: Sendable {
  /// One filter that is set.
  struct Chip: Sendable, Hashable {
    var text: String
    var href: String
    /// What following the link does, for those who do not see the sign.
    var label: String
  }

  let all: [Chip]

  init(
    _ query: DocumentQuery, dossiers: [DossierName], people: [PeopleInCharge.Person],
    speech: Speech
  ) {
    let filter = query.filter
    var chips: [Chip] = []
    func add(_ text: String?, _ without: (inout DocumentFilter) -> Void) {
      guard let text else { return }
      let rest = query.with { without(&$0.filter) }
      chips.append(FilterWords.chip(text, rest, speech))
    }
    add(filter.query.map { "“\($0)”" }) { $0.query = nil }
    add(
      filter.dossierID.map { id in
        dossiers.first { $0.id == id }?.name ?? "\(speech(CommonText.dossier)) \(id)"
      }
    ) { $0.dossierID = nil }
    add(
      filter.managerID.map { id in
        people.first { $0.id == id }?.name ?? "\(speech(DocumentListText.manager)) \(id)"
      }
    ) { $0.managerID = nil }
    add(filter.state.map(speech.label(of:))) { $0.state = nil }
    add(filter.group.map { speech.word(of: $0, count: 2) }) { $0.group = nil }
    add(filter.cause.map { FilterWords.cause($0, speech) }) { $0.cause = nil }
    add(filter.owner.map { speech.name(of: $0) }) { $0.owner = nil }
    add(filter.direction.map(speech.word(of:))) { $0.direction = nil }
    add(filter.kind.map(speech.word(of:))) { $0.kind = nil }
    add(filter.period?.description) { $0.period = nil }
    add(filter.from.map { "≥ " + speech.format.date($0) }) { $0.from = nil }
    add(filter.to.map { "≤ " + speech.format.date($0) }) { $0.to = nil }
    add(filter.amountFrom.map { "≥ " + speech.format.amount($0) }) { $0.amountFrom = nil }
    add(filter.amountTo.map { "≤ " + speech.format.amount($0) }) { $0.amountTo = nil }
    if let age = query.age {
      let text = "\(speech(DocumentListText.age)) \(FilterWords.age(age, speech))"
      chips.append(FilterWords.chip(text, query.withoutAge(), speech))
    }
    add(
      filter.documents.map {
        speech.fill(
          DocumentListText.selectedDocuments, ["n": speech.format.number($0.count)])
      }
    ) { $0.documents = nil }
    all = chips
  }

  /// A cause by its title, whether the filter names its code or its whole key.
  static func cause(_ text: String, _ speech: Speech) -> String {
    let code = text.split(separator: "|").first.flatMap { Cause.Code(rawValue: String($0)) }
    return code.map { speech.explain(Cause($0)).title } ?? text
  }

  static func age(_ days: Int, _ speech: Speech) -> String {
    days == 1
      ? speech(DocumentListText.olderThanDay)
      : speech.fill(DocumentListText.olderThan, ["n": speech.format.number(days)])
  }

  private static func chip(_ text: String, _ rest: DocumentQuery, _ speech: Speech) -> Chip {
    Chip(
      text: text,
      href: rest.hasFilter ? SitePath.documents(rest).text : SitePath.allDocuments.text,
      label: speech.fill(DocumentListText.without, ["name": text]))
  }
}
