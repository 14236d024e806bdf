/// The names of the banks in Belgium by the first four letters of their BIC (list of identification
/// codes of the National Bank of Belgium), for people to recognise; nothing depends on them.
package enum BelgianBank {
  /// The bank's name; nil when it is not one of the list.
  package static func name(bic: String?) -> String? {
    bic.flatMap { names[String($0.prefix(4)).uppercased()] }
  }

  private static let names: [String: String] = [
    "ARSP": "Argenta", "AXAB": "AXA Bank", "BBRU": "ING", "BMPB": "Monte Paschi",
    "BPOT": "bpost bank",
    "CPHB": "CPH", "CREG": "CBC", "CTBK": "Beobank", "DEUT": "Deutsche Bank", "EURB": "Europabank",
    "GEBA": "BNP Paribas Fortis", "GKCC": "Belfius", "HBKA": "Hello bank!",
    "JVBA": "Bank J. Van Breda",
    "KRED": "KBC", "MOBV": "Banx", "NICA": "Crelan", "PCHQ": "bpost", "REVO": "Revolut",
    "TRIO": "Triodos",
    "TRWI": "Wise", "VDSP": "vdk bank", "VDKB": "vdk bank",
  ]
}
