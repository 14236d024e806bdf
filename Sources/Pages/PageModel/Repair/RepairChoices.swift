import Accounting
import Storage

/// A question with a list of answers: a VAT code, a relation or an account. Each answer is a button that
/// shows what it will do.
struct RepairChoices: Sendable, Hashable {
  /// The name of the repair in the form.
  var repair: String
  var question: String
  var questionNote: String?
  var seek: Seek?
  /// Those that something speaks for.
  var options: [Option]
  /// The others, below them.
  var rest: [Option]
  var restTitle: String
  /// Whether they are folded away: on a page that is about more than the choice.
  var foldsRest = false
  var emptyNote: String?
  var extra: Extra?
  /// How many answers a search left out.
  var more: String?
  var hasOptions: Bool
  var hasRest: Bool

  /// A search that is done by the server; what fits alone leads on as a button does.
  struct Seek: Sendable, Hashable {
    var seekLabel: String
    var seekText: String?
    /// What the browser offers while one types; none where they are too many for a page.
    var known: [Known]
    var hasKnown: Bool

    struct Known: Sendable, Hashable {
      var knownValue: String
      var knownName: String
    }

    /// So many can be offered.
    static let mostKnown = 500

    init(_ label: String, _ search: RepairSearch?, known: [Known] = []) {
      seekLabel = label
      seekText = search?.text
      self.known = known.count > Seek.mostKnown ? [] : known
      hasKnown = !self.known.isEmpty
    }
  }

  struct Option: Sendable, Hashable {
    var optionID: String
    var value: String
    var label: String
    var detail: String?
    var tag: String?
    var reason: String?
    var isChosen: Bool
  }

  /// A second question under the first.
  struct Extra: Sendable, Hashable {
    var extraName: String
    var extraQuestion: String
    var answers: [Option]
  }

  private init(
    _ repair: String, question: String, note: String?, seek: Seek?, likely: [Option],
    others: [Option], likeliest: String? = nil, extra: Extra?, empty: String, _ speech: Speech
  ) {
    self.repair = repair
    self.question = question
    questionNote = note
    self.seek = seek
    options = likely.isEmpty ? others : likely
    rest = likely.isEmpty ? [] : others
    restTitle = speech.fill(RepairText.otherCodes, ["n": speech.format.number(rest.count)])
    self.extra = extra
    hasOptions = !options.isEmpty
    hasRest = !rest.isEmpty
    emptyNote = options.isEmpty ? empty : nil
    if options.count == 1, rest.isEmpty || options[0].reason != nil { options[0].isChosen = true }
    for place in options.indices where options[place].value == likeliest {
      options[place].isChosen = true
    }
  }

  private static func more(_ found: Int, of all: Int, _ speech: Speech) -> String? {
    all > found
      ? speech.fill(RepairText.moreMatch, ["n": speech.format.number(all - found)]) : nil
  }

  /// Which VAT code.
  init(_ repair: VATRepair, _ ground: RepairGround, _ speech: Speech) {
    let candidates = repair.candidates(ground.data.vatCodes)
    func options(_ wanted: [VATRepair.Candidate]) -> [Option] {
      wanted.map { candidate in
        let code = candidate.code
        let reason: RepairText? =
          switch candidate.reason {
          case .described: .reasonDescribed
          case .sameRate: .reasonSameRate
          case nil: nil
          }
        return Option(
          optionID: "code-\(code.code)", value: code.code, label: code.code,
          detail: code.description, tag: speech.format.percent(code.rate),
          reason: reason.map { speech($0) }, isChosen: false)
      }
    }
    let described = candidates.filter { $0.reason == .described }
    let facts = FactWords(speech: speech).written(ground.group.cause.facts)
    let kind = ["direction", "rate", "category", "region"].compactMap { facts[$0] }
      .joined(separator: " · ")
    self.init(
      "vat", question: speech.fill(RepairText.vatQuestion, ["kind": kind]),
      note: speech(RepairText.vatNote), seek: nil,
      likely: options(candidates.filter { $0.reason != nil }),
      others: options(candidates.filter { $0.reason == nil }),
      likeliest: described.count == 1 ? described.first?.code.code : nil,
      extra: repair.asksRecipe ? Extra.recipe(speech) : nil,
      empty: speech(RepairText.noCodes), speech)
  }

  /// Which relation.
  init(
    relationIn ground: RepairGround, document: DocumentRow?, search: RepairSearch?,
    _ speech: Speech
  ) {
    let counterparty = ground.counterparties.first
    let repair = RelationRepair(counterparty, cause: ground.group.cause)
    let found = repair.candidates(ground.data.relations, search: search?.text)
    let options = found.prefix(RelationRepair.most).map { candidate in
      let relation = candidate.relation
      return Option(
        optionID: "relation-\(relation.id)", value: String(relation.id), label: relation.name,
        detail: [relation.vatNumber, relation.iban].compactMap(\.self).joined(separator: " · "),
        tag: speech.fill(RepairText.relationNumber, ["id": String(relation.id)]),
        reason: ([candidate.reason.text] + (relation.active ? [] : [.inactive]))
          .map { speech($0) }.joined(separator: " · "), isChosen: false)
    }
    let name = counterparty?.name ?? ground.group.cause.facts["name"] ?? "…"
    let named = [counterparty?.name ?? name, counterparty?.vatNumber].compactMap(\.self)
      .joined(separator: " · ")
    self.init(
      "relation", question: speech.fill(RepairText.relationQuestion, ["name": name]),
      note: speech.fill(RepairText.relationNote, ["named": named]),
      seek: Seek(speech(RepairText.relationSearch), search), likely: options, others: [],
      extra: nil, empty: speech(search == nil ? RepairText.noRelations : .nothingMatches), speech)
    if search != nil { more = RepairChoices.more(options.count, of: found.count, speech) }
  }

