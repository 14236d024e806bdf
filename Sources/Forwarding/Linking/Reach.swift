import Accounting
import BillitClient
import Storage

/// What Billit's connections reach now: one call for each.
struct Reach: Sendable {
  private var companies: [(connection: Int64, company: BillitCompany)] = []
  /// Whether a connection did not answer: what is not found may be there all the same.
  private(set) var isUnknown = false
  /// Companies that belong to a dossier.
  private var taken: Set<Int> = []

  static func read(
    _ book: ConnectionBook, connections: [Connection], taken: Set<Int> = []
  ) async -> Reach {
    var reach = Reach()
    reach.taken = taken
    for connection in connections where connection.state != .refused {
      do {
        let seen = try await book.billit(of: connection.id)
          .companies(seenFrom: connection.settings.accountantPartyID)
        reach.companies += seen.map { (connection.id, $0) }
        await book.answered(connection.id)
      } catch {
        reach.isUnknown = true
      }
    }
    return reach
  }

  /// The first company within reach, which Billit takes for the user's own when none is named.
  var firstParty: Int? { companies.first?.company.partyID }

  /// The companies of a dossier's number that belong to no other dossier, each once.
  func candidates(for dossier: Dossier) -> [CompanyLinkStore.Candidate] {
    var seen: Set<Int> = []
    return companies.compactMap { connection, company in
      guard company.apiAllowed != false, !taken.contains(company.partyID),
        CompanyMatch.fits(
          vatNumber: dossier.vatNumber, enterpriseNumber: dossier.enterpriseNumber,
          company: company.vatNumber),
        seen.insert(company.partyID).inserted
      else { return nil }
      return .init(
        connectionID: connection, partyID: company.partyID, name: company.name,
        vatNumber: company.vatNumber)
    }
  }
}
