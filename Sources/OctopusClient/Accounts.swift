package import Accounting

extension OctopusClient {
  /// The whole chart of accounts of one book year; no paging, about 130 KB for a usual chart.
  package func accounts(
    of dossierID: Int, bookyearID: Int
  ) async throws(OctopusFault) -> [Account] {
    let data = try await read(
      .getAccounts, of: dossierID, "/accounts", [("bookyearId", "\(bookyearID)")],
      as: [AccountData].self)
    return (data ?? []).map(\.account)
  }

  /// The accounts changed or deleted since a moment, in all book years.
  package func changedAccounts(
    of dossierID: Int, since: OctopusTimestamp
  ) async throws(OctopusFault) -> Changes<Account> {
    let data = try await read(
      .getModifiedAccounts, of: dossierID, "/accounts/modified",
      [("modifiedTimeStamp", since.text)], as: AccountChanges.self)
    return Changes(
      changed: (data?.modified ?? []).map(\.account),
      deleted: (data?.deleted ?? []).map(\.account))
  }
}

private struct AccountChanges: Decodable {
  var modified: [AccountData]?
  var deleted: [AccountData]?
}

private struct AccountData: Decodable {
  /// An object here, a bare number in booking lines (Octopus API §5).
  var accountKey: Key
  var description: LocalisedText?
  var purchaseVatCode: String?
  var salesVatCode: String?
  var costCentreType: Int?
  var defaultCostCentreKey: NumberKey?

  struct Key: Decodable {
    var bookyearKey: NumberKey
    var id: Int
  }

  var account: Account {
    Account(
      bookyearID: accountKey.bookyearKey.id, number: accountKey.id,
      names: description?.byLanguage ?? [:], purchaseVATCode: purchaseVatCode?.ifNotBlank,
      salesVATCode: salesVatCode?.ifNotBlank, costCentreType: costCentreType ?? 0,
      defaultCostCentreID: defaultCostCentreKey?.id)
  }
}
