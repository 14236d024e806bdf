import Foundation
import TestSupport
import Testing

@testable import Simulators

@Suite("The simulator's answers have the recorded shapes")
struct OctopusRecordingTests {
  @Test(.enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
  func answersAsRecorded() async throws {
    let data = try SharedMaterial.data("testdata/octopus/recorded-interactions.json")
    let all = try OctopusJSON(json: data)["interactions"]?.array ?? []
    func recorded(_ name: String) throws -> OctopusJSON {
      try #require(all.first { $0["name"]?.string == name }?["response_body"])
    }
    let years = try recorded("bookyears")
    let journals = try recorded("journals")
    let created = try recorded("create relation")
    let refused = try recorded("buy booking refused: document number not consecutive")
    let financial = try recorded(
      "financial booking refused: document number not consecutive")
    let request = try #require(
      all.first { $0["name"]?.string?.hasPrefix("buy booking refused") == true }?["request_body"])
    let financialRequest = try #require(
      all.first {
        $0["name"]?.string?.hasPrefix("financial booking refused") == true
      }?["request_body"])
    let relation = try #require(
      all.first { $0["name"]?.string == "create relation" }?["request_body"])
    try await OctopusUnderTest.run(office: try recordedOffice()) { octopus in
      let token = try await octopus.open(49_555)
      #expect(try await octopus.call("GET", 49_555, "bookyears", token: token).json == years)
      let own = try await octopus.call("GET", 49_555, "bookyears/1/journals", token: token)
      #expect(Set(own.json?.array ?? []) == Set(journals.array ?? []))
      let made = try await octopus.call(
        "PUT", 49_555, "relations", token: token, body: relation)
      #expect(made.json == created)
      let answer = try await octopus.call(
        "POST", 49_555, "buysellbookings", token: token, body: request)
      #expect(answer.json == refused)
      let other = try await octopus.call(
        "POST", 49_555, "financialdiversbookings", token: token, body: financialRequest)
      #expect(other.json == financial)
      #expect(try await octopus.control("GET", "violations").json == [])
    }
  }

  /// The demo dossier of the recordings: the year 2000, six journals.
  private func recordedOffice() throws -> OctopusSimulator.Office {
    func journal(
      _ key: String, _ name: String, _ last: Int, insertionType: Int = 1, currency: String? = nil
    ) -> OctopusSimulator.Journal {
      .init(
        bookyearID: 1, key: key, names: .init(name), lastBookedDocumentNr: last,
        insertionType: insertionType, currency: currency)
    }
    let year = try #require(
      OctopusSimulator.Bookyear(id: 1, calendarYear: 2000, periodType: .month))
    let dossier = OctopusSimulator.Dossier(
      id: 49_555, name: "Demo", vatNumber: "BE0000.000.097",
      address: .init("Straat 1", "1000", "Brussel"), email: "demo@example.be",
      corporationType: 9, language: .nl, bookyears: [year],
      journals: [
        journal("D1", "Opening", 1), journal("F1", "Bank ING", 5, currency: "EUR"),
        journal("D2", "Diverse", 1), journal("V2", "Verkoopsfacturen", 0, insertionType: 2),
        journal("A1", "AANKOPEN", 6), journal("V1", "VERKOOP", 2),
      ],
      accounts: OctopusSimulator.BelgianChart.accounts,
      vatCodes: OctopusSimulator.BelgianVATCodes.codes,
      relations: [.init(id: 27, members: ["name": "Bellekens", "supplier": true])])
    return OctopusSimulator.Office(
      softwareHouseUUID: "6f6d6b1e-7a6e-4a51-9c39-8d0f6c1f2a10",
      users: [.init(name: "passerelle", password: "octopus-demo")], dossiers: [dossier])
  }
}
