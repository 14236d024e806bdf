package import Accounting
import Outbound
import Foundation

extension BillitClient {
  /// Hands over ledger accounts. Billit gives none back; that a known code is changed and none is removed
  /// is inferred (Billit API §6.1), so sending the same again is harmless.
  package func importAccounts(
    _ accounts: [BillitAccount], of company: Int
  ) async -> SendOutcome<BillitAnswer<Bool>> {
    await hand(accounts, to: "/v1/glaccounts/commands/import", of: company)
  }

  /// Hands over purchase and sales journals; as with accounts, none is given back (Billit API §6.2).
  package func importJournals(
    _ journals: [BillitJournal], of company: Int
  ) async -> SendOutcome<BillitAnswer<Bool>> {
    await hand(journals, to: "/v1/journals/commands/import", of: company)
  }

  private func hand(
    _ items: [some Encodable], to path: String, of company: Int
  ) async -> SendOutcome<BillitAnswer<Bool>> {
    guard let body = try? JSONEncoder().encode(items) else {
      return .notSent(reason: "the list cannot be written")
    }
    return await send(.post, path, about: company, body: body) { _ in true }
  }
}

/// A ledger account as Billit takes it. Its type is left out: the values are not documented.
package struct BillitAccount: Hashable, Sendable, Encodable {
  package var code: Int
  package var description: String

  package init(code: Int, description: String) {
    self.code = code
    self.description = description
  }

  enum CodingKeys: String, CodingKey {
    case code = "Code"
    case description = "Description"
  }
}

/// A journal as Billit takes it.
package struct BillitJournal: Hashable, Sendable, Encodable {
  package var code: String
  package var description: String
  package var kind: Kind

  package init(code: String, description: String, kind: Kind) {
    self.code = code
    self.description = description
    self.kind = kind
  }

  /// Billit knows no other journals.
  package enum Kind: String, Hashable, Sendable, Encodable {
    case income = "Income"
    case cost = "Cost"
  }

  enum CodingKeys: String, CodingKey {
    case code = "Code"
    case description = "Description"
    case kind = "JournalType"
  }
}
