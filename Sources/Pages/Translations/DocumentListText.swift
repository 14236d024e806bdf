/// What the list of documents says: views, filters, orders, and changes of many at once.
enum DocumentListText: String, TextTable {
  case moreThan, views, allDocuments, sharedBy, keepView, viewName, shareView, startView
  case startsHere, noStart, removeView, manager, amountFrom, amountTo, age, periodFilter
  case olderThanDay, olderThan, months, quarters, sortBy, sortOrder, ascending, descending
  case amountLabel, exportJSON, without, lookFurther, searchedPart
  case tooManyToSort, pickAll, pick, withThese, withChosen, scopeNote, bulkHold, bulkRelease
  case bulkResend, bulkSetAsideAct, bulkNone, bulkTooMany, bulkHoldAsk, bulkReleaseAsk
  case bulkHoldAskOne, bulkReleaseAskOne, bulkResendAskOne, bulkSetAsideAskOne
  case bulkResendAsk, bulkSetAsideAsk, bulkHoldNote, bulkReleaseNote, bulkResendNote
  case bulkSetAsideNote, bulkUnchanged, bulkSample, bulkConfirm, bulkReason, cancel
  case bulkHeld, bulkHeldOne, bulkReleased, bulkReleasedOne, bulkResent, bulkResentOne
  case bulkSetAside, bulkSetAsideOne, bulkLeft, bulkLeftOne, managerNote, noManager, setManager
  case selectedDocuments

