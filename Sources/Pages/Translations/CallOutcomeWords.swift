/// How webhook calls were answered, in words, by the name that the figures for monitoring use.
enum CallOutcomeWords {
  static func text(_ outcome: String, _ speech: Speech) -> String {
    table[outcome]?[speech.language] ?? outcome
  }

  static let table: [String: Words] = [
    "accepted": Words("Acceptés", "Aanvaard", "Angenommen", "Accepted"),
    "repeated": Words(
      "Déjà reçus", "Al eerder ontvangen", "Schon einmal empfangen", "Received before"),
    "quarantined": Words(
      "Mis en quarantaine", "In quarantaine gezet", "Unter Quarantäne gestellt", "Quarantined"),
    "confirmed": Words(
      "Confirmations d’enregistrement", "Bevestigingen van registratie",
      "Bestätigungen der Registrierung", "Confirmations of registration"),
    "forged": Words(
      "Signature fausse", "Valse handtekening", "Falsche Signatur", "Wrong signature"),
    "malformed": Words("Illisibles", "Onleesbaar", "Nicht lesbar", "Unreadable"),
    "unknown_path": Words(
      "Adresse inconnue", "Onbekend adres", "Unbekannte Adresse", "Unknown address"),
    "too_large": Words("Trop grands", "Te groot", "Zu groß", "Too large"),
    "wrong_method": Words("Autre méthode", "Andere methode", "Andere Methode", "Other method"),
    "refused": Words(
      "Refusés, faute de pouvoir écrire", "Geweigerd, kon niet opslaan",
      "Abgelehnt, nicht speicherbar", "Refused, could not be written"),
    "limited": Words(
      "Refusés, trop à la fois", "Geweigerd, te veel tegelijk", "Abgelehnt, zu viele zugleich",
      "Refused, too many at once"),
  ]
}
