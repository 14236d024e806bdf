import Accounting
import Storage

/// What the office chose for a dossier, each choice with what takes it back.
struct MappingPage: Sendable {
  /// So many links are shown; a search finds the others.
  static let mostLinks = 100

  var name: String
  var dossierHref: String
  var settingsHref: String
  var mappingHref: String
  var jsonHref: String
  var isReadOnly: Bool
  /// How many choices no longer fit.
  var flawSummary: String?
  var hasNoLists: Bool
  var vat: [Line]
  var defaults: [Line]
  var accounts: [Line]
  var links: [Line]
  var centres: [Line]
  var learned: [Learned]
  var hasLearned: Bool
  var linksNote: String?
  var emptyLinks: String?
  var search: String?
  /// Forms that add something; none for readers.
  var adding: Adding?

  /// One choice.
  struct Line: Sendable, Hashable {
    var subject: String
    var subjectNote: String?
    var target: String
    var targetNote: String?
    var flaw: String?
    var by: String?
    var at: String?
    /// What takes it back.
    var removal: Removal?
    /// What puts another in its place.
    var change: Change?
  }

  struct Removal: Sendable, Hashable {
    var removeHref: String
    var choiceKey: String
    /// Says what is removed, for those who do not see the row.
    var removeLabel: String
  }

  struct Change: Sendable, Hashable {
    var changeHref: String
    var changeKey: String
    var changeLabel: String
    var codes: [DocumentListPage.Choice]
    var recipes: [DocumentListPage.Choice]
    var asksRecipe: Bool
  }

  init(
    _ ground: MappingGround, search: String?, refused: RefusedAddition? = nil, role: Role,
    speech: Speech
  ) {
    let dossier = ground.dossier
    name = dossier.name
    dossierHref = SitePath.dossier(dossier.id).text
    settingsHref = SitePath.dossierSettings(dossier.id).text
    mappingHref = SitePath.mapping(dossier: dossier.id).text
    jsonHref = mappingHref + ".json"
    isReadOnly = role < .accountant
    hasNoLists = ground.data.vatCodes.isEmpty && ground.data.accounts.isEmpty
    flawSummary =
      ground.flawed == 0
      ? nil
      : speech.count(ground.flawed, one: MappingText.mapFlawOne, many: MappingText.mapFlawMany)
    let writer = MappingLines(ground: ground, isReadOnly: role < .accountant, speech: speech)
    vat = ground.vat.map(writer.line)
    defaults = dossier.settings.defaultAccounts.map(writer.line)
    accounts = ground.accounts.map(writer.line)
    centres = ground.costCentres.map(writer.line)
    learned = ground.suggestions.prefix(Learned.most).map {
      Learned($0, ground, isReadOnly: role < .accountant, writer.words, speech)
    }
    hasLearned = !learned.isEmpty
    let found = writer.links(search)
    links = Array(found.prefix(MappingPage.mostLinks))
    let (shown, all) = (speech.format.number(links.count), speech.format.number(found.count))
    linksNote =
      found.count > links.count
      ? speech.fill(MappingText.mapSomeLinks, ["shown": shown, "all": all]) : nil
    emptyLinks =
      links.isEmpty ? speech(search == nil ? MappingText.mapNoLinks : .mapNothingFound) : nil
    self.search = search
    adding = role < .accountant ? nil : Adding(ground, refused, speech)
  }
}

/// Writes every choice in words.
private struct MappingLines {
  let ground: MappingGround
  let isReadOnly: Bool
  let speech: Speech

  func line(_ row: MappingList.VATRow) -> MappingPage.Line {
    let mapping = row.mapping
    let key = mapping.key
    let subject = words(key)
    let code = ground.data.vatCodes.first { $0.code == mapping.code }
    let repair = VATRepair(key, cause: Cause(.vatCodeMissing))
    var notes = [code?.description]
    if repair.asksRecipe {
      notes.append(speech(mapping.recipe == .zero ? RepairText.recipeZero : .recipeComputed))
    }
    return MappingPage.Line(
      subject: subject, target: mapping.code,
      targetNote: notes.compactMap(\.self).joined(separator: " · "),
      flaw: MappingFlaw.of(mapping, ground.data).map(words), by: row.chosen.actor,
      at: at(row.chosen),
      removal: removal(.vatRemoval, ChoiceName.text(key), subject),
      change: change(mapping, repair, subject))
  }

  func line(_ entry: DefaultAccount) -> MappingPage.Line {
    let named = [
      entry.kind.map(speech.word), entry.category?.label[speech.language],
      entry.rate.map(speech.format.percent),
    ].compactMap(\.self)
    let kinds = named.isEmpty ? [speech(MappingText.mapAnyVAT)] : named
    let subject = ([speech.word(of: entry.direction)] + kinds).joined(separator: " · ")
    return MappingPage.Line(
      subject: subject, target: String(entry.account),
      targetNote: ground.name(ofAccount: entry.account, speech.language),
      flaw: MappingFlaw.of(account: entry.account, entry.direction, ground.data).map(words),
      removal: removal(.defaultsRemoval, ChoiceName.text(entry), subject))
  }

