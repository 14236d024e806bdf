import Accounting
import Storage

/// The form that changes a booking proposal: account, VAT code and cost centre per line, relation and
/// period for all of it; never an amount.
struct ProposalForm: Sendable, Hashable {
  /// So many accounts and relations are offered for completion; others can be typed.
  static let most = 300

  var formHref: String
  /// What the choices rest on.
  var version: String
  var isOpen: Bool
  var faultText: String?
  var editLines: [Line]
  var hasCentres: Bool
  var relation: String
  var relationNote: String
  var periods: [DocumentListPage.Choice]
  var rememberText: String
  var rememberVATText: String
  var chart: [DocumentListPage.Choice]
  var partners: [DocumentListPage.Choice]

  struct Line: Sendable, Hashable {
    var index: String
    var text: String
    var kindOfVAT: String
    var base: String
    var vat: String
    var account: String
    var codes: [DocumentListPage.Choice]
    var centres: [DocumentListPage.Choice]
  }

  /// Nil when nothing may be changed.
  init?(_ ground: ProposalGround, refused: RefusedProposal?, speech: Speech) {
    guard ground.isOpen, let proposal = ground.proposal, let direction = ground.detail.row.direction
    else { return nil }
    let given = refused?.form ?? [:]
    formHref = SitePath.documentRequest(ground.detail.row.id, .proposal).text
    version = ground.detail.version
    isOpen = refused != nil
    faultText = refused?.sentence
    let centres = ground.data.costCentres.filter { !$0.closed }
    hasCentres = !centres.isEmpty
    editLines = proposal.lines.enumerated().map { index, line in
      Line(index, line, given, ground, centres, speech)
    }
    relation = given["relation"] ?? String(proposal.relationID)
    relationNote = proposal.relationName
    let period = given["period"].flatMap { Int($0) } ?? proposal.period
    periods = ProposalPeriods.open(ground).map { choice in
      DocumentListPage.Choice(
        value: String(choice.period.number),
        label: "\(speech.format.period(choice.period.number)) · \(choice.journal.key)",
        isChosen: choice.period.number == period)
    }
    if !periods.contains(where: \.isChosen) {
      periods.insert(
        .init(value: String(period), label: speech.format.period(period), isChosen: true), at: 0)
    }
    let side = direction == .purchase ? ProposalText.proRemember : .proRememberCustomer
    rememberText = speech.fill(side, ["name": proposal.relationName])
    rememberVATText = speech.fill(ProposalText.proRememberVAT, ["dossier": ground.dossier.name])
    let usual = direction == .purchase ? ["6", "2"] : ["7"]
    var seen: Set<Int> = []
    chart = ground.data.accounts.filter { account in
      usual.contains { String(account.number).hasPrefix($0) }
        && seen.insert(account.number).inserted
    }.prefix(ProposalForm.most).map {
      .init(value: String($0.number), label: $0.name(in: speech.language), isChosen: false)
    }
    partners = ground.data.relations.filter { $0.serves(direction) && $0.active }
      .prefix(ProposalForm.most).map {
        .init(value: String($0.id), label: $0.name, isChosen: false)
      }
  }
}

/// A change that was not taken: why, and what was given.
struct RefusedProposal: Sendable, Hashable {
  var sentence: String
  var form: [String: String]
}

extension ProposalForm.Line {
  fileprivate init(
    _ index: Int, _ line: BookingProposal.Line, _ given: [String: String],
    _ ground: ProposalGround, _ open: [CostCentre], _ speech: Speech
  ) {
    let row = ground.detail.row
    self.index = String(index)
    text = line.comment
    kindOfVAT = "\(speech.format.percent(line.rate)) · \(line.category.label[speech.language])"
    base = speech.format.amount(line.base)
    vat = speech.format.amount(line.vat)
    account = given["account\(index)"] ?? String(line.account)
    let code = given["code\(index)"] ?? line.vatCode
    var seen: Set<String> = []
    codes = ground.data.vatCodes.filter { card in
      guard let direction = row.direction, let kind = row.kind else { return false }
      return card.type.serves(direction, kind) && seen.insert(card.code).inserted
    }.sorted { ($0.rate != line.rate ? 1 : 0, $0.code) < ($1.rate != line.rate ? 1 : 0, $1.code) }
      .map {
        .init(value: $0.code, label: "\($0.code) · \($0.description)", isChosen: $0.code == code)
      }
    if !codes.contains(where: \.isChosen) {
      codes.insert(.init(value: code, label: code, isChosen: true), at: 0)
    }
    let chosen = given["centre\(index)"] ?? line.costCentreID.map { String($0) } ?? ""
    centres = open.map { centre in
      .init(
        value: String(centre.id), label: centre.name(in: speech.language),
        isChosen: String(centre.id) == chosen)
    }
    if line.costCentreID == nil {
      centres.insert(.init(value: "", label: "–", isChosen: chosen.isEmpty), at: 0)
    }
  }
}

extension CostCentre {
  /// Its name in a language, else in any, with its number.
  func name(in language: Language) -> String {
    let title = title(in: language)
    return title.isEmpty ? String(id) : "\(id) · \(title)"
  }

  func title(in language: Language) -> String {
    names[language.rawValue] ?? names.sorted { $0.key < $1.key }.first?.value ?? ""
  }
}

/// The periods a document can be booked in.
enum ProposalPeriods {
  /// The open ones of every open book year, the earliest first.
  static func open(_ ground: ProposalGround) -> [PeriodChoice] {
    let row = ground.detail.row
    guard let date = row.issueDate, let direction = row.direction, let kind = row.kind else {
      return []
    }
    let numbers = ground.data.bookyears.filter { !$0.closed }.flatMap(\.periods).map(\.number)
    return Set(numbers).sorted().compactMap { number in
      try? PeriodChoice.choose(
        date: date, direction: direction, kind: kind, settings: ground.dossier.settings,
        masterData: ground.data, byHand: number)
    }
  }
}
