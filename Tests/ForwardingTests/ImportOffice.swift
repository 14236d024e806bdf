import Accounting
import Foundation
import Simulators
import Storage

/// The dossiers of a scene: relations of every kind, a chart of any length, the usual journals.
struct ImportOffice {
  let size: ImportScene.Size
  let now: Date

  var office: OctopusSimulator.Office {
    let today = BrusselsDay.of(Int64(now.timeIntervalSince1970 * 1_000))
    return OctopusSimulator.Office(
      softwareHouseUUID: "6f6d6b1e-7a6e-4a51-9c39-8d0f6c1f2a10",
      users: [.init(name: "B123", password: "octopus-demo")],
      dossiers: (0..<size.dossiers).compactMap { dossier($0, today) })
  }

  /// How many parties a dossier's relations become: those on both sides count twice.
  static func parties(_ relations: Int) -> Int {
    (0..<relations).reduce(0) { $0 + ($1 % 10 == 9 ? 2 : 1) }
  }

  private func dossier(_ index: Int, _ today: CalendarDate) -> OctopusSimulator.Dossier? {
    guard
      let year = OctopusSimulator.Bookyear(id: 2, calendarYear: today.year, periodType: .month)
    else { return nil }
    let journals: [OctopusSimulator.Journal] = [
      .init(bookyearID: 2, key: "A1", names: .init("Aankopen")),
      .init(bookyearID: 2, key: "V1", names: .init("Verkopen")),
      .init(bookyearID: 2, key: "V2", names: .init("Facturen"), insertionType: 2),
      .init(bookyearID: 2, key: "F1", names: .init("Bank"), currency: "EUR", account: 550_000),
    ]
    return OctopusSimulator.Dossier(
      id: 70_000 + index, name: "Dossier \(index) BV",
      vatNumber: OctopusSimulator.BelgianNumbers.vatNumber(9_000_000 + index),
      address: .init("Kerkstraat \(index + 1)", "9000", "Gent"), email: "d\(index)@example.be",
      corporationType: 9, language: index % 2 == 0 ? .nl : .fr, bookyears: [year],
      journals: journals,
      accounts: (0..<size.accounts).map {
        .init(
          number: 600_000 + $0,
          names: .init(nl: "Rekening \($0)", fr: "Compte \($0)", en: "Account", de: "Konto"))
      }, vatCodes: [], relations: (0..<size.relations).map { relation($0, in: index) })
  }

  /// Every tenth is on both sides, every seventh has no number, every eleventh is no VAT payer.
  private func relation(_ index: Int, in dossier: Int) -> OctopusSimulator.Relation {
    var members: [String: SceneJSON] = [
      "active": true, "client": .bool(index % 2 == 0 || index % 10 == 9),
      "supplier": .bool(index % 2 == 1), "name": .string("Relatie \(index) van \(dossier)"),
      "streetAndNr": .string("Dorpsstraat \(index + 1) bus 2"), "postalCode": "3000",
      "city": "Leuven", "country": "BE", "currencyCode": "EUR", "vatType": 1,
      "factLanguage": 0, "email": .string("r\(index)@relatie.example"),
      "defaultBookingAccountClient": 700_000, "defaultBookingAccountSupplier": 604_000,
      "vatNr": .string(OctopusSimulator.BelgianNumbers.vatNumber(8_000_000 + index)),
    ]
    if index % 7 == 6 {
      members["vatNr"] = ""
      members["vatType"] = 7
    } else if index % 11 == 10 {
      members["vatType"] = 10
    }
    return OctopusSimulator.Relation(id: index + 1, members: members)
  }
}