  func line(_ row: MappingList.AccountRow) -> MappingPage.Line {
    let account = row.account
    let subject = named(account.relationID)
    return MappingPage.Line(
      subject: subject,
      subjectNote: speech(
        account.direction == .sale ? MappingText.mapCustomer : .mapSupplier),
      target: String(account.account),
      targetNote: ground.name(ofAccount: account.account, speech.language),
      flaw: ground.flaw(of: account).map(words), by: row.chosen.actor, at: at(row.chosen),
      removal: removal(.accountsRemoval, ChoiceName.text(account), subject))
  }

  func line(_ row: MappingList.CostCentreRow) -> MappingPage.Line {
    let choice = row.choice
    let subject = named(choice.relationID)
    return MappingPage.Line(
      subject: subject,
      subjectNote: speech(choice.direction == .sale ? MappingText.mapCustomer : .mapSupplier),
      target: String(choice.costCentreID),
      targetNote: ground.costCentre(choice.costCentreID)?.title(in: speech.language),
      flaw: ground.flaw(of: choice).map(words), by: row.chosen.actor, at: at(row.chosen),
      removal: removal(.centresRemoval, ChoiceName.text(choice), subject))
  }

  /// Those that a search finds, by name or number; the ones that no longer fit come first.
  func links(_ search: String?) -> [MappingPage.Line] {
    let lines = ground.links.filter { matches($0, search) }.map(line)
    return lines.filter { $0.flaw != nil } + lines.filter { $0.flaw == nil }
  }

  private func line(_ row: MappingList.LinkRow) -> MappingPage.Line {
    let counterparty = CounterpartyWords(row.counterparty, speech)
    let subject = row.name ?? counterparty.known
    let rule = BookingProposal.Evidence.Rule(rawValue: row.rule).map { speech($0.text) }
    return MappingPage.Line(
      subject: subject,
      subjectNote: [counterparty.side, row.name == nil ? nil : counterparty.known]
        .compactMap(\.self).joined(separator: " · "),
      target: named(row.relationID), targetNote: rule ?? row.rule,
      flaw: MappingFlaw.of(relation: row.relationID, ground.data).map(words),
      by: row.chosen.actor, at: at(row.chosen),
      removal: removal(.relationsRemoval, row.counterparty, subject))
  }

  private func matches(_ row: MappingList.LinkRow, _ search: String?) -> Bool {
    guard let search else { return true }
    let names = [row.name, ground.relation(row.relationID)?.name].compactMap(\.self)
    let folded = TextLikeness.folded(search)
    if names.contains(where: { TextLikeness.folded($0).contains(folded) }) { return true }
    let compact = TextLikeness.compact(search)
    guard !compact.isEmpty else { return false }
    return String(row.relationID) == compact
      || TextLikeness.compact(row.counterparty).contains(compact)
  }

  private func change(
    _ mapping: VATMapping, _ repair: VATRepair, _ subject: String
  ) -> MappingPage.Change? {
    guard !isReadOnly else { return nil }
    let cards = ground.data.vatCodes.filter {
      $0.type.serves(mapping.key.direction, mapping.key.kind)
    }
    var codes = repair.candidates(cards).map { candidate in
      DocumentListPage.Choice(
        value: candidate.code.code,
        label: "\(candidate.code.code) · \(candidate.code.description)",
        isChosen: candidate.code.code == mapping.code)
    }
    if !codes.contains(where: \.isChosen) {
      codes.insert(.init(value: mapping.code, label: mapping.code, isChosen: true), at: 0)
    }
    return MappingPage.Change(
      changeHref: SitePath.mappingChange(dossier: ground.dossier.id, .vat).text,
      changeKey: ChoiceName.text(mapping.key),
      changeLabel: speech.fill(MappingText.mapChangeThis, ["what": subject]), codes: codes,
      recipes: DocumentListPage.Choice.recipes(chosen: mapping.recipe, speech),
      asksRecipe: repair.asksRecipe)
  }

  private func removal(
    _ change: SitePath.MappingChange, _ key: String, _ subject: String
  ) -> MappingPage.Removal? {
    guard !isReadOnly else { return nil }
    return MappingPage.Removal(
      removeHref: SitePath.mappingChange(dossier: ground.dossier.id, change).text,
      choiceKey: key, removeLabel: speech.fill(MappingText.mapRemoveThis, ["what": subject]))
  }

  func words(_ key: VATKey) -> String {
    let parts = [
      speech.word(of: key.direction), speech.word(of: key.kind),
      key.category.label[speech.language], speech.format.percent(key.rate),
      key.region.label[speech.language], key.nature?.label[speech.language],
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private func words(_ flaw: MappingFlaw) -> String { speech(flaw.text) }

  private func named(_ relation: Int) -> String {
    let number = speech.fill(RepairText.relationNumber, ["id": String(relation)])
    return ground.relation(relation).map { "\($0.name) · \(number)" } ?? number
  }

  private func at(_ choice: MappingList.Choice) -> String { speech.format.moment(choice.at) }
}

extension DocumentListPage.Choice {
  /// What is sent as VAT where the supplier charged none.
  static func recipes(
    chosen: VATMapping.Recipe, _ speech: Speech
  ) -> [DocumentListPage.Choice] {
    VATMapping.Recipe.allCases.map { recipe in
      .init(
        value: recipe.rawValue,
        label: speech(recipe == .zero ? RepairText.recipeZero : .recipeComputed),
        isChosen: recipe == chosen)
    }
  }
}
