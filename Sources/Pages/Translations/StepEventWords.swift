/// The lines of the time-line and the audit that tell of keeping both sides in step.
enum StepEventWords {
  static let events: [String: Words] = [
    "trial_run": Words(
      "Proposé, dossier à l’essai : rien n’est envoyé",
      "Voorgesteld, dossier op proef: niets verzonden",
      "Vorgeschlagen, Akte im Testlauf: nichts gesendet",
      "Proposed, dossier on trial: nothing sent"),
    "before_going_live": Words(
      "Mis de côté : antérieur à la mise en service[ du {date}]",
      "Opzijgezet: van voor de ingebruikname[ op {date}]",
      "Zurückgestellt: vor dem Start[ am {date}]", "Set aside: before going live[ on {date}]"),
    "found_in_octopus": Words(
      "Écriture trouvée dans Octopus[ : {entry}]", "Boeking gevonden in Octopus[: {entry}]",
      "Buchung in Octopus gefunden[: {entry}]", "Entry found in Octopus[: {entry}]"),
    "several_fit": Words(
      "Plusieurs écritures conviennent[ : {candidates}]",
      "Meerdere boekingen passen[: {candidates}]", "Mehrere Buchungen passen[: {candidates}]",
      "Several entries fit[: {candidates}]"),
    "changed_in_octopus": Words(
      "Écriture modifiée dans Octopus[ : {fields}]", "Boeking gewijzigd in Octopus[: {fields}]",
      "Buchung in Octopus geändert[: {fields}]", "Entry changed in Octopus[: {fields}]"),
    "renumbered_in_octopus": Words(
      "Renumérotée dans Octopus[ : {from} est devenue {entry}]",
      "Hernummerd in Octopus[: {from} werd {entry}]",
      "In Octopus neu nummeriert[: {from} wurde {entry}]",
      "Renumbered in Octopus[: {from} became {entry}]"),
    "deleted_in_octopus": Words(
      "Écriture supprimée dans Octopus[ : {entry}]", "Boeking verwijderd in Octopus[: {entry}]",
      "Buchung in Octopus gelöscht[: {entry}]", "Entry deleted in Octopus[: {entry}]"),
    "mark_taken_back": Words(
      "Numéro d’écriture retiré chez Billit", "Boekingsnummer weggenomen bij Billit",
      "Buchungsnummer bei Billit entfernt", "Entry number taken back at Billit"),
    "payment_written": Words(
      "Paiement de {amount} transmis à Billit", "Betaling van {amount} doorgegeven aan Billit",
      "Zahlung von {amount} an Billit gemeldet", "Payment of {amount} reported to Billit"),
  ]

  /// Audit actions beside those of documents, which are called as their events.
  static let actions: [String: Words] = [
    "dossier.alarm_raised": Words(
      "Alarme du lien", "Alarm van de koppeling", "Alarm der Verknüpfung", "Alarm of the link"),
    "dossier.alarm_ended": Words(
      "Alarme du lien levée", "Alarm van de koppeling voorbij",
      "Alarm der Verknüpfung aufgehoben", "Alarm of the link ended"),
    "dossier.trial_begun": Words(
      "Essai commencé", "Proefperiode begonnen", "Testlauf begonnen", "Trial run begun"),
    "dossier.went_live": Words(
      "Dossier mis en service", "Dossier in gebruik genomen", "Akte gestartet",
      "Dossier went live"),
    "dossier.books_look_requested": Words(
      "Lecture des écritures demandée", "Nazicht van de boekingen gevraagd",
      "Prüfung der Buchungen angefordert", "Look at the books asked for"),
    "document.found_in_octopus": Words(
      "Écriture trouvée dans Octopus", "Boeking gevonden in Octopus",
      "Buchung in Octopus gefunden", "Entry found in Octopus"),
    "document.changed_in_octopus": Words(
      "Écriture modifiée dans Octopus", "Boeking gewijzigd in Octopus",
      "Buchung in Octopus geändert", "Entry changed in Octopus"),
    "document.renumbered_in_octopus": Words(
      "Écriture renumérotée dans Octopus", "Boeking hernummerd in Octopus",
      "Buchung in Octopus neu nummeriert", "Entry renumbered in Octopus"),
    "document.deleted_in_octopus": Words(
      "Écriture supprimée dans Octopus", "Boeking verwijderd in Octopus",
      "Buchung in Octopus gelöscht", "Entry deleted in Octopus"),
    "document.payment_written": Words(
      "Paiement transmis à Billit", "Betaling doorgegeven aan Billit", "Zahlung an Billit gemeldet",
      "Payment reported to Billit"),
  ]
}
