/// What the forms say that mend a cause.
enum RepairText: String, TextTable {
  case vatQuestion, vatNote, otherCodes, reasonDescribed, reasonSameRate, noCodes, recipeQuestion
  case recipeZero, recipeZeroNote, recipeComputed, recipeComputedNote, choiceShows, moreMatch
  case relationQuestion, relationNote, relationSearch, relationNumber, noRelations
  case nothingMatches, reasonSameVAT, reasonSameEnterprise, reasonNamed, reasonSameIBAN
  case reasonSameName, reasonAlike, reasonFound, inactive, createTitle, createNote, createIt
  case accountQuestion, accountNote, accountSearch, noAccounts, usedForThem, usedLately
  case octopusProposes, nearestNumber, dossierDefault, scopeQuestion, scopeRemember, scopeGroup
  case scopeGroupOne, onlyThis, moveTitle, moveNote, moveNowhere, moveNowhereNote, place, moveOne
  case moveMany, likeness, thisOne, otherOne, keepBoth, receivedOn, linkNote, checkNow, againNote
  case againReopened, againOne, againMany, asideOne, asideMany, asideReason, notSafe, noLists
  case lookOnly, same

  var words: Words { choiceWords ?? actionWords }

  /// Of questions and their answers.
  private var choiceWords: Words? {
    switch self {
    case .vatQuestion:
      Words(
        "Quel code TVA pour {kind} ?", "Welke btw-code voor {kind}?",
        "Welcher MwSt.-Code für {kind}?", "Which VAT code for {kind}?")
    case .vatNote:
      Words(
        "Vaut pour les factures et les notes de crédit de ce dossier, dès maintenant et à l’avenir.",
        "Geldt voor facturen en creditnota’s van dit dossier, nu en voortaan.",
        "Gilt für Rechnungen und Gutschriften dieser Akte, jetzt und künftig.",
        "Holds for invoices and credit notes of this dossier, now and from now on.")
    case .otherCodes:
      Words(
        "Autres codes du dossier ({n})", "Andere codes van het dossier ({n})",
        "Andere Codes der Akte ({n})", "Other codes of the dossier ({n})")
    case .reasonDescribed:
      Words(
        "sa description correspond", "de omschrijving past", "die Beschreibung passt",
        "its description fits")
    case .reasonSameRate:
      Words(
        "même taux que le document", "zelfde tarief als het document",
        "gleicher Satz wie im Dokument", "same rate as the document")
    case .noCodes:
      Words(
        "Le dossier n’a aucun code TVA de ce sens. Ajoutez-en un dans Octopus : Gestion › Codes TVA.",
        "Het dossier heeft geen btw-code voor deze richting. Voeg er een toe in Octopus: Beheer › "
          + "Btw-codes.",
        "Die Akte hat keinen MwSt.-Code für diese Richtung. Legen Sie einen in Octopus an: Admin › "
          + "MwSt.-Codes.",
        "The dossier has no VAT code for this direction. Add one in Octopus: Gestion › Codes TVA.")
    case .recipeQuestion:
      Words(
        "Le fournisseur n’a pas compté de TVA : quel montant est envoyé ?",
        "De leverancier rekende geen btw aan: welk bedrag wordt verzonden?",
        "Der Lieferant hat keine MwSt. berechnet: Welcher Betrag wird gesendet?",
        "The supplier charged no VAT: which amount is sent?")
    case .recipeZero:
      Words(
        "0,00 : Octopus calcule selon son code", "0,00: Octopus berekent volgens zijn code",
        "0,00: Octopus berechnet nach seinem Code", "0.00: Octopus works it out from its code")
    case .recipeZeroNote:
      Words(
        "Comme à l’encodage manuel avec un code cocontractant ou intracommunautaire.",
        "Zoals bij manuele invoer met een code medecontractant of intracommunautair.",
        "Wie bei manueller Eingabe mit einem Code für Verlagerung oder innergemeinschaftlich.",
        "As when typed by hand with a co-contractor or intra-community code.")
    case .recipeComputed:
      Words(
        "Base × taux du code", "Basis × tarief van de code", "Grundlage × Satz des Codes",
        "Base × rate of the code")
    case .recipeComputedNote:
      Words(
        "Passerelle calcule la TVA ; elle reste hors du total à payer. Vérifiez la première écriture.",
        "Passerelle berekent de btw; ze blijft buiten het te betalen totaal. Kijk de eerste "
          + "boeking na.",
        "Passerelle berechnet die MwSt.; sie bleibt außerhalb des Zahlbetrags. Prüfen Sie die "
          + "erste Buchung.",
        "Passerelle computes the VAT; it stays outside the total to pay. Check the first entry.")
    case .choiceShows:
      Words(
        "Un clic montre d’abord ce qui va se passer.", "Een klik toont eerst wat er zal gebeuren.",
        "Ein Klick zeigt zuerst, was geschehen wird.", "A click first shows what will happen.")
    case .moreMatch:
      Words(
        "Et {n} de plus : cherchez plus précisément.", "En nog {n}: zoek preciezer.",
        "Und {n} weitere: Suchen Sie genauer.", "And {n} more: search more precisely.")
    case .relationQuestion:
      Words(
        "Qui est {name} dans Octopus ?", "Wie is {name} in Octopus?", "Wer ist {name} in Octopus?",
        "Who is {name} in Octopus?")
    case .relationNote:
      Words(
        "Sur le document : {named}. Le lien est retenu pour la suite.",
        "Op het document: {named}. De koppeling wordt onthouden.",
        "Auf dem Dokument: {named}. Die Verknüpfung wird behalten.",
        "On the document: {named}. The link is remembered.")
    case .relationSearch:
      Words(
        "Nom, numéro ou TVA", "Naam, nummer of btw-nummer", "Name, Nummer oder MwSt.-Nummer",
        "Name, number or VAT number")
    case .relationNumber:
      Words("n° {id}", "nr. {id}", "Nr. {id}", "no. {id}")
    case .noRelations:
      Words(
        "Aucune relation ne ressemble. Cherchez-la, ou créez-la.",
        "Geen enkele relatie lijkt erop. Zoek ze, of maak ze aan.",
        "Kein Geschäftspartner ähnelt ihm. Suchen Sie ihn, oder legen Sie ihn an.",
        "No relation looks like it. Search for it, or create it.")
    case .nothingMatches:
      Words(
        "Rien ne correspond à cette recherche.", "Niets past bij deze zoekopdracht.",
        "Nichts passt zu dieser Suche.", "Nothing matches this search.")
    case .reasonSameVAT:
      Words(
        "même numéro de TVA", "zelfde btw-nummer", "gleiche MwSt.-Nummer", "same VAT number")
    case .reasonSameEnterprise:
      Words(
        "même numéro d’entreprise", "zelfde ondernemingsnummer", "gleiche Unternehmensnummer",
        "same enterprise number")
    case .reasonNamed:
      Words(
        "une des possibles", "een van de mogelijke", "eine der möglichen", "one of those possible")
    case .reasonSameIBAN:
      Words(
        "même compte bancaire", "zelfde bankrekening", "gleiches Bankkonto", "same bank account")
    case .reasonSameName:
      Words("même nom", "zelfde naam", "gleicher Name", "same name")
    case .reasonAlike:
      Words("nom semblable", "gelijkende naam", "ähnlicher Name", "similar name")
    case .reasonFound:
      Words("trouvée", "gevonden", "gefunden", "found")
    case .inactive:
      Words("inactive", "niet actief", "inaktiv", "inactive")
    case .accountQuestion:
      Words(
        "Sur quel compte ?", "Op welke rekening?", "Auf welches Konto?", "On which account?")
    case .accountNote:
      Words(
        "Le compte vaut pour toutes les lignes du document.",
        "De rekening geldt voor alle lijnen van het document.",
        "Das Konto gilt für alle Zeilen des Dokuments.",
        "The account holds for every line of the document.")
    case .accountSearch:
      Words("Numéro ou nom", "Nummer of naam", "Nummer oder Name", "Number or name")
    case .noAccounts:
      Words(
        "Aucun compte de cette classe dans le dossier.",
        "Geen rekening van deze klasse in het dossier.",
        "Kein Konto dieser Klasse in der Akte.", "No account of this class in the dossier.")
    case .usedForThem:
      Words(
        "{n} × pour cette contrepartie", "{n} × voor deze tegenpartij",
        "{n} × für diese Gegenpartei", "{n} × for this counterparty")
    case .usedLately:
      Words(
        "{n} × récemment dans ce dossier", "{n} × onlangs in dit dossier",
        "{n} × kürzlich in dieser Akte", "{n} × of late in this dossier")
    case .octopusProposes:
      Words(
        "proposé par Octopus", "voorgesteld door Octopus", "von Octopus vorgeschlagen",
        "proposed by Octopus")
    case .nearestNumber:
      Words("numéro proche", "nabij nummer", "nahe Nummer", "nearby number")
    case .dossierDefault:
      Words(
        "compte par défaut du dossier", "standaardrekening van het dossier",
        "Standardkonto der Akte", "default account of the dossier")
    case .scopeQuestion:
      Words("Pour qui ?", "Voor wie?", "Für wen?", "For whom?")
    case .scopeRemember:
      Words(
        "Toujours pour {name}", "Altijd voor {name}", "Immer für {name}", "Always for {name}")
    case .scopeGroup:
      Words(
        "Seulement ces {n} documents", "Enkel deze {n} documenten", "Nur diese {n} Dokumente",
        "Only these {n} documents")
    case .scopeGroupOne, .onlyThis:
      Words(
        "Seulement ce document", "Enkel dit document", "Nur dieses Dokument",
        "Only this document")
    default: nil
    }
  }
}
