import Accounting
import Cryptography
import Testing

@testable import Storage

@Suite("Credentials come back as they were given, to their own connection only")
struct CredentialVaultTests {
  private let office: StoredOffice
  private let start = StoredOffice.start
  private var vault: CredentialVault { CredentialVault(office.database) }

  init() async throws {
    office = try await StoredOffice()
  }

  private func add(_ key: String) async throws -> Int64 {
    try await vault.add(
      .billit, name: "Billit", baseURL: "https://billit.example",
      settings: .init(partyHeaders: "party"), credentials: .billitKey(key), actor: "sophie",
      now: start)
  }

  private func key(of id: Int64) async throws -> String? {
    guard case .billitKey(let key) = try await vault.credentials(of: id) else { return nil }
    return key
  }

  @Test("Given, replaced and refreshed; only a person's change makes the connection unproven")
  func changes() async throws {
    let id = try await add("first")
    #expect(try await key(of: id) == "first")
    try await vault.note(.working, cause: nil, of: id, now: start + 1)
    try await vault.refresh(.billitKey("second"), of: id)
    #expect(try await key(of: id) == "second")
    #expect(try await vault.connections().first?.state == .working)
    try await vault.note(.refused, cause: Cause(.loginRefused), of: id, now: start + 2)
    try await vault.replace(.billitKey("third"), of: id, actor: "sophie", now: start + 3)
    #expect(try await key(of: id) == "third")
    let connection = try await vault.connections().first
    #expect(connection?.state == .unproven)
    #expect(connection?.cause == nil)
    #expect(connection?.settings.partyHeaders == "party")
    let audit = try await AuditTrail(office.database).lines(about: "connection/\(id)")
    #expect(audit.map(\.action) == ["connection.credentials_replaced", "connection.added"])
    #expect(audit.allSatisfy { $0.facts.isEmpty })
  }

  @Test("The time of a state is when it began")
  func since() async throws {
    let id = try await add("k")
    try await vault.note(.waiting, cause: Cause(.billitSilent), of: id, now: start + 1)
    try await vault.note(.waiting, cause: Cause(.billitSilent), of: id, now: start + 2)
    try await vault.note(.waiting, cause: Cause(.dailyLimitReached), of: id, now: start + 3)
    let connection = try await vault.connections().first
    #expect(connection?.stateSince == start + 1)
    #expect(connection?.cause?.code == .dailyLimitReached)
  }

  @Test("Sealed credentials moved to another connection cannot be opened")
  func moved() async throws {
    let first = try await add("first")
    let second = try await add("second")
    try office.database.run(
      """
      update connections set credentials = (select credentials from connections where id = \(first))
      where id = \(second)
      """)
    await #expect(throws: SealFailure.self) { _ = try await vault.credentials(of: second) }
    #expect(try await vault.credentials(of: 99) == nil)
  }

  @Test("They describe themselves without saying anything")
  func description() {
    #expect("\(Credentials.billitKey("hush"))" == "credentials (hidden)")
  }
}
