import Accounting
import Testing

@Suite("An entry made by hand is compared with the document before it is taken for it")
struct HandBookingTests {
  private static func entry(
    _ change: (inout HandBooking.Entry) -> Void = { _ in }
  ) -> HandBooking.Entry {
    var entry = HandBooking.Entry(
      period: 202_605, relationID: 27, date: SampleDossier.day(2026, 5, 11),
      reference: "2026-118", comment: "", amount: SampleDossier.euros(121), currency: "EUR")
    change(&entry)
    return entry
  }

  private static func disagreeing(
    _ invoice: Invoice, relation: Int? = 27, _ entry: HandBooking.Entry
  ) -> [HandBooking.Finding.Field] {
    HandBooking.compare(invoice, relation: relation, entry).filter { !$0.agrees }.map(\.field)
  }

  @Test("The same document agrees in everything, however its number is punctuated")
  func same() {
    #expect(Self.disagreeing(SampleDossier.purchase(), Self.entry()).isEmpty)
  }

  /// What is changed in the entry, and what then disagrees.
  static let changes: [(@Sendable (inout HandBooking.Entry) -> Void, [HandBooking.Finding.Field])] =
    [
      ({ $0.amount = Money(cents: 12_101) }, [.amount]), ({ $0.amount = nil }, [.amount]),
      ({ $0.amount = Money(cents: -12_100) }, [.amount]), ({ $0.currency = "USD" }, [.amount]),
      ({ $0.relationID = 31 }, [.relation]), ({ $0.relationID = nil }, [.relation]),
      ({ $0.date = SampleDossier.day(2026, 5, 12) }, [.date]),
      ({ $0.reference = "2026-119" }, [.reference]), ({ $0.reference = nil }, [.reference]),
      ({ $0.reference = "+++123/4567/89002+++" }, []),
      (
        {
          $0.reference = nil
          $0.comment = "factuur 2026/118 Peeters"
        }, []
      ),
    ]

  @Test("Each difference is found", arguments: changes)
  func differences(
    _ change: @Sendable (inout HandBooking.Entry) -> Void, _ fields: [HandBooking.Finding.Field]
  ) {
    #expect(Self.disagreeing(SampleDossier.purchase(), Self.entry(change)) == fields)
  }

  @Test("A credit note's entry is negative") func creditNote() {
    let note = SampleDossier.purchase { $0.kind = .creditNote }
    #expect(Self.disagreeing(note, Self.entry()) == [.amount])
    #expect(
      Self.disagreeing(note, Self.entry { $0.amount = SampleDossier.euros(-121) }).isEmpty)
  }

  @Test("Without a known relation none is compared") func unknownRelation() {
    let findings = HandBooking.compare(
      SampleDossier.purchase(), relation: nil, Self.entry { $0.relationID = 99 })
    #expect(!findings.contains { $0.field == .relation })
    #expect(findings.allSatisfy { $0.agrees })
  }
}

@Suite("Two documents are alike by number and relation, or by three of four")
struct DuplicateFeatureTests {
  private static func print(
    _ relation: String, _ number: String, _ day: Int, _ euros: Int64
  ) -> DuplicateTest.Fingerprint {
    .init(
      direction: .purchase, kind: .invoice, relation: relation, number: number,
      date: SampleDossier.day(2026, 5, day), gross: SampleDossier.euros(euros))
  }

  /// The other document, and what it shares with relation a, number 2026/118, the 11th, 121 euros.
  static let table: [(DuplicateTest.Fingerprint, [DuplicateTest.Match.Feature]?)] = [
    (print("a", "2026-118", 11, 121), [.relation, .number, .date, .amount]),
    (print("a", "2026 118", 12, 500), [.relation, .number]),
    (print("b", "2026/118", 11, 121), [.number, .date, .amount]),
    (print("a", "2026/119", 11, 121), [.relation, .date, .amount]),
    (print("b", "2026/119", 11, 121), nil), (print("b", "2026/118", 12, 121), nil),
    (print("a", "2026/119", 12, 121), nil), (print("a", "", 12, 500), nil),
  ]

  @Test("What agrees is named in order, and can be read back", arguments: table)
  func features(
    _ other: DuplicateTest.Fingerprint, _ expected: [DuplicateTest.Match.Feature]?
  ) {
    let match = DuplicateTest.compare(Self.print("a", "2026/118", 11, 121), other)
    #expect(match?.features == expected)
    if let match { #expect(DuplicateTest.Match(match.features) == match) }
  }
}
