/// Octopus' own names of calls and lists as people know them.
enum CallNames {
  static let lists: [(kind: String, name: Words)] = [
    ("bookyears", Words("exercices", "boekjaren", "Geschäftsjahre", "bookyears")),
    ("journals", Words("journaux", "dagboeken", "Journale", "journals")),
    ("accounts", Words("plan comptable", "rekeningstelsel", "Kontenplan", "chart of accounts")),
    ("vat_codes", Words("codes TVA", "btw-codes", "MwSt.-Codes", "VAT codes")),
    ("relations", Words("relations", "relaties", "Geschäftspartner", "relations")),
    ("cost_centres", Words("centres de frais", "kostenplaatsen", "Kostenstellen", "cost centres")),
    ("currencies", Words("devises", "munten", "Währungen", "currencies")),
  ]

  /// An operation nobody knows keeps its name.
  static func name(of operation: String, _ speech: Speech) -> String {
    operations[operation]?[speech.language] ?? operation
  }

  static let operations: [String: Words] = [
    "insertBuySellBooking": Words("Écritures", "Boekingen", "Buchungen", "Entries booked"),
    "addAttachementToBooking": Words("Pièces jointes", "Bijlagen", "Anlagen", "Attachments"),
    "insertUpdateRelation": Words(
      "Relations créées", "Relaties aangemaakt", "Partner angelegt", "Relations created"),
    "getRelationsFiltered": Words(
      "Relations cherchées", "Relaties gezocht", "Partner gesucht", "Relations looked for"),
    "getBookyears": Words(
      "Exercices lus", "Boekjaren gelezen", "Geschäftsjahre gelesen", "Bookyears read"),
    "getJournals": Words(
      "Journaux lus", "Dagboeken gelezen", "Journale gelesen", "Journals read"),
    "getFinancialJournal": Words(
      "Journal financier lu", "Financieel dagboek gelezen", "Finanzjournal gelesen",
      "Financial journal read"),
    "getFinancialJournalBalance": Words(
      "Solde bancaire lu", "Banksaldo gelezen", "Banksaldo gelesen", "Bank balance read"),
    "getAccounts": Words(
      "Plan comptable entier", "Heel rekeningstelsel", "Ganzer Kontenplan",
      "Whole chart of accounts"),
    "getVatCodes": Words(
      "Tous les codes TVA", "Alle btw-codes", "Alle MwSt.-Codes", "All VAT codes"),
    "getRelations": Words(
      "Toutes les relations", "Alle relaties", "Alle Geschäftspartner", "All relations"),
    "getCostCentres": Words(
      "Tous les centres de frais", "Alle kostenplaatsen", "Alle Kostenstellen",
      "All cost centres"),
    "getCurrencyCodes": Words("Devises", "Munten", "Währungen", "Currencies"),
    "getModifiedJournals": Words(
      "Journaux modifiés", "Gewijzigde dagboeken", "Geänderte Journale", "Changed journals"),
    "getModifiedAccounts": Words(
      "Comptes modifiés", "Gewijzigde rekeningen", "Geänderte Konten", "Changed accounts"),
    "getModifiedRelations": Words(
      "Relations modifiées", "Gewijzigde relaties", "Geänderte Geschäftspartner",
      "Changed relations"),
    "getBuySellBooking": Words(
      "Écritures relues", "Boekingen teruggelezen", "Buchungen nachgelesen", "Entries read back"),
    "getModifiedBuySellBookings": Words(
      "Écritures modifiées", "Gewijzigde boekingen", "Geänderte Buchungen", "Changed entries"),
    "getReportModifiedBooking": Words(
      "Écritures supprimées", "Verwijderde boekingen", "Gelöschte Buchungen", "Deleted entries"),
    "getReportOpenClient": Words(
      "Postes ouverts des clients", "Open posten van klanten", "Offene Posten der Kunden",
      "Open items of customers"),
    "getReportOpenSupplier": Words(
      "Postes ouverts des fournisseurs", "Open posten van leveranciers",
      "Offene Posten der Lieferanten", "Open items of suppliers"),
    "connectDossier": Words(
      "Ouvertures du dossier", "Dossier geopend", "Akte geöffnet", "Dossier opened"),
    "getDossiers": Words(
      "Liste des dossiers", "Lijst van dossiers", "Liste der Akten", "List of dossiers"),
    "importCoda": Words("Fichiers CODA", "CODA-bestanden", "CODA-Dateien", "CODA files"),
    "insertFinancialDiversBooking": Words(
      "Mouvements bancaires", "Bankverrichtingen", "Bankbewegungen", "Bank movements"),
    "getFinancialDiversBooking": Words(
      "Mouvements relus", "Verrichtingen teruggelezen", "Bewegungen nachgelesen",
      "Movements read back"),
    "getModifiedFinancialDiversBookings": Words(
      "Mouvements modifiés", "Gewijzigde verrichtingen", "Geänderte Bewegungen",
      "Changed movements"),
  ]
}
