import Accounting

/// Which codes a kind of VAT can be booked with, and what a choice puts into the mapping.
struct VATRepair: Sendable {
  let key: VATKey
  /// The codes that the cause itself named.
  let named: Set<String>

  struct Candidate: Sendable, Hashable {
    var code: VATCode
    var reason: Reason?
  }

  /// Why a code comes first.
  enum Reason: Int, Sendable, Hashable {
    /// Its description speaks of this category.
    case described
    /// It has the rate of the document.
    case sameRate
  }

  init(_ key: VATKey, cause: Cause) {
    self.key = key
    named = Set((cause.facts["candidates"] ?? "").split(separator: ",").map(String.init))
  }

  /// Codes of the right side and kind, one per code string: those with a reason first.
  func candidates(_ codes: [VATCode]) -> [Candidate] {
    var seen: Set<String> = []
    return fitting(codes).filter { seen.insert($0.code).inserted }
      .map { Candidate(code: $0, reason: reason(for: $0)) }
      .sorted { left, right in
        (left.reason?.rawValue ?? 9, left.code.code) < (
          right.reason?.rawValue ?? 9, right.code.code
        )
      }
  }

  /// Whether the office must say which VAT amount is sent: the supplier charged none.
  var asksRecipe: Bool {
    key.direction == .purchase
      && (key.category == .reverseCharge || key.category == .intraCommunity)
  }

  /// What is put into the mapping: for invoices and credit notes alike where the code serves both, and
  /// in place of an entry for the same nature, which would otherwise come first. Nil for a code that
  /// the dossier does not have on this side.
  func entries(
    _ code: String, recipe: VATMapping.Recipe, codes: [VATCode], mapping: Mapping
  ) -> [VATMapping]? {
    let cards = codes.filter { $0.code == code }
    guard cards.contains(where: { $0.type.serves(key.direction, key.kind) }) else { return nil }
    let kinds = DocumentKind.allCases.filter { kind in
      kind == key.kind || cards.contains { $0.type.serves(key.direction, kind) }
    }
    return kinds.flatMap { kind in
      var general = key
      general.kind = kind
      general.nature = nil
      var keys = [general]
      var special = general
      special.nature = key.nature
      if key.nature != nil, mapping.vat.contains(where: { $0.key == special }) {
        keys.append(special)
      }
      return keys.map { VATMapping(key: $0, code: code, recipe: asksRecipe ? recipe : .zero) }
    }
  }

  private func fitting(_ codes: [VATCode]) -> [VATCode] {
    let invoices = codes.filter { $0.type.serves(key.direction, .invoice) }
    return invoices + codes.filter { $0.type.serves(key.direction, key.kind) }
  }

  private func reason(for code: VATCode) -> Reason? {
    let described = VATRepair.described(code)
    if let described {
      return described.contains(key.category) && fitsRegion(code) ? .described : nil
    }
    return named.contains(code.code) || code.rate == key.rate ? .sameRate : nil
  }

  /// Reverse charge goes by intra-community codes within the Union, by those of imports from
  /// elsewhere, and in Belgium by neither.
  private func fitsRegion(_ code: VATCode) -> Bool {
    guard key.category == .reverseCharge else { return true }
    return switch key.region {
    case .belgium:
      !VATRepair.speaks(code, of: .intraCommunity) && !VATRepair.speaks(code, of: .export)
    case .union: VATRepair.speaks(code, of: .intraCommunity)
    case .world: VATRepair.speaks(code, of: .export)
    }
  }

  /// The categories that a description speaks of; nil when it names none, as those of ordinary rates.
  private static func described(_ code: VATCode) -> Set<VATCategory>? {
    var found = Set(words.keys.filter { speaks(code, of: $0) })
    guard !found.isEmpty else { return nil }
    // Services from the Union and imports of services are reverse charge on the document.
    if found.contains(.intraCommunity) || found.contains(.export) { found.insert(.reverseCharge) }
    return found
  }

  private static func speaks(_ code: VATCode, of category: VATCategory) -> Bool {
    let description = TextLikeness.folded(code.description)
    return words[category]?.contains { description.contains($0) } ?? false
  }

  /// What descriptions of codes say, as Belgian offices write them.
  private static let words: [VATCategory: [String]] = [
    .reverseCharge: [
      "medecontract", "cocontract", "co-contract", "mitvertrag", "verlegd", "autoliquid",
      "verlagerung",
      "reverse charge",
    ],
    .intraCommunity: ["intracom", "intra-com", "innergemein"],
    .export: [
      "uitvoer", "export", "ausfuhr", "invoer", "import", "einfuhr", "buiten de eu", "buiten eu",
      "hors ue", "outside eu", "outside the eu", "halb der eu",
    ],
    .exempt: ["vrijgest", "exoner", "exempt", "befreit"],
    .outOfScope: [
      "niet onderworpen", "hors champ", "buiten toepassing", "non soumis", "outside the scope",
      "nicht steuerbar",
    ],
  ]
}
