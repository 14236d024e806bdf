extension AuditActionWords {
  /// What is noted of letters.
  static let letters: [String: Words] = [
    "letter.posted": Words(
      "Courrier préparé", "Bericht opgesteld", "Nachricht vorbereitet", "Mail prepared"),
    "letter.read": Words("Courrier lu", "Bericht gelezen", "Nachricht gelesen", "Mail read"),
    "letter.sent": Words("Courrier envoyé", "Bericht verstuurd", "Nachricht gesendet", "Mail sent"),
    "letter.sent_by_hand": Words(
      "Courrier envoyé à la main", "Bericht zelf verstuurd", "Nachricht von Hand gesendet",
      "Mail sent by hand"),
    "letter.failed": Words(
      "Courrier pas parti", "Bericht niet vertrokken", "Nachricht nicht abgegangen",
      "Mail did not go"),
    "letter.unknown": Words(
      "Issue d’un courrier inconnue", "Afloop van een bericht onbekend",
      "Ausgang einer Nachricht unbekannt", "Outcome of a mail unknown"),
    "letter.again": Words(
      "Courrier à renvoyer", "Bericht opnieuw te versturen", "Nachricht erneut zu senden",
      "Mail to be sent again"),
    "letter.cancelled": Words(
      "Courrier annulé", "Bericht geannuleerd", "Nachricht abgebrochen", "Mail cancelled"),
  ]
}
