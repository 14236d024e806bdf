/// Which VAT code of the dossier's own list is booked for one kind of VAT.
///
/// In this order: the mapping of the office, the code of the account itself, what is known to be bought
/// from the relation, the only code that fits. 0 % is five different things, so without VAT on the
/// document nothing is taken from the rate alone.
package struct VATCodeChoice: Hashable, Sendable {
  package var code: VATCode
  package var recipe: VATMapping.Recipe
  package var rule: BookingProposal.Evidence.Rule

  /// Chooses the code. `byHand` is what the accountant chose for this one document.
  ///
  /// - Throws: `vat_code_missing` with the kind of VAT and the candidates, `vat_code_not_found`,
  ///   `vat_code_wrong_type`.
  package static func choose(
    _ key: VATKey, account: Account?, codes: [VATCode], mapping: Mapping, byHand: String? = nil
  ) throws(Cause) -> VATCodeChoice {
    let mapped = mapped(key, in: mapping)
    if let byHand {
      let code = try checked(byHand, key, codes)
      let recipe = mapped?.code == byHand ? mapped?.recipe : nil
      return VATCodeChoice(code: code, recipe: recipe ?? .zero, rule: .chosenByHand)
    }
    if let mapped {
      let code = try checked(mapped.code, key, codes)
      return VATCodeChoice(code: code, recipe: mapped.recipe, rule: .mapping)
    }
    if let code = ownCode(of: account, key, codes) {
      return VATCodeChoice(code: code, recipe: .zero, rule: .accountDefault)
    }
    let candidates = candidates(key, codes)
    if key.category == .standard {
      if let nature = key.nature {
        let fitting = candidates.filter { nature.fits($0, key.direction) }
        if fitting.count == 1, candidates.count > 1 {
          return VATCodeChoice(code: fitting[0], recipe: .zero, rule: .remembered)
        }
      }
      if candidates.count == 1 {
        return VATCodeChoice(code: candidates[0], recipe: .zero, rule: .onlyOneFits)
      }
    }
    throw Cause(.vatCodeMissing, facts(key, candidates))
  }

  /// The entry of the mapping that fits best: with the nature before without, and for a credit note
  /// that of the invoice when it has none of its own (Octopus uses the same code for both; inferred).
  package static func mapped(_ key: VATKey, in mapping: Mapping) -> VATMapping? {
    var wanted = [key]
    if key.kind == .creditNote {
      var invoice = key
      invoice.kind = .invoice
      wanted.append(invoice)
    }
    for key in wanted {
      if let exact = mapping.vat.first(where: { $0.key == key }) { return exact }
      var open = key
      open.nature = nil
      if let general = mapping.vat.first(where: { $0.key == open }) { return general }
    }
    return nil
  }

  private static func checked(
    _ text: String, _ key: VATKey, _ codes: [VATCode]
  ) throws(Cause) -> VATCode {
    let named = codes.filter { $0.code == text }
    var found = facts(key, [])
    found["code"] = text
    guard !named.isEmpty else { throw Cause(.vatCodeNotFound, found) }
    guard let code = preferred(named, key) else { throw Cause(.vatCodeWrongType, found) }
    return code
  }

  /// The account's own code, when it is of the right side and rate. The VAT of reverse charge and
  /// intra-community purchases is never that of an ordinary purchase on the same account.
  private static func ownCode(
    of account: Account?, _ key: VATKey, _ codes: [VATCode]
  ) -> VATCode? {
    let selfCharged = key.category == .reverseCharge || key.category == .intraCommunity
    guard let account, !(key.direction == .purchase && selfCharged),
      let text = key.direction == .purchase ? account.purchaseVATCode : account.salesVATCode,
      let code = preferred(codes.filter { $0.code == text }, key), code.rate == key.rate
    else { return nil }
    return code
  }

  /// The codes of the right side and rate, one per code string: those of invoices before those that
  /// only credit notes have.
  private static func candidates(_ key: VATKey, _ codes: [VATCode]) -> [VATCode] {
    let fitting = codes.filter { $0.rate == key.rate && $0.type.serves(key.direction, key.kind) }
    let invoices = fitting.filter { $0.type.serves(key.direction, .invoice) }
    var seen: Set<String> = []
    return (invoices.isEmpty ? fitting : invoices).filter { seen.insert($0.code).inserted }
      .sorted { $0.code < $1.code }
  }

  /// Of the cards that bear one code string, the one for this kind of document.
  private static func preferred(_ cards: [VATCode], _ key: VATKey) -> VATCode? {
    cards.first { $0.type.serves(key.direction, .invoice) }
      ?? cards.first { $0.type.serves(key.direction, key.kind) }
  }

  private static func facts(_ key: VATKey, _ candidates: [VATCode]) -> [String: String] {
    var facts = [
      "direction": key.direction.rawValue, "kind": key.kind.rawValue,
      "category": key.category.rawValue, "rate": key.rate.description,
      "region": key.region.rawValue,
    ]
    if let nature = key.nature { facts["nature"] = nature.rawValue }
    if !candidates.isEmpty { facts["candidates"] = candidates.map(\.code).joined(separator: ",") }
    return facts
  }
}

extension VATCode.Kind {
  /// Whether a code of this type can stand on a document of that direction and kind.
  package func serves(_ direction: Direction, _ kind: DocumentKind) -> Bool {
    switch self {
    case .purchase: direction == .purchase
    case .sale: direction == .sale
    case .purchaseCreditNote: direction == .purchase && kind == .creditNote
    case .saleCreditNote: direction == .sale && kind == .creditNote
    }
  }
}

extension VATKey.Nature {
  /// Whether a purchase code says by its letters that it is for this nature: `D21` services, `I21`
  /// investments, any other goods (Octopus API §2.7, inferred from live dossiers). Only ever used to
  /// tell several codes of the right rate apart; a mapping of the office comes before it.
  func fits(_ code: VATCode, _ direction: Direction) -> Bool {
    guard direction == .purchase else { return false }
    let letters = code.code.prefix { $0.isLetter }.uppercased()
    switch self {
    case .services: return letters == "D"
    case .investment: return letters == "I"
    case .goods: return letters != "D" && letters != "I"
    }
  }
}
