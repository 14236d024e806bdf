import Accounting
import Foundation
import Logging
import TestSupport
import Testing

@testable import Simulators

@Suite("The simulated Billit answers within its contract")
struct BillitContractTests {
  @Test(.enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
  func answers() async throws {
    let contract = try ContractValidator(.billit)
    try await BillitFixture.running { billit in
      let purchase = try await billit.post(try BillitFixture.ubl())
      let sale = try await billit.post(try BillitFixture.ubl(), direction: "Income")
      let order = try await billit.send(.get, "/v1/orders/\(purchase)").json
      let file = order["Attachments"]?.array?.first?["FileID"]?.string ?? ""
      let party = order["SupplierID"]?.int ?? 0
      _ = try await billit.send(.delete, "/_control/orders/\(sale)")
      let another = try await billit.post(try BillitFixture.ubl(), direction: "Income")
      let calls: [(BillitCaller.Verb, String)] = [
        (.get, "/v1/account/accountInformation"), (.get, "/v1/orders"),
        (.get, "/v1/orders?$top=1"), (.get, "/v1/orders/\(purchase)"),
        (.get, "/v1/orders/\(another)"), (.get, "/v1/orders/deleted"), (.get, "/v1/orders/1"),
        (.get, "/v1/orders?$filter=Nothing%20eq%201"), (.get, "/v1/files/\(file)"),
        (.get, "/v1/parties"), (.get, "/v1/parties/\(party)"), (.get, "/v1/webhooks"),
        (.get, "/v1/misc/companysearch/Molens"),
      ]
      for (method, path) in calls {
        let answer = try await billit.send(method, path)
        let plain = String(path.prefix { $0 != "?" })
        let operation = try #require(
          contract.operationID(method: method.rawValue, path: plain), "\(path)")
        let faults = contract.faults(
          inAnswerOf: operation, status: answer.status, body: answer.data)
        #expect(faults == [], "\(path)")
      }
    }
  }
}

@Suite("The demo's traffic arrives at the simulator")
struct DemoTrafficTests {
  @Test("a burst comes at once, and after a restart the numbers go on without another burst")
  func burst() async throws {
    let company = BillitFixture.companies[0]
    let today = try #require(CalendarDate("2026-05-11"))
    let plan = DemoPlan(
      dossiers: [
        DemoPlan.Dossier(
          company: company,
          counterparties: [
            BillitFixture.counterparty(.supplier, "BE"),
            BillitFixture.counterparty(.customer, "BE"),
          ], salesPrefix: "2026-")
      ], today: today, closedDay: today.adding(days: -400))
    let receiver = HookReceiver()
    try await HookReceiver.running(receiver) { port in
      var settings = BillitSimulator.Settings()
      settings.retryRule = RetryRule(waits: [.milliseconds(20)])
      let simulator = try BillitSimulator(
        seed: BillitFixture.seed, settings: settings, logger: Logger(label: "demo"))
      let running = Task { try await simulator.run() }
      defer { running.cancel() }
      let billit = BillitCaller(port: try await simulator.port)
      _ = try await billit.send(
        .post, "/v1/webhooks", BillitCaller.accountant,
        [
          "EntityType": "Order", "EntityUpdateType": "I",
          "WebhookURL": .string("http://127.0.0.1:\(port)/hook"),
        ])
      for round in 1...2 {
        // The second round has no burst: its documents come one by one.
        let traffic = DemoTraffic(
          simulator: simulator, plan: plan,
          pace: DemoTraffic.Pace(
            burstPerDossier: 20, burstDuration: .milliseconds(20),
            interval: round == 1 ? .seconds(600) : .milliseconds(1)),
          logger: Logger(label: "demo"))
        let sending = Task { try await traffic.run() }
        _ = await receiver.calls(atLeast: 1 + 20 * round)
        sending.cancel()
        try await sending.value
      }
      let path = "/_control/parties/\(company.partyID)/orders"
      let orders = try await billit.send(.get, path).json.array ?? []
      let sales = orders.filter { $0["OrderDirection"] == "Income" }
        .compactMap { $0["OrderNumber"]?.string }
      #expect(Set(sales).count == sales.count)
      #expect(sales.first == "2026-0001")
      #expect(sales.last == "2026-" + String(String(10_000 + sales.count).dropFirst()))
      #expect(orders.contains { $0["OrderType"] == "CreditNote" })
      #expect(orders.allSatisfy { $0["OrderNumber"] != "UNREADABLE" })
      running.cancel()
      try? await running.value
    }
  }
}