  var words: Words {
    switch self {
    case .moreThan:
      Words(
        "plus de {n} documents", "meer dan {n} documenten", "mehr als {n} Dokumente",
        "more than {n} documents")
    case .views: Words("Vues", "Weergaven", "Ansichten", "Views")
    case .allDocuments:
      Words("Tous", "Alle", "Alle", "All")
    case .sharedBy:
      Words("partagée par {name}", "gedeeld door {name}", "geteilt von {name}", "shared by {name}")
    case .keepView:
      Words(
        "Garder ces filtres comme vue", "Deze filters als weergave bewaren",
        "Diese Filter als Ansicht speichern", "Keep these filters as a view")
    case .viewName:
      Words("Nom de la vue", "Naam van de weergave", "Name der Ansicht", "Name of the view")
    case .shareView:
      Words(
        "Partager avec le bureau", "Delen met het kantoor", "Mit der Kanzlei teilen",
        "Share with the office")
    case .startView:
      Words(
        "Ouvrir la liste avec cette vue", "De lijst met deze weergave openen",
        "Die Liste mit dieser Ansicht öffnen", "Open the list with this view")
    case .startsHere:
      Words(
        "la liste s’ouvre avec elle", "de lijst opent ermee", "die Liste öffnet sich damit",
        "the list opens with it")
    case .noStart:
      Words(
        "Ouvrir la liste entière", "De volledige lijst openen", "Die ganze Liste öffnen",
        "Open the whole list")
    case .removeView:
      Words("Supprimer", "Verwijderen", "Löschen", "Remove")
    case .manager:
      Words("Responsable", "Verantwoordelijke", "Verantwortlich", "Person in charge")
    case .amountFrom:
      Words("Montant de", "Bedrag van", "Betrag ab", "Amount from")
    case .amountTo:
      Words("à", "tot", "bis", "to")
    case .age:
      Words("Reçu il y a", "Ontvangen sinds", "Eingang vor", "Received")
    case .periodFilter:
      Words("Période", "Periode", "Zeitraum", "Period")
    case .olderThanDay:
      Words("plus d’un jour", "meer dan een dag", "mehr als einem Tag", "over a day ago")
    case .olderThan:
      Words(
        "plus de {n} jours", "meer dan {n} dagen", "mehr als {n} Tagen", "over {n} days ago")
    case .months: Words("Mois", "Maanden", "Monate", "Months")
    case .quarters: Words("Trimestres", "Kwartalen", "Quartale", "Quarters")
    case .sortBy: Words("Trier par", "Sorteren op", "Sortieren nach", "Sort by")
    case .sortOrder: Words("Sens", "Volgorde", "Richtung", "Direction of sorting")
    case .ascending: Words("croissant", "oplopend", "aufsteigend", "ascending")
    case .descending: Words("décroissant", "aflopend", "absteigend", "descending")
    case .amountLabel: Words("Montant", "Bedrag", "Betrag", "Amount")
    case .exportJSON: Words("JSON", "JSON", "JSON", "JSON")
    case .without:
      Words(
        "Retirer le filtre {name}", "Filter {name} weghalen", "Filter {name} entfernen",
        "Remove the filter {name}")
    case .lookFurther:
      Words("Chercher plus loin", "Verder zoeken", "Weiter suchen", "Look further")
    case .searchedPart:
      Words(
        "Peu de documents répondent à ces filtres ; {n} sont parcourus à la fois.",
        "Weinig documenten passen bij deze filters; er worden er {n} per keer doorzocht.",
        "Wenige Dokumente passen zu diesen Filtern; je {n} werden auf einmal durchsucht.",
        "Few documents match these filters; {n} are looked through at a time.")
    case .tooManyToSort:
      Words(
        "Trop de résultats pour les trier : les voici par date de réception.",
        "Te veel resultaten om te sorteren: hier staan ze op ontvangst.",
        "Zu viele Treffer zum Sortieren: Sie stehen hier nach Eingang.",
        "Too many results to sort: they are listed by receipt.")
    case .pickAll:
      Words(
        "Choisir tous ceux de cette page", "Alle op deze pagina kiezen",
        "Alle auf dieser Seite auswählen", "Choose all on this page")
    case .pick:
      Words("Choisir {number}", "{number} kiezen", "{number} auswählen", "Choose {number}")
    case .withThese:
      Words(
        "Pour tous les documents filtrés :", "Voor alle gefilterde documenten:",
        "Für alle gefilterten Dokumente:", "For all filtered documents:")
    case .withChosen:
      Words(
        "Pour les documents choisis :", "Voor de gekozen documenten:",
        "Für die ausgewählten Dokumente:", "For the chosen documents:")
    case .scopeNote:
      Words(
        "Cochez des lignes pour ne traiter que celles-ci.",
        "Vink regels aan om alleen die te behandelen.",
        "Haken Sie Zeilen an, um nur diese zu behandeln.",
        "Tick rows to deal with those alone.")
    case .bulkHold: Words("Suspendre…", "Tegenhouden…", "Zurückhalten…", "Hold…")
    case .bulkRelease: Words("Libérer…", "Vrijgeven…", "Freigeben…", "Release…")
    case .bulkResend: Words("Renvoyer…", "Opnieuw sturen…", "Erneut senden…", "Send again…")
    case .bulkSetAsideAct:
      Words("Mettre de côté…", "Opzijzetten…", "Zurückstellen…", "Set aside…")
    case .bulkNone:
      Words(
        "Aucun de ces documents n’est dans un état qui le permet.",
        "Geen van deze documenten heeft een status die dit toelaat.",
        "Keines dieser Dokumente hat einen Status, der das zulässt.",
        "None of these documents is in a state that allows it.")
    case .bulkTooMany:
      Words(
        "Plus de {n} documents : restreignez les filtres.",
        "Meer dan {n} documenten: maak de filters enger.",
        "Mehr als {n} Dokumente: Grenzen Sie die Filter ein.",
        "More than {n} documents: narrow the filters.")
    case .bulkHoldAsk:
      Words(
        "Suspendre {n} documents ?", "{n} documenten tegenhouden?", "{n} Dokumente zurückhalten?",
        "Hold {n} documents?")
    case .bulkReleaseAsk:
      Words(
        "Libérer {n} documents ?", "{n} documenten vrijgeven?", "{n} Dokumente freigeben?",
        "Release {n} documents?")
    case .bulkResendAsk:
      Words(
        "Renvoyer {n} documents ?", "{n} documenten opnieuw sturen?",
        "{n} Dokumente erneut senden?", "Send {n} documents again?")
    case .bulkSetAsideAsk:
      Words(
        "Mettre {n} documents de côté ?", "{n} documenten opzijzetten?",
        "{n} Dokumente zurückstellen?", "Set {n} documents aside?")
    case .bulkHoldAskOne:
      Words(
        "Suspendre {n} document ?", "{n} document tegenhouden?", "{n} Dokument zurückhalten?",
        "Hold {n} document?")
    case .bulkReleaseAskOne:
      Words(
        "Libérer {n} document ?", "{n} document vrijgeven?", "{n} Dokument freigeben?",
        "Release {n} document?")
    case .bulkResendAskOne:
      Words(
        "Renvoyer {n} document ?", "{n} document opnieuw sturen?",
        "{n} Dokument erneut senden?", "Send {n} document again?")
    case .bulkSetAsideAskOne:
      Words(
        "Mettre {n} document de côté ?", "{n} document opzijzetten?",
        "{n} Dokument zurückstellen?", "Set {n} document aside?")
    case .bulkHoldNote:
      Words(
        "Rien n’est comptabilisé avant que quelqu’un les libère.",
        "Er wordt niets geboekt tot iemand ze vrijgeeft.",
        "Nichts wird gebucht, bis jemand sie freigibt.",
        "Nothing is booked until somebody releases them.")
    case .bulkReleaseNote:
      Words(
        "Ils sont traités à nouveau, dans l’ordre, et comptabilisés si rien ne manque.",
        "Ze worden opnieuw behandeld, in volgorde, en geboekt als er niets ontbreekt.",
        "Sie werden der Reihe nach erneut bearbeitet und gebucht, wenn nichts fehlt.",
        "They are dealt with again, in order, and booked when nothing is missing.")
    case .bulkResendNote:
      Words(
        "Sans risque : rien de ces documents n’est arrivé dans Octopus. Ceux qui ressemblent à un "
          + "doublon ou sont à vérifier n’en font pas partie.",
        "Veilig: niets van deze documenten kwam in Octopus aan. Wat op een dubbel lijkt of na te "
          + "kijken is, hoort er niet bij.",
        "Unbedenklich: Nichts davon ist in Octopus angekommen. Mögliche Doppel und zu prüfende "
          + "Dokumente gehören nicht dazu.",
        "Safe: nothing of these has reached Octopus. Likely duplicates and documents to be checked "
          + "are not among them.")
    case .bulkSetAsideNote:
      Words(
        "Ils ne seront pas comptabilisés. La raison reste visible sur chaque document.",
        "Ze worden niet geboekt. De reden blijft op elk document zichtbaar.",
        "Sie werden nicht gebucht. Der Grund bleibt an jedem Dokument sichtbar.",
        "They will not be booked. The reason stays visible on each document.")
    case .bulkUnchanged:
      Words(
        "Exactement ces documents ; ceux qui changent d’ici là restent tels quels.",
        "Precies deze documenten; wat intussen verandert, blijft zoals het is.",
        "Genau diese Dokumente; was sich bis dahin ändert, bleibt unberührt.",
        "Exactly these documents; any that change until then are left alone.")
    case .bulkSample:
      Words(
        "Les {n} premiers", "De eerste {n}", "Die ersten {n}", "The first {n}")
    case .bulkConfirm: Words("Confirmer", "Bevestigen", "Bestätigen", "Confirm")
    case .bulkReason:
      Words(
        "Pourquoi ne doivent-ils pas être comptabilisés ?",
        "Waarom moeten ze niet geboekt worden?", "Warum sollen sie nicht gebucht werden?",
        "Why should they not be booked?")
    case .cancel: Words("Annuler", "Annuleren", "Abbrechen", "Cancel")
    case .bulkHeld:
      Words(
        "{n} documents suspendus.", "{n} documenten tegengehouden.",
        "{n} Dokumente zurückgehalten.",
        "{n} documents held.")
    case .bulkHeldOne:
      Words(
        "{n} document suspendu.", "{n} document tegengehouden.", "{n} Dokument zurückgehalten.",
        "{n} document held.")
    case .bulkReleased:
      Words(
        "{n} documents libérés.", "{n} documenten vrijgegeven.", "{n} Dokumente freigegeben.",
        "{n} documents released.")
    case .bulkReleasedOne:
      Words(
        "{n} document libéré.", "{n} document vrijgegeven.", "{n} Dokument freigegeben.",
        "{n} document released.")
    case .bulkResent:
      Words(
        "{n} documents repartent.", "{n} documenten gaan opnieuw.",
        "{n} Dokumente gehen erneut.", "{n} documents go again.")
    case .bulkResentOne:
      Words(
        "{n} document repart.", "{n} document gaat opnieuw.", "{n} Dokument geht erneut.",
        "{n} document goes again.")
    case .bulkSetAside:
      Words(
        "{n} documents mis de côté.", "{n} documenten opzijgezet.",
        "{n} Dokumente zurückgestellt.", "{n} documents set aside.")
    case .bulkSetAsideOne:
      Words(
        "{n} document mis de côté.", "{n} document opzijgezet.", "{n} Dokument zurückgestellt.",
        "{n} document set aside.")
    case .bulkLeft:
      Words(
        "{n} avaient changé entre-temps et restent tels quels.",
        "{n} veranderden intussen en bleven zoals ze waren.",
        "{n} hatten sich inzwischen geändert und blieben unberührt.",
        "{n} had changed in the meantime and were left alone.")
    case .bulkLeftOne:
      Words(
        "{n} avait changé entre-temps et reste tel quel.",
        "{n} veranderde intussen en bleef zoals het was.",
        "{n} hatte sich inzwischen geändert und blieb unberührt.",
        "{n} had changed in the meantime and was left alone.")
    case .managerNote:
      Words(
        "Celui ou celle qui suit ce dossier ; un filtre des documents.",
        "Wie dit dossier opvolgt; een filter bij de documenten.",
        "Wer diese Akte betreut; ein Filter der Dokumente.",
        "Whoever looks after this dossier; a filter of the documents.")
    case .noManager: Words("Personne", "Niemand", "Niemand", "Nobody")
    case .setManager: Words("Enregistrer", "Bewaren", "Speichern", "Save")
    case .selectedDocuments:
      Words("choisis : {n}", "gekozen: {n}", "ausgewählt: {n}", "chosen: {n}")
    }
  }
}
