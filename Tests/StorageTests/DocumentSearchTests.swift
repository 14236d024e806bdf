import Accounting
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("Documents are found by what people remember of them") struct DocumentSearchTests {
  private func office() async throws -> (StoredOffice, Int64) {
    let office = try await StoredOffice()
    // A booked document stays due for its way back to Billit.
    let other = try await office.bring(
      2, to: .toCheck, cause: Cause(.toCheck), in: office.studio)
    let id = try await office.book(1, number: 118)
    try office.database.run(
      """
      update documents set number = 'F26/0200', counterparty_name = 'Société Générale d''Électricité',
        counterparty_vat = 'BE 0884.768.177', net = 100000, gross = 123456,
        payment_reference = '+++090/9337/55493+++'
      where id = \(id)
      """)
    try office.database.run(
      "update documents set counterparty_vat = 'BE 0403.170.701' where id = \(other)")
    return (office, id)
  }

  @Test(
    "Each kind of term, with or without its punctuation",
    arguments: [
      "F26/0200", "f260200", "F26 0200", "0200", "f2602", "Société", "societe", "electric",
      "generale électricité", "BE 0884.768.177", "BE0884768177", "0884768177", "0884.768.177",
      "0884 768 177", "1.234,56", "1234,56", "1234.56", "1,234.56", "1000", "1.000,00",
      "A1/2026/118", "A1 118", "a1/118", "A1 / 2026 / 118", "118", "+++090/9337/55493+++",
      "090/9337/55493", "090933755493", "***090/9337/55493***", "09093", "societe 1234,56",
      "societe 0884768177 A1n118",
    ])
  func terms(_ typed: String) async throws {
    let (office, id) = try await office()
    var filter = DocumentFilter()
    filter.query = typed
    let found = try await DocumentList(office.database).slice(filter, access: .all, limit: 10)
    #expect(found.rows.map(\.id) == [id], "\(SearchTerms(typed))")
    let hidden = try await DocumentList(office.database).slice(
      filter, access: .only([office.studio]), limit: 10)
    #expect(hidden.rows.isEmpty && hidden.total == .exact([:]))
  }

  @Test(
    "What is not there is not found, and no text is an operator",
    arguments: [
      "A11 8", "A1/2025/118", "A1 11", "ociete", "1234,57", "123457", "118,20", "proximus", "%",
      "*", "\"",
      "societe AND", "NOT", "number:F26", "(", "societe OR proximus", "{party}:societe x", "''",
      "-", "é\u{0}",
    ])
  func strangers(_ typed: String) async throws {
    let (office, _) = try await office()
    var filter = DocumentFilter()
    filter.query = typed
    let found = try await DocumentList(office.database).slice(filter, access: .all, limit: 10)
    #expect(found.rows.isEmpty, "\(SearchTerms(typed))")
  }

  @Test("What changes is found by its new words, and no longer by the old")
  func changes() async throws {
    let (office, id) = try await office()
    let list = DocumentList(office.database)
    var filter = DocumentFilter()
    filter.query = "F26/0200"
    #expect(try await list.slice(filter, access: .all, limit: 9).rows.count == 1)
    try office.database.run("update documents set number = 'G1' where id = \(id)")
    #expect(try await list.slice(filter, access: .all, limit: 9).rows.isEmpty)
    filter.query = "G1"
    #expect(try await list.slice(filter, access: .all, limit: 9).rows.map(\.id) == [id])
    #expect(try office.database.integer("select count(*) from search_backlog") == 0)
  }

  @Test("A webhook writes nothing into the index of words")
  func hotPath() async throws {
    let office = try await StoredOffice()
    try await office.receive(5)
    try await office.receive(5)
    #expect(try office.database.integer("select count(*) from search_backlog") == 0)
  }

  @Test("Amounts are read as Belgians write them")
  func amounts() {
    let cases: [(String, Int64?)] = [
      ("1.234,56", 123_456), ("1 234,56", 123_456), ("1234.5", 123_450), ("1.234", 123_400),
      ("12.345.678", 1_234_567_800), ("1,234.56", 123_456), ("0,05", 5), ("€ 12", 1_200),
      ("-12,50", -1_250), ("12,345,6", nil), ("abc", nil), ("", nil), (",", nil), ("1..", nil),
      ("12.", nil),
    ]
    for (text, cents) in cases { #expect(AmountText.money(text)?.cents == cents, "\(text)") }
  }
}
