/// One VAT subtotal of a document, divided over accounts and VAT codes.
struct DraftedPart {
  private(set) var evidence: [BookingProposal.Evidence] = []
  private(set) var notices: [BookingProposal.Notice] = []
  private let subtotal: VATSubtotal
  private var groups: [Group] = []
  private var bases: [Money] = []
  private var vat: [Money] = []

  private struct Target: Hashable {
    var account: Int
    var costCentreID: Int?
    var code: VATCode
    var recipe: VATMapping.Recipe
  }

  private struct Group {
    var target: Target
    var net: Money
    var comment: String
    /// The largest single line so far: it lends its text.
    var largest: Money
    /// The places of what was put together.
    var places: [Int]
  }

  /// - Throws: what the choice of account, VAT code or cost centre throws.
  init(_ drafting: Drafting, _ subtotal: VATSubtotal, chart: [Account]) throws(Cause) {
    self.subtotal = subtotal
    let invoice = drafting.invoice
    let lines = DocumentParts.lines(of: subtotal, in: invoice)
    let adjustments = DocumentParts.adjustments(of: subtotal, in: invoice)
    // Lines of text and parts without money need no account.
    for (place, line) in lines where line.net != .zero {
      let target = try target(drafting, line, place, chart: chart)
      add(line.net, line.description, place, to: target)
    }
    for (index, adjustment) in adjustments where adjustment.amount != .zero {
      let place = invoice.lines.count + index
      let target = try adjustmentTarget(drafting, place, chart: chart)
      add(adjustment.amount, adjustment.reason ?? "", place, to: target)
    }
    if groups.isEmpty {
      guard subtotal.base != .zero || subtotal.vat != .zero else { return }
      let line = lines.first { $0.line.accountCode != nil }?.line ?? lines.first?.line
      let target = try target(drafting, line, nil, chart: chart)
      add(subtotal.base, line?.description ?? invoice.note ?? "", nil, to: target)
    }
    divide(count: lines.count + adjustments.count)
  }

  /// The booking lines, turned where the amount asks for it.
  func lines(oriented isFlipped: Bool) -> [BookingProposal.Line] {
    groups.indices.map { place in
      let target = groups[place].target
      let isCharged = target.recipe == .computed && !subtotal.category.carriesVAT
      let vat =
        isCharged ? AmountSplit.vat(on: bases[place], at: target.code.rate) : self.vat[place]
      return BookingProposal.Line(
        account: target.account, vatCode: target.code.code,
        base: isFlipped ? -bases[place] : bases[place], vat: isFlipped ? -vat : vat,
        comment: groups[place].comment, costCentreID: target.costCentreID,
        category: subtotal.category, rate: subtotal.rate, selfCharged: isCharged,
        places: groups[place].places)
    }
  }

  private mutating func add(_ net: Money, _ comment: String, _ place: Int?, to target: Target) {
    let places = place.map { [$0] } ?? []
    guard let group = groups.firstIndex(where: { $0.target == target }) else {
      groups.append(
        Group(target: target, net: net, comment: comment, largest: net, places: places))
      return
    }
    groups[group].net += net
    groups[group].places += places
    if net.magnitude > groups[group].largest.magnitude {
      groups[group].largest = net
      groups[group].comment = comment
    }
  }

  private mutating func divide(count: Int) {
    let split = AmountSplit.bases(groups.map(\.net), lineCount: count, of: subtotal.base)
    bases = split.bases
    var facts = ["category": subtotal.category.rawValue, "rate": subtotal.rate.description]
    switch split.difference {
    case .none: break
    case .rounding(let difference):
      facts["difference"] = difference.description
      notices.append(.init(.roundingOnLargest, facts))
    case .whole: notices.append(.init(.linesNotUsed, facts))
    }
    if let largest = AmountSplit.largest(bases), bases.allSatisfy({ $0 == .zero }) {
      guard subtotal.vat != .zero else {
        (groups, bases) = ([], [])
        return
      }
      (groups, bases) = ([groups[largest]], [bases[largest]])
    } else {
      let kept = bases.indices.filter { bases[$0] != .zero }
      (groups, bases) = (kept.map { groups[$0] }, kept.map { bases[$0] })
    }
    if let vat = AmountSplit.vat(subtotal.vat, over: bases, rate: subtotal.rate) {
      self.vat = vat
    } else if let largest = AmountSplit.largest(bases) {
      // No division gives every line a VAT of its own sign: the subtotal stays whole.
      (groups, bases, vat) = ([groups[largest]], [subtotal.base], [subtotal.vat])
      notices.append(.init(.linesNotUsed, facts))
    }
  }

