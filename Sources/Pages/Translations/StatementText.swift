/// What the pages of bank statements say.
enum StatementText: String, TextTable {
  case stLead, stStatement, stNumbered, stUnnumbered, stOpening, stClosing, stIn, stOut
  case stMovements, stMovement, stCommunication, stAmount, stValueDate, stPays
  case stByCommunication, stByReference, stByAmount, stDetail, stNoMovements, stFile
  case stRecords, stMessages, stSkipped, stNothingYet, stNothingFound, stSearchHint
  case stStandingOnly, stWaiting, stSending, stUnknown, stBooked, stNothingToBook, stElsewhere
  case stNotOurs, stStopped, stSend, stMarkElsewhere, stMarkReason, stCheck, stHistory
  case upTitle, upLead, upFiles, upDossier, upAny, upGo, upNone, upResult, upTaken, upTakenOne
  case upSeen, upUnplaced, upForbidden, upTroubled, payTitle, stAccountKind
  case stLooked, stFoundNumber, stFoundGo, stNotThere

  var words: Words {
    switch self {
    case .stLead:
      Words(
        "Chaque extrait part une fois, dans l’ordre de son compte. Un trou arrête la "
          + "suite et nomme l’extrait qui manque.",
        "Elk uittreksel vertrekt één keer, in de volgorde van zijn rekening. Een gat "
          + "houdt de rest tegen en noemt het ontbrekende uittreksel.",
        "Jeder Auszug geht einmal hinaus, in der Reihenfolge seines Kontos. Eine Lücke "
          + "hält den Rest an und nennt den fehlenden Auszug.",
        "Every statement goes once, in the order of its account. A gap stops what "
          + "follows and names the statement that is missing.")
    case .stStatement:
      Words("Extrait", "Uittreksel", "Auszug", "Statement")
    case .stNumbered:
      Words(
        "Extrait {number} · {date}",
        "Uittreksel {number} · {date}",
        "Auszug {number} · {date}",
        "Statement {number} · {date}")
    case .stUnnumbered:
      Words(
        "Extrait du {date}",
        "Uittreksel van {date}",
        "Auszug vom {date}",
        "Statement of {date}")
    case .stOpening:
      Words("Solde initial", "Beginsaldo", "Anfangssaldo", "Opening balance")
    case .stClosing:
      Words("Solde final", "Eindsaldo", "Endsaldo", "Closing balance")
    case .stIn:
      Words("Entrées", "Ontvangsten", "Eingänge", "In")
    case .stOut:
      Words("Sorties", "Uitgaven", "Ausgänge", "Out")
    case .stMovements:
      Words("Mouvements", "Bewegingen", "Bewegungen", "Movements")
    case .stMovement:
      Words("Mouvement", "Beweging", "Bewegung", "Movement")
    case .stCommunication:
      Words("Communication", "Mededeling", "Mitteilung", "Communication")
    case .stAmount:
      Words("Montant", "Bedrag", "Betrag", "Amount")
    case .stValueDate:
      Words("Valeur {date}", "Valuta {date}", "Valuta {date}", "Value {date}")
    case .stPays:
      Words("Paie {document}", "Betaalt {document}", "Bezahlt {document}", "Pays {document}")
    case .stByCommunication:
      Words(
        "par la communication structurée",
        "met de gestructureerde mededeling",
        "durch die strukturierte Mitteilung",
        "by the structured communication")
    case .stByReference:
      Words(
        "par le numéro dans la communication",
        "met het nummer in de mededeling",
        "durch die Nummer in der Mitteilung",
        "by the number in the communication")
    case .stByAmount:
      Words(
        "par le compte et le montant",
        "met rekening en bedrag",
        "durch Konto und Betrag",
        "by account and amount")
    case .stDetail:
      Words("détail", "detail", "Detail", "detail")
    case .stNoMovements:
      Words(
        "Aucun mouvement ce jour-là.",
        "Geen beweging die dag.",
        "Keine Bewegung an diesem Tag.",
        "No movement that day.")
    case .stFile:
      Words("Fichier d’origine", "Oorspronkelijk bestand", "Ursprungsdatei", "Original file")
    case .stRecords:
      Words(
        "enregistrements {from} à {to}",
        "records {from} tot {to}",
        "Sätze {from} bis {to}",
        "records {from} to {to}")
    case .stMessages:
      Words(
        "Messages de la banque",
        "Berichten van de bank",
        "Mitteilungen der Bank",
        "Messages of the bank")
    case .stSkipped:
      Words(
        "Les numéros {numbers} ne sont jamais arrivés, mais les soldes se suivent.",
        "De nummers {numbers} kwamen nooit, maar de saldi sluiten aan.",
        "Die Nummern {numbers} kamen nie, aber die Salden schließen an.",
        "The numbers {numbers} never came, but the balances agree.")
    case .stNothingYet:
      Words(
        "Aucun extrait n’est encore arrivé.",
        "Er is nog geen uittreksel binnengekomen.",
        "Noch ist kein Auszug eingegangen.",
        "No statement has come in yet.")
    case .stNothingFound:
      Words(
        "Aucun extrait ne correspond.",
        "Geen uittreksel voldoet.",
        "Kein Auszug entspricht.",
        "No statement matches.")
    case .stSearchHint:
      Words(
        "Compte, contrepartie, communication, écriture…",
        "Rekening, tegenpartij, mededeling, boeking…",
        "Konto, Gegenpartei, Mitteilung, Buchung…",
        "Account, counterparty, communication, entry…")
    case .stStandingOnly:
      Words(
        "Seulement ceux qui sont arrêtés",
        "Alleen wat stilstaat",
        "Nur was stillsteht",
        "Only those that stand still")
    case .stWaiting:
      Words("En attente", "In wacht", "Wartend", "Waiting")
    case .stSending:
      Words("En cours d’envoi", "Wordt verzonden", "Wird gesendet", "Being sent")
    case .stUnknown:
      Words("Issue inconnue", "Afloop onbekend", "Ausgang unbekannt", "Outcome unknown")
    case .stBooked:
      Words("Comptabilisé", "Geboekt", "Gebucht", "Booked")
    case .stNothingToBook:
      Words("Sans mouvement", "Zonder beweging", "Ohne Bewegung", "No movement")
    case .stElsewhere:
      Words("Déjà dans Octopus", "Al in Octopus", "Bereits in Octopus", "Already in Octopus")
    case .stNotOurs:
      Words("Par Octopus même", "Via Octopus zelf", "Durch Octopus selbst", "By Octopus itself")
    case .stStopped:
      Words("Arrêté", "Gestopt", "Angehalten", "Stopped")
    case .stSend:
      Words("Essayer de nouveau", "Opnieuw proberen", "Erneut versuchen", "Try again")
    case .stMarkElsewhere:
      Words(
        "Il est déjà dans Octopus",
        "Het staat al in Octopus",
        "Er ist bereits in Octopus",
        "It is in Octopus already")
    case .stMarkReason:
      Words(
        "Comment y est-il arrivé ?",
        "Hoe kwam het daar?",
        "Wie kam er dorthin?",
        "How did it get there?")
    case .stCheck:
      Words("Vérifier dans Octopus", "Nakijken in Octopus", "In Octopus prüfen", "Check in Octopus")
    case .stHistory:
      Words("Parcours", "Verloop", "Verlauf", "History")
    case .upTitle:
      Words(
        "Importer des fichiers CODA",
        "CODA-bestanden importeren",
        "CODA-Dateien importieren",
        "Import CODA files")
    case .upLead:
      Words(
        "Choisissez un ou plusieurs fichiers CODA, ou déposez-les ici. Chaque fichier "
          + "est gardé tel quel ; un fichier déjà connu n’est pas repris deux fois.",
        "Kies een of meer CODA-bestanden, of sleep ze hierheen. Elk bestand wordt "
          + "bewaard zoals het is; een bekend bestand wordt niet twee keer overgenomen.",
        "Wählen Sie eine oder mehrere CODA-Dateien oder ziehen Sie sie hierher. Jede "
          + "Datei bleibt, wie sie ist; eine bekannte wird nicht zweimal übernommen.",
        "Choose one or more CODA files, or drop them here. Every file is kept as it is; "
          + "one that is known is not taken twice.")
    case .upFiles:
      Words("Fichiers", "Bestanden", "Dateien", "Files")
    case .upDossier:
      Words(
        "Dossier, si le compte n’est pas encore connu",
        "Dossier, als de rekening nog niet bekend is",
        "Akte, falls das Konto noch nicht bekannt ist",
        "Dossier, if the account is not known yet")
    case .upAny:
      Words(
        "D’après le numéro de compte",
        "Volgens het rekeningnummer",
        "Nach der Kontonummer",
        "By the account number")
    case .upGo:
      Words("Importer", "Importeren", "Importieren", "Import")
    case .upNone:
      Words(
        "Choisissez au moins un fichier.",
        "Kies minstens één bestand.",
        "Wählen Sie mindestens eine Datei.",
        "Choose at least one file.")
    case .upResult:
      Words(
        "Ce qui en est advenu",
        "Wat ervan geworden is",
        "Was daraus geworden ist",
        "What became of them")
    case .upTaken:
      Words(
        "{n} extraits repris",
        "{n} uittreksels overgenomen",
        "{n} Auszüge übernommen",
        "{n} statements taken")
    case .upTakenOne:
      Words(
        "{n} extrait repris",
        "{n} uittreksel overgenomen",
        "{n} Auszug übernommen",
        "{n} statement taken")
    case .upSeen:
      Words(
        "Déjà connu : rien n’est repris deux fois.",
        "Al bekend: er wordt niets dubbel overgenomen.",
        "Schon bekannt: Nichts wird doppelt übernommen.",
        "Known already: nothing is taken twice.")
    case .upUnplaced:
      Words(
        "Aucun dossier n’a le compte {accounts} ; les extraits attendent dans le fichier.",
        "Geen dossier heeft rekening {accounts}; de uittreksels wachten in het bestand.",
        "Keine Akte hat das Konto {accounts}; die Auszüge warten in der Datei.",
        "No dossier has account {accounts}; the statements wait in the file.")
    case .upForbidden:
      Words(
        "Ce fichier contient des extraits d’un dossier que vous ne voyez pas.",
        "Dit bestand bevat uittreksels van een dossier dat u niet ziet.",
        "Diese Datei enthält Auszüge einer Akte, die Sie nicht sehen.",
        "This file holds statements of a dossier you may not see.")
    case .upTroubled:
      Words(
        "Fichiers qui demandent quelqu’un",
        "Bestanden die aandacht vragen",
        "Dateien, die jemanden brauchen",
        "Files that need somebody")
    case .stLooked:
      Words(
        "J’ai regardé dans Octopus", "Ik heb in Octopus gekeken", "Ich habe in Octopus nachgesehen",
        "I looked in Octopus")
    case .stFoundNumber:
      Words(
        "Numéro de l’écriture dans le journal", "Nummer van de boeking in het dagboek",
        "Nummer der Buchung im Journal", "Number of the entry in the journal")
    case .stFoundGo:
      Words(
        "Il est comptabilisé sous ce numéro", "Het is onder dit nummer geboekt",
        "Er ist unter dieser Nummer gebucht", "It is booked under this number")
    case .stNotThere:
      Words(
        "Il n’y est pas : envoyer à nouveau", "Het staat er niet: opnieuw sturen",
        "Er ist nicht da: erneut senden", "It is not there: send again")
    case .stAccountKind:
      Words("Type de compte", "Soort rekening", "Kontoart", "Kind of account")
    case .payTitle:
      Words(
        "Paiements vus en banque",
        "Betalingen gezien bij de bank",
        "Bei der Bank gesehene Zahlungen",
        "Payments seen at the bank")
    }
  }
}
