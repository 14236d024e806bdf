import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Simulators
import Storage

@testable import Formats
@testable import Pages

/// Bank accounts and statements of the test office, come in as they do in the gateway.
extension Office {
  static let iban = "BE68539007547034"

  /// A statement of the garage's account with one movement, as its bank writes it.
  static func statement(
    _ number: Int, opening: Int64 = 1_000_000, amount: Int64 = 50_000,
    type: String? = nil, communication: String = "huur mei", iban: String = Office.iban
  ) -> WrittenStatement {
    let day = CalendarDate(daysSince1970: 20_770 + number)
    return WrittenStatement(
      iban: iban, holder: "GARAGE PEETERS BV", number: number,
      opening: Thousandths(units: opening), openingDate: day.adding(days: -1), closingDate: day,
      movements: [
        .init(
          Thousandths(units: amount), communicationType: type, communication: communication,
          account: "BE62510007547061", name: "PROXIMUS NV")
      ])
  }

  /// An account of the garage that the gateway delivers to Octopus.
  @discardableResult
  func account(
    _ owner: BankAccountOwner = .us, iban: String = Office.iban, dossier: Int64? = nil
  ) async throws -> Int64 {
    let store = BankAccountStore(database)
    let account = try await store.ensure(
      BankAccountReading(
        key: BankAccountKey(iban: iban, currency: "EUR"), bic: "GKCCBEBB", holder: "Garage",
        bank: "Belfius", channel: .codaMandate, status: .active),
      in: dossier ?? garage, now: now)
    if owner != .unasked {
      try await store.choose(
        owner: owner, reason: "test", of: account.id, actor: "test", now: now)
    }
    return account.id
  }

  /// Takes statements in as one file; answers their ids.
  @discardableResult
  func takeIn(
    _ statements: [WrittenStatement], dossier: Int64? = nil, name: String = "day.cod"
  ) async throws -> [Int64] {
    let bytes = Data(statements.map(\.text).joined().utf8)
    let taken = try await StatementInbox(database).takeIn(
      StatementDelivery(
        bytes: bytes, name: name, source: .feed, origin: UUID().uuidString, actor: "passerelle",
        dossierID: dossier ?? garage),
      reading: StatementReading(coda: [UInt8](bytes)), access: .all, now: now)
    guard case .taken(let found, _) = taken.outcome else { return [] }
    return found.map(\.id)
  }

  /// Books a statement as the courier does.
  func book(_ id: Int64, number: Int) async throws {
    let store = StatementStore(database)
    guard let statement = try await store.statement(id) else { return }
    let ledger = StatementLedger(database)
    let entry = EntryReference(
      bookyearID: 5, bookyear: "2026", journal: "F1", number: number, period: 202_611)
    let line = try await ledger.begin(
      .init(route: .coda, entry: entry, payloadSHA256: Data(count: 32)), statement: statement,
      now: now)
    try await ledger.settleBooked(line, entries: [entry], found: nil, now: now)
  }

  /// Sends a statement and gets no answer.
  func loseAnswer(of id: Int64, number: Int) async throws {
    guard let statement = try await StatementStore(database).statement(id) else { return }
    let ledger = StatementLedger(database)
    let line = try await ledger.begin(
      .init(
        route: .coda,
        entry: EntryReference(
          bookyearID: 5, bookyear: "2026", journal: "F1", number: number, period: 202_611),
        payloadSHA256: Data(count: 32)), statement: statement, now: now)
    try await ledger.settleUnknown(line, reason: "no answer", checkAt: now + 600_000, now: now)
  }

  /// Lets a statement stand for a cause.
  func stand(_ id: Int64, _ cause: Cause) async throws {
    let store = StatementStore(database)
    guard let statement = try await store.statement(id) else { return }
    try await store.move(
      statement,
      .init(
        to: .waiting, cause: cause,
        events: [DocumentEvent("stopped", ["cause": cause.code.rawValue])]), now: now)
  }
}

extension Browser {
  /// Sends a form with files as browsers do.
  func upload(
    _ files: [(name: String, bytes: Data)], fields: [String: String] = [:], csrf: Bool = true,
    _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    let boundary = "----boundary7731"
    var body = Data()
    func part(_ head: String, _ bytes: Data) {
      body += Data("--\(boundary)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8)
      body += bytes + Data("\r\n".utf8)
    }
    var fields = fields
    if csrf { fields["csrf"] = self.csrf }
    for (name, value) in fields { part("name=\"\(name)\"", Data(value.utf8)) }
    for file in files { part("name=\"files\"; filename=\"\(file.name)\"", file.bytes) }
    body += Data("--\(boundary)--\r\n".utf8)
    var headers: HTTPFields = [
      .cookie: "passerelle=\(token)", .accept: "text/html",
      .contentType: "multipart/form-data; boundary=\(boundary)",
    ]
    if let fetchSite, let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = fetchSite }
    return try await client.execute(
      uri: "/bank/upload", method: .post, headers: headers, body: ByteBuffer(bytes: body))
  }
}