  /// Which account; nil when it is not known for which side.
  init?(
    accountIn ground: RepairGround, document: DocumentRow?, search: RepairSearch?, _ speech: Speech
  ) {
    let cause = ground.group.cause
    guard let repair = AccountRepair(cause, counterparty: ground.counterparties.first) else {
      return nil
    }
    let found = repair.candidates(ground, search: search?.text)
    let most = search == nil ? AccountRepair.most : AccountRepair.mostFound
    let options = found.prefix(most).map { candidate in
      Option(
        optionID: "account-\(candidate.account.number)", value: String(candidate.account.number),
        label: String(candidate.account.number),
        detail: candidate.account.name(in: speech.language), tag: nil,
        reason: candidate.reason.map { RepairChoices.words($0, speech) }, isChosen: false)
    }
    let relation = repair.relation(in: ground)
    self.init(
      "account", question: speech(RepairText.accountQuestion),
      note: speech(RepairText.accountNote),
      seek: Seek(
        speech(RepairText.accountSearch), search,
        known: repair.allowed(in: ground.data.accounts).map {
          .init(knownValue: String($0.number), knownName: $0.name(in: speech.language))
        }), likely: options, others: [],
      extra: Extra.scope(
        relation, ground.group, document, chosen: search?.scope, speech),
      empty: speech(search == nil ? RepairText.noAccounts : .nothingMatches), speech)
    if search != nil { more = RepairChoices.more(options.count, of: found.count, speech) }
  }

  private static func words(_ reason: AccountRepair.Reason, _ speech: Speech) -> String {
    func times(_ count: Int, _ text: RepairText) -> String {
      speech.fill(text, ["n": speech.format.number(count)])
    }
    return switch reason {
    case .usedForThem(let count): times(count, .usedForThem)
    case .used(let count): times(count, .usedLately)
    case .relationDefault: speech(RepairText.octopusProposes)
    case .nearest: speech(RepairText.nearestNumber)
    case .dossierDefault: speech(RepairText.dossierDefault)
    }
  }
}

extension RepairChoices.Extra {
  /// Which VAT amount is sent when the supplier charged none.
  fileprivate static func recipe(_ speech: Speech) -> RepairChoices.Extra {
    func answer(_ recipe: VATMapping.Recipe, _ label: RepairText, _ detail: RepairText)
      -> RepairChoices.Option
    {
      RepairChoices.Option(
        optionID: "recipe-\(recipe.rawValue)", value: recipe.rawValue, label: speech(label),
        detail: speech(detail), tag: nil, reason: nil, isChosen: recipe == .zero)
    }
    return RepairChoices.Extra(
      extraName: "recipe", extraQuestion: speech(RepairText.recipeQuestion),
      answers: [
        answer(.zero, .recipeZero, .recipeZeroNote),
        answer(.computed, .recipeComputed, .recipeComputedNote),
      ])
  }

  /// For whom the account counts.
  fileprivate static func scope(
    _ relation: Relation?, _ group: CauseGroup, _ document: DocumentRow?, chosen: String?,
    _ speech: Speech
  ) -> RepairChoices.Extra {
    var answers: [RepairChoices.Option] = []
    func add(_ scope: String, _ label: String) {
      answers.append(
        RepairChoices.Option(
          optionID: "scope-\(scope)", value: scope, label: label, detail: nil, tag: nil,
          reason: nil, isChosen: answers.isEmpty))
    }
    if let relation {
      add("remember", speech.fill(RepairText.scopeRemember, ["name": relation.name]))
    }
    if document != nil { add("document", speech(RepairText.onlyThis)) }
    if document == nil || group.documents > 1 {
      add(
        "group",
        speech.count(group.documents, one: RepairText.scopeGroupOne, many: RepairText.scopeGroup))
    }
    if answers.contains(where: { $0.value == chosen }) {
      for place in answers.indices { answers[place].isChosen = answers[place].value == chosen }
    }
    return RepairChoices.Extra(
      extraName: "scope", extraQuestion: speech(RepairText.scopeQuestion), answers: answers)
  }
}

extension RelationRepair.Reason {
  fileprivate var text: RepairText {
    switch self {
    case .sameVAT: .reasonSameVAT
    case .sameEnterprise: .reasonSameEnterprise
    case .named: .reasonNamed
    case .sameIBAN: .reasonSameIBAN
    case .sameName: .reasonSameName
    case .alike: .reasonAlike
    case .found: .reasonFound
    }
  }
}
