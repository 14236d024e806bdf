import Accounting
import Cryptography
import Formats
import Foundation
import NIOHTTP1
import Synchronization
import TestSupport
import Testing

/// What comes while the gateway is killed: orders in Billit, whose webhooks Billit sends, and signed calls
/// of our own for orders that are there, each different.
final class KillTraffic: Sendable {
  /// Two of the demonstration's companies at Billit, and their dossiers.
  static let parties = [(party: 900_234, dossier: 61_234), (party: 900_236, dossier: 61_236)]
  private static let ordersPerRound = 3

  struct Order: Sendable {
    var id: Int
    var party: Int
  }

  private struct Hook: Sendable {
    var path: String
    var secret: String
    var party: Int
  }

  private struct State {
    var orders: [Order] = []
    var acknowledged: [String] = []
    var calls = 0
  }

  private let gateway: WebCaller
  private let billit: WebCaller
  private let hooks: [Hook]
  private let state = Mutex(State())

  init(gateway: WebCaller, billit: WebCaller) async throws {
    self.gateway = gateway
    self.billit = billit
    let listed = try await billit.get("/_control/hooks").array ?? []
    hooks = listed.compactMap { hook in
      guard let url = hook["WebhookURL"]?.string.flatMap(URL.init(string:)),
        let secret = hook["Secret"]?.string, let party = hook["CompanyID"]?.integer,
        KillTraffic.parties.contains(where: { $0.party == party })
      else { return nil }
      return Hook(path: url.path, secret: secret, party: party)
    }
    try #require(hooks.count == 4)
    for (party, _) in KillTraffic.parties { try await post(to: party) }
  }

  var orders: [Order] { state.withLock { $0.orders } }
  /// What marks the calls that were answered 2xx.
  var acknowledged: [String] { state.withLock { $0.acknowledged } }

  func orders(of party: Int) -> [Int] { orders.filter { $0.party == party }.map(\.id) }

  /// One round: orders and calls, until at a random one of them the gateway is killed.
  func run(round: Int, kill: @escaping @Sendable () async throws -> Void) async throws {
    let target = acknowledged.count + Int.random(in: 1...300)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for _ in 0..<KillTraffic.ordersPerRound {
          for (party, _) in KillTraffic.parties { try await self.post(to: party) }
        }
      }
      for _ in 0..<4 { group.addTask { try await self.callUntilGone() } }
      group.addTask {
        let reached = try await eventually(within: .seconds(60), every: .milliseconds(1)) {
          self.acknowledged.count >= target
        }
        try await kill()
        #expect(reached)
      }
      try await group.waitForAll()
    }
  }

  private func callUntilGone() async throws {
    while true {
      let number = state.withLock { state in
        state.calls += 1
        return state.calls
      }
      guard let hook = hooks.randomElement(), let order = orders(of: hook.party).randomElement()
      else { return }
      let mark = "U-\(number)"
      let status: Int
      do {
        status = try await call(hook, order, mark)
      } catch {
        // Whoever gets no answer knows nothing: the gateway is gone.
        return
      }
      #expect(status == 200)
      if (200..<300).contains(status) { state.withLock { $0.acknowledged.append(mark) } }
    }
  }

  private func call(_ hook: Hook, _ order: Int, _ mark: String) async throws -> Int {
    let body = Data(
      #"{"UpdatedEntityID":\#(order),"UpdatedEntityType":"Order","WebhookUpdateTypeTC":"\#(mark)"}"#
        .utf8)
    let second = Int(Date().timeIntervalSince1970)
    let key = try SigningKey(secret: SecretBytes(utf8: hook.secret))
    let (prefix, bytes) = (Array("\(second).".utf8), [UInt8](body))
    let signed = try key.authenticationCode(prefix.span, bytes.span).hex
    return try await gateway.send(
      .POST, hook.path, headers: ["Billit-Signature": "t=\(second),s=\(signed)"], body: body
    ).status
  }

  private func post(to party: Int) async throws {
    let answer = try await billit.send(
      .POST, "/_control/parties/\(party)/orders?direction=Cost", type: "application/xml",
      body: try invoice(orders.count + 1))
    let id = try #require(answer.json["OrderID"]?.integer)
    state.withLock { $0.orders.append(Order(id: id, party: party)) }
  }

  /// An invoice of a supplier that every dossier of the demonstration has; number and amount its own.
  private func invoice(_ number: Int) throws -> Data {
    let today = BrusselsDay.of(Int64(Date().timeIntervalSince1970 * 1_000))
    // "Noordzee Energie NV" of the demonstration's office, with its check digits.
    let digits = "0\(9_990_101 * 100 + 97 - 9_990_101 % 97)"
    let supplier = PeppolInvoiceText.Company(
      name: "Noordzee Energie NV", vatNumber: "BE\(digits)", enterpriseNumber: digits,
      street: "Havenlaan 10", postalCode: "8400", city: "Oostende")
    return try PeppolInvoiceText(
      number: "K-\(UUID().uuidString.prefix(8))-\(number)", issueDate: today,
      dueDate: today.adding(days: 30), seller: supplier, buyer: supplier,
      lines: [
        .init(
          description: "Stroom", unitPrice: Money(cents: Int64(10_000 + number * 101)),
          rate: VATRate(percent: 21))
      ], paymentReference: "+++118/2026/00914+++", iban: "BE62510007547061"
    ).xml()
  }
}
