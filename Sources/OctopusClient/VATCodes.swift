package import Accounting
import Foundation

extension OctopusClient {
  /// The VAT codes of the dossier. Codes of a type or percentage we do not know are left out: nothing
  /// could be booked with them.
  package func vatCodes(of dossierID: Int) async throws(OctopusFault) -> [VATCode] {
    let data = try await read(.getVatCodes, of: dossierID, "/vatcodes", as: [VATCodeData].self)
    return (data ?? []).compactMap(\.vatCode)
  }
}

private struct VATCodeData: Decodable {
  var code: String
  var description: String?
  var type: Int?
  var basePercentage: Decimal?
  var defaultSellBookingAccountNr: Int?

  var vatCode: VATCode? {
    guard let kind = type.flatMap(VATCode.Kind.init), let basePercentage,
      let rate = VATRate("\(basePercentage)")
    else { return nil }
    return VATCode(
      code: code, description: description ?? "", type: kind, rate: rate,
      defaultSalesAccount: defaultSellBookingAccountNr?.ifNotZero)
  }
}
