import Accounting
import Simulators
import Testing

/// Statements of our own making.
enum CODASamples {
  static let iban = "BE71096123456769"

  static func day(_ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: 2026, month: month, day: day))
  }

  /// A statement with all that CODA knows: structured communication, long free text, details of a
  /// globalised amount, information, messages, letters outside ASCII.
  static func rich(number: Int = 57) throws -> WrittenStatement {
    WrittenStatement(
      iban: iban, holder: "BÄCKEREI MÜLLER GMBH", number: number,
      opening: Thousandths(units: 12_500_000), openingDate: try day(5, 12),
      closingDate: try day(5, 13),
      movements: [
        .init(
          Thousandths(units: 1_815_000), communicationType: "101", communication: "090260504361",
          account: "BE44523080012345", name: "BRASSERIE LE PAVÉ SRL", bic: "TRIOBEBB"),
        .init(
          Thousandths(units: -387_300), communication: String(repeating: "loyer de mai ", count: 9),
          account: "BE62510007547061", name: "MOLENS VAN DER AA NV", customerReference: "C-118",
          information: [
            "Molens", String(repeating: "détail ", count: 14), "fin",
          ]),
        .init(Thousandths(units: 1_000_000), code: "10550000", globalisation: 1),
        .init(Thousandths(units: 250_000), isDetail: true, code: "50550000"),
        .init(
          Thousandths(units: 750_000), isDetail: true, code: "50550000",
          communicationType: "127", communication: "060624120BE2ZZZ3215646432",
          information: ["GROTE WEG 32"]),
        .init(Thousandths(units: -2_505), code: "35370000"),
      ],
      messages: ["Nos tarifs changent.", "Onze tarieven wijzigen."])
  }
}
