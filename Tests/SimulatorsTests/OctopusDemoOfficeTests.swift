import Foundation
import Testing

@testable import Simulators

@Suite("The demonstration office holds together")
struct OctopusDemoOfficeTests {
  private let office = OctopusSimulator.Office.demo(now: OctopusTestClock().now)

  @Test func thereAreEightDossiersOfDifferentKinds() {
    #expect(office.dossiers.count == 8)
    #expect(office.dossiers.filter { !$0.webserviceAccess }.map(\.id) == [61_238])
    #expect(office.dossiers.filter(\.dmsActive).map(\.id) == [61_239])
    #expect(Set(office.dossiers.map(\.language)) == [.nl, .fr, .de])
    for dossier in office.dossiers {
      #expect(dossier.bookyears.map(\.description) == ["2025", "2026", "2027"])
    }
  }

  @Test func pastPeriodsOfOneAreProtected() throws {
    let dossier = try #require(office.dossiers.first { $0.id == 61_240 })
    let protected = dossier.journals.filter { $0.key == "A1" }.map(\.protectedPeriod)
    #expect(protected == [202_512, 202_604, 0])
  }

  @Test func twoCodesFitEachRateInOne() throws {
    let dossier = try #require(office.dossiers.first { $0.id == 61_241 })
    let fitting = dossier.vatCodes.filter { $0.kind == .sell && $0.basePercentage == 2_100 }
    #expect(fitting.map(\.code) == ["21", "21B"])
    #expect(dossier.accounts.allSatisfy { $0.salesVATCode == nil && $0.purchaseVATCode == nil })
  }

  @Test func relationsHaveAccountsAndRightNumbers() {
    for dossier in office.dossiers {
      let accounts = Set(dossier.accounts.map(\.number))
      let codes = Set(dossier.vatCodes.map(\.code))
      #expect(dossier.relations.count { $0.isSupplier } >= 10)
      #expect(dossier.relations.count { $0.isClient } >= 10)
      for relation in dossier.relations {
        let account = relation.isClient ? relation.clientAccount : relation.supplierAccount
        #expect(accounts.contains(account), "\(relation.name)")
        if relation.country == "BE" { #expect(isBelgian(relation.vatNumber), "\(relation.name)") }
      }
      for account in dossier.accounts {
        for code in [account.purchaseVATCode, account.salesVATCode].compactMap({ $0 }) {
          #expect(codes.contains(code), "\(account.number)")
        }
      }
      #expect(isBelgian(dossier.vatNumber))
    }
  }

  @Test func vatNumbersAndAccountNumbersPassTheirChecks() {
    // The enterprise number 0403.170.701 is a published example of the rule.
    #expect(OctopusSimulator.BelgianNumbers.vatNumber(4_031_707) == "BE0403.170.701")
    #expect(OctopusSimulator.BelgianNumbers.iban(5_390_075_470) == "BE68539007547034")
  }

  private func isBelgian(_ number: String) -> Bool {
    let digits = number.filter(\.isNumber)
    guard digits.count == 10, let first = Int(digits.prefix(8)), let check = Int(digits.suffix(2))
    else { return false }
    return 97 - first % 97 == check
  }
}
