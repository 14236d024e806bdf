import Accounting
import Storage

/// The lines of a document's time-line in words. Kinds are open: a kind this table does not have is
/// shown as the state it names, or as a plain sentence.
enum EventWords {
  /// The sentence of one event.
  static func sentence(_ event: DocumentDetail.Event, _ speech: Speech) -> String {
    let facts = FactWords(speech: speech).written(event.facts)
    if let lead = ["stopped": halted, "kept_back": keptBack][event.kind],
      let reason = reason(event, speech)
    {
      return lead.filled(["reason": reason], in: speech.language)
    }
    if let words = table[event.kind] ?? StepEventWords.events[event.kind] {
      return words.filled(facts, in: speech.language)
    }
    if let state = DocumentState(rawValue: event.kind) {
      guard let reason = reason(event, speech) else { return speech.label(of: state) }
      return stopped.filled(
        ["state": speech.label(of: state), "reason": reason], in: speech.language)
    }
    let name = event.kind.replacing("_", with: " ").replacing(".", with: " ")
    return unknown.filled(["kind": name], in: speech.language)
  }

  /// The tone of its dot.
  static func mark(_ event: DocumentDetail.Event) -> Mark {
    let owner = event.facts["cause"].flatMap(Cause.Code.init)?.owner
    if let state = DocumentState(rawValue: event.kind) { return Mark(state, owner: owner) }
    if let owner { return Mark(owner) }
    return switch event.kind {
    case "sending", "send_requested", "released", "check_requested", "waits_for_number": .wait
    case "several_fit", "changed_in_octopus", "renumbered_in_octopus", "deleted_in_octopus":
      .office
    case "trial_run": .wait
    case "before_going_live": .aside
    case "stopped", "deleted_in_billit", "changed_in_billit", "write_back_failed": .office
    case "held": .aside
    default: .ok
    }
  }

  /// The title of the cause an event names.
  static func reason(_ event: DocumentDetail.Event, _ speech: Speech) -> String? {
    guard let code = event.facts["cause"].flatMap(Cause.Code.init) else { return nil }
    return speech.explain(Cause(code, event.facts)).title
  }

  private static let stopped = Words(
    "{state} : {reason}", "{state}: {reason}", "{state}: {reason}", "{state}: {reason}")

  private static let halted = Words(
    "Arrêté : {reason}", "Gestopt: {reason}", "Angehalten: {reason}", "Stopped: {reason}")

  private static let keptBack = Words(
    "Retenu : {reason}", "Vastgehouden: {reason}", "Zurückgehalten: {reason}", "Kept back: {reason}"
  )

  static let unknown = Words("Étape : {kind}", "Stap: {kind}", "Schritt: {kind}", "Step: {kind}")

  static let table: [String: Words] = [
    "webhook_received": Words(
      "Webhook reçu, signature vérifiée", "Webhook ontvangen, handtekening nagekeken",
      "Webhook empfangen, Signatur geprüft", "Webhook received, signature verified"),
    "fetched": Words(
      "Lu chez Billit", "Gelezen bij Billit", "Bei Billit gelesen", "Read from Billit"),
    "fetched_again": Words(
      "Relu chez Billit", "Opnieuw gelezen bij Billit", "Erneut bei Billit gelesen",
      "Read from Billit again"),
    "changed_in_billit": Words(
      "Modifié chez Billit", "Gewijzigd in Billit", "In Billit geändert", "Changed in Billit"),
    "changed_after_booking": Words(
      "Modifié chez Billit après comptabilisation[ : {fields}]",
      "Gewijzigd in Billit na de boeking[: {fields}]",
      "In Billit nach der Buchung geändert[: {fields}]",
      "Changed in Billit after booking[: {fields}]"),
    "waits_for_number": Words(
      "Attend[ le numéro {number}]", "Wacht[ op nummer {number}]", "Wartet[ auf Nummer {number}]",
      "Waits[ for number {number}]"),
    "sending": Words(
      "Envoi à Octopus[ comme {entry}]", "Verzending naar Octopus[ als {entry}]",
      "Senden an Octopus[ als {entry}]", "Sending to Octopus[ as {entry}]"),
    "booked": Words(
      "Comptabilisé[ : {entry}]", "Geboekt[: {entry}]", "Gebucht[: {entry}]", "Booked[: {entry}]"),
    "delivered": Words(
      "Remis au Document Import Viewer[ : {file}]",
      "Afgeleverd in Document Import Viewer[: {file}]",
      "Im Document Import Viewer abgelegt[: {file}]",
      "Delivered to the Document Import Viewer[: {file}]"),
    "outcome_unknown": Words(
      "Pas de réponse d’Octopus[ pour {entry}] : résultat inconnu",
      "Geen antwoord van Octopus[ voor {entry}]: resultaat onbekend",
      "Keine Antwort von Octopus[ für {entry}]: Ergebnis unbekannt",
      "No answer from Octopus[ for {entry}]: outcome unknown"),
    "not_booked": Words(
      "Journal relu : rien n’a été comptabilisé", "Dagboek nagelezen: er is niets geboekt",
      "Journal gelesen: nichts wurde gebucht", "Journal read back: nothing was booked"),
    "written_back": Words(
      "Retour donné à Billit", "Teruggemeld aan Billit", "An Billit zurückgemeldet",
      "Reported back to Billit"),
    "write_back_failed": Words(
      "Billit n’a pas accepté le retour", "Billit aanvaardde de terugmelding niet",
      "Billit nahm die Rückmeldung nicht an", "Billit did not accept the report"),
    "deleted_in_billit": Words(
      "Supprimé chez Billit", "Verwijderd in Billit", "In Billit gelöscht", "Deleted in Billit"),
    "send_requested": Words(
      "Envoi demandé", "Verzending gevraagd", "Senden angefordert", "Sending asked for"),
    "held": Words("Suspendu", "Tegengehouden", "Zurückgehalten", "Held"),
    "released": Words("Libéré", "Vrijgegeven", "Freigegeben", "Released"),
    "set_aside": Words(
      "Mis de côté[ : {reason}]", "Opzijgezet[: {reason}]", "Zurückgestellt[: {reason}]",
      "Set aside[: {reason}]"),
    "check_requested": Words(
      "Vérification du résultat demandée", "Nazicht van het resultaat gevraagd",
      "Prüfung des Ergebnisses angefordert", "Check of the outcome asked for"),
    "decided": Words(
      "Choix fait pour ce document[ : {changes}]", "Keuze gemaakt voor dit document[: {changes}]",
      "Wahl für dieses Dokument getroffen[: {changes}]",
      "Choice made for this document[: {changes}]"),
    "booked_by_hand": Words(
      "Comptabilisé à la main comme {entry}, relu dans Octopus",
      "Met de hand geboekt als {entry}, nagelezen in Octopus",
      "Von Hand gebucht als {entry}, in Octopus gelesen",
      "Booked by hand as {entry}, read back in Octopus"),
    "duplicate_decided": Words(
      "Doublon possible : {decision}", "Mogelijk dubbel: {decision}",
      "Mögliches Duplikat: {decision}", "Possible duplicate: {decision}"),
  ]
}
