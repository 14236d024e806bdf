/// Codes of electronic invoices in words: countries (ISO 3166), units (UN/ECE Recommendation 20) and
/// ways to pay (UNCL4461). A code that is not here is shown as it is.
enum CodeWords {
  static let countries: [String: Words] = [
    "BE": Words("Belgique", "België", "Belgien", "Belgium"),
    "NL": Words("Pays-Bas", "Nederland", "Niederlande", "Netherlands"),
    "FR": Words("France", "Frankrijk", "Frankreich", "France"),
    "DE": Words("Allemagne", "Duitsland", "Deutschland", "Germany"),
    "LU": Words("Luxembourg", "Luxemburg", "Luxemburg", "Luxembourg"),
    "GB": Words(
      "Royaume-Uni", "Verenigd Koninkrijk", "Vereinigtes Königreich", "United Kingdom"),
    "IE": Words("Irlande", "Ierland", "Irland", "Ireland"),
    "ES": Words("Espagne", "Spanje", "Spanien", "Spain"),
    "PT": Words("Portugal", "Portugal", "Portugal", "Portugal"),
    "IT": Words("Italie", "Italië", "Italien", "Italy"),
    "AT": Words("Autriche", "Oostenrijk", "Österreich", "Austria"),
    "CH": Words("Suisse", "Zwitserland", "Schweiz", "Switzerland"),
    "PL": Words("Pologne", "Polen", "Polen", "Poland"),
    "CZ": Words("Tchéquie", "Tsjechië", "Tschechien", "Czechia"),
    "DK": Words("Danemark", "Denemarken", "Dänemark", "Denmark"),
    "SE": Words("Suède", "Zweden", "Schweden", "Sweden"),
    "NO": Words("Norvège", "Noorwegen", "Norwegen", "Norway"),
    "FI": Words("Finlande", "Finland", "Finnland", "Finland"),
    "US": Words("États-Unis", "Verenigde Staten", "Vereinigte Staaten", "United States"),
  ]

  private static let piece = Words("pce", "st.", "Stk.", "pc")
  private static let pack = Words("colis", "colli", "Packung", "pack")

  static let units: [String: Words] = [
    "C62": piece, "H87": piece, "EA": piece, "NAR": piece, "PCE": piece, "ZZ": piece,
    "XPK": pack, "PK": pack, "PA": pack, "XBX": Words("boîte", "doos", "Karton", "box"),
    "BX": Words("boîte", "doos", "Karton", "box"), "SET": Words("jeu", "set", "Satz", "set"),
    "HUR": Words("h", "uur", "Std.", "h"), "MIN": Words("min", "min", "Min.", "min"),
    "DAY": Words("jour", "dag", "Tag", "day"), "WEE": Words("semaine", "week", "Woche", "week"),
    "MON": Words("mois", "maand", "Monat", "month"), "ANN": Words("an", "jaar", "Jahr", "year"),
    "KGM": Words("kg", "kg", "kg", "kg"), "GRM": Words("g", "g", "g", "g"),
    "TNE": Words("t", "t", "t", "t"), "LTR": Words("l", "l", "l", "l"),
    "MTR": Words("m", "m", "m", "m"), "KMT": Words("km", "km", "km", "km"),
    "MTK": Words("m²", "m²", "m²", "m²"), "MTQ": Words("m³", "m³", "m³", "m³"),
    "KWH": Words("kWh", "kWh", "kWh", "kWh"), "MWH": Words("MWh", "MWh", "MWh", "MWh"),
    "LS": Words("forfait", "forfait", "Pauschale", "lump sum"),
  ]

  private static let transfer = Words(
    "virement", "overschrijving", "Überweisung", "credit transfer")
  private static let debit = Words(
    "domiciliation", "domiciliëring", "Lastschrift", "direct debit")
  private static let card = Words("carte", "kaart", "Karte", "card")

  static let means: [String: Words] = [
    "30": transfer, "31": transfer, "58": transfer, "42": transfer, "49": debit, "59": debit,
    "48": card, "54": card, "55": card, "10": Words("espèces", "contant", "bar", "cash"),
    "20": Words("chèque", "cheque", "Scheck", "cheque"),
    "57": Words("ordre permanent", "doorlopende opdracht", "Dauerauftrag", "standing agreement"),
    "97": Words("compensation", "verrekening", "Verrechnung", "clearing"),
    "1": Words("à convenir", "af te spreken", "nach Vereinbarung", "as agreed"),
  ]
}
