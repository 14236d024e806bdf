extension VATKey.Region {
  /// The region of a country (ISO 3166 alpha-2, or the VAT prefixes `EL` and `XI`).
  package init(country: String) {
    let code = country.uppercased()
    self =
      code == "BE" ? .belgium : VATKey.Region.memberStates.contains(code) ? .union : .world
  }

  /// Where the counterparty is established: its country, else the country of its VAT number, else
  /// that of its first account, else Belgium (the only country whose documents leave it out).
  package init(of counterparty: Counterparty) {
    if let country = counterparty.country, country.utf8.count == 2 {
      self.init(country: country)
    } else if let number = counterparty.vatNumber.flatMap({ VATNumber($0) }) {
      self.init(country: number.prefix == "XI" ? "XI" : number.country)
    } else if counterparty.enterpriseNumber.flatMap({ EnterpriseNumber($0) }) == nil,
      let account = counterparty.ibans.lazy.compactMap({ IBAN($0) }).first
    {
      self.init(country: account.country)
    } else {
      self = .belgium
    }
  }

  /// The other member states in 2026, with Monaco (French VAT territory) and Northern Ireland (goods).
  private static let memberStates: Set<String> = [
    "AT", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
  ]
}
