import Accounting

/// The fields of a document as people call them, for differences and disagreements. A field this table
/// does not have keeps its own name.
enum FieldWords {
  static func name(of field: String, _ speech: Speech) -> String {
    if let words = table[field] { return words[speech.language] }
    let parts = field.split(separator: ".").map(String.init)
    if parts.first == "line", parts.count == 2 {
      return line.filled(["n": parts[1]], in: speech.language)
    }
    if parts.first == "vat", parts.count >= 3, let category = VATCategory(rawValue: parts[1]),
      let rate = VATRate(parts[2...].joined(separator: "."))
    {
      let facts = [
        "rate": speech.format.percent(rate), "category": category.label[speech.language],
      ]
      return subtotal.filled(facts, in: speech.language)
    }
    return field.replacing("_", with: " ")
  }

  private static let line = Words("ligne {n}", "lijn {n}", "Zeile {n}", "line {n}")
  private static let subtotal = Words(
    "TVA {rate} {category}", "btw {rate} {category}", "MwSt. {rate} {category}",
    "VAT {rate} {category}")

  static let table: [String: Words] = [
    "direction": Words("sens", "richting", "Richtung", "direction"),
    "kind": Words("type", "soort", "Art", "kind"),
    "number": Words("numéro", "nummer", "Nummer", "number"),
    "issue_date": Words("date", "datum", "Datum", "date"),
    "due_date": Words("échéance", "vervaldatum", "Fälligkeitsdatum", "due date"),
    "currency": Words("devise", "munt", "Währung", "currency"),
    "exchange_rate": Words("cours", "wisselkoers", "Wechselkurs", "exchange rate"),
    "counterparty": Words("contrepartie", "tegenpartij", "Gegenpartei", "counterparty"),
    "vat_number": Words("numéro de TVA", "btw-nummer", "MwSt.-Nummer", "VAT number"),
    "net": Words("total HTVA", "totaal excl. btw", "Gesamt zzgl. MwSt.", "total excl. VAT"),
    "vat": Words("TVA", "btw", "MwSt.", "VAT"),
    "gross": Words("total TVAC", "totaal incl. btw", "Gesamt inkl. MwSt.", "total incl. VAT"),
    "payment_reference": Words("communication", "mededeling", "Mitteilung", "communication"),
    "order_reference": Words(
      "référence de commande", "bestelreferentie", "Bestellreferenz", "order reference"),
    "account": Words("compte", "rekening", "Konto", "account"),
    "journal": Words("journal", "dagboek", "Journal", "journal"),
    "period": Words("période", "periode", "Periode", "period"),
    "relation": Words("relation", "relatie", "Geschäftspartner", "relation"),
    "vat_code": Words("code TVA", "btw-code", "MwSt.-Code", "VAT code"),
    "reference": Words("référence", "referentie", "Referenz", "reference"),
    "entry": Words("écriture", "boeking", "Buchung", "entry"),
    "cost_centre": Words("centre de frais", "kostenplaats", "Kostenstelle", "cost centre"),
  ]
}
