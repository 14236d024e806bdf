/// What the health page says of the ways into Billit and Octopus.
extension CauseWords {
  static let connectionDown = CauseWords(
    Words(
      "Ne répond pas",
      "Antwoordt niet",
      "Antwortet nicht",
      "No answer"),
    Words(
      "{name} ne répond pas depuis le {at}.",
      "{name} antwoordt niet sinds {at}.",
      "{name} antwortet seit dem {at} nicht.",
      "{name} has not answered since {at}."),
    fix: Words(
      "Rien à faire : les documents attendent et Passerelle réessaie.",
      "Niets te doen: de documenten wachten en Passerelle probeert opnieuw.",
      "Nichts zu tun: Die Dokumente warten, und Passerelle versucht es weiter.",
      "Nothing to do: the documents wait and Passerelle tries again."))

  static let connectionRefused = CauseWords(
    Words(
      "Accès refusé",
      "Toegang geweigerd",
      "Zugang abgelehnt",
      "Access refused"),
    Words(
      "{name} refuse nos identifiants depuis le {at}.",
      "{name} weigert onze aanmelding sinds {at}.",
      "{name} lehnt unsere Anmeldung seit dem {at} ab.",
      "{name} has refused our credentials since {at}."),
    fix: Words(
      "Renouvelez-les sur la page Connexions.",
      "Vernieuw ze op de pagina Verbindingen.",
      "Erneuern Sie sie auf der Seite Verbindungen.",
      "Renew them on the page Connections."))

  static let permissionLapses = CauseWords(
    Words(
      "L’autorisation expire",
      "Toestemming vervalt",
      "Erlaubnis läuft ab",
      "Permission lapses"),
    Words(
      "L’autorisation de {name} expire le {at} (jours restants : {n}) et n’a pas pu être renouvelée.",
      "De toestemming van {name} vervalt op {at} (dagen over: {n}) en kon niet vernieuwd worden.",
      "Die Erlaubnis von {name} läuft am {at} ab (Tage übrig: {n}) und konnte nicht erneuert werden.",
      "The permission of {name} lapses on {at} (days left: {n}) and could not be renewed."),
    fix: Words(
      "Connexions › Se connecter : donnez l’autorisation à nouveau.",
      "Verbindingen › Aanmelden: geef de toestemming opnieuw.",
      "Verbindungen › Anmelden: Geben Sie die Erlaubnis erneut.",
      "Connections › Sign in: give the permission again."))

  static let permissionLapsed = CauseWords(
    Words(
      "Autorisation expirée",
      "Toestemming vervallen",
      "Erlaubnis abgelaufen",
      "Permission lapsed"),
    Words(
      "L’autorisation de {name} a expiré le {at}.",
      "De toestemming van {name} is vervallen op {at}.",
      "Die Erlaubnis von {name} ist am {at} abgelaufen.",
      "The permission of {name} lapsed on {at}."),
    fix: Words(
      "Connexions › Se connecter : donnez l’autorisation à nouveau.",
      "Verbindingen › Aanmelden: geef de toestemming opnieuw.",
      "Verbindungen › Anmelden: Geben Sie die Erlaubnis erneut.",
      "Connections › Sign in: give the permission again."))
}
