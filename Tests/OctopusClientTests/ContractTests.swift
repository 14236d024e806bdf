import Foundation
import OctopusClient
import Testing
import TestSupport

@Suite(
  "The contract is held", .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
struct ContractTests {
  @Test("every counted call is an operation with that printed cap")
  func caps() throws {
    let contract = try JSONValue(SharedMaterial.data("contracts/octopus.openapi.json"))
    let operations = (contract["paths"]?.object ?? [:]).values
      .flatMap { ($0.object ?? [:]).values }
    for call in OctopusCall.allCases where call != .importFile {
      let operation = try #require(
        operations.first { $0["operationId"]?.string == call.operationID })
      let cap = operation["x-daily-cap"]
      let part = call == .getRelationsFiltered ? "withFilter" : "withoutFilter"
      #expect((cap?[part] ?? cap)?.integer == call.dailyCap)
    }
  }

  @Test(
    "the validator accepts every example of both contracts",
    arguments: [
      ContractValidator.Service.octopus, .billit,
    ])
  func examples(service: ContractValidator.Service) throws {
    let validator = try ContractValidator(service)
    var seen = 0
    for file in SharedMaterial.files(in: "contracts/examples")
    where file.hasPrefix(service.rawValue) && !file.contains("-webhook-") {
      let example = try JSONValue(SharedMaterial.data("contracts/examples/\(file)"))
      for item in example["cases"]?.array ?? [] {
        guard let request = item["request"], let method = request["method"]?.string,
          let path = request["path"]?.string
        else { continue }
        let query = (request["query"]?.object ?? [:]).map { name, value in
          let text = value.string ?? ""
          let encoded = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
          return "\(name)=\(encoded)"
        }
        let target = path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
        let headers = (request["headers"]?.object ?? [:]).map { ($0.key, $0.value.string ?? "") }
        let faults = validator.faults(
          inRequest: method, target, headers: headers, body: try request["body"]?.data ?? Data())
        #expect(faults.isEmpty)
        seen += 1
        let id = try #require(example["operationId"]?.string)
        guard let answer = item["response"], let status = answer["status"]?.integer else {
          continue
        }
        let answerFaults = validator.faults(
          inAnswerOf: id, status: status, body: try answer["body"]?.data ?? Data())
        #expect(answerFaults.isEmpty)
      }
    }
    #expect(seen > 20)
  }

  @Test("the validator refuses what is misspelt, forgotten, unnamed or read-only")
  func refusals() throws {
    let validator = try ContractValidator(.octopus)
    let token = ("dossierToken", "t")
    func faults(_ method: String, _ target: String, _ body: String = "") -> [String] {
      validator.faults(inRequest: method, target, headers: [token], body: Data(body.utf8))
    }
    let booking =
      #"{"bookyearKey":{"id":3},"journalKey":"A1","documentSequenceNr":1,"relationIdentificationServiceData":{"relationKey":{"id":2}},"bookyearPeriodeNr":202605,"documentDate":"2026-05-11","expiryDate":"2026-06-10","amount":1.5,"currencyCode":"EUR","exchangeRate":1"#
    let path = "/dossiers/1/buysellbookings"
    #expect(faults("POST", path, #"{"buySellBookingServiceData":\#(booking)}}"#).isEmpty)
    #expect(
      !faults("POST", path, #"{"buySellBookingServiceData":\#(booking),"coment":"x"}}"#).isEmpty)
    let asText = booking.replacing("1.5", with: #""1.5""#)
    #expect(!faults("POST", path, #"{"buySellBookingServiceData":\#(asText)}}"#).isEmpty)
    #expect(!faults("POST", path, "{}").isEmpty)
    #expect(!faults("POST", path, #"{"buySellBookingServiceData":{"journalKey":"A1"}}"#).isEmpty)
    #expect(!faults("GET", "\(path)?bookyearKeyId=1").isEmpty)
    #expect(!faults("GET", "/dossiers/x/vatcodes").isEmpty)
    #expect(!faults("GET", "/nowhere").isEmpty)
    #expect(
      !validator.faults(inRequest: "GET", "/dossiers/1/vatcodes", headers: [], body: Data()).isEmpty
    )
    let account = #"{"accountKey":{"bookyearKey":{"id":3},"id":611900},"costCentreType":1}"#
    #expect(
      faults("PUT", "/dossiers/1/accounts", account).contains { $0.hasSuffix("is read-only") })
  }
}
