/// Which of Billit's companies an Octopus dossier is. The enterprise number is how companies are found,
/// never a unique key: branches share one (each a dossier of its own). Pure.
package struct CompanySearch: Sendable {
  /// A company within our reach in Billit, or a dossier in Octopus.
  package struct Candidate: Hashable, Sendable {
    package var id: Int
    package var name: String
    package var number: String?

    /// - Parameter number: as either service writes it.
    package init(id: Int, name: String, number: String?) {
      self.id = id
      self.name = name
      self.number = number
    }
  }

  /// What the search came to.
  package enum Finding: Hashable, Sendable {
    /// One company, one dossier: they can be tied at once.
    case one(Int)
    /// Several companies have the number, or several dossiers share it: somebody says which.
    case several([Int])
    case none
  }

  private var companies: [String: [Candidate]] = [:]
  private var sharing: [String: [Int]] = [:]

  /// - Parameters:
  ///   - companies: those no dossier is tied to yet.
  ///   - dossiers: all of the login, to see which share a number.
  package init(companies: [Candidate], dossiers: [Candidate]) {
    for company in companies {
      guard let key = CompanySearch.key(company.number) else { continue }
      self.companies[key, default: []].append(company)
    }
    for dossier in dossiers {
      guard let key = CompanySearch.key(dossier.number) else { continue }
      sharing[key, default: []].append(dossier.id)
    }
  }

  /// The company of a dossier.
  package func find(_ dossier: Candidate) -> Finding {
    guard let key = CompanySearch.key(dossier.number), let found = companies[key] else {
      return .none
    }
    let rivals = (sharing[key] ?? []).filter { $0 != dossier.id }
    if found.count == 1, rivals.isEmpty, let only = found.first { return .one(only.id) }
    // Branches: the name tells them apart where it is the same on both sides and no other's.
    let named = found.filter {
      CounterpartyKey.normalised($0.name) == CounterpartyKey.normalised(dossier.name)
    }
    if named.count == 1, found.count > rivals.count, let only = named.first { return .one(only.id) }
    return .several(found.map(\.id).sorted())
  }

  /// The other dossiers with the same number.
  package func sharing(_ dossier: Candidate) -> [Int] {
    guard let key = CompanySearch.key(dossier.number) else { return [] }
    return (sharing[key] ?? []).filter { $0 != dossier.id }.sorted()
  }

  /// The form in which numbers are compared: Belgian ones by their ten digits, whether written as VAT
  /// number, enterprise number or old number of nine digits; others as they are, without separators.
  package static func key(_ text: String?) -> String? {
    guard let text else { return nil }
    if let number = EnterpriseNumber(text) { return "be:\(number.digits)" }
    return VATNumber(text).map { "vat:\($0.canonical)" }
  }
}
