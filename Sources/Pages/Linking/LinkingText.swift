/// What the pages say of the way to a client’s Billit company.
enum LinkingText: String, TextTable {
  case billitLinks, billitLinksLead, billitLink, nextStep, lkNobodysMove, doLookAgain
  case doConnect, doRemind, doWithdraw, doCreate, doSendLogin, doSendLoginAgain, doNoteActive
  case doNotePlan, doUnlink, doChoose, connectTitle, connectNote, connectNoteBillit
  case lkCreateTitle, lkCreateNote, clientEmail, clientPhone, lkEmailWrong, phoneWrong
  case lkNoNumber, lkNoConnection, lkTaken, lkFailed, askedOn, remindersSent, seeLetters
  case billitSaid, unlinkNote, leaveUs, leaveNote, leaveDownload, archiveFiles, noLinks
  case archiveEntries, archiveChoices, archiveAudit, lkByHand

  var words: Words {
    switch self {
    case .billitLinks:
      Words(
        "Liens avec Billit",
        "Koppelingen met Billit",
        "Verknüpfungen mit Billit",
        "Links with Billit")
    case .billitLinksLead:
      Words(
        "Où en est chaque dossier vers l’entreprise de son client dans Billit.",
        "Hoe ver elk dossier staat naar de onderneming van zijn klant in Billit.",
        "Wie weit jede Akte auf dem Weg zum Unternehmen ihres Mandanten in Billit ist.",
        "How far each dossier is on its way to its client’s company in Billit.")
    case .billitLink:
      Words(
        "Lien avec Billit",
        "Koppeling met Billit",
        "Verknüpfung mit Billit",
        "Link with Billit")
    case .nextStep:
      Words(
        "Prochaine étape",
        "Volgende stap",
        "Nächster Schritt",
        "Next step")
    case .lkNobodysMove:
      Words(
        "Rien à faire",
        "Niets te doen",
        "Nichts zu tun",
        "Nothing to do")
    case .doLookAgain:
      Words(
        "Rechercher à nouveau",
        "Opnieuw zoeken",
        "Erneut suchen",
        "Look again")
    case .doConnect:
      Words(
        "Connecter",
        "Koppelen",
        "Verknüpfen",
        "Connect")
    case .doRemind:
      Words(
        "Rappeler maintenant",
        "Nu herinneren",
        "Jetzt erinnern",
        "Remind now")
    case .doWithdraw:
      Words(
        "Retirer la demande",
        "Verzoek intrekken",
        "Anfrage zurückziehen",
        "Withdraw the request")
    case .doCreate:
      Words(
        "Créer dans Billit",
        "Aanmaken in Billit",
        "In Billit anlegen",
        "Create in Billit")
    case .doSendLogin:
      Words(
        "Envoyer les données de connexion",
        "Logingegevens versturen",
        "Zugangsdaten senden",
        "Send login details")
    case .doSendLoginAgain:
      Words(
        "Renvoyer",
        "Opnieuw versturen",
        "Nochmals senden",
        "Send once more")
    case .doNoteActive:
      Words(
        "Le client est connecté",
        "De klant is aangemeld",
        "Der Mandant ist angemeldet",
        "The client has signed in")
    case .doNotePlan:
      Words(
        "Le client a une formule",
        "De klant heeft een formule",
        "Der Mandant hat ein Abonnement",
        "The client has a plan")
    case .doUnlink:
      Words(
        "Délier",
        "Ontkoppelen",
        "Trennen",
        "Unlink")
    case .doChoose:
      Words(
        "Choisir",
        "Kiezen",
        "Wählen",
        "Choose")
    case .connectTitle:
      Words(
        "Le client utilise déjà Billit",
        "De klant gebruikt Billit al",
        "Der Mandant nutzt Billit bereits",
        "The client uses Billit already")
    case .connectNote:
      Words(
        "Il reçoit un message dans sa langue ({language}), avec un lien personnel qui "
          + "sert une seule fois.",
        "Hij krijgt een bericht in zijn taal ({language}), met een persoonlijke link die "
          + "één keer werkt.",
        "Er erhält eine Nachricht in seiner Sprache ({language}) mit einem persönlichen "
          + "Link, der einmal gilt.",
        "They get a message in their language ({language}), with a personal link that "
          + "works once.")
    case .connectNoteBillit:
      Words(
        "Il reçoit un message dans sa langue ({language}) et accepte dans Billit.",
        "Hij krijgt een bericht in zijn taal ({language}) en aanvaardt in Billit.",
        "Er erhält eine Nachricht in seiner Sprache ({language}) und stimmt in Billit zu.",
        "They get a message in their language ({language}) and agree in Billit.")
    case .lkCreateTitle:
      Words(
        "Le client n’est pas encore chez Billit",
        "De klant zit nog niet bij Billit",
        "Der Mandant ist noch nicht bei Billit",
        "The client is not at Billit yet")
    case .lkCreateNote:
      Words(
        "L’entreprise est créée avec {days} jours d’essai. Aucun message ne part tant "
          + "que vous n’envoyez pas les données de connexion.",
        "De onderneming wordt aangemaakt met {days} dagen proefperiode. Er vertrekt geen "
          + "bericht zolang u de logingegevens niet verstuurt.",
        "Das Unternehmen wird mit {days} Tagen Testphase angelegt. Es geht keine "
          + "Nachricht ab, solange Sie die Zugangsdaten nicht senden.",
        "The company is created with a trial of {days} days. No message goes until you "
          + "send the login details.")
    case .clientEmail:
      Words(
        "E-mail du client",
        "E-mail van de klant",
        "E-Mail des Mandanten",
        "Client’s e\u{2011}mail")
    case .clientPhone:
      Words(
        "Téléphone (exigé par Billit)",
        "Telefoon (vereist door Billit)",
        "Telefon (von Billit verlangt)",
        "Phone (Billit wants one)")
    case .lkEmailWrong:
      Words(
        "Cette adresse e-mail n’est pas utilisable.",
        "Dit e-mailadres is niet bruikbaar.",
        "Diese E-Mail-Adresse ist nicht brauchbar.",
        "This e-mail address cannot be used.")
    case .phoneWrong:
      Words(
        "Indiquez un numéro de téléphone.",
        "Geef een telefoonnummer op.",
        "Geben Sie eine Telefonnummer an.",
        "Give a phone number.")
    case .lkNoNumber:
      Words(
        "Ce dossier n’a pas de numéro d’entreprise : il ne peut être ni trouvé ni créé.",
        "Dit dossier heeft geen ondernemingsnummer: het kan niet gevonden of aangemaakt "
          + "worden.",
        "Diese Akte hat keine Unternehmensnummer: Sie kann weder gefunden noch angelegt "
          + "werden.",
        "This dossier has no enterprise number: it can neither be found nor created.")
    case .lkNoConnection:
      Words(
        "Il n’y a pas de connexion à Billit : un administrateur l’ajoute sous Connexions.",
        "Er is geen verbinding met Billit: een beheerder voegt ze toe onder Verbindingen.",
        "Es gibt keine Verbindung zu Billit: Ein Administrator fügt sie unter "
          + "Verbindungen hinzu.",
        "There is no connection to Billit: an administrator adds it under Connections.")
    case .lkTaken:
      Words(
        "Cette entreprise appartient déjà à un autre dossier.",
        "Deze onderneming hoort al bij een ander dossier.",
        "Dieses Unternehmen gehört schon zu einer anderen Akte.",
        "This company belongs to another dossier already.")
    case .lkFailed:
      Words(
        "Billit n’a pas pu le faire ({reason}).",
        "Billit kon het niet doen ({reason}).",
        "Billit konnte es nicht ausführen ({reason}).",
        "Billit could not do it ({reason}).")
    case .askedOn:
      Words(
        "Demandé le",
        "Gevraagd op",
        "Angefragt am",
        "Asked on")
    case .remindersSent:
      Words(
        "Rappels envoyés",
        "Verstuurde herinneringen",
        "Gesendete Erinnerungen",
        "Reminders sent")
    case .seeLetters:
      Words(
        "Courrier de ce dossier",
        "Post van dit dossier",
        "Post dieser Akte",
        "Mail of this dossier")
    case .billitSaid:
      Words(
        "Réponse de Billit",
        "Antwoord van Billit",
        "Antwort von Billit",
        "Billit’s answer")
    case .unlinkNote:
      Words(
        "Les webhooks sont retirés chez Billit ; les documents et l’historique restent "
          + "ici.",
        "De webhooks worden bij Billit verwijderd; documenten en geschiedenis blijven "
          + "hier.",
        "Die Webhooks werden bei Billit entfernt; Dokumente und Verlauf bleiben hier.",
        "The webhooks are removed at Billit; documents and history stay here.")
    case .leaveUs:
      Words(
        "Tout emporter",
        "Alles meenemen",
        "Alles mitnehmen",
        "Take everything along")
    case .leaveNote:
      Words(
        "Une archive avec les documents (XML, PDF et JSON d’origine), les choix, les "
          + "numéros d’écriture et l’historique ; index.html s’ouvre dans un navigateur.",
        "Een archief met de documenten (oorspronkelijke XML, PDF en JSON), keuzes, "
          + "boekingsnummers en geschiedenis; index.html opent in een browser.",
        "Ein Archiv mit den Dokumenten (ursprüngliches XML, PDF und JSON), Zuordnungen, "
          + "Buchungsnummern und Verlauf; index.html öffnet sich im Browser.",
        "An archive with the documents (original XML, PDF and JSON), mappings, entry "
          + "numbers and audit; index.html opens in a browser.")
    case .leaveDownload:
      Words(
        "Télécharger l’archive",
        "Archief downloaden",
        "Archiv herunterladen",
        "Download the archive")
    case .archiveFiles: Words("Fichiers", "Bestanden", "Dateien", "Files")
    case .archiveEntries:
      Words(
        "Documents et numéros d’écriture",
        "Documenten en boekingsnummers",
        "Dokumente und Buchungsnummern",
        "Documents and entry numbers")
    case .archiveChoices: Words("Choix", "Keuzes", "Zuordnungen", "Mappings")
    case .archiveAudit: Words("Historique", "Geschiedenis", "Verlauf", "Audit")
    case .lkByHand:
      Words(
        "Un courrier attend que vous l’envoyiez vous-même.",
        "Een brief wacht tot u hem zelf verstuurt.",
        "Ein Brief wartet darauf, dass Sie ihn selbst senden.",
        "A letter waits for you to send it yourself.")
    case .noLinks:
      Words(
        "Aucun dossier.",
        "Geen dossiers.",
        "Keine Akten.",
        "No dossiers.")
    }
  }
}
