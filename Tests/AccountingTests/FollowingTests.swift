import Testing

@testable import Accounting

private func day(_ day: Int) -> CalendarDate {
  CalendarDate(year: 2026, month: 5, day: day) ?? CalendarDate(daysSince1970: 0)
}

private func entry(
  _ number: Int = 1, journal: String = "A1", relation: Int? = 7, on date: Int = 11,
  cents: Int64 = 12_100, reference: String? = "F-118", comment: String? = nil,
  account: Int = 611_900
) -> LedgerEntry {
  LedgerEntry(
    key: .init(bookyearID: 2, journal: journal, number: number), period: 202_605,
    relationID: relation, date: day(date), dueDate: day(30), amount: Money(cents: cents),
    currency: "EUR", reference: reference, comment: comment,
    lines: [
      .init(
        account: account, vatCode: "D21", base: Money(cents: 10_000), vat: Money(cents: 2_100))
    ])
}

private func sought(
  relation: Int? = 7, file: String? = "PSL-71-9.xml", references: [String] = ["F-118"],
  cents: Int64 = 12_100
) -> ViewerMatch.Sought {
  ViewerMatch.Sought(
    direction: .purchase, fileName: file, relationID: relation, references: references,
    date: day(11), amount: Money(cents: cents))
}

@Suite("Which entry somebody made of a document")
struct ViewerMatchTests {
  private func number(_ finding: ViewerMatch.Finding) -> [Int] {
    switch finding {
    case .found(let found): [found.entry.key.number]
    case .several(let several): several.map(\.entry.key.number)
    case .none: []
    }
  }

  /// Entries, and the numbers that are found: one, several, or none.
  static let cases: [(String, [LedgerEntry], [Int])] = [
    ("the file name in the comment", [entry(3, on: 12, cents: 1, comment: "PSL-71-9.xml")], [3]),
    ("the stem among other words", [entry(3, comment: "see PSL-71-9, paid")], [3]),
    ("another document's name", [entry(3, relation: 8, comment: "PSL-71-91.xml")], []),
    ("relation, reference, date and amount", [entry(4)], [4]),
    ("reference written otherwise", [entry(4, reference: "f118")], [4]),
    ("reference as a word of the comment", [entry(4, reference: nil, comment: "fact. F-118")], [4]),
    ("another relation", [entry(4, relation: 8)], []),
    ("another day", [entry(4, on: 12)], []),
    ("a cent less", [entry(4, cents: 12_099)], []),
    ("no reference", [entry(4, reference: "other")], []),
    ("a sales journal", [entry(4, journal: "V1")], []),
    ("two alike", [entry(4), entry(5)], [4, 5]),
    ("the file name before two alike", [entry(4), entry(5), entry(6, comment: "PSL-71-9")], [6]),
    (
      "the file name twice", [entry(4, comment: "PSL-71-9"), entry(5, comment: "PSL-71-9")], [4, 5]
    ),
  ]

  @Test("Table", arguments: cases)
  func table(_ name: String, _ entries: [LedgerEntry], _ expected: [Int]) {
    #expect(number(ViewerMatch.find(sought(), among: entries)) == expected, "\(name)")
  }

  @Test("An unknown relation does not stand in the way; one that is known must be the entry's")
  func relation() {
    #expect(number(ViewerMatch.find(sought(relation: nil), among: [entry(4)])) == [4])
    #expect(number(ViewerMatch.find(sought(relation: 9), among: [entry(4)])).isEmpty)
  }

  @Test("A short reference counts as a whole, not as one word among others")
  func shortReferences() {
    let wanted = sought(references: ["12"])
    #expect(number(ViewerMatch.find(wanted, among: [entry(4, reference: "12")])) == [4])
    let loose = entry(4, reference: nil, comment: "12 pieces")
    #expect(ViewerMatch.find(wanted, among: [loose]) == .none)
  }

  @Test("Never one of two that fit equally, whatever their order", arguments: 0..<200)
  func neverGuesses(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let entries = (1...Int.random(in: 1...8, using: &random)).map { number in
      entry(
        number, relation: Int.random(in: 7...8, using: &random),
        on: Int.random(in: 11...12, using: &random),
        cents: Int64.random(in: 12_100...12_101, using: &random),
        reference: Bool.random(using: &random) ? "F-118" : "F-119",
        comment: Int.random(in: 0..<9, using: &random) == 0 ? "PSL-71-9.xml" : nil)
    }
    let finding = ViewerMatch.find(sought(), among: entries)
    let shuffled = ViewerMatch.find(sought(), among: entries.shuffled(using: &random))
    #expect(Set(number(finding)) == Set(number(shuffled)))
    if case .found(let found) = finding {
      let rivals = entries.filter { $0.key != found.entry.key }.filter { rival in
        found.agreement.byFileName
          ? rival.carries("PSL-71-9")
          : rival.relationID == 7 && rival.date == day(11) && rival.amount == found.entry.amount
            && rival.reference == "F-118"
      }
      #expect(rivals.isEmpty)
    }
    if case .several(let several) = finding { #expect(several.count > 1) }
  }
}

@Suite("What became of an entry in Octopus")
struct EntryRulingTests {
  private let known = entry(5)
  private let mark = "PSL-71-9"

