import Accounting
import Forwarding
import Foundation
import NIOHTTP1
import Simulators
import Storage

/// Somebody of the office at work in the simulated Octopus beside the gateway: books documents that wait
/// in the import viewer, takes payments in, and books by hand for the dossier on trial.
struct DemoColleague: Sendable {
  private static let payer = 61_234
  private static let trial = 61_237
  private static let viewer = 61_239
  private static let mark = "demo_colleague"

  let gateway: Gateway
  /// Where the simulated Octopus listens.
  let port: Int

  /// Works for as long as the demonstration runs; what goes wrong is said and left.
  func run() async {
    do {
      try await Task.sleep(for: .seconds(60))
      let dossiers = try await DossierStore(gateway.database).all()
      func dossier(_ number: Int) -> Dossier? {
        dossiers.first { $0.octopusDossierID == number }
      }
      if let trial = dossier(DemoColleague.trial) { try await beginTrial(trial) }
      try await letPay(dossier(DemoColleague.payer))
      try await work(dossier)
      try await Task.sleep(for: .seconds(60))
      try await DemoCorrections(gateway: gateway, octopusPort: port).happen()
      if let trial = dossier(DemoColleague.trial) { try await bookOnceThereIsEnough(trial) }
      while !Task.isCancelled {
        try await work(dossier)
        try await DemoRegistration(gateway: gateway, billitPort: port - 1).goUnanswered()
        try await Task.sleep(for: .seconds(1_500))
      }
    } catch is CancellationError {
      return
    } catch {
      Terminal.warn("the demonstration's colleague stopped: \(FaultText(error))")
    }
  }

  private func work(_ dossier: (Int) -> Dossier?) async throws {
    try await bookViewer()
    // Seen open before it is paid: what no report ever showed open says nothing.
    if let payer = dossier(DemoColleague.payer) { await gateway.bookWatch.look(at: payer.id) }
    try await pay()
    for number in [DemoColleague.viewer, DemoColleague.payer] {
      if let found = dossier(number) { await gateway.bookWatch.look(at: found.id) }
    }
  }

  private func beginTrial(_ dossier: Dossier) async throws {
    let store = DossierStore(gateway.database)
    guard try await store.mark(DemoColleague.mark, of: dossier.id) == nil else { return }
    let today = BrusselsDay.of(gateway.now())
    let first = CalendarDate(year: today.year, month: today.month, day: 1) ?? today
    try await TrialStore(gateway.database).begin(
      dossier.id, since: first, actor: "demo", now: gateway.now())
  }

  private func letPay(_ dossier: Dossier?) async throws {
    guard var settings = dossier?.settings, let dossier, !settings.writesPayments else { return }
    settings.writesPayments = true
    try await DossierStore(gateway.database).change(
      dossier.id, settings: settings, actor: "demo", now: gateway.now())
  }

  /// Books what waits in the import viewer: the second by typing it, so that no file name tells of it,
  /// the third likewise and by mistake twice.
  private func bookViewer() async throws {
    let books = "dossiers/\(DemoColleague.viewer)"
    let waiting = try await call(.GET, "\(books)/imports").array ?? []
    for file in waiting where file["booked"] == .null {
      guard let number = file["number"]?.int else { continue }
      let typed: JSONValue? = (2...3).contains(number) ? ["comment": ""] : nil
      let entry = try await call(.POST, "\(books)/imports/\(number)/book", typed)
      guard number == 3, var again = entry.object else { continue }
      again["documentSequenceNr"] = nil
      _ = try await call(.POST, "\(books)/bookings", .object(again))
    }
  }

  /// Every second entry is paid, every third of those only in part.
  private func pay() async throws {
    let entries = try await call(.GET, "dossiers/\(DemoColleague.payer)/bookings").array ?? []
    for (place, entry) in entries.enumerated() where place % 2 == 0 {
      guard let amount = entry["amount"]?.number, amount > 0, let path = path(of: entry) else {
        continue
      }
      let part: JSONValue? = place % 3 == 0 ? ["amount": .number(min(amount, 100))] : nil
      _ = try await call(.POST, "\(path)/payment", part)
    }
  }

  /// For some minutes at most.
  private func bookOnceThereIsEnough(_ dossier: Dossier) async throws {
    for _ in 0..<60 {
      if try await bookByHand(dossier) { return }
      try await Task.sleep(for: .seconds(5))
    }
  }

  /// Books by hand what is proposed for the dossier on trial: most of it as proposed, some on another
  /// account, the last one not. False while too little is proposed to show each.
  private func bookByHand(_ dossier: Dossier) async throws -> Bool {
    let store = DossierStore(gateway.database)
    guard try await store.mark(DemoColleague.mark, of: dossier.id) == nil else { return true }
    let today = BrusselsDay.of(gateway.now())
    let documents = try await TrialStore(gateway.database).documents(
      from: today.adding(days: -45), to: today.adding(days: 31), of: dossier.id)
    let proposed = documents.filter { $0.proposal != nil }
    guard proposed.count > 2 else { return false }
    for (place, document) in proposed.dropLast().enumerated() {
      guard let proposal = document.proposal else { continue }
      let body = DemoColleague.booking(
        proposal, document.number, account: place % 3 == 1 ? 614_000 : nil)
      _ = try await call(.POST, "dossiers/\(DemoColleague.trial)/bookings", body)
    }
    await gateway.bookWatch.look(at: dossier.id)
    try await store.setMark(DemoColleague.mark, to: "done", of: dossier.id, now: gateway.now())
    return true
  }

  private static func booking(
    _ proposal: BookingProposal, _ number: String, account: Int?
  ) -> JSONValue {
    [
      "journalKey": .string(proposal.journal), "documentDate": .string("\(proposal.documentDate)"),
      "expiryDate": .string("\(proposal.dueDate)"), "reference": .string(number),
      "bookyearPeriodeNr": .number(Decimal(proposal.period)), "amount": decimal(proposal.amount),
      "currencyCode": .string(proposal.currency),
      "relationIdentificationServiceData": [
        "relationKey": ["id": .number(Decimal(proposal.relationID))]
      ],
      "bookingLines": .array(
        proposal.lines.map { line in
          [
            "accountKey": .number(Decimal(account ?? line.account)),
            "baseAmount": decimal(line.base), "vatCodeKey": .string(line.vatCode),
            "vatAmount": decimal(line.vat),
          ]
        }),
    ]
  }

  private static func decimal(_ money: Money) -> JSONValue {
    .number(
      Decimal(
        sign: money.cents < 0 ? .minus : .plus, exponent: -2,
        significand: Decimal(money.cents.magnitude)))
  }

  private func year(of entry: JSONValue) -> Int? { entry["bookyearKey"]?["id"]?.int }

  private func path(of entry: JSONValue) -> String? {
    guard let year = year(of: entry), let journal = entry["journalKey"]?.string,
      let number = entry["documentSequenceNr"]?.int
    else { return nil }
    return
      "dossiers/\(DemoColleague.payer)/bookyears/\(year)/journals/\(journal)/bookings/\(number)"
  }

  private func call(
    _ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil
  ) async throws -> JSONValue {
    try await ControlCall("http://127.0.0.1:\(port)/_control/\(path)", method, body).answer()
  }
}
