import Foundation
import NIOCore
import Testing

@testable import Simulators

@Suite("The Octopus simulator answers as the web service does")
struct OctopusSimulatorTests {
  @Test func aPasswordIsRefusedInTheRecordedWords() async throws {
    try await OctopusUnderTest.run { octopus in
      let answer = try await octopus.signIn(password: "wrong")
      #expect(answer.status == 401)
      #expect(
        answer.json == [
          "technicalInfo": .string(
            "Incrementing failed login attempt count for user passerelle, "
              + "IP address 127.0.0.1. ")
        ])
    }
  }

  @Test func onlyDossiersWithAccessAreListedAndOpened() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try #require(try await octopus.signIn().json?["token"]?.string)
      let rest = OctopusUnderTest.rest
      let list = try await octopus.send("GET", rest + "/dossiers", headers: ["Token": token])
      let ids = list.json?.array?.compactMap { $0["dossierKey"]?["id"]?.int } ?? []
      #expect(ids == [61_234, 61_235, 61_236, 61_237, 61_239, 61_240, 61_241])
      func connect(_ id: Int) async throws -> OctopusUnderTest.Answer {
        try await octopus.send(
          "POST", rest + "/dossiers?dossierId=\(id)", headers: ["Token": token])
      }
      let closed = try await connect(61_238)
      #expect(closed.status == 403)
      #expect(closed.json?["errorCode"] == -3)
      #expect(try await connect(1).status == 404)
      _ = try await octopus.control("PATCH", "dossiers/61236", ["disabled": true])
      #expect(try await connect(61_236).json?["errorCode"] == -5)
    }
  }

  @Test func tokensRunOutAfterTenMinutesAndAreGoodForOneDossier() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      #expect(try await octopus.call("GET", 61_236, "bookyears", token: token).status == 200)
      #expect(try await octopus.call("GET", 61_234, "bookyears", token: token).status == 401)
      octopus.clock.advance(seconds: 601)
      let late = try await octopus.call("GET", 61_236, "bookyears", token: token)
      #expect(late.status == 401)
      #expect(late.json?["errorCode"] == -79)
    }
  }

  @Test func aBookingIsKeptAndReadBackAndTheNextNumberFollows() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let posted = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token,
        body: OctopusUnderTest.purchase(number: 1))
      #expect(posted.status == 201)
      #expect(posted.text.isEmpty)
      let read = try await octopus.call(
        "GET", 61_236, "buysellbookings?bookyearId=2&journalKey=A1&documentSeqNr=1",
        token: token)
      #expect(read.json?["reference"] == "VF-1")
      #expect(read.json?["amount"] == 121)
      let journal = try await octopus.call(
        "GET", 61_236, "bookyears/2/journals/A/1", token: token)
      #expect(journal.json?["commonJournalServiceData"]?["nextDocumentNumber"] == 2)
      let again = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token,
        body: OctopusUnderTest.purchase(number: 1))
      #expect(again.status == 400)
      #expect(again.json?["errorCode"] == -13)
      #expect(again.json?["technicalInfo"]?.string?.contains("Last Document = 1.") == true)
      #expect(try await octopus.bookings(61_236).count == 1)
      #expect(try await octopus.control("GET", "violations").json == [])
    }
  }

  @Test func changesAreFoundByTheirTimeInBrussels() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      func modified(_ stamp: String) async throws -> Int {
        try await octopus.call(
          "GET", 61_236,
          "buysellbookings/modified?bookyearId=-1&modifiedTimeStamp=\(stamp)", token: token
        ).status
      }
      #expect(try await modified("1980-01-01%2000:00:00.000") == 404)
      _ = try await octopus.control("POST", "dossiers/61236/bookings", ["amount": 0])
      // 09:00 in Greenwich is 11:00 in Brussels in May.
      #expect(try await modified("2026-05-12%2011:00:00.000") == 200)
      #expect(try await modified("2026-05-12%2011:00:00.001") == 404)
    }
  }

  @Test func deletedEntriesAreReported() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      _ = try await octopus.control("POST", "dossiers/61236/bookings", ["amount": 0])
      let path = "dossiers/61236/bookyears/2/journals/A1/bookings/1"
      #expect(try await octopus.control("DELETE", path).status == 204)
      let report = try await octopus.call(
        "GET", 61_236,
        "bookyears/-1/bookings/modified?journalTypeId=-1"
          + "&modifiedTimeStamp=1980-01-01%2000:00:00.000", token: token)
      #expect(
        report.json?["deletedBookings"] == [
          [
            "bookyearKey": ["id": 2], "journalType": 1, "journalSequenceNr": 1,
            "documentSequenceNr": 1,
          ]
        ])
    }
  }

  @Test func relationsAreFoundByVATNumberWithAndWithoutDots() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let dotted = OctopusSimulator.BelgianNumbers.vatNumber(9_990_101)
      for number in [dotted, dotted.filter { $0 != "." }] {
        let found = try await octopus.call(
          "GET", 61_236, "relations?vatNr=\(number)", token: token)
        #expect(found.json?.array?.compactMap { $0["name"] } == ["Noordzee Energie NV"])
      }
      let none = try await octopus.call("GET", 61_236, "relations?vatNr=BE0", token: token)
      #expect(none.status == 404)
    }
  }

  @Test func aRelationIsMadeOnceAndMergedAfterwards() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let relation: JSONValue = [
        "currencyCode": "EUR", "relationIdentificationServiceData": ["externalRelationId": 99],
        "name": "Nieuwe Leverancier BV", "supplier": true,
      ]
      let made = try await octopus.call("PUT", 61_236, "relations", token: token, body: relation)
      #expect(made.status == 201)
      let key = made.json?["relationIdentificationServiceData"]?["relationKey"]?["id"]?.int
      #expect(key == 26)
      var members = try #require(relation.object)
      members["city"] = "Gent"
      let merged = try await octopus.call(
        "PUT", 61_236, "relations", token: token, body: .object(members))
      #expect(merged.status == 204)
      let found = try await octopus.call(
        "GET", 61_236, "relations?extRelationId=99", token: token)
      #expect(found.json?.array?.first?["city"] == "Gent")
    }
  }

  @Test func errorTextsFollowTheLocale() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236, locale: 2)
      let answer = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token,
        body: OctopusUnderTest.purchase(number: 1, changing: ["currencyCode": "CHF"]))
      #expect(answer.json?["errorMessage"] == "Devise inconnue.")
    }
  }

  @Test func dailyCapsHoldUntilMidnightInBrussels() async throws {
    let clock = OctopusTestClock("2026-05-12T21:30:00Z")
    try await OctopusUnderTest.run(clock: clock) { octopus in
      var token = try await octopus.open(61_236)
      func vatCodes() async throws -> Int {
        try await octopus.call("GET", 61_236, "vatcodes", token: token).status
      }
      #expect(try await vatCodes() == 200)
      #expect(try await vatCodes() == 200)
      let over = try await octopus.call("GET", 61_236, "vatcodes", token: token)
      #expect(over.status == 400)
      #expect(over.json?["errorCode"] == -80)
      let calls = try await octopus.control("GET", "calls").json?.array ?? []
      let count = try #require(calls.first { $0["operation"] == "getVatCodes" })
      #expect(count["count"] == 2)
      #expect(count["refused"] == 1)
      #expect(count["cap"] == 2)
      #expect(count["dossier"] == 61_236)
      octopus.clock.advance(seconds: 1_800)
      token = try await octopus.open(61_236)
      #expect(try await vatCodes() == 200)
    }
  }

  @Test func aJournalHeldByAnotherUserTakesNothingUntilItIsReleased() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      func post() async throws -> OctopusUnderTest.Answer {
        try await octopus.call(
          "POST", 61_236, "buysellbookings", token: token,
          body: OctopusUnderTest.purchase(number: 1))
      }
      let journal = "dossiers/61236/bookyears/2/journals/A1"
      let patched = try await octopus.control("PATCH", journal, ["heldByOtherUser": true])
      #expect(patched.json?["heldByOtherUser"] == true)
      let held = try await post()
      #expect(held.status == 403)
      #expect(held.json?["errorCode"] == -12)
      _ = try await octopus.control(
        "PATCH", journal, ["heldByOtherUser": false, "protectedPeriod": 202_605])
      #expect(try await post().json?["errorCode"] == -15)
      _ = try await octopus.control("PATCH", journal, ["protectedPeriod": 0])
      #expect(try await post().status == 201)
    }
  }

  @Test func filesComeWithABookingOrAfterIt() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      var request = try #require(OctopusUnderTest.purchase(number: 1).object)
      request["attachments"] = [["fileName": "a.xml", "fileData": "YWJj"]]
      let posted = try await octopus.call(
        "POST", 61_236, "buysellbookings", token: token, body: .object(request))
      #expect(posted.status == 201)
      let added = try await octopus.call(
        "POST", 61_236, "bookyears/2/bookings/attachements", token: token,
        body: ["fileName": "a.pdf", "fileData": "JVBERg=="],
        headers: ["journalKey": "A1", "documentSequennceNr": "1"])
      #expect(added.status == 204)
      let files = try await octopus.bookings(61_236).first?["attachments"]?.array ?? []
      #expect(files.map { $0["fileName"] } == ["a.xml", "a.pdf"])
      // SHA-256 of "abc", from FIPS 180-2.
      #expect(
        files.first?["sha256"]
          == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
  }

  @Test func everyRouteOfMasterDataAnswers() async throws {
    try await OctopusUnderTest.run { octopus in
      let token = try await octopus.open(61_236)
      let paths = [
        "bookyears", "bookyears/2", "bookyears/2/journals", "bookyears/2/journals/F1",
        "bookyears/2/journals/A/1", "bookyears/2/journals/V/1", "bookyears/2/journals/F/1",
        "bookyears/2/journals/D/1", "accounts?bookyearId=2", "relations", "vatcodes",
        "costcentres", "costcentres/active", "currencies",
        "journals/modified?modifiedTimeStamp=1980-01-01%2000:00:00.000",
        "accounts/modified?modifiedTimeStamp=1980-01-01%2000:00:00.000",
        "relations/modified?modifiedTimeStamp=1980-01-01%2000:00:00.000",
      ]
      for path in paths {
        #expect(try await octopus.call("GET", 61_236, path, token: token).status == 200, "\(path)")
      }
      #expect(try await octopus.control("GET", "violations").json == [])
    }
  }
}
