/// Headings, forms and notes of the page of a dossier's mapping.
enum MappingPageText {
  static func words(_ text: MappingText) -> Words {
    table[text] ?? Words(text.rawValue, text.rawValue, text.rawValue, text.rawValue)
  }

  private static let table: [MappingText: Words] = [
    .mapLead: Words(
      "Ce que le bureau a choisi pour ce dossier, et ce que Passerelle a retenu.",
      "Wat het kantoor voor dit dossier koos, en wat Passerelle onthield.",
      "Was die Kanzlei für diese Akte gewählt und Passerelle sich gemerkt hat.",
      "What the office chose for this dossier, and what Passerelle remembered."),
    .mapFits: Words(
      "Tout correspond aux listes d’Octopus.", "Alles past bij de lijsten van Octopus.",
      "Alles passt zu den Listen von Octopus.", "Everything fits Octopus’ lists."),
    .mapNoLists: Words(
      "Les listes d’Octopus n’ont pas encore été lues : rien ne peut être vérifié ni choisi.",
      "De lijsten van Octopus zijn nog niet gelezen: er kan niets nagekeken of gekozen worden.",
      "Die Listen von Octopus wurden noch nicht gelesen: Nichts kann geprüft oder gewählt werden.",
      "Octopus’ lists have not been read yet: nothing can be checked or chosen."),
    .mapVAT: Words("Codes TVA", "Btw-codes", "MwSt.-Codes", "VAT codes"),
    .mapVATNote: Words(
      "Quel code d’Octopus pour quelle TVA. Sans choix, le code du compte ou le seul qui convient "
        + "est pris.",
      "Welke code van Octopus voor welke btw. Zonder keuze geldt de code van de rekening of de "
        + "enige die past.",
      "Welcher Code von Octopus für welche MwSt. Ohne Wahl gilt der Code des Kontos oder der "
        + "einzige passende.",
      "Which of Octopus’ codes for which VAT. Without a choice the account’s code is taken, or the "
        + "only one that fits."),
    .mapVATKind: Words(
      "TVA du document", "Btw van het document", "MwSt. des Dokuments", "VAT of the document"),
    .mapNoVAT: Words(
      "Aucun code n’a été choisi.", "Er is geen code gekozen.", "Kein Code wurde gewählt.",
      "No code has been chosen."),
    .mapDefaults: Words(
      "Comptes par défaut", "Standaardrekeningen", "Standardkonten", "Default accounts"),
    .mapDefaultsNote: Words(
      "Pris quand ni la ligne, ni le document, ni la relation ne donnent de compte ; le plus précis "
        + "l’emporte.",
      "Gebruikt als lijn, document noch relatie een rekening geven; de meest precieze wint.",
      "Gilt, wenn weder Zeile, Dokument noch Geschäftspartner ein Konto nennen; der genaueste "
        + "Eintrag gewinnt.",
      "Taken when neither line, document nor relation gives an account; the most precise wins."),
    .mapNoDefaults: Words(
      "Aucun compte par défaut.", "Geen standaardrekeningen.", "Keine Standardkonten.",
      "No default accounts."),
    .mapAccounts: Words(
      "Comptes par fournisseur et client", "Rekeningen per leverancier en klant",
      "Konten je Lieferant und Kunde", "Accounts per supplier and customer"),
    .mapAccountsNote: Words(
      "« Toujours ce compte pour ce fournisseur. »",
      "“Altijd deze rekening voor deze leverancier.”",
      "„Immer dieses Konto für diesen Lieferanten.“", "“Always this account for this supplier.”"),
    .mapNoAccounts: Words(
      "Aucun compte n’est retenu.", "Er zijn geen rekeningen onthouden.",
      "Keine Konten sind gemerkt.", "No accounts are remembered."),
    .mapLinks: Words(
      "Relations reconnues", "Herkende relaties", "Erkannte Geschäftspartner",
      "Relations recognised"),
    .mapLinksNote: Words(
      "Quelle relation d’Octopus est quelle contrepartie. Déliée, elle est recherchée à nouveau au "
        + "prochain document.",
      "Welke relatie van Octopus welke tegenpartij is. Losgemaakt wordt ze bij het volgende "
        + "document opnieuw gezocht.",
      "Welcher Geschäftspartner von Octopus welche Gegenpartei ist. Gelöst wird er beim nächsten "
        + "Dokument neu gesucht.",
      "Which of Octopus’ relations is which counterparty. Untied, it is looked for anew at the next "
        + "document."),
    .mapNoLinks: Words(
      "Aucune contrepartie n’est encore liée.", "Er is nog geen tegenpartij gekoppeld.",
      "Noch keine Gegenpartei ist verknüpft.", "No counterparty is tied yet."),
    .mapNothingFound: Words(
      "Rien ne correspond à la recherche.", "Niets past bij de zoekopdracht.",
      "Nichts entspricht der Suche.", "Nothing matches the search."),
    .mapSomeLinks: Words(
      "{shown} sur {all} : cherchez pour trouver les autres.",
      "{shown} van {all}: zoek om de andere te vinden.",
      "{shown} von {all}: Suchen Sie, um die anderen zu finden.",
      "{shown} of {all}: search to find the others."),
    .mapSearch: Words(
      "Nom ou numéro", "Naam of nummer", "Name oder Nummer", "Name or number"),
    .mapChosenBy: Words("Choisi par", "Gekozen door", "Gewählt von", "Chosen by"),
    .mapChange: Words("Changer", "Wijzigen", "Ändern", "Change"),
    .mapChangeThis: Words(
      "Code pour {what}", "Code voor {what}", "Code für {what}", "Code for {what}"),
    .mapRemove: Words("Retirer", "Verwijderen", "Entfernen", "Remove"),
    .mapRemoveThis: Words(
      "Retirer : {what}", "Verwijderen: {what}", "Entfernen: {what}", "Remove: {what}"),
    .mapAny: Words("tous", "alle", "alle", "any"),
    .mapAnyVAT: Words("toute TVA", "alle btw", "jede MwSt.", "any VAT"),
    .mapSupplier: Words("Fournisseur", "Leverancier", "Lieferant", "Supplier"),
    .mapCustomer: Words("Client", "Klant", "Kunde", "Customer"),
    .mapParty: Words(
      "n° {number} chez Billit", "nr. {number} in Billit", "Nr. {number} in Billit",
      "no. {number} in Billit"),
    .mapByName: Words(
      "par le nom « {name} »", "op naam “{name}”", "über den Namen „{name}“", "by name “{name}”"),
    .mapAddVAT: Words(
      "Ajouter un code TVA", "Btw-code toevoegen", "MwSt.-Code hinzufügen", "Add a VAT code"),
    .mapAddDefault: Words(
      "Ajouter un compte par défaut", "Standaardrekening toevoegen", "Standardkonto hinzufügen",
      "Add a default account"),
    .mapAddAccount: Words(
      "Ajouter un compte pour un fournisseur ou client",
      "Rekening voor een leverancier of klant toevoegen",
      "Konto für einen Lieferanten oder Kunden hinzufügen",
      "Add an account for a supplier or customer"),
    .mapAdd: Words("Ajouter", "Toevoegen", "Hinzufügen", "Add"),
    .mapCategory: Words("Catégorie", "Categorie", "Kategorie", "Category"),
    .mapRate: Words("Taux (%)", "Tarief (%)", "Satz (%)", "Rate (%)"),
    .mapRegion: Words(
      "Contrepartie établie", "Tegenpartij gevestigd", "Sitz der Gegenpartei",
      "Counterparty established"),
    .mapRelationField: Words(
      "Numéro de la relation", "Nummer van de relatie", "Nummer des Geschäftspartners",
      "Number of the relation"),
    .mapSelfCharged: Words(
      "TVA due par l’acheteur", "Btw door de koper verschuldigd", "MwSt. vom Käufer geschuldet",
      "VAT owed by the buyer"),
  ]
}
