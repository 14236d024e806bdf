extension OctopusSimulator {
  /// VAT code cards as a Belgian dossier has them: sales by rate, purchases by box of the return
  /// (G goods 81, D services 82, I investments 83) and rate. Each has a card for credit notes.
  ///
  /// `21`, `06`, `D21` and `I21` are seen live; the other names are of this simulator, as every dossier
  /// may name its own.
  package enum BelgianVATCodes {
    /// All cards: invoices first, then their credit notes.
    package static let codes: [VATCode] = withCreditNotes(sales + purchases)

    /// The cards given and a card for the credit notes of each.
    package static func withCreditNotes(_ cards: [VATCode]) -> [VATCode] {
      cards
        + cards.map { card in
          var credit = card
          credit.kind = card.kind == .sell ? .sellCreditNote : .buyCreditNote
          credit.names = Names(
            nl: "Creditnota \(card.names.nl)", fr: "Note de crédit \(card.names.fr)",
            en: "Credit note \(card.names.en)", de: "Gutschrift \(card.names.de)")
          credit.defaultSellAccount = nil
          return credit
        }
    }

    private static func sale(
      _ code: String, _ percent: Int, _ account: Int, _ nl: String, _ fr: String, _ en: String,
      _ de: String
    ) -> VATCode {
      VATCode(
        code: code, names: Names(nl: nl, fr: fr, en: en, de: de), kind: .sell,
        basePercentage: percent * 100, defaultSellAccount: account)
    }

    private static func purchase(
      _ code: String, _ percent: Int, _ nl: String, _ fr: String, _ en: String, _ de: String,
      selfCharged: Bool = false
    ) -> VATCode {
      VATCode(
        code: code, names: Names(nl: nl, fr: fr, en: en, de: de), kind: .buy,
        basePercentage: percent * 100, selfCharged: selfCharged)
    }

    private static let sales: [VATCode] = [
      sale("21", 21, 700_000, "Verkopen 21%", "Ventes 21%", "Sales 21%", "Verkäufe 21%"),
      sale("12", 12, 700_200, "Verkopen 12%", "Ventes 12%", "Sales 12%", "Verkäufe 12%"),
      sale("06", 6, 700_100, "Verkopen 6%", "Ventes 6%", "Sales 6%", "Verkäufe 6%"),
      sale("00", 0, 700_000, "Verkopen 0%", "Ventes 0%", "Sales 0%", "Verkäufe 0%"),
      sale(
        "MC", 0, 701_000, "Medecontractant", "Cocontractant", "Co-contractor",
        "Mitvertragspartner"),
      sale(
        "IC", 0, 700_400, "Intracommunautaire leveringen", "Livraisons intracommunautaires",
        "Intra-Community supplies", "Innergemeinschaftliche Lieferungen"),
      sale(
        "ICD", 0, 701_000, "Intracommunautaire diensten", "Services intracommunautaires",
        "Intra-Community services", "Innergemeinschaftliche Dienstleistungen"),
      sale(
        "EX", 0, 700_500, "Uitvoer buiten EU", "Exportations hors UE", "Exports outside the EU",
        "Ausfuhr außerhalb der EU"),
      sale(
        "VR", 0, 701_000, "Vrijgesteld artikel 44", "Exonéré article 44", "Exempt article 44",
        "Befreit Artikel 44"),
      sale(
        "NV", 0, 743_000, "Niet onderworpen", "Hors champ", "Outside the scope",
        "Nicht steuerbar"),
    ]

    private static let purchases: [VATCode] =
      rates("G", "Goederen", "Marchandises", "Goods", "Waren")
      + rates("D", "Diensten", "Services", "Services", "Dienstleistungen")
      + [
        purchase(
          "I21", 21, "Investeringen 21%", "Investissements 21%", "Investments 21%",
          "Investitionen 21%"),
        purchase(
          "I06", 6, "Investeringen 6%", "Investissements 6%", "Investments 6%",
          "Investitionen 6%"),
        purchase(
          "DMC21", 21, "Medecontractant diensten 21%", "Cocontractant services 21%",
          "Co-contractor services 21%", "Mitvertragspartner Dienstleistungen 21%",
          selfCharged: true),
        purchase(
          "DMC06", 6, "Medecontractant diensten 6%", "Cocontractant services 6%",
          "Co-contractor services 6%", "Mitvertragspartner Dienstleistungen 6%",
          selfCharged: true),
        purchase(
          "IMC21", 21, "Medecontractant investeringen 21%", "Cocontractant investissements 21%",
          "Co-contractor investments 21%", "Mitvertragspartner Investitionen 21%",
          selfCharged: true),
        purchase(
          "GIC21", 21, "Intracommunautaire goederen 21%", "Marchandises intracommunautaires 21%",
          "Intra-Community goods 21%", "Innergemeinschaftliche Waren 21%", selfCharged: true),
        purchase(
          "GIC06", 6, "Intracommunautaire goederen 6%", "Marchandises intracommunautaires 6%",
          "Intra-Community goods 6%", "Innergemeinschaftliche Waren 6%", selfCharged: true),
        purchase(
          "DIC21", 21, "Intracommunautaire diensten 21%", "Services intracommunautaires 21%",
          "Intra-Community services 21%", "Innergemeinschaftliche Dienstleistungen 21%",
          selfCharged: true),
        purchase(
          "IIC21", 21, "Intracommunautaire investeringen 21%",
          "Investissements intracommunautaires 21%", "Intra-Community investments 21%",
          "Innergemeinschaftliche Investitionen 21%", selfCharged: true),
        purchase(
          "GIM21", 21, "Invoer goederen, btw verlegd", "Importation de biens, TVA reportée",
          "Import of goods, VAT deferred", "Einfuhr von Waren, MwSt. verlagert",
          selfCharged: true),
        purchase(
          "DIM21", 21, "Diensten van buiten EU", "Services hors UE", "Services from outside EU",
          "Dienstleistungen von außerhalb der EU", selfCharged: true),
        purchase(
          "DVR", 0, "Vrijgestelde aankopen", "Achats exonérés", "Exempt purchases",
          "Befreite Einkäufe"),
        purchase(
          "DNV", 0, "Niet onderworpen", "Hors champ", "Outside the scope", "Nicht steuerbar"),
      ]

    private static func rates(
      _ letter: String, _ nl: String, _ fr: String, _ en: String, _ de: String
    ) -> [VATCode] {
      [("21", 21), ("12", 12), ("06", 6), ("00", 0)].map { suffix, percent in
        purchase(
          letter + suffix, percent, "\(nl) \(percent)%", "\(fr) \(percent)%",
          "\(en) \(percent)%", "\(de) \(percent)%")
      }
    }
  }
}
