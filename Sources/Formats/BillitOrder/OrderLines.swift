package import Foundation

extension BillitOrder {
  /// One line.
  package struct Line: Hashable, Sendable, Codable {
    package var description: String?
    package var quantity: Decimal?
    package var unit: String?
    package var unitPriceExcl: Decimal?
    package var totalExcl: Decimal?
    package var totalVAT: Decimal?
    package var totalIncl: Decimal?
    package var vatPercentage: Decimal?
    package var ventilationCode: String?
    package var accountCode: Int?
    package var analyticCostCenter: String?
    package var analyticCostBearer: String?

    package init() {}

    private enum CodingKeys: String, CodingKey {
      case description = "Description"
      case quantity = "Quantity"
      case unit = "Unit"
      case unitPriceExcl = "UnitPriceExcl"
      case totalExcl = "TotalExcl"
      case totalVAT = "TotalVAT"
      case totalIncl = "TotalIncl"
      case vatPercentage = "VATPercentage"
      case ventilationCode = "VentilationCode"
      case accountCode = "AccountCode"
      case analyticCostCenter = "AnalyticCostCenter"
      case analyticCostBearer = "AnalyticCostBearer"
    }

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      description = fields.text(.description)
      quantity = try fields.decodeIfPresent(Decimal.self, forKey: .quantity)
      unit = fields.text(.unit)
      unitPriceExcl = try fields.decodeIfPresent(Decimal.self, forKey: .unitPriceExcl)
      totalExcl = try fields.decodeIfPresent(Decimal.self, forKey: .totalExcl)
      totalVAT = try fields.decodeIfPresent(Decimal.self, forKey: .totalVAT)
      totalIncl = try fields.decodeIfPresent(Decimal.self, forKey: .totalIncl)
      vatPercentage = try fields.decodeIfPresent(Decimal.self, forKey: .vatPercentage)
      ventilationCode = fields.text(.ventilationCode)
      accountCode = fields.integer(.accountCode)
      analyticCostCenter = fields.text(.analyticCostCenter)
      analyticCostBearer = fields.text(.analyticCostBearer)
    }
  }

  /// Base and VAT of one code and percentage.
  package struct VATGroup: Hashable, Sendable, Codable {
    package var ventilationCode: String?
    package var vatPercentage: Decimal?
    package var totalExcl: Decimal?
    package var totalVAT: Decimal?
    package var totalIncl: Decimal?
    /// The taxable base ("maatstaf van heffing"); differs from `totalExcl` with a cash discount.
    package var taxableBase: Decimal?
    package var financialReduction: Decimal?

    package init() {}

    private enum CodingKeys: String, CodingKey {
      case ventilationCode = "VentilationCode"
      case vatPercentage = "VATPercentage"
      case totalExcl = "TotalExcl"
      case totalVAT = "TotalVAT"
      case totalIncl = "TotalIncl"
      case taxableBase = "Mtvh"
      case financialReduction = "FinancialReductionAmount"
    }

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      ventilationCode = fields.text(.ventilationCode)
      vatPercentage = try fields.decodeIfPresent(Decimal.self, forKey: .vatPercentage)
      totalExcl = try fields.decodeIfPresent(Decimal.self, forKey: .totalExcl)
      totalVAT = try fields.decodeIfPresent(Decimal.self, forKey: .totalVAT)
      totalIncl = try fields.decodeIfPresent(Decimal.self, forKey: .totalIncl)
      taxableBase = try fields.decodeIfPresent(Decimal.self, forKey: .taxableBase)
      financialReduction = try fields.decodeIfPresent(
        Decimal.self, forKey: .financialReduction)
    }
  }
}
