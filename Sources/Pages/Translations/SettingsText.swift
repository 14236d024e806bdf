/// What the form of a dossier's settings says.
enum SettingsText: String, TextTable {
  case setLead, setReadOnly, setNoLists, setFaulty, setOpen, setMapping, setSave
  case setWhere, setPurchases, setSales, setIntoJournal, setIntoJournalNote, setIntoViewer
  case setIntoViewerNote, setJournals, setPurchaseJournal, setPurchaseCreditJournal
  case setSaleJournal, setSaleCreditJournal, setOnlyOne, setAsInvoices, setFlawMissing
  case setFlawMissingShort, setFlawType, setFlawTypeShort, setFlawClosed, setFlawClosedShort
  case setOrderPart, setOrder, setByNumber, setByNumberNote, setByDate, setByDateNote
  case setPatience, setPatienceNote, setHours, setCare, setDuplicates, setBlock, setBlockNote
  case setWarn, setWarnNote, setRelations, setAsk, setAskNote, setCreate, setCreateNote
  case setApproval, setEverything, setApproved, setApprovedNote, setFiles, setAttach
  case setAttachNote, setNoFiles, setViewer, setMailbox, setMailboxNote, setPurchaseFolder
  case setSaleFolder, setForwarding, setForwardingQuestion, setRunning, setPaused, setPausedNote
  case setPayments, setPaymentsYes, setPaymentsYesNote, setPaymentsNo
  case setDispatch, setTime, setAtOnce, setTenMinutes, setTenMinutesNote, setDay, setDayNote
  case setWeek, setLastMonth, setLastMonthNote, setNever, setNeverNote
  case setChecks, setChecksMarked, setChecksSome, setChecksSomeNote, setChecksAll, setChecksFirst
  case setChecksFrom, setChecksFromNote, setUnknownApproval, setUnknownGoes, setUnknownWaits
  case setClient, setClientNo, setClientYes, setClientYesNote, setClientUpTo, setClientOf
  case setClientReceipt, setClientDate, setChecksFirstWrong, setChecksFromWrong, setChecksNone
  case setDayWrong, setChangedMeanwhile, setNowOther
  case setJournalWrong, setPatienceWrong, setMailboxWrong, setFolderWrong, setChoiceWrong

  var words: Words {
    frameWords ?? SettingsDispatchText.table[self] ?? SettingsAnswerText.words(self)
  }

