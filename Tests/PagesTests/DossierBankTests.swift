import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite(
  "A dossier's page tells of its bank, and what happens without the Bank module is chosen there")
struct DossierBankTests {
  @Test("The way round the module needs a suspense account, of the dossier's chart")
  func fallback() async throws {
    let office = try await Office()
    try await office.account()
    let path = "/dossiers/\(office.garage)/bank"
    let browser = try await office.browser(.accountant)
    let reader = try await office.browser(.reader)
    try await office.test { client in
      let before = try await browser.get(path, client).text
      #expect(before.contains("Statements wait until the module is activated"))
      #expect(try await !reader.get(path, client).text.contains("name=\"suspense_account\""))
      let refused = try await browser.post(path, ["books_movements": "1"], client)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("Name the suspense account"))
      let wrong = try await browser.post(
        path, ["books_movements": "1", "suspense_account": "49x"], client)
      #expect(wrong.status == .unprocessableContent)
      let saved = try await browser.post(
        path, ["books_movements": "1", "suspense_account": "499 000"], client)
      #expect(saved.status == .seeOther)
      #expect(try await browser.get(path, client).text.contains("the rest on account 499000"))
      #expect(
        try await browser.get("/dossiers/\(office.garage)", client).text
          .contains("the rest on account 499000"))
    }
    let settings = try #require(
      try await DossierStore(office.database).all().first { $0.id == office.garage }
    ).settings
    #expect(settings.booksMovements)
    #expect(settings.suspenseAccount == 499_000)
  }

  @Test("A chart that is known takes no account it does not have")
  func chart() {
    let account = Account(bookyearID: 1, number: 499_000, names: ["nl": "Wachtrekening"])
    func choose(_ number: String) -> Result<DossierSettings, DossierBankChoice.Fault> {
      DossierBankChoice(form: ["books_movements": "1", "suspense_account": number])
        .settings(onto: DossierSettings(), chart: [account])
    }
    #expect((try? choose("499000").get())?.suspenseAccount == 499_000)
    #expect(choose("499001") == .failure(.unknown))
    #expect(choose("0") == .failure(.needed))
    let off = DossierBankChoice(form: ["suspense_account": ""])
      .settings(onto: DossierSettings(), chart: [account])
    #expect((try? off.get())?.suspenseAccount == nil)
  }
}
