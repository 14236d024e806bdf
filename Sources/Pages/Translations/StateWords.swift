import Accounting

extension DocumentState {
  /// What people call the state.
  var label: Words {
    switch self {
    case .queued:
      Words("En file d’attente", "In wachtrij", "In der Warteschlange", "Queued")
    case .withClient: Words("Chez le client", "Bij de klant", "Beim Mandanten", "With the client")
    case .toCheck: Words("À vérifier", "Na te kijken", "Zu prüfen", "To check")
    case .awaitingApproval:
      Words(
        "En attente d’approbation", "Wacht op goedkeuring", "Wartet auf Zustimmung",
        "Awaiting approval")
    case .needsMapping:
      Words(
        "Correspondance à compléter", "Koppeling ontbreekt", "Zuordnung fehlt", "Mapping needed")
    case .held: Words("Retenu", "Wacht op zijn beurt", "Wartet", "Held")
    case .sending: Words("Envoi en cours", "Wordt verzonden", "Wird gesendet", "Sending")
    case .outcomeUnknown:
      Words("Résultat inconnu", "Resultaat onbekend", "Ergebnis unbekannt", "Outcome unknown")
    case .deliveredDMS:
      Words(
        "Remis à Octopus", "Afgeleverd in Octopus", "In Octopus abgelegt", "Delivered to Octopus")
    case .booked: Words("Comptabilisé", "Geboekt", "Gebucht", "Booked")
    case .refused:
      Words(
        "Refusé par Octopus", "Geweigerd door Octopus", "Von Octopus abgelehnt",
        "Refused by Octopus")
    case .willRetry: Words("Nouvel essai", "Nieuwe poging", "Neuer Versuch", "Will be retried")
    case .failed:
      Words("Échec – action requise", "Mislukt – actie vereist", "Eingriff nötig", "Action needed")
    case .duplicate:
      Words("Doublon possible", "Mogelijk dubbel", "Mögliches Duplikat", "Possible duplicate")
    case .changedAfterBooking:
      Words(
        "Modifié après comptabilisation", "Gewijzigd na boeking", "Nach der Buchung geändert",
        "Changed after booking")
    case .setAside: Words("Mis de côté", "Opzijgezet", "Zurückgestellt", "Set aside")
    }
  }
}

extension DocumentState.Group {
  /// Beside the number 1.
  var one: Words {
    switch self {
    case .booked: Words("comptabilisé", "geboekt", "gebucht", "booked")
    case .delivered: Words("remis", "afgeleverd", "abgelegt", "delivered")
    case .waiting: Words("en attente", "wachtend", "wartend", "waiting")
    case .stopped: Words("arrêté", "gestopt", "angehalten", "stopped")
    case .setAside: Words("mis de côté", "opzijgezet", "zurückgestellt", "set aside")
    }
  }

  /// Beside other numbers.
  var many: Words {
    switch self {
    case .booked: Words("comptabilisés", "geboekt", "gebucht", "booked")
    case .delivered: Words("remis", "afgeleverd", "abgelegt", "delivered")
    case .waiting: Words("en attente", "wachtend", "wartend", "waiting")
    case .stopped: Words("arrêtés", "gestopt", "angehalten", "stopped")
    case .setAside: Words("mis de côté", "opzijgezet", "zurückgestellt", "set aside")
    }
  }
}

extension Cause.Owner {
  /// Whose move it is, in one word.
  var label: Words {
    switch self {
    case .office: Words("Bureau", "Kantoor", "Kanzlei", "Office")
    case .client: Words("Client", "Klant", "Mandant", "Client")
    case .administrator: Words("Administrateur", "Beheerder", "Administrator", "Administrator")
    case .service:
      Words("Octopus ou Billit", "Octopus of Billit", "Octopus oder Billit", "Octopus or Billit")
    case .us: Words("Passerelle", "Passerelle", "Passerelle", "Passerelle")
    }
  }
}