  private func rule(
    found: LedgerEntry?, deleted: Bool = false, others: [LedgerEntry] = [],
    mark: String? = "PSL-71-9"
  ) -> EntryRuling {
    EntryRuling.rule(
      on: known, mark: mark, found: found, isReportedDeleted: deleted, others: others)
  }

  @Test("Unchanged, unread, or put back: it stands")
  func stands() {
    #expect(rule(found: entry(5, comment: mark)) == .stands)
    #expect(rule(found: nil) == .stands)
    #expect(rule(found: entry(5, comment: mark), deleted: true) == .stands)
    #expect(rule(found: entry(5, reference: "F-118 (copy)", comment: mark)) == .stands)
    #expect(rule(found: entry(5), mark: nil) == .stands)
  }

  @Test("Other content under our mark, or without any mark: changed")
  func changed() {
    guard case .changed(let differences) = rule(found: entry(5, comment: mark, account: 604_000))
    else {
      Issue.record("not seen")
      return
    }
    #expect(differences.map(\.field) == ["account"])
    #expect(differences.first?.before == "611900 100.00")
    #expect(differences.first?.after == "604000 100.00")
    #expect(rule(found: entry(5, relation: 8)) != .stands)
  }

  @Test("Reported deleted, or its number another's: deleted; never by silence alone")
  func deleted() {
    #expect(rule(found: nil, deleted: true) == .deleted)
    #expect(rule(found: entry(5, cents: 9), deleted: true) == .deleted)
    #expect(rule(found: entry(5, cents: 9), deleted: true, mark: nil) == .deleted)
    #expect(rule(found: entry(5), deleted: true, mark: nil) == .stands)
  }

  @Test("Our mark on one other number: renumbered; on several: not told by it")
  func renumbered() {
    let other = entry(1, journal: "A2", comment: mark)
    #expect(rule(found: nil, deleted: true, others: [other]) == .renumbered(other))
    #expect(rule(found: entry(5, cents: 9), others: [other]) == .renumbered(other))
    #expect(rule(found: entry(5, comment: mark), others: [other]) == .stands)
    #expect(rule(found: nil, others: [other, entry(2, journal: "A2", comment: mark)]) == .stands)
  }
}

@Suite("A trial is compared with what was booked by hand")
struct TrialComparisonTests {
  private func ours(
    _ id: Int64, number: String = "F-118", account: Int? = 611_900, cents: Int64 = 12_100
  ) -> TrialComparison.Ours {
    TrialComparison.Ours(
      documentID: id,
      sought: sought(file: nil, references: [number], cents: cents),
      proposal: account.map { account in
        BookingProposal(
          journal: "A1", bookyearID: 2, bookyear: "2026", period: 202_605, relationID: 7,
          relationName: "Claes", documentDate: day(11), dueDate: day(30),
          amount: Money(cents: cents), currency: "EUR", exchangeRate: "1", number: number,
          reference: number, orderReference: nil,
          lines: [
            .init(
              account: account, vatCode: "D21", base: Money(cents: 10_000),
              vat: Money(cents: 2_100), comment: "", category: .standard,
              rate: VATRate(percent: 21))
          ], evidence: [])
      })
  }

  @Test("Same, different, missing on either side")
  func outcomes() {
    let report = TrialComparison(
      [
        ours(1), ours(2, number: "F-119"), ours(3, number: "F-120", account: nil),
        ours(4, number: "F-121", cents: 500),
      ],
      entries: [
        entry(1), entry(2, reference: "F-119", account: 604_000), entry(3, reference: "F-120"),
        entry(9, relation: 3, on: 20, cents: 77, reference: "own"),
      ])
    #expect(report.lines.map(\.outcome) == [.same, .differs, .noProposal, .notFound])
    #expect(report.lines[1].differences.map(\.field) == ["account"])
    #expect(report.onlyInOctopus.map(\.key.number) == [9])
    #expect(report.counts[.same] == 1)
  }

  @Test("Another amount is a difference, not another document")
  func amount() {
    let report = TrialComparison([ours(1)], entries: [entry(1, cents: 12_200)])
    #expect(report.lines[0].outcome == .differs)
    #expect(report.lines[0].differences.map(\.field) == ["gross"])
  }

  @Test("An entry answers one document only")
  func once() {
    let report = TrialComparison([ours(1), ours(2)], entries: [entry(1)])
    #expect(report.lines.map(\.outcome) == [.same, .notFound])
  }

  @Test("Two entries alike are not chosen between")
  func several() {
    let report = TrialComparison([ours(1)], entries: [entry(1), entry(2)])
    #expect(report.lines[0].outcome == .several)
  }
}
