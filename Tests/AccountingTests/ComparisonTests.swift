import Accounting
import Testing

@Suite("Documents that look alike are duplicates")
struct DuplicateTests {
  private let one = DuplicateTest.Fingerprint(SampleDossier.purchase())

  private func changed(
    _ change: (inout DuplicateTest.Fingerprint) -> Void
  ) -> DuplicateTest.Match? {
    var other = one
    change(&other)
    return DuplicateTest.compare(one, other)
  }

  @Test func sameRelationAndNumberOrThreeOfFour() {
    #expect(changed { _ in }?.score == 4)
    #expect(changed { $0.number = "2026-118" }?.score == 4)
    #expect(changed { $0.number = "2026/119" }?.score == 3)
    #expect(changed { $0.relation = "other" }?.score == 3)
    let otherDay = SampleDossier.day(2026, 5, 12)
    #expect(
      changed {
        $0.date = otherDay
        $0.gross = .zero
      }?.score == 2)
    #expect(
      changed {
        $0.number = "9"
        $0.gross = .zero
      } == nil)
    #expect(
      changed {
        $0.relation = "other"
        $0.date = otherDay
      } == nil)
  }

  @Test func invoicesAndCreditNotesAreNeverDuplicates() {
    #expect(changed { $0.kind = .creditNote } == nil)
    #expect(changed { $0.direction = .sale } == nil)
  }

  @Test func anEmptyNumberIsNoNumber() {
    var empty = one
    empty.number = "-"
    var other = empty
    other.date = SampleDossier.day(2026, 5, 12)
    #expect(DuplicateTest.compare(empty, other) == nil)
  }
}

@Suite("What changed in a booked document is listed field by field")
struct ChangeAfterBookingTests {
  @Test func differences() {
    let before = SampleDossier.purchase()
    let after = SampleDossier.purchase { invoice in
      invoice.totals.gross = SampleDossier.euros(131)
      invoice.vatBreakdown[0].base = SampleDossier.euros(110)
      invoice.lines[0].accountCode = 612_000
      invoice.dueDate = nil
      invoice.lines.append(SampleDossier.line("Extra", 1_000))
    }
    #expect(
      ChangeAfterBooking.differences(before, after) == [
        .init(field: "due_date", before: "2026-06-10", after: nil),
        .init(field: "gross", before: "121.00", after: "131.00"),
        .init(field: "vat.S.21", before: "100.00 + 21.00", after: "110.00 + 21.00"),
        .init(
          field: "line.1", before: "Folders · 100.00 · S 21 %",
          after: "Folders · 100.00 · S 21 % · 612000"),
        .init(field: "line.2", before: nil, after: "Extra · 10.00 · S 21 %"),
      ])
  }

  @Test func paymentsAndNotationAreNoChange() {
    let after = SampleDossier.purchase { invoice in
      invoice.totals.prepaid = SampleDossier.euros(121)
      invoice.totals.payable = .zero
      invoice.counterparty.vatNumber = "BE0539.930.110"
      invoice.note = "paid"
    }
    #expect(ChangeAfterBooking.differences(SampleDossier.purchase(), after).isEmpty)
  }
}

@Suite("Octopus' codes become causes")
struct OctopusErrorCodeTests {
  @Test(arguments: [
    (-1, Cause.Code.loginRefused, OctopusErrorCode.Consequence.needsAdministrator),
    (-3, .noWebserviceAccess, .needsOffice), (-12, .journalBusy, .waitAndRetry(seconds: 300)),
    (-13, .numberTaken, .renumber), (-15, .periodClosed, .needsOffice),
    (-16, .relationNotFound, .needsOffice), (-22, .vatCodeNotFound, .needsOffice),
    (-29, .journalWrongType, .needsOffice), (-68, .softwareHouseUnknown, .needsAdministrator),
    (-75, .vatCodeWrongType, .needsOffice), (-79, .internalFault, .ours),
    (-1_234, .refusedByOctopus, .needsOffice),
  ])
  func table(_ code: Int, _ cause: Cause.Code, _ consequence: OctopusErrorCode.Consequence) {
    #expect(OctopusErrorCode(rawValue: code).cause == cause)
    #expect(OctopusErrorCode(rawValue: code).consequence == consequence)
    #expect((OctopusErrorCode(rawValue: code).name == nil) == (code == -1_234))
  }
}

@Suite("Our mark in Billit's free text is set without touching anything else")
struct InternalInfoTagTests {
  private let tag = InternalInfoTag(
    EntryReference(bookyearID: 3, bookyear: "2026", journal: "A1", number: 118, period: 202_605))

  @Test(
    arguments: [
      (nil, "[Octopus A1/2026/118]"), ("", "[Octopus A1/2026/118]"),
      ("To check", "To check [Octopus A1/2026/118]"),
      ("a [Octopus A1/2026/7] b", "a [Octopus A1/2026/118] b"),
      ("a [Octopus A1/2026/7] b [Octopus A1/2026/8] c", "a [Octopus A1/2026/118] b c"),
      ("[Octopus is slow]", "[Octopus is slow] [Octopus A1/2026/118]"),
      ("[Octopus A1/2026/]", "[Octopus A1/2026/] [Octopus A1/2026/118]"),
      ("[Octopus [Octopus A1/2025-2026/9]", "[Octopus [Octopus A1/2026/118]"),
    ] as [(String?, String)])
  func put(_ text: String?, _ result: String) {
    #expect(tag.put(into: text) == result)
  }

  @Test func readBack() throws {
    #expect(InternalInfoTag(in: "x [Octopus A1/2026/118] y") == tag)
    #expect(InternalInfoTag(in: "x [octopus A1/2026/118]") == nil)
    #expect(InternalInfoTag(in: "[Octopus A1/118]") == nil)
    let odd = InternalInfoTag(
      EntryReference(
        bookyearID: 3, bookyear: "Jaar [26/27]", journal: "V2", number: 1, period: 1))
    #expect(InternalInfoTag(in: odd.put(into: "text")) == odd)
  }

  @Test func idempotentAndReversibleOnAnyText() {
    let pieces = [
      "[", "]", "Octopus ", "[Octopus ", "A1/2026/3", "/", " ", "é", "\n", "[Octopus V1/2026/9]",
      "note",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...8, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let once = tag.put(into: text)
      #expect(tag.put(into: once) == once)
      #expect(InternalInfoTag(in: once) == tag)
      if InternalInfoTag(in: text) == nil {
        #expect(InternalInfoTag.removed(from: once) == text)
      }
    }
  }
}
