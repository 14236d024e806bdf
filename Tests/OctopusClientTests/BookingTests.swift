import Accounting
import Foundation
import OctopusClient
import Testing
import TestSupport

@Suite("What is known after a booking is exactly what happened")
struct BookingTests {
  private func outcome(
    _ reply: ScriptedServer.Reply, limit: Duration = .seconds(20)
  ) async throws -> SendOutcome<BookingAnswer> {
    try await OctopusBench.run(OctopusBench.opened { _ in reply }) {
      (bench) async throws -> SendOutcome<BookingAnswer> in
      try await bench.client.open(61_234)
      let outcome = await bench.client.postBooking(of: 61_234, .purchase, limit: limit)
      #expect(bench.server.count("POST", "/dossiers/61234/buysellbookings") == 1)
      return outcome
    }
  }

  private func expectUnknown(_ outcome: SendOutcome<BookingAnswer>) {
    guard case .unknown(let reason) = outcome else {
      Issue.record("expected unknown, got \(outcome)")
      return
    }
    #expect(OctopusFault.kind(ofReason: reason) == .unanswered)
  }

  private func expectNotSent(_ outcome: SendOutcome<BookingAnswer>, _ kind: OctopusFault.Kind) {
    guard case .notSent(let reason) = outcome else {
      Issue.record("expected notSent, got \(outcome)")
      return
    }
    #expect(OctopusFault.kind(ofReason: reason) == kind)
  }

  @Test("201 is booked")
  func booked() async throws {
    guard case .answered(.booked) = try await outcome(.empty(201)) else {
      Issue.record("not booked")
      return
    }
  }

