import Accounting
import Storage

/// What happened to a statement, in words. Kinds are open: one that this table does not have is shown as
/// the audit calls it.
enum StatementEventWords {
  static func sentence(_ event: StatementEvent, _ speech: Speech) -> String {
    var facts = event.facts
    if event.kind == "stopped", let code = facts["cause"].flatMap(Cause.Code.init(rawValue:)) {
      facts["cause"] = speech.explain(Cause(code, [:])).title
    }
    guard let words = table[event.kind] else {
      return AuditActionWords.text("statement.\(event.kind)", speech)
    }
    return words.filled(facts, in: speech.language)
  }

  static let table: [String: Words] = [
    "received": Words(
      "Reçu[ dans {file}]", "Ontvangen[ in {file}]", "Eingegangen[ in {file}]",
      "Received[ in {file}]"),
    "repeated": Words(
      "Revenu à l’identique[ dans {file}]", "Ongewijzigd nogmaals gekomen[ in {file}]",
      "Unverändert noch einmal gekommen[ in {file}]", "Came again unchanged[ in {file}]"),
    "stopped": Words(
      "Arrêté[ : {cause}]", "Tegengehouden[: {cause}]", "Angehalten[: {cause}]",
      "Stopped[: {cause}]"),
    "sending": Words(
      "Envoyé au journal[ {journal}]", "Naar dagboek[ {journal}] gestuurd",
      "An Journal[ {journal}] gesendet", "Sent to journal[ {journal}]"),
    "booked": Words(
      "Comptabilisé[ : {entry}]", "Geboekt[: {entry}]", "Gebucht[: {entry}]",
      "Booked[: {entry}]"),
    "outcome_unknown": Words(
      "Pas de réponse d’Octopus : le journal est relu",
      "Geen antwoord van Octopus: het dagboek wordt nagelezen",
      "Keine Antwort von Octopus: Das Journal wird nachgelesen",
      "No answer from Octopus: the journal is read back"),
    "not_booked": Words(
      "Relu : ne se trouve pas dans Octopus, peut repartir",
      "Nagelezen: staat niet in Octopus, mag opnieuw",
      "Nachgelesen: steht nicht in Octopus, darf erneut gehen",
      "Read back: not in Octopus, may go again"),
    "not_ours": Words(
      "Octopus le reçoit par son propre mandat", "Octopus krijgt het met een eigen mandaat",
      "Octopus erhält ihn mit eigenem Mandat", "Octopus gets it by its own mandate"),
    "nothing_to_book": Words(
      "Sans mouvement : rien à comptabiliser", "Geen beweging: niets te boeken",
      "Keine Bewegung: nichts zu buchen", "No movement: nothing to book"),
    "booked_elsewhere": Words(
      "Dit déjà dans Octopus[ : {reason}]", "Al in Octopus genoemd[: {reason}]",
      "Als schon in Octopus vermerkt[: {reason}]", "Said to be in Octopus[: {reason}]"),
    "send_requested": Words(
      "Nouvel envoi demandé", "Opnieuw sturen gevraagd", "Erneutes Senden verlangt",
      "Sending again asked for"),
    "check_requested": Words(
      "Vérification demandée", "Nazicht gevraagd", "Prüfung verlangt", "Check asked for"),
  ]
}
