/// The stable name under which a counterparty is remembered once it has been tied to a relation.
package enum CounterpartyKey {
  /// The first of: VAT digits, enterprise number, IBAN, Billit's party, the name. Belgian VAT and
  /// enterprise numbers give the same key, as they are the same ten digits.
  package static func text(_ direction: Direction, _ counterparty: Counterparty) -> String {
    "\(direction.rawValue):\(identity(of: counterparty))"
  }

  private static func identity(of counterparty: Counterparty) -> String {
    if let text = counterparty.vatNumber,
      let number = VATNumber(text, country: counterparty.country)
    {
      return number.enterpriseNumber.map { "be:\($0.digits)" } ?? "vat:\(number.canonical)"
    }
    if let number = counterparty.enterpriseNumber.flatMap({ EnterpriseNumber($0) }) {
      return "be:\(number.digits)"
    }
    if let text = VATNumber.comparable(counterparty.vatNumber) { return "vat:\(text)" }
    if let account = counterparty.ibans.lazy.compactMap({ IBAN($0) }).first {
      return "iban:\(account.compact)"
    }
    if let party = counterparty.billitPartyID { return "party:\(party)" }
    return "name:\(normalised(counterparty.name))"
  }

  /// Lower case, letters and digits only, one space between words.
  static func normalised(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