  /// Where an allowance or charge goes: by the head or a default, else with the largest line.
  private mutating func adjustmentTarget(
    _ drafting: Drafting, _ place: Int, chart: [Account]
  ) throws(Cause) -> Target {
    do throws(Cause) {
      return try target(drafting, nil, place, chart: chart)
    } catch {
      guard error.code == .accountMissing, let largest = AmountSplit.largest(groups.map(\.net))
      else { throw error }
      return groups[largest].target
    }
  }

  private mutating func target(
    _ drafting: Drafting, _ line: InvoiceLine?, _ place: Int?, chart: [Account]
  ) throws(Cause) -> Target {
    let decision = drafting.options.decision
    let decided = decision.line(place, subtotal)
    let choice = try account(drafting, line, decided?.account ?? decision.account, chart: chart)
    let account = chart.first { $0.number == choice.account }
    let invoice = drafting.invoice
    let costCentre = try CostCentreChoice.choose(
      account: account, byHand: decided?.costCentreID ?? decision.costCentreID,
      line: line?.costCentre, head: invoice.costCentre,
      remembered: drafting.mapping.costCentre(of: drafting.relation.id, invoice.direction),
      costCentres: drafting.masterData.costCentres)
    let key = VATKey(
      direction: invoice.direction, kind: invoice.kind, category: subtotal.category,
      rate: subtotal.rate, region: VATKey.Region(of: invoice.counterparty),
      nature: drafting.mapping.natures[drafting.relation.id])
    let code = try VATCodeChoice.choose(
      key, account: account, codes: drafting.masterData.vatCodes, mapping: drafting.mapping,
      byHand: decided?.vatCode ?? decision.vatCode(subtotal.category, subtotal.rate))
    note(.init(.account, by: choice.rule, value: String(choice.account)))
    note(.init(.vatCode, by: code.rule, value: code.code.code))
    if let costCentre {
      note(.init(.costCentre, by: costCentre.rule, value: String(costCentre.id)))
    }
    return Target(
      account: choice.account, costCentreID: costCentre?.id, code: code.code,
      recipe: invoice.direction == .purchase ? code.recipe : .zero)
  }

  private func account(
    _ drafting: Drafting, _ line: InvoiceLine?, _ byHand: Int?, chart: [Account]
  ) throws(Cause) -> AccountChoice {
    let invoice = drafting.invoice
    let relation = drafting.relation
    let remembered = drafting.mapping.accounts.first {
      $0.relationID == relation.id && $0.direction == invoice.direction
    }
    let sources = AccountChoice.Sources(
      byHand: byHand, line: line?.accountCode, head: invoice.accountCode,
      remembered: remembered?.account,
      relationDefault: relation.defaultAccount(invoice.direction),
      partyDefault: invoice.counterparty.defaultAccount,
      dossierDefault: AccountChoice.dossierDefault(
        drafting.settings, invoice.direction, invoice.kind, subtotal.category, subtotal.rate))
    do throws(Cause) {
      return try AccountChoice.choose(sources, direction: invoice.direction, chart: chart)
    } catch {
      var cause = error
      if cause.code == .accountMissing {
        cause.facts["relation"] = relation.name
        cause.facts["relation_id"] = String(relation.id)
        cause.facts["category"] = subtotal.category.rawValue
        cause.facts["rate"] = subtotal.rate.description
      }
      throw cause
    }
  }

  private mutating func note(_ reason: BookingProposal.Evidence) {
    if !evidence.contains(reason) { evidence.append(reason) }
  }
}