  @Test(
    "an error answer is a rejection, whatever it leaves out",
    arguments: [
      (400, #"{"errorCode":-16,"errorMessage":"x","technicalInfo":"y"}"#, -16),
      (400, #"{"technicalInfo":"Invalid or missing parameters passed"}"#, nil),
      (403, "", nil), (500, "<html>", nil),
    ] as [(Int, String, Int?)])
  func rejected(status: Int, body: String, code: Int?) async throws {
    guard case .answered(.rejected(let error)) = try await outcome(.json(status, body)) else {
      Issue.record("not rejected")
      return
    }
    #expect(error.status == status)
    #expect(error.code == code)
  }

  @Test("a connection closed after the request leaves the outcome unknown")
  func hungUp() async throws {
    expectUnknown(try await outcome(.hangUp))
  }

  @Test("silence leaves the outcome unknown")
  func silence() async throws {
    expectUnknown(try await outcome(.silence, limit: .milliseconds(300)))
  }

  @Test("an answer that stops half-way leaves the outcome unknown")
  func stalled() async throws {
    expectUnknown(
      try await outcome(.stall(201, Data("x".utf8)), limit: .milliseconds(300)))
  }

  @Test("a call that is called off after it began leaves the outcome unknown")
  func calledOff() async throws {
    let (begun, mark) = AsyncStream.makeStream(of: Void.self)
    let script = OctopusBench.opened { _ in
      mark.finish()
      return .silence
    }
    try await OctopusBench.run(script) { (bench) async throws -> Void in
      let client = bench.client
      let booking = Task { await client.postBooking(of: 1, .purchase) }
      for await _ in begun {}
      booking.cancel()
      expectUnknown(await booking.value)
    }
  }

  @Test(
    "what a gateway in between says leaves the outcome unknown", arguments: [302, 502, 503, 504])
  func gateway(status: Int) async throws {
    expectUnknown(try await outcome(.empty(status)))
  }

  @Test("a refused connection means that nothing was sent")
  func refusedConnection() async throws {
    let nowhere = try await ScriptedServer.closedAddress()
    try await OctopusBench.run({ _ in .empty(500) }, at: nowhere) { (bench) async throws -> Void in
      expectNotSent(await bench.client.postBooking(of: 1, .purchase), .unreachable)
      await #expect(throws: OctopusFault.self) { try await bench.client.version() }
    }
  }

  @Test("a refused connection means the same once the tokens are there")
  func refusedLater() async throws {
    let nowhere = try await ScriptedServer.closedAddress()
    try await OctopusBench.run(OctopusBench.opened { _ in .empty(500) }, files: nowhere) {
      (bench) async throws -> Void in
      try await bench.client.open(61_234)
      let file = OctopusAttachment(fileName: "a.xml", fileData: Data("<a/>".utf8))
      let outcome = await bench.client.importFile(of: 61_234, file, subfolder: nil)
      guard case .notSent(let reason) = outcome else {
        Issue.record("expected notSent, got \(outcome)")
        return
      }
      #expect(OctopusFault.kind(ofReason: reason) == .unreachable)
    }
  }

  @Test("a login that does not answer means that the booking was not sent")
  func silentLogin() async throws {
    try await OctopusBench.run({ _ in .hangUp }) { (bench) async throws -> Void in
      expectNotSent(await bench.client.postBooking(of: 1, .purchase), .unreachable)
    }
  }

  @Test("a used-up cap keeps the call from the wire")
  func cap() async throws {
    let door = OctopusBench.opened { _ in .empty(201) }
    try await OctopusBench.run(door, allowed: { call, _ in call != .insertBuySellBooking }) {
      bench in
      expectNotSent(await bench.client.postBooking(of: 1, .purchase), .capReached)
      #expect(bench.server.count("POST", "/dossiers/1/buysellbookings") == 0)
      #expect(bench.budget.calls == [.authenticateUser, .connectDossier, .insertBuySellBooking])
    }
    try await OctopusBench.run(door, allowed: { _, _ in false }) { (bench) async throws -> Void in
      await #expect(throws: OctopusFault.capReached(.authenticateUser)) {
        try await bench.client.bookyears(of: 1)
      }
      #expect(bench.server.requests.isEmpty)
    }
  }

  @Test("a refused token is renewed and the booking made once")
  func staleToken() async throws {
    let script = OctopusBench.opened { request in
      request.header("dossierToken") == "dossier-1" ? .empty(401) : .empty(201)
    }
    try await OctopusBench.run(script) { (bench) async throws -> Void in
      let outcome = await bench.client.postBooking(of: 1, .purchase)
      guard case .answered(.rejected(let error)) = outcome else {
        Issue.record("got \(outcome)")
        return
      }
      #expect(error.status == 401)
      #expect(bench.server.count("POST", "/dossiers/1/buysellbookings") == 2)
    }
  }

  @Test("amounts are exact decimal numbers, and names are Octopus' own")
  func content() async throws {
    var booking = OctopusBooking.purchase
    booking.amount = Money(cents: -12_100)
    booking.lines[0].base = Money(cents: 7)
    booking.lines[0].vat = Money(cents: 38_730)
    booking.exchangeRate = "1.08175"
    let files = [OctopusAttachment(fileName: "a.pdf", fileData: Data("%PDF".utf8))]
    let sent = booking
    try await OctopusBench.run(OctopusBench.opened { _ in .empty(201) }) {
      (bench) async throws -> Void in
      _ = await bench.client.postBooking(of: 61_234, sent, attachments: files)
      let body = try #require(bench.server.requests.last?.body)
      let text = String(decoding: body, as: UTF8.self)
      for part in [
        #""amount":-121,"#, #""baseAmount":0.07,"#, #""vatAmount":387.3,"#,
        #""exchangeRate":1.08175,"#, #""bookyearPeriodeNr":202605"#, #""accountKey":611900"#,
        #""documentSequenceNr":118"#, #""costCentreKey":{"id":4}"#, #""fileData":"JVBERg==""#,
      ] {
        #expect(text.contains(part))
      }
      #expect(!text.contains("orderReference"))
      #expect(!text.contains("vatRecupPercentage"))
    }
  }

  @Test("cents of any size stay exact", arguments: [1, -1, 10, 99, 100, 105, 123_456_789_01, 0])
  func exactness(cents: Int64) throws {
    var booking = OctopusBooking.purchase
    booking.amount = Money(cents: cents)
    let written = try JSONValue(JSONEncoder().encode(booking))["amount"]?.number
    #expect(written.flatMap { Money("\($0)") } == Money(cents: cents))
  }

  @Test(
    "a rate that is no decimal keeps the booking from the wire",
    arguments: ["", "1,08", "1e3", "1.2x"])
  func unwritable(rate: String) async throws {
    var booking = OctopusBooking.purchase
    booking.exchangeRate = rate
    let sent = booking
    try await OctopusBench.run(OctopusBench.opened { _ in .empty(201) }) {
      (bench) async throws -> Void in
      expectNotSent(await bench.client.postBooking(of: 1, sent), .notPrepared)
      #expect(bench.server.requests.isEmpty)
    }
  }

  @Test("a file goes to its booking under Octopus' spelling")
  func attachment() async throws {
    try await OctopusBench.run(OctopusBench.opened { _ in .empty(204) }) {
      (bench) async throws -> Void in
      let file = OctopusAttachment(fileName: "a.pdf", fileData: Data("%PDF".utf8))
      let outcome = await bench.client.attach(
        file, toDossier: 61_234, bookyearID: 3, journal: "A1", number: 118)
      guard case .answered(.accepted) = outcome else {
        Issue.record("got \(outcome)")
        return
      }
      let request = try #require(bench.server.requests.last)
      #expect(request.path == "/dossiers/61234/bookyears/3/bookings/attachements")
      #expect(request.header("documentSequennceNr") == "118")
    }
  }

  @Test("a file for the import viewer names its subfolder")
  func fileImport() async throws {
    try await OctopusBench.run(OctopusBench.opened { _ in .empty(200) }) {
      (bench) async throws -> Void in
      let file = OctopusAttachment(fileName: "é.xml", fileData: Data("<a/>".utf8))
      let outcome = await bench.client.importFile(of: 61_234, file, subfolder: "Aankoop & co")
      guard case .answered(.accepted) = outcome else {
        Issue.record("got \(outcome)")
        return
      }
      let request = try #require(bench.server.requests.last)
      #expect(
        request.target
          == "/file-import/dossiers/61234/files/imports/withtoken?subfolder=Aankoop%20%26%20co")
    }
  }
}
