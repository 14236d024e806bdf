/// What the overview says.
enum OverviewText: String, TextTable {
  case title, lights, lightUp, lastHook, noHook, notConnected, stateWorking, stateWaiting
  case stateRefused, stateUnproven, officeNote, clientNote, administratorNote, serviceNote
  case usNote, stops, nothingStops, inDossiers, inDossier, perDay, chartSummary, share, stopped
  case lastEntry, noDossiers

  var words: Words {
    switch self {
    case .title:
      Words("À qui de jouer ?", "Wie is aan zet?", "Wer ist am Zug?", "Whose move is it?")
    case .lights:
      Words(
        "État des services",
        "Status van de diensten",
        "Zustand der Dienste",
        "State of the services")
    case .lightUp:
      Words("en marche", "in werking", "in Betrieb", "running")
    case .lastHook:
      Words(
        "dernier webhook : {time}",
        "laatste webhook: {time}",
        "letzter Webhook: {time}",
        "last webhook: {time}")
    case .noHook:
      Words("pas encore de webhook", "nog geen webhook", "noch kein Webhook", "no webhook yet")
    case .notConnected:
      Words(
        "pas encore de connexion",
        "nog geen verbinding",
        "noch keine Verbindung",
        "not connected yet")
    case .stateWorking:
      Words(
        "répond depuis {time}",
        "antwoordt sinds {time}",
        "antwortet seit {time}",
        "answering since {time}")
    case .stateWaiting:
      Words(
        "ne répond pas depuis {time} ; rien n’est perdu",
        "antwoordt niet sinds {time}; er gaat niets verloren",
        "antwortet nicht seit {time}; nichts geht verloren",
        "not answering since {time}; nothing is lost")
    case .stateRefused:
      Words(
        "refuse la connexion depuis {time}",
        "weigert de aanmelding sinds {time}",
        "lehnt die Anmeldung ab seit {time}",
        "refuses the sign-in since {time}")
    case .stateUnproven:
      Words("pas encore vérifié", "nog niet nagekeken", "noch nicht geprüft", "not proven yet")
    case .officeNote:
      Words(
        "à choisir, vérifier ou corriger",
        "te kiezen, na te kijken of te verbeteren",
        "zu wählen, prüfen oder berichtigen",
        "to choose, check or correct")
    case .clientNote:
      Words(
        "approbation ou saisie chez Billit",
        "goedkeuring of invoer in Billit",
        "Zustimmung oder Eingabe bei Billit",
        "approval or input in Billit")
    case .administratorNote:
      Words(
        "accès et connexions",
        "toegang en verbindingen",
        "Zugänge und Verbindungen",
        "access and connections")
    case .serviceNote:
      Words(
        "limite ou panne ; nous réessayons",
        "limiet of storing; we proberen opnieuw",
        "Limit oder Störung; wir versuchen es erneut",
        "limit or outage; we try again")
    case .usNote:
      Words(
        "en route, rien à faire",
        "onderweg, niets te doen",
        "unterwegs, nichts zu tun",
        "on their way, nothing to do")
    case .stops:
      Words("Ce qui bloque", "Wat tegenhoudt", "Was aufhält", "What stops")
    case .nothingStops:
      Words(
        "Rien ne bloque. Tout ce qui est arrivé est comptabilisé ou en route.",
        "Niets houdt tegen. Alles wat binnenkwam is geboekt of onderweg.",
        "Nichts hält auf. Alles Eingegangene ist gebucht oder unterwegs.",
        "Nothing stops. Everything that arrived is booked or on its way.")
    case .inDossiers:
      Words("dans {n} dossiers", "in {n} dossiers", "in {n} Akten", "in {n} dossiers")
    case .inDossier:
      Words("chez {name}", "bij {name}", "bei {name}", "at {name}")
    case .perDay:
      Words(
        "Documents reçus par jour",
        "Ontvangen documenten per dag",
        "Empfangene Dokumente pro Tag",
        "Documents received per day")
    case .chartSummary:
      Words(
        "{n} documents reçus en {days} jours",
        "{n} documenten ontvangen in {days} dagen",
        "{n} Dokumente empfangen in {days} Tagen",
        "{n} documents received in {days} days")
    case .share:
      Words("Répartition", "Verdeling", "Verteilung", "Share")
    case .stopped:
      Words("Arrêtés", "Gestopt", "Angehalten", "Stopped")
    case .lastEntry:
      Words("Dernière écriture", "Laatste boeking", "Letzte Buchung", "Last entry")
    case .noDossiers:
      Words(
        "Aucun dossier pour l’instant.",
        "Nog geen dossiers.",
        "Noch keine Akten.",
        "No dossiers yet.")
    }
  }
}
