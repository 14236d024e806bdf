/// Letters to administrators about the ways into Billit and Octopus.
extension LetterWords {
  static let connectionRefused = LetterWords(
    subject: Words(
      "{service} refuse la connexion « {name} »",
      "{service} weigert de verbinding “{name}”",
      "{service} lehnt die Verbindung „{name}“ ab",
      "{service} refuses the connection “{name}”"),
    paragraphs: [
      Words(
        "{service} refuse la connexion « {name} » depuis le {since}. Tant que personne n’agit, rien "
          + "ne passe par elle : les documents attendent, aucun n’est perdu. Ce message ne vient "
          + "qu’une fois, quel que soit le nombre de dossiers.",
        "{service} weigert de verbinding “{name}” sinds {since}. Zolang niemand iets doet, gaat er "
          + "niets door: de documenten wachten, geen enkel gaat verloren. Dit bericht komt maar één "
          + "keer, hoeveel dossiers er ook zijn.",
        "{service} lehnt die Verbindung „{name}“ seit dem {since} ab. Solange niemand handelt, geht "
          + "nichts hindurch: Die Dokumente warten, keines geht verloren. Diese Nachricht kommt nur "
          + "einmal, wie viele Akten es auch sind.",
        "{service} has refused the connection “{name}” since {since}. Until somebody acts nothing "
          + "passes through it: the documents wait, none is lost. This mail comes once, however many "
          + "dossiers there are."),
      Words("[{problem}]", "[{problem}]", "[{problem}]", "[{problem}]"),
      Words("[{fix}]", "[{fix}]", "[{fix}]", "[{fix}]"),
    ], facts: held, button: mend)

  static let connectionSilent = LetterWords(
    subject: Words(
      "{service} ne répond pas (« {name} »)",
      "{service} antwoordt niet (“{name}”)",
      "{service} antwortet nicht („{name}“)",
      "{service} does not answer (“{name}”)"),
    paragraphs: [
      Words(
        "{service} ne répond plus à la connexion « {name} » depuis plus d’une heure ({since}). "
          + "Passerelle continue d’essayer et reprend d’elle-même ; les documents attendent, aucun "
          + "n’est perdu. Vérifiez que ce serveur atteint {service}.",
        "{service} antwoordt niet meer op de verbinding “{name}” al meer dan een uur (sinds {since}). "
          + "Passerelle blijft proberen en gaat vanzelf verder; de documenten wachten, geen enkel "
          + "gaat verloren. Kijk na of deze server {service} bereikt.",
        "{service} antwortet seit mehr als einer Stunde ({since}) nicht auf die Verbindung "
          + "„{name}“. Passerelle versucht es weiter und fährt von selbst fort; die Dokumente warten, "
          + "keines geht verloren. Prüfen Sie, ob dieser Server {service} erreicht.",
        "{service} has not answered the connection “{name}” since {since}, for more than an hour. "
          + "Passerelle keeps trying and goes on by itself; the documents wait, none is lost. Check "
          + "that this server reaches {service}.")
    ], facts: held, button: see)

  static let permissionLapsing = LetterWords(
    subject: Words(
      "{service} : l’autorisation de « {name} » expire le {until}",
      "{service}: de toestemming van “{name}” vervalt op {until}",
      "{service}: die Erlaubnis von „{name}“ läuft am {until} ab",
      "{service}: the permission of “{name}” lapses on {until}"),
    paragraphs: [
      Words(
        "Passerelle n’a pas pu renouveler d’elle-même son autorisation d’accès à {service} "
          + "(« {name} »). Jours restants : {days}. Après le {until}, plus rien ne passe.",
        "Passerelle kon haar toestemming voor toegang tot {service} (“{name}”) niet zelf "
          + "vernieuwen. Resterende dagen: {days}. Na {until} gaat er niets meer door.",
        "Passerelle konnte die Erlaubnis für den Zugriff auf {service} („{name}“) nicht selbst "
          + "erneuern. Verbleibende Tage: {days}. Nach dem {until} geht nichts mehr.",
        "Passerelle could not renew by itself its permission to use {service} "
          + "(“{name}”). Days left: {days}. After {until} nothing passes any more."),
      signIn,
    ], facts: held, button: mend)

  static let permissionLapsed = LetterWords(
    subject: Words(
      "{service} : l’autorisation de « {name} » a expiré",
      "{service}: de toestemming van “{name}” is vervallen",
      "{service}: die Erlaubnis von „{name}“ ist abgelaufen",
      "{service}: the permission of “{name}” has lapsed"),
    paragraphs: [
      Words(
        "L’autorisation d’accès de Passerelle à {service} (« {name} ») a expiré le {until}. "
          + "Plus rien ne passe par elle : les documents attendent, aucun n’est perdu.",
        "De toestemming van Passerelle voor toegang tot {service} (“{name}”) is vervallen op "
          + "{until}. Er gaat niets meer door: de documenten wachten, geen enkel gaat verloren.",
        "Die Erlaubnis von Passerelle für den Zugriff auf {service} („{name}“) ist am {until} "
          + "abgelaufen. Es geht nichts mehr hindurch: Die Dokumente warten, keines geht verloren.",
        "The permission of Passerelle to use {service} (“{name}”) lapsed on {until}. Nothing "
          + "passes through it any more: the documents wait, none is lost."),
      signIn,
    ], facts: held, button: mend)

  private static let signIn = Words(
    "Ouvrez la page Connexions et choisissez « Se connecter » : cela prend une minute.",
    "Open de pagina Verbindingen en kies “Aanmelden”: het duurt één minuut.",
    "Öffnen Sie die Seite Verbindungen und wählen Sie „Anmelden“: Es dauert eine Minute.",
    "Open the page Connections and choose “Sign in”: it takes a minute.")

  private static let mend = Words(
    "Rétablir la connexion", "Verbinding herstellen", "Verbindung wiederherstellen",
    "Restore the connection")
  private static let see = Words(
    "Voir la connexion", "Verbinding bekijken", "Verbindung ansehen", "See the connection")

  private static let held: [(name: Words, fact: String)] = [
    (Words("Connexion", "Verbinding", "Verbindung", "Connection"), "name"),
    (Words("Dossiers concernés", "Betrokken dossiers", "Betroffene Akten", "Dossiers"), "dossiers"),
    (
      Words(
        "Documents en attente", "Wachtende documenten", "Wartende Dokumente", "Documents waiting"),
      "documents"
    ),
  ]
}
