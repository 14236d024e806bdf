import Foundation
import Testing

@testable import Simulators

@Suite("Documents wait in the import viewer until somebody books them")
struct OctopusImportTests {
  private static let ubl = """
    <?xml version="1.0"?><Invoice xmlns:cbc="b" xmlns:cac="a"><cbc:ID>VF-2026-7</cbc:ID>
    <cbc:IssueDate>2026-05-04</cbc:IssueDate><cac:AccountingSupplierParty><cbc:CompanyID>\
    \(OctopusSimulator.BelgianNumbers.vatNumber(9_990_341).filter { $0 != "." })\
    </cbc:CompanyID></cac:AccountingSupplierParty><cac:AccountingCustomerParty/>
    <cbc:TaxExclusiveAmount currencyID="EUR">200.00</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">242.00</cbc:TaxInclusiveAmount></Invoice>
    """

  @Test func aDocumentIsKeptListedAndBooked() async throws {
    try await OctopusUnderTest.run { octopus in
      let imports = OctopusUnderTest.imports
      let signedIn = try await octopus.send(
        "POST", imports + "/authentication",
        headers: ["softwareHouseUuid": "6f6d6b1e-7a6e-4a51-9c39-8d0f6c1f2a10"],
        body: ["username": "passerelle", "password": "octopus-demo"])
      let authentication = try #require(signedIn.json?["token"]?.string)
      let connected = try await octopus.send(
        "POST", imports + "/authentication/connect",
        headers: ["authenticationToken": authentication, "dossierId": "61239"])
      let token = try #require(connected.json?["Dossiertoken"]?.string)
      let file = Data(Self.ubl.utf8).base64EncodedString()
      let left = try await octopus.send(
        "POST", imports + "/dossiers/61239/files/imports/withtoken?subfolder=AANKOOP",
        headers: ["dossierToken": token],
        body: ["fileName": "VF-2026-7.xml", "fileData": .string(file)])
      #expect(left.status == 201)
      let listed = try await octopus.control("GET", "dossiers/61239/imports").json?.array ?? []
      #expect(listed.count == 1)
      #expect(listed.first?["subfolder"] == "AANKOOP")
      #expect(listed.first?["fileData"]?.string == file)
      #expect(listed.first?["booked"] == .null)
      let booked = try await octopus.control("POST", "dossiers/61239/imports/1/book")
      #expect(booked.status == 201)
      #expect(booked.json?["documentSequenceNr"] == 1)
      #expect(booked.json?["reference"] == "VF-2026-7")
      #expect(booked.json?["amount"] == 242)
      #expect(booked.json?["bookyearPeriodeNr"] == 202_602)
      #expect(try await octopus.control("POST", "dossiers/61239/imports/1/book").status == 409)
      #expect(try await octopus.control("GET", "violations").json == [])
    }
  }

  @Test func withoutADMSNothingIsTaken() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let answer = try await octopus.send(
        "POST", OctopusUnderTest.imports + "/dossiers/61236/files/imports/withtoken",
        headers: ["dossierToken": token], body: ["fileName": "a.xml", "fileData": "YQ=="])
      #expect(answer.status == 403)
    }
  }
}
