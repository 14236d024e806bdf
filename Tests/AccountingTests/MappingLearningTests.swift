import Accounting
import Testing

@Suite("What was booked in a dossier suggests what to choose, with its evidence")
struct MappingLearningTests {
  private static func booked(
    _ id: Int64, account: Int = 612_000, code: String = "G21", centre: Int? = nil,
    relation: Int = 27, category: VATCategory = .standard, percent: Int = 21,
    selfCharged: Bool = false
  ) -> MappingLearning.Booked {
    let invoice = SampleDossier.purchase { $0.number = "N\(id)" }
    let line = BookingProposal.Line(
      account: account, vatCode: code, base: Money(cents: 10_000), vat: Money(cents: 2_100),
      comment: "", costCentreID: centre, category: category, rate: VATRate(percent: percent),
      selfCharged: selfCharged)
    return .init(
      documentID: id, invoice: invoice,
      proposal: BookingProposal(
        journal: "A1", bookyearID: 3, bookyear: "2026", period: 202_605, relationID: relation,
        relationName: "Peeters", documentDate: invoice.issueDate, dueDate: invoice.issueDate,
        amount: invoice.totals.gross, currency: "EUR", exchangeRate: "1", number: invoice.number,
        reference: invoice.number, orderReference: nil, lines: [line], evidence: []))
  }

  private static func suggestions(
    _ booked: [MappingLearning.Booked], mapping: Mapping = Mapping(),
    data: MasterData = SampleDossier.masterData
  ) -> [MappingLearning.Suggestion] {
    MappingLearning(booked, mapping: mapping, data: data).suggestions()
  }

  private static func accounts(_ suggestions: [MappingLearning.Suggestion]) -> [Int] {
    suggestions.compactMap {
      if case .account(let choice) = $0.choice { choice.account } else { nil }
    }
  }

  private static func codes(_ suggestions: [MappingLearning.Suggestion]) -> [String] {
    suggestions.compactMap { if case .vatCode(let entry) = $0.choice { entry.code } else { nil } }
  }

  /// How many documents agree, how many there are, and whether that is enough.
  static let table: [(agreeing: Int, others: Int, isSuggested: Bool)] = [
    (2, 0, false), (3, 0, true), (3, 1, false), (4, 1, true), (8, 2, true), (7, 2, false),
    (0, 5, false),
  ]

  @Test("Three documents at least, four in five of them", arguments: table)
  func threshold(agreeing: Int, others: Int, isSuggested: Bool) {
    let same = (0..<agreeing).map { Self.booked(Int64($0)) }
    // No two of the others agree.
    let different = [604_000, 604_100, 611_900, 230_000, 701_000].prefix(others).enumerated().map {
      Self.booked(Int64(100 + $0.offset), account: $0.element)
    }
    let found = Self.suggestions(same + different)
    #expect(Self.accounts(found) == (isSuggested ? [612_000] : []))
    guard isSuggested, let first = found.first(where: { Self.accounts([$0]) != [] }) else { return }
    #expect(first.agreeing == agreeing)
    #expect(first.all == agreeing + others)
    #expect(first.examples.map(\.documentID) == same.prefix(3).map(\.documentID))
  }

  @Test("A VAT code is suggested only when every document agrees") func codes() {
    let agreeing = (1...6).map { Self.booked(Int64($0)) }
    let found = Self.suggestions(agreeing)
    #expect(Self.codes(found) == ["G21"])
    #expect(Self.codes(Self.suggestions(agreeing + [Self.booked(9, code: "D21")])).isEmpty)
  }

  @Test("What is chosen already, or is what Octopus proposes, is not suggested") func known() {
    let documents = (1...4).map { Self.booked(Int64($0)) }
    let mapping = Mapping(
      vat: [
        VATMapping(
          key: VATKey(
            direction: .purchase, kind: .invoice, category: .standard,
            rate: VATRate(percent: 21), region: .belgium), code: "D21")
      ],
      accounts: [.init(relationID: 27, direction: .purchase, account: 604_000)])
    #expect(Self.suggestions(documents, mapping: mapping).isEmpty)
    let usual = (1...4).map { Self.booked(Int64($0), account: 611_900) }
    #expect(Self.accounts(Self.suggestions(usual)).isEmpty)
  }

  @Test("What no longer fits Octopus' lists is not suggested") func flawed() {
    let gone = (1...4).map { Self.booked(Int64($0), account: 999_999, code: "OLD", centre: 5) }
    #expect(Self.suggestions(gone).isEmpty)
    let centres = (1...4).map { Self.booked(Int64($0), centre: 4) }
    #expect(
      Self.suggestions(centres).contains {
        $0.choice
          == .costCentre(.init(relationID: 27, direction: .purchase, costCentreID: 4))
      })
  }

  @Test("Self-charged VAT is suggested with its way of being sent") func recipe() {
    let documents = (1...3).map {
      Self.booked(
        Int64($0), code: "MC21", category: .reverseCharge, percent: 0, selfCharged: true)
    }
    let entries = Self.suggestions(documents).compactMap {
      if case .vatCode(let entry) = $0.choice { entry } else { nil }
    }
    #expect(entries.map(\.recipe) == [.computed])
    #expect(entries.map(\.key.category) == [.reverseCharge])
  }

  @Test("The order is the same every time, the most evidence first") func order() {
    let documents =
      (1...4).map { Self.booked(Int64($0)) }
      + (11...13).map { Self.booked(Int64($0), account: 604_000, relation: 31) }
    let one = Self.suggestions(documents)
    #expect(one == Self.suggestions(documents))
    #expect(Self.accounts(one) == [612_000, 604_000])
    #expect(Set(one.map(\.order)).count == one.count)
  }
}
