package import Accounting

extension OctopusClient {
  /// All cost centres, closed ones too.
  package func costCentres(of dossierID: Int) async throws(OctopusFault) -> [CostCentre] {
    let data = try await read(
      .getCostCentres, of: dossierID, "/costcentres", as: [CostCentreData].self)
    return (data ?? []).map {
      CostCentre(id: $0.costCentreKey.id, names: $0.description.byLanguage, closed: $0.closed)
    }
  }

  /// The ISO codes of the currencies set up in the dossier.
  package func currencies(of dossierID: Int) async throws(OctopusFault) -> [String] {
    try await read(.getCurrencyCodes, of: dossierID, "/currencies", as: [String].self) ?? []
  }
}

private struct CostCentreData: Decodable {
  var costCentreKey: NumberKey
  var description: LocalisedText
  var closed: Bool
}