  /// Of the form as a whole, its headings and its faults.
  private var frameWords: Words? {
    switch self {
    case .setLead:
      Words(
        "Vaut pour ce dossier. À l’enregistrement, les documents qui attendent le bureau sont "
          + "réexaminés.",
        "Geldt voor dit dossier. Bij het opslaan worden documenten die op het kantoor wachten "
          + "opnieuw bekeken.",
        "Gilt für diese Akte. Beim Speichern werden Dokumente, die auf die Kanzlei warten, erneut "
          + "geprüft.",
        "Holds for this dossier. On saving, documents that wait for the office are looked at again."
      )
    case .setReadOnly:
      Words(
        "Un comptable peut modifier ceci.", "Een boekhouder kan dit wijzigen.",
        "Ein Buchhalter kann dies ändern.", "An accountant can change this.")
    case .setNoLists:
      Words(
        "Les listes d’Octopus n’ont pas encore été lues : aucun journal ne peut être proposé.",
        "De lijsten van Octopus zijn nog niet gelezen: er kan geen dagboek worden voorgesteld.",
        "Die Listen von Octopus wurden noch nicht gelesen: Kein Journal kann angeboten werden.",
        "Octopus’ lists have not been read yet: no journal can be offered.")
    case .setFaulty:
      Words(
        "Rien n’est enregistré : corrigez les champs marqués.",
        "Er is niets opgeslagen: verbeter de gemarkeerde velden.",
        "Nichts wurde gespeichert: Berichtigen Sie die markierten Felder.",
        "Nothing is saved: correct the marked fields.")
    case .setOpen: Words("Réglages", "Instellingen", "Einstellungen", "Settings")
    case .setMapping: Words("Correspondances", "Koppeltabel", "Zuordnung", "Mapping")
    case .setSave:
      Words(
        "Enregistrer les réglages", "Instellingen opslaan", "Einstellungen speichern",
        "Save the settings")
    case .setWhere: Words("Destination", "Bestemming", "Ziel", "Destination")
    case .setJournals: Words("Journaux", "Dagboeken", "Journale", "Journals")
    case .setOrderPart:
      Words(
        "Ordre des ventes", "Volgorde van verkopen", "Reihenfolge der Verkäufe", "Order of sales")
    case .setCare: Words("Précautions", "Voorzorgen", "Vorsicht", "Care")
    case .setViewer:
      Words(
        "Document Import Viewer", "Document Import Viewer", "Document Import Viewer",
        "Document Import Viewer")
    case .setForwarding: Words("Transmission", "Doorsturen", "Weiterleitung", "Forwarding")
    case .setJournalWrong:
      Words(
        "Ce journal n’accepte pas ces documents : choisissez-en un de la liste.",
        "Dit dagboek neemt deze documenten niet aan: kies er een uit de lijst.",
        "Dieses Journal nimmt diese Dokumente nicht an: Wählen Sie eines aus der Liste.",
        "This journal does not take these documents: choose one from the list.")
    case .setPatienceWrong:
      Words(
        "Indiquez un nombre entier d’heures, de 0 à 720.",
        "Vul een geheel aantal uren in, van 0 tot 720.",
        "Geben Sie eine ganze Zahl von Stunden an, von 0 bis 720.",
        "Give a whole number of hours, from 0 to 720.")
    case .setMailboxWrong:
      Words(
        "Indiquez l’adresse du dossier, comme uid-008352-24@import.octopus.be, ou laissez vide.",
        "Vul het adres van het dossier in, zoals uid-008352-24@import.octopus.be, of laat leeg.",
        "Geben Sie die Adresse der Akte an, wie uid-008352-24@import.octopus.be, oder nichts.",
        "Give the dossier’s address, such as uid-008352-24@import.octopus.be, or leave it empty.")
    case .setFolderWrong:
      Words(
        "Au plus 60 caractères, sans barre oblique.", "Hoogstens 60 tekens, zonder schuine streep.",
        "Höchstens 60 Zeichen, ohne Schrägstrich.", "At most 60 characters, without a slash.")
    case .setChoiceWrong:
      Words(
        "Choisissez une des réponses.", "Kies een van de antwoorden.",
        "Wählen Sie eine der Antworten.", "Choose one of the answers.")
    case .setFlawMissing:
      Words(
        "Aucun exercice ouvert n’a le journal {journal} : choisissez-en un autre.",
        "Geen enkel open boekjaar heeft dagboek {journal}: kies een ander.",
        "Kein offenes Buchungsjahr hat das Journal {journal}: Wählen Sie ein anderes.",
        "No open book year has journal {journal}: choose another.")
    case .setFlawMissingShort:
      Words("n’existe plus", "bestaat niet meer", "gibt es nicht mehr", "no longer exists")
    case .setFlawType:
      Words(
        "Le journal {journal} n’est pas du bon type : choisissez-en un autre.",
        "Dagboek {journal} is niet van het juiste type: kies een ander.",
        "Das Journal {journal} ist nicht vom richtigen Typ: Wählen Sie ein anderes.",
        "Journal {journal} is not of the right type: choose another.")
    case .setFlawTypeShort:
      Words("mauvais type", "verkeerd type", "falscher Typ", "wrong type")
    case .setFlawClosed:
      Words(
        "Le journal {journal} est clôturé : choisissez-en un autre, ou rouvrez-le dans Octopus.",
        "Dagboek {journal} is afgesloten: kies een ander, of heropen het in Octopus.",
        "Das Journal {journal} ist geschlossen: Wählen Sie ein anderes oder öffnen Sie es in "
          + "Octopus.",
        "Journal {journal} is closed: choose another, or reopen it in Octopus.")
    case .setFlawClosedShort: Words("clôturé", "afgesloten", "geschlossen", "closed")
    default: nil
    }
  }
}
