import Accounting
import Foundation
import Testing

@testable import Storage

@Suite("The figures of the health page are those of the database")
struct HealthFiguresTests {
  private let hour: Instant = 3_600_000

  @Test("The newest delivery and those in quarantine are told")
  func deliveries() async throws {
    let office = try await StoredOffice()
    var deliveries = [-2, 0].map { hours in
      var delivery = office.delivery(order: Int64(hours + 9))
      delivery.receivedAt = StoredOffice.start + Instant(hours) * hour
      delivery.signedAtSeconds = delivery.receivedAt / 1_000
      return delivery
    }
    deliveries[1].reading = .outsideTolerance(entityType: "Order", id: 5, updateType: "U")
    try DeliveryInbox.write(deliveries, into: office.database)
    let figures = try await HealthFigures.read(office.database)
    #expect(figures.lastDeliveryAt == StoredOffice.start)
    #expect(figures.quarantined == 1)
  }

  @Test("Letters are told by how they stand")
  func letters() async throws {
    let office = try await StoredOffice()
    #expect(try await HealthFigures.read(office.database).mail == .init())
    for (index, state) in ["sent", "sent", "failed", "unknown", "waiting"].enumerated() {
      try office.database.run(
        """
        insert into letters (key, kind, recipient, language, sealed, state, state_since, reason,
          due_at, created_by, created_at)
        values ('\(index)', 'trial.week', 'a@b.be', 'nl', x'', '\(state)', \(index + 1),
          '\(state)', iif('\(state)' = 'waiting', 1, null), 'test', 1)
        """)
    }
    let mail = try await HealthFigures.read(office.database).mail
    #expect((mail.waiting, mail.unknown) == (1, 1))
    #expect((mail.lastSentAt, mail.lastFailedAt) == (2, 3))
    #expect(mail.lastFailure == "failed")
  }

  @Test("The document that waits longest is named; one that was set aside does not wait")
  func oldest() async throws {
    let office = try await StoredOffice()
    #expect(
      try await HealthFigures.read(office.database).oldestWaiting == nil)
    let first = try await office.receive(1, at: StoredOffice.start - 9_000)
    let second = try await office.receive(2, at: StoredOffice.start - 5_000)
    var figures = try await HealthFigures.read(office.database)
    #expect(figures.oldestWaiting?.documentID == first)
    #expect(figures.oldestWaiting?.receivedAt == StoredOffice.start - 9_000)
    try office.database.run("update documents set state = 'set_aside' where id = \(first)")
    figures = try await HealthFigures.read(office.database)
    #expect(figures.oldestWaiting?.documentID == second)
  }

  @Test("A connection tells when something last came of it")
  func connections() async throws {
    let office = try await StoredOffice()
    let vault = CredentialVault(office.database)
    for service in [Connection.Service.billit, .octopus] {
      let id = try await vault.add(
        service, name: "Bureau", baseURL: "https://example.test", settings: .init(),
        credentials: .billitKey("key"), actor: "test", now: StoredOffice.start)
      try office.database.run(
        "update dossiers set \(service.rawValue)_connection_id = \(id) where id = \(office.garage)")
    }
    #expect(
      try await HealthFigures.read(office.database).connections
        .allSatisfy { $0.lastSuccessAt == nil })
    try office.database.run("update dossiers set master_data_at = 7 where id = \(office.garage)")
    try office.database.run(
      "insert into sync_marks (dossier_id, kind, value, at) values (\(office.garage), 'x', 'y', 9)")
    let figures = try await HealthFigures.read(office.database)
    #expect(figures.connections.map(\.service) == [.billit, .octopus])
    #expect(figures.connections.map(\.lastSuccessAt) == [9, 7])
  }

  @Test("The disk and the file have sizes")
  func sizes() async throws {
    let office = try await StoredOffice()
    #expect((HealthFigures.freeBytes(of: office.database) ?? 0) > 0)
    #expect((HealthFigures.fileBytes(of: office.database) ?? 0) > 0)
  }
}
