import Accounting

/// The facts of a cause or event as people read them: codes become words, dates and amounts get the
/// form of the language.
struct FactWords {
  let speech: Speech

  func written(_ facts: [String: String]) -> [String: String] {
    var written: [String: String] = [:]
    for (name, value) in facts { written[name] = word(name, value) }
    return written
  }

  private func word(_ name: String, _ value: String) -> String {
    let language = speech.language
    switch name {
    case "direction":
      return Direction(rawValue: value).map { speech.word(of: $0).lowercased(for: language) }
        ?? value
    case "kind":
      return DocumentKind(rawValue: value).map { speech.word(of: $0).lowercased(for: language) }
        ?? value
    case "category":
      return VATCategory(rawValue: value)?.label[language] ?? value
    case "region":
      return VATKey.Region(rawValue: value)?.label[language] ?? value
    case "nature":
      return VATKey.Nature(rawValue: value)?.label[language] ?? value
    case "decision":
      return DuplicateDecision(rawValue: value).map { speech($0.text) } ?? value
    case "rate":
      return VATRate(value).map(speech.format.percent) ?? value
    case "period", "next_period":
      return Int(value).map(speech.format.period) ?? value
    case "date", "document_date":
      return CalendarDate(value).map(speech.format.date) ?? value
    case "until", "at", "overlap_ends":
      if let date = CalendarDate(value) { return speech.format.date(date) }
      return Int64(value).map(speech.format.moment) ?? value
    case "lines", "total", "json", "ubl", "difference", "before", "after", "opening", "closing",
      "balance", "amount":
      return Money(value).map(speech.format.amount) ?? value
    case "field", "fields":
      return value.split(separator: ",").map { FieldWords.name(of: String($0), speech) }
        .joined(separator: ", ")
    case "account", "iban":
      return IBAN(value)?.display ?? value
    case "why":
      return CheckWords.table[value]?[language] ?? value
    case "reason", "detail", "place":
      return value.replacing("_", with: " ")
    case "candidates", "nearest":
      return value.split(separator: ",").joined(separator: ", ")
    default:
      return value
    }
  }
}

extension String {
  /// Lower case inside a sentence, except in German, where nouns keep their capital.
  fileprivate func lowercased(for language: Language) -> String {
    language == .german ? self : lowercased()
  }
}

extension VATCategory {
  /// What the category is called in Belgium.
  var label: Words {
    switch self {
    case .standard: Words("taux normal", "normaal tarief", "Regelsatz", "standard rate")
    case .zeroRated: Words("taux zéro", "nultarief", "Nullsatz", "zero rate")
    case .exempt: Words("exonéré", "vrijgesteld", "befreit", "exempt")
    case .reverseCharge:
      Words("cocontractant", "medecontractant", "Verlagerung der Abgabe", "co-contractor")
    case .intraCommunity:
      Words("intracommunautaire", "intracommunautair", "innergemeinschaftlich", "intra-community")
    case .export: Words("exportation", "uitvoer", "Ausfuhr", "export")
    case .outOfScope:
      Words("hors champ", "buiten toepassing", "nicht steuerbar", "outside the scope")
    case .canaryIslands: Words("IGIC", "IGIC", "IGIC", "IGIC")
    case .ceutaMelilla: Words("IPSI", "IPSI", "IPSI", "IPSI")
    }
  }
}

extension VATKey.Region {
  /// Where the other side is.
  var label: Words {
    switch self {
    case .belgium: Words("Belgique", "België", "Belgien", "Belgium")
    case .union: Words("Union européenne", "Europese Unie", "Europäische Union", "European Union")
    case .world: Words("hors UE", "buiten de EU", "außerhalb der EU", "outside the EU")
    }
  }
}

extension VATKey.Nature {
  /// What was bought.
  var label: Words {
    switch self {
    case .goods: Words("biens", "goederen", "Güter", "goods")
    case .services: Words("services", "diensten", "Dienstleistungen", "services")
    case .investment: Words("investissement", "investering", "Investition", "investment")
    }
  }
}
