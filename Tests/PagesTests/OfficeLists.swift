import Accounting

@testable import Storage

/// What Octopus says of the test office's dossiers.
extension Office {
  static let year = Bookyear(
    id: 5, description: "2026", start: CalendarDate(daysSince1970: 20_454),
    end: CalendarDate(daysSince1970: 20_818), closed: false,
    periods: [
      // October is 20 727 … 20 757, November 20 758 … 20 787, December 20 788 … 20 818.
      BookPeriod(
        number: 202_610, start: CalendarDate(daysSince1970: 20_727),
        end: CalendarDate(daysSince1970: 20_757)),
      BookPeriod(
        number: 202_611, start: CalendarDate(daysSince1970: 20_758),
        end: CalendarDate(daysSince1970: 20_787)),
      BookPeriod(
        number: 202_612, start: CalendarDate(daysSince1970: 20_788),
        end: CalendarDate(daysSince1970: 20_818)),
    ])

  static let lists = MasterData(
    bookyears: [year],
    // November is closed.
    journals: [Journal(bookyearID: 5, key: "A1", name: "Aankopen", closedPeriod: 202_611)],
    accounts: [
      account(600_000, "Aankopen grondstoffen"), account(611_000, "Onderhoud en herstellingen"),
      account(612_300, "Brandstof"), account(700_000, "Verkopen"), account(440_000, "Leveranciers"),
      account(240_000, "Meubilair"),
    ],
    vatCodes: [
      VATCode(code: "G21", description: "Goederen 21%", type: .purchase, rate: .init(percent: 21)),
      VATCode(code: "D21", description: "Diensten 21%", type: .purchase, rate: .init(percent: 21)),
      VATCode(
        code: "DMC21", description: "Medecontractant diensten 21%", type: .purchase,
        rate: .init(percent: 21)),
      VATCode(code: "G00", description: "Nultarief", type: .purchase, rate: .zero),
      VATCode(
        code: "CN9", description: "Creditnota <b>", type: .purchaseCreditNote, rate: .zero),
      VATCode(code: "21", description: "Verkopen 21%", type: .sale, rate: .init(percent: 21)),
    ],
    relations: [
      Relation(
        id: 27, name: "Dak- en zinkwerken CLAES nv", isClient: false, isSupplier: true,
        vatNumber: "BE0884768177"),
      Relation(id: 28, name: "Dakwerken Claes B.V.", isClient: false, isSupplier: true),
      Relation(id: 29, name: "Bakkerij Wouters", isClient: true, isSupplier: false),
      Relation(
        id: 30, name: "Proximus NV", isClient: false, isSupplier: true, supplierAccount: 612_300,
        active: false),
    ])

  private static func account(_ number: Int, _ name: String) -> Account {
    Account(bookyearID: 5, number: number, names: ["nl": name])
  }

  /// The lists of the garage are read.
  func readLists() async throws {
    try await MasterDataStore(database).replace(Office.lists, of: garage, now: now)
  }

  /// What is missing for co-contractor purchases.
  static let coContractor = Cause(
    .vatCodeMissing,
    [
      "direction": "purchase", "kind": "invoice", "category": "AE", "rate": "0", "region": "BE",
      "candidates": "G00",
    ])

  /// The address of a group of the garage.
  func path(_ cause: Cause, dossier: Int64? = nil) throws -> String {
    "/causes/\(dossier ?? garage)/\(try CauseGroup.id(of: cause.key))"
  }
}
